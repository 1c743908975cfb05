"""Documents -> claims, by a spaCy pipeline; the only package that imports spaCy."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corroborate.extract.appositions import appositive_claims
from corroborate.extract.claims import Context, nominal_claims, verbal_claims
from corroborate.extract.clock import with_whole_hours
from corroborate.extract.coref import Memory
from corroborate.extract.footnotes import unmarked
from corroborate.extract.headline_clauses import statements
from corroborate.extract.headlines import joined, parts
from corroborate.extract.model import DEFAULT_PIPELINE, load
from corroborate.extract.possessives import with_possessives
from corroborate.extract.subjects import with_subjects
from corroborate.extract.tolls import with_tolls_parted
from corroborate.extract.truecase import is_titled, truecased, usual_case
from corroborate.possessives import lost_possessives
from corroborate.types import Block, Claim, Document, Skipped

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["EXTRACTORS", "Extraction", "Extractor", "extract_block"]

Extract = Callable[[Context], Iterator[Claim | Skipped]]
EXTRACTORS: dict[str, Extract] = {
    "clauses": verbal_claims,
    "appositions": appositive_claims,
    "events": nominal_claims,
}


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one document yields: its claims in text order, and what was refused."""

    document: str
    claims: tuple[Claim, ...]
    skipped: tuple[Skipped, ...]


class Extractor:
    """A loaded pipeline; construction takes one to two seconds, :meth:`extract` the rest.

    Raises :class:`~corroborate.errors.ModelError` if the pipeline is absent or changed.
    """

    def __init__(self, pipeline: str = DEFAULT_PIPELINE) -> None:
        self._nlp = load(pipeline)

    def extract(self, documents: Iterable[Document]) -> Iterator[Extraction]:
        """Yield the extraction of each document, in the order given.

        Every block is parsed on its own, so that no sentence crosses a paragraph break.
        """
        held = list(documents)
        found: dict[str, list[Claim | Skipped]] = {d.id: [] for d in held}
        memories = {d.id: Memory() for d in held}
        for document, block, doc in self._parsed(held):
            found[document.id].extend(extract_block(document, block, doc, memories[document.id]))
        for document in held:
            yield _extraction(document, found[document.id])

    def _parsed(self, documents: Iterable[Document]) -> Iterator[tuple[Document, Block, "Doc"]]:
        """Yield the Doc of every block; the parts of a headline are parsed one by one."""
        texts = (
            (self._read(d, b.start + at, text), (d, b, b.start + at + len(text) == b.end))
            for d in documents
            for b, whole in _texts(d)
            for at, text in _parts(b, whole)
        )
        read: list[Doc] = []
        piped = self._nlp.pipe(texts, as_tuples=True, batch_size=128)
        for doc, (document, block, ends) in piped:
            titled = block.kind == "title"
            read += statements(doc, self._nlp) if titled else [doc]
            if ends:
                yield document, block, joined(read)
                read = []

    def _read(self, document: Document, start: int, text: str) -> "Doc | str":
        """Return a text that begins at ``start``, cut into tokens if it lost apostrophes."""
        within = range(start, start + len(text))
        inside = [s - start for s in lost_possessives(document.text) if s in within]
        return with_possessives(self._nlp.make_doc(text), inside) if inside else text


def _parts(block: Block, text: str) -> Iterator[tuple[int, str]]:
    """Yield what of a block is parsed by itself, with where it begins in the block."""
    at = 0
    for part in parts(text) if block.kind == "title" else (text,):
        yield at, part
        at += len(part)


def _texts(document: Document) -> Iterator[tuple[Block, str]]:
    """Yield the blocks with the text to be parsed: no Title Case, no marks of references."""
    titled = [b for b in document.blocks if b.kind == "title"]
    wanted = any(is_titled(document.text[b.start : b.end]) for b in titled)
    body = (document.text[b.start : b.end] for b in document.blocks if b.kind == "body")
    names = usual_case("\n".join(body)) if wanted else {}
    for block in document.blocks:
        text = document.text[block.start : block.end]
        yield block, truecased(text, names) if block.kind == "title" else unmarked(text)


def extract_block(
    document: Document, block: Block, doc: "Doc", memory: Memory
) -> Iterator[Claim | Skipped]:
    """Yield what the registered extractors find in one block's Doc.

    ``memory`` holds what pronouns may refer to in the blocks before, which come in order.
    """
    doc = with_tolls_parted(with_subjects(with_whole_hours(doc)))
    at = Context(document, block, doc, memory.read(doc, block.start), memory.speech)
    for extract in EXTRACTORS.values():
        yield from extract(at)


def _extraction(document: Document, items: list[Claim | Skipped]) -> Extraction:
    claims = {i.id: i for i in items if isinstance(i, Claim)}
    skipped = dict.fromkeys(i for i in items if isinstance(i, Skipped))
    return Extraction(
        document.id,
        tuple(sorted(claims.values(), key=lambda c: (c.start, c.end, c.id))),
        tuple(sorted(skipped, key=lambda s: (s.start, s.end))),
    )
