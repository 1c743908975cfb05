"""The spaCy component ``corroborate_claims``, for use in anybody's pipeline.

Named as an entry point, so that ``nlp.add_pipe("corroborate_claims")`` finds it; nothing else here
imports this module.
"""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from corroborate.extract import extract_block
from corroborate.extract.coref import Memory
from corroborate.types import Block, Claim, Document


@Language.factory(
    "corroborate_claims",
    assigns=["doc.spans"],
    requires=["token.dep", "token.tag", "token.lemma", "doc.ents"],
)
def make_claims_component(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Make the component: it sets the span group ``claims``.

    The Doc is taken as one block of body text; a span's ``id_`` is the claim's id and its label
    the lemma of the predicate.
    """

    def component(doc: Doc) -> Doc:
        block = Block(0, len(doc.text))
        document = Document(id="", path="", sha256="", text=doc.text, blocks=(block,))
        spans = []
        for item in extract_block(document, block, doc, Memory()):
            if isinstance(item, Claim):
                span = doc.char_span(
                    item.start,
                    item.end,
                    label=item.predicate.lemma,
                    span_id=item.id,
                    alignment_mode="expand",
                )
                if span is not None:
                    spans.append(span)
        doc.spans["claims"] = spans
        return doc

    return component
