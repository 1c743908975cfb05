import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.errors import InputError
from corroborate.read.article import Article
from corroborate.read.text import read_text


def test_the_text_is_the_whole_file() -> None:
    assert read_text(b"\xef\xbb\xbfOne.\r\n\r\n Two.\n", "a.txt") == (
        Article(text="One.\r\n\r\n Two.\n"),
    )


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(InputError, match="is empty"):
        read_text(b" \n", "a.txt")


@given(st.text(min_size=1, max_size=100))
def test_any_text_is_kept_as_it_is(text: str) -> None:
    try:
        (article,) = read_text(b"\xef\xbb\xbf" + text.encode(), "a.txt")
    except InputError:
        return
    assert isinstance(article, Article)
    assert article.text == text
