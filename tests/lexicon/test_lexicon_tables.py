import hashlib
import re
from pathlib import Path

import numpy as np
import pytest

from corroborate.lexicon.tables import (
    find,
    load_frequencies,
    load_vectors,
    load_wordnet,
    split_words,
)
from corroborate.resources import model_path

FILES = ["lexicon", "vectors", "frequencies"]
CARDS = Path(__file__).parents[2] / "models" / "cards"


@pytest.mark.parametrize("name", FILES)
def test_file_is_the_one_its_card_describes(name: str) -> None:
    data = model_path(f"{name}.npz").read_bytes()
    card = (CARDS / f"{name}.md").read_text(encoding="utf-8")
    assert re.findall(r"\b[0-9a-f]{64}\b", card) == [hashlib.sha256(data).hexdigest()]
    assert f"{len(data):,} bytes" in card


def test_files_are_small() -> None:
    sizes = [model_path(f"{name}.npz").stat().st_size for name in FILES]
    assert max(sizes) < 3_000_000
    assert sum(sizes) < 8_000_000


def test_tables_are_sorted_and_of_one_length() -> None:
    net, frequencies, vectors = load_wordnet(), load_frequencies(), load_vectors()
    assert list(net.words) == sorted(set(net.words))
    assert list(frequencies.words) == sorted(set(frequencies.words))
    assert len(frequencies.words) == len(frequencies.steps) == len(vectors.rows)
    assert vectors.rows.max() == len(vectors.data) - 1
    assert len(net.up) == 2 * len(net.group) == 2 * len(net.lexfile)
    assert max(net.up) < len(net.group)
    for links, size in (
        (net.senses, len(net.group)),
        (net.derived, len(net.words)),
        (net.antonyms, len(net.words)),
    ):
        assert len(links.starts) == len(net.words) + 1
        assert links.starts[-1] == len(links.targets) == len(links.weights)
        assert max(links.targets) < size


def test_links_come_with_weights_from_0_to_1() -> None:
    net = load_wordnet()
    senses = net.senses.of(find(net.words, "kill v"))
    assert senses[0][1] == 1.0
    assert all(0 < weight <= 1 for _, weight in senses)


@pytest.mark.parametrize(("word", "place"), [("a", 0), ("c", 1), ("b", -1), ("", -1), ("z", -1)])
def test_find_answers_minus_one_for_what_is_not_there(word: str, place: int) -> None:
    assert find(["a", "c"], word) == place


def test_words_are_split_at_line_ends() -> None:
    assert split_words(np.frombuffer("é\nb".encode(), dtype=np.uint8)) == ["é", "b"]
