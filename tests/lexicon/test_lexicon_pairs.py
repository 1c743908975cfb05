import pytest

from corroborate.lexicon.pairs import NO_LINK, PAIRS, TRUSTED, listed, load_pairs, partners
from corroborate.resources import model_path

TURNED = {"broader": "narrower", "narrower": "broader"}


def test_every_pair_holds_in_both_directions() -> None:
    pairs = [(a, b, kind) for a, found in load_pairs().items() for b, kind in found.items()]
    assert len(pairs) > 500
    for a, b, kind in pairs:
        assert load_pairs()[b][a] == TURNED.get(kind, kind)
        assert b in partners(a)
        assert a != b
        assert a[-2:] in (" n", " v", " a", " r")


def test_the_table_has_no_other_kinds_than_pairs_and_aliases() -> None:
    lines = model_path("lexicon_extra.tsv").read_text(encoding="utf-8").splitlines()
    kinds = {line.partition("\t")[0] for line in lines if not line.startswith("#")}
    assert set(PAIRS) <= kinds
    assert kinds - set(PAIRS) <= {"alias"}


@pytest.mark.parametrize(
    ("a", "b", "link"),
    [
        ("raid v", "storm v", ("synonym", TRUSTED)),
        ("attack v", "defend v", ("antonym", TRUSTED)),
        ("blorp n", "attack v", None),
    ],
)
def test_listed_pairs_have_their_kind(a: str, b: str, link: tuple[str, float] | None) -> None:
    assert listed(a, b) == link


def test_pairs_set_apart_are_listed_as_no_link() -> None:
    apart = [(a, b) for a, found in load_pairs().items() for b in found if found[b] == "none"]
    assert apart
    assert all(listed(a, b) == NO_LINK for a, b in apart)
