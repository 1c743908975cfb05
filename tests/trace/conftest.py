import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from corroborate.types import Attribution, Block, Claim, Document, Predicate, Published

CASES = Path(__file__).parents[1] / "cases" / "trace"


def cases(name: str) -> dict[str, Any]:
    return tomllib.loads((CASES / f"{name}.toml").read_text("utf-8"))


def document(text: str, **fields: Any) -> Document:
    """A document as a reader makes it: its first line is the title if a blank line follows."""
    blocks = []
    start = 0
    for line in text.splitlines(keepends=True):
        body = line.strip()
        if body:
            begin = start + line.index(body[0])
            blocks.append(Block(begin, begin + len(body)))
        start += len(line)
    title = None
    if "\n\n" in text.strip() and blocks and fields.pop("titled", False):
        title = text[blocks[0].start : blocks[0].end]
        blocks[0] = Block(blocks[0].start, blocks[0].end, "title")
    published = fields.pop("published", None)
    if isinstance(published, date):
        fields["published"] = Published(published, published, "declared")
    fields.setdefault("id", "d")
    fields.setdefault("path", fields["id"] + ".txt")
    return Document(sha256="", text=text, blocks=tuple(blocks), **{"title": title, **fields})


def claim(of: Document, words: str, speakers: tuple[str, ...] = (), number: int = 0) -> Claim:
    """A claim at the first place its words stand, said by ``speakers``, outermost first."""
    start = of.text.index(words)
    end = start + len(words)
    stop = of.text.find(".", end)
    chain = tuple(Attribution(speaker, "said", "reported") for speaker in speakers)
    return Claim(
        id=f"{of.id}-{number}",
        document=of.id,
        start=start,
        end=end,
        text=words,
        predicate=Predicate("be", "are", start, start),
        attribution=chain,
        sentence=(of.text.rfind(". ", 0, start) + 1, stop if stop > 0 else len(of.text)),
    )


@pytest.fixture
def make_document() -> Callable[..., Document]:
    return document


@pytest.fixture
def make_claim() -> Callable[..., Claim]:
    return claim
