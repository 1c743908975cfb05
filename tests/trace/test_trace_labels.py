import json
from pathlib import Path

import pytest

CASES = Path(__file__).parents[1] / "cases" / "trace"


@pytest.mark.parametrize(("corpus", "least"), [("gva", 100), ("fakes", 60)])
def test_the_labelled_pairs_are_names_and_labels_only(corpus: str, least: int) -> None:
    lines = (CASES / f"copies_{corpus}.jsonl").read_text("utf-8").splitlines()
    pairs = [json.loads(line) for line in lines]
    assert len(pairs) >= least
    assert len({(pair["a"], pair["b"]) for pair in pairs}) == len(pairs)
    for pair in pairs:
        assert set(pair) == {"a", "b", "copied", "hard"} | ({"fresh"} & set(pair))
        assert pair["a"].split("/")[0] == pair["b"].split("/")[0]
        assert max(len(pair["a"]), len(pair["b"])) < 70
    assert {pair["copied"] for pair in pairs} == {True, False}


def test_the_pairs_drawn_later_are_names_and_labels_only() -> None:
    path = Path(__file__).parents[2] / "benchmarks" / "labels" / "origins.jsonl"
    pairs = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    earlier = {
        frozenset((pair["a"], pair["b"]))
        for corpus in ("gva", "fakes")
        for pair in map(json.loads, (CASES / f"copies_{corpus}.jsonl").read_text().splitlines())
    }
    drawn = [frozenset((pair["a"], pair["b"])) for pair in pairs]
    assert len(set(drawn)) == len(drawn)
    assert earlier.isdisjoint(drawn)
    for pair in pairs:
        assert set(pair) == {"draw", "corpus", "a", "b", "copied", "hard"}
        assert pair["a"].split("/")[0] == pair["b"].split("/")[0]
        assert max(len(pair["a"]), len(pair["b"])) < 70
    assert {pair["draw"] for pair in pairs} == {1, 2, 3}
