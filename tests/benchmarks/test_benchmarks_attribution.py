"""How attributions are paired and scored, and how claims become attributions."""

import pytest

import attribution
from attribution import Ascription, ascriptions, paired, score, tokens
from corroborate.types import Argument, Attribution, Claim, Predicate

TEXT = "The mill burned, the mayor said. She denied the charge."


def part(words: str) -> frozenset[int]:
    start = TEXT.index(words)
    return tokens(TEXT, [(start, start + len(words))])


GOLD = Ascription(part("the mayor"), part("said"), part("The mill burned"))


def test_tokens_are_the_places_of_words() -> None:
    assert tokens(TEXT, [(0, 16)]) == {0, 4, 9}
    assert tokens(TEXT, []) == frozenset()


def test_what_has_most_in_common_is_paired_first_and_once() -> None:
    close = Ascription(part("mayor"), part("said"), part("The mill burned"))
    far = Ascription(frozenset(), part("said"), frozenset())
    assert paired([GOLD], [far, close]) == [(GOLD, close)]
    assert paired([GOLD, far], [close]) == [(GOLD, close)]
    assert paired([GOLD], [Ascription(frozenset(), frozenset(), part("She"))]) == []


def test_unpaired_attributions_count_on_their_side() -> None:
    half = Ascription(part("mayor"), part("said"), part("The mill burned"))
    figures = score([([GOLD], [half, half])])
    assert figures["source.precision"] == 1 / 2
    assert figures["source.recall"] == 1 / 2
    assert figures["content.f1"] == pytest.approx(2 * 3 / (6 + 3))
    assert score([])["cue.f1"] == 0.0


def claim(lemma: str, words: str, **changes: object) -> Claim:
    start = TEXT.index(words)
    head = TEXT.index(str(changes.pop("head")), start)
    return Claim(
        "c", "d", start, start + len(words), words,
        Predicate(lemma, lemma, head, head + len(lemma) + 2),
        segments=((start, start + len(words)),), **changes,  # type: ignore[arg-type]
    )  # fmt: skip


def test_a_claim_gives_its_speaker_cue_and_words() -> None:
    at = TEXT.index("the mayor")
    by = (Attribution("the mayor", "said", "reported", "asserts", at, at + 9),)
    made = claim("burn", "The mill burned", head="burned", attribution=by)
    assert ascriptions([made], TEXT) == [GOLD]


def test_a_claim_may_be_an_attribution_itself() -> None:
    she = TEXT.index("She")
    made = claim(
        "deny", "She denied the charge", head="denied",
        arguments=(Argument("subject", "She", she, she + 3),),
    )  # fmt: skip
    (found,) = ascriptions([made], TEXT)
    assert (found.source, found.content) == (part("She"), part("the charge"))


def test_the_benchmark_says_so_where_there_are_no_data(tmp_path: object) -> None:
    assert attribution.measure(tmp_path) == {}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "name", "cue", "source"),
    [
        ("Ana Silva, a farmer, said no.", "Ana Silva", "said", "Ana Silva, a farmer"),
        ("“No,” said Ana Silva, a farmer.", "Ana Silva", "said", "Ana Silva, a farmer"),
        ("“No,” said Ana Silva, adding more.", "Ana Silva", "said", "Ana Silva"),
        ("Ana Silva said no, a farmer told us.", "Ana Silva", "said", "Ana Silva"),
    ],
)
def test_a_speaker_is_taken_with_what_describes_him(
    text: str, name: str, cue: str, source: str
) -> None:
    start = text.index(name)
    span = attribution._described(start, start + len(name), text.index(cue), text)
    assert text[slice(*span)] == source


def test_quotations_count_with_their_speaker() -> None:
    row = {"text": "“The mill burned,” the mayor said."}
    text = row["text"]
    gold = Ascription(
        tokens(text, [(19, 28)]), tokens(text, [(29, 33)]), tokens(text, [(0, 16)])
    )  # fmt: skip
    nobody = Ascription(frozenset(), gold.cue, gold.content)
    assert attribution.quoted([row], [[gold]], [[gold]]) == 1.0
    assert attribution.quoted([row], [[gold]], [[nobody]]) == 0.0
    assert attribution.quoted([row], [[]], [[gold]]) == 0.0
