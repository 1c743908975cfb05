"""The table of words that exclude each other."""

import tomllib

from corroborate.lexicon import values_of
from corroborate.resources import model_path

TABLE = tomllib.loads(model_path("exclusive.toml").read_text(encoding="utf-8"))


def test_words_that_exclude_each_other() -> None:
    (white,), (black,) = values_of("white"), values_of("black")
    assert white.kind == black.kind == "colour"
    assert white.allows.isdisjoint(black.allows)
    assert values_of("harbour") == ()


def test_wider_words_hold_the_narrower_ones() -> None:
    allowed = {w: v.allows for w in ("arm", "wrist", "leg") for v in values_of(w)}
    assert allowed["wrist"] < allowed["arm"]
    assert allowed["leg"].isdisjoint(allowed["arm"])


def test_the_table_is_well_formed() -> None:
    for kind, entry in TABLE.items():
        assert entry["of"] in {"noun", "role", "verb", "condition", "harmed"}, kind
        words = [word for group in entry["words"] for word in group.split("|")]
        assert len(words) == len(set(words)), kind
        firsts = {group.split("|")[0] for group in entry["words"]}
        assert all(set(held) <= firsts for held in entry.get("wider", {}).values()), kind
