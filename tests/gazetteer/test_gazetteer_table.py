import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.errors import ModelError
from corroborate.gazetteer.table import SortedTable, sorted_table
from corroborate.resources import model_path

KEYS = st.text(
    st.characters(blacklist_characters="\t\n\r", blacklist_categories=["Cs"]), min_size=1
)


@given(st.dictionaries(KEYS, KEYS), KEYS)
def test_every_key_is_found_and_no_other(rows: dict[str, str], other: str) -> None:
    lines = sorted((f"{key}\t{value}\n".encode() for key, value in rows.items()))
    table = SortedTable(b"".join(lines))
    assert {key: table.get(key) for key in rows} == rows
    assert table.get(other) == rows.get(other)


@pytest.mark.parametrize("name", ["gazetteer.names.tsv", "gazetteer.places.tsv"])
def test_the_shipped_tables_are_in_order(name: str) -> None:
    lines = sorted_table(name)._data.splitlines()
    assert lines == sorted(lines)
    assert len({line.split(b"\t")[0] for line in lines}) == len(lines)


def test_a_missing_table_is_an_error() -> None:
    with pytest.raises(ModelError):
        sorted_table("gazetteer.none.tsv")


@pytest.mark.parametrize("name", ["gazetteer.names.tsv", "gazetteer.places.tsv"])
def test_the_card_gives_the_hash_of_the_shipped_file(name: str) -> None:
    path = model_path(name)
    card = (path.parent / "cards" / "gazetteer.md").read_text("utf-8")
    assert hashlib.sha256(path.read_bytes()).hexdigest() in card
    assert path.stat().st_size < 1_300_000
