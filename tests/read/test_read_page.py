from hypothesis import given
from hypothesis import strategies as st

from corroborate.read.page import Page, read_page


def test_an_unknown_declaration_ends_the_reading_quietly() -> None:
    assert read_page("<title>Storm</title><![odd[<title>x</title>").title == "Storm"


def test_nothing_is_known_of_an_empty_page() -> None:
    assert read_page("") == Page()


def test_the_heading_goes_before_the_title_element() -> None:
    page = "<title>Storm | Harbour Post</title><h1>Storm <b>closes</b>\n harbour</h1><h1>Other</h1>"
    assert read_page(page).title == "Storm closes harbour"


def test_a_publisher_may_be_a_list_of_objects() -> None:
    page = (
        '<script type="application/ld+json">[{"@type": "Article", "publisher": '
        '[{"logo": 1}, {"name": " Harbour  Post "}]}]</script>'
    )
    assert read_page(page).publisher == "Harbour Post"


def test_a_modified_date_is_no_day_of_publication() -> None:
    page = '<meta property="article:modified_time" content="2019-03-05">'
    assert read_page(page).published.earliest is None


@given(st.text(alphabet="<>/=\"' abmetiscrplnkh1:-&#;!{}[]", max_size=200))
def test_no_markup_raises(source: str) -> None:
    assert isinstance(read_page(source), Page)


@given(
    st.recursive(
        st.none() | st.text() | st.integers(),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(
                st.sampled_from(
                    ["@type", "@graph", "headline", "publisher", "datePublished", "name", "url"]
                ),
                inner,
            )
        ),
    )
)
def test_no_linked_data_raises(content: object) -> None:
    import json

    page = f'<script type="application/ld+json">{json.dumps(content)}</script>'
    assert isinstance(read_page(page), Page)
