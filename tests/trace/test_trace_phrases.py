import pytest

from corroborate.trace.phrases import antecedent, informing, names_with


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("seen by UN harbour monitors. The monitors", "UN harbour monitors"),
        ("Harbour monitors came. The monitors", ""),
        ("UN monitors came. The monitors", "UN monitors"),
        ("the monitors", ""),
    ],
)
def test_antecedent(text: str, found: str) -> None:
    assert antecedent(text, "monitor", text.rindex("monitors") - 4) == found


def test_a_clause_between_a_name_and_a_head_makes_no_name() -> None:
    text = "Ann Boyle confirms two officers left. It was seen by Ellin harbour officers."
    assert names_with("officer", text, 0, len(text)) == ["Ellin harbour officers"]


def test_only_institutions_of_an_event_inform() -> None:
    text = "Deputies say so. Neighbours say so. According to the Ellin police, no. Boyle said no."
    assert [each.name for each in informing(text)] == ["Deputies", "Ellin police"]
