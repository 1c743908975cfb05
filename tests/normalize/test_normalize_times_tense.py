import pytest

from corroborate.normalize.times.tense import tense_at

CASES = {
    "past": [
        "The envoys met on [Friday].",
        "The envoys said [Friday] that talks will go on.",
        "[Friday]'s talks were brief.",
        "He will go. The envoys met on [Friday].",
        "The talks, which had been due to end [Friday], went on.",
        "The envoys, who will stay, arrived on [Friday].",
    ],
    "future": [
        "The envoys will meet on [Friday].",
        "It'll rain on [Friday].",
        "He said it’d send engineers on [Friday].",
        "The talks are scheduled to be held on [Friday].",
        "The vote is due on [Friday].",
        "The vote was delayed until [Friday].",
        "On [Friday], the envoys will meet.",
        "A decision must be made by [Friday].",
        "He spoke before [Friday]'s vote.",
    ],
    "present": ["The line is shut on [Friday]."],
    "": ["[Friday]", "Envoys: [Friday], noon", "A vote. [Friday]. More"],
}


@pytest.mark.parametrize(
    ("wanted", "sentence"), [(key, text) for key, texts in CASES.items() for text in texts]
)
def test_tense_at(wanted: str, sentence: str) -> None:
    start, end = sentence.index("["), sentence.index("]") - 1
    text = sentence.replace("[", "").replace("]", "")
    assert (tense_at(text, start, end) or "") == wanted
