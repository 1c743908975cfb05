from collections.abc import Callable

from corroborate.trace.merging import Grouping
from corroborate.trace.naming import documents_of, name_origins, wording_reason
from corroborate.trace.roots import roots
from corroborate.types import Claim, Document

Make = Callable[..., Document]
MakeClaim = Callable[..., Claim]


def test_an_origin_of_one_claim_says_where_it_is_from(
    make_document: Make, make_claim: MakeClaim
) -> None:
    document = make_document("Nine are missing.", publisher="Ellin Herald")
    claim = make_claim(document, "Nine", ("Ann Boyle",))
    grouping = Grouping(list(roots([document], [claim]).values()))
    (origin,) = name_origins(grouping.groups())
    assert (origin.name, origin.kind, origin.claims) == ("Ann Boyle", "speaker", (claim.id,))
    assert origin.reason == "Ellin Herald: said by Ann Boyle"


def test_reasons_stand_on_one_line_and_name_each_publisher_once(
    make_document: Make, make_claim: MakeClaim
) -> None:
    document = make_document("Nine are missing. Ten are here.", publisher="Ellin Herald")
    claims = [
        make_claim(document, "Nine", number=1),
        make_claim(document, "Ten", number=2),
    ]
    a, b = roots([document], claims).values()
    assert documents_of(a, b) == "Ellin Herald"
    assert wording_reason(a, b, "two\n lines") == "Ellin Herald: the same words, “two lines”"
