from collections.abc import Callable

import pytest

from corroborate.trace.houses import settle
from corroborate.types import Document

Make = Callable[..., Document]


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (["bbc.co.uk", "BBC News"], ["BBC", "BBC"]),
        (["harbourwatch.org", "Harbour Watch"], ["Harbour Watch", "Harbour Watch"]),
        (["Harbour Watch", "HARBOUR WATCH"], ["Harbour Watch", "Harbour Watch"]),
        (["news10.com", "news10.net"], ["news10.com", "news10.net"]),
        (["Ellin Herald", "Norland Post"], ["Ellin Herald", "Norland Post"]),
    ],
)
def test_one_spelling_for_each_publisher(
    given: list[str], shown: list[str], make_document: Make
) -> None:
    documents = [make_document("x", id=str(n), publisher=p) for n, p in enumerate(given)]
    assert [each.publisher for each in settle(documents)] == shown


def test_files_of_one_name_in_two_folders_are_two_sources(make_document: Make) -> None:
    paths = ["north/1.txt", "south/1.txt", "south/2.txt"]
    documents = [make_document("x", id=p, path=p, publisher=p[-5]) for p in paths]
    assert [each.publisher for each in settle(documents)] == ["north/1.txt", "south/1.txt", "2"]


def test_articles_of_one_json_file_are_sources_of_their_own(make_document: Make) -> None:
    documents = [
        make_document("x", id=n, path=f"in/all.jsonl#{n}", publisher="all") for n in ("1", "2")
    ]
    assert len({each.publisher for each in settle(documents)}) == 2
