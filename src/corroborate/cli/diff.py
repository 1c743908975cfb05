"""``corroborate diff``: two claims compared slot by slot."""

import dataclasses
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from corroborate.cli import options
from corroborate.cli.options import NoStore, Output, StorePath

if TYPE_CHECKING:
    from corroborate.config import Settings
    from corroborate.store import Entry
    from corroborate.types import Claim, Comparison, Document

FORMATS = ("console", "json")
_OPERAND = "A claim id, file:line, or a quoted text."


def diff(
    a: Annotated[str | None, typer.Argument(metavar="A", help=_OPERAND)] = None,
    b: Annotated[str | None, typer.Argument(metavar="B", help=_OPERAND)] = None,
    batch: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Compare many pairs: lines of JSON with id, a, b, a_published, b_published"
            " (- is standard input); prints a line of JSON for each.",
        ),
    ] = None,
    format_name: Annotated[
        str, typer.Option("--format", metavar="NAME", help=f"One of {', '.join(FORMATS)}.")
    ] = "console",
    output: Output = None,
    store: StorePath = None,
    no_store: NoStore = False,
) -> None:
    """Compare two claims slot by slot."""
    from corroborate.cli import output as out
    from corroborate.errors import UsageError

    options.one_of(format_name, FORMATS, option="--format")
    settings = options.settings_of(store, no_store)
    if batch is not None:
        if a is not None:
            raise UsageError("--batch takes the pairs from its file", tip="leave out A and B")
        out.write(_batch(batch, settings), output)
    elif a is None or b is None:
        raise UsageError("there are not two claims to compare", tip="name A and B, or --batch")
    else:
        out.write([_pair(a, b, settings, format_name, output)], output)


def _batch(name: str, settings: "Settings") -> list[str]:
    from corroborate.cli.batch import answers
    from corroborate.cli.talk import Talk
    from corroborate.errors import InputError
    from corroborate.render.encode import dumps

    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise InputError(
            f"cannot be read ({error.strerror})", where=name, tip="check the name"
        ) from error
    with Talk() as talk:
        return [dumps(item) + "\n" for item in answers(data.splitlines(), settings, watcher=talk)]


def _pair(a: str, b: str, settings: "Settings", format_name: str, output: Path | None) -> str:
    from corroborate import texts
    from corroborate.cli import output as out
    from corroborate.cli.sides import side
    from corroborate.cli.talk import Talk

    with Talk() as talk:
        side_a, side_b = side(a, settings, watcher=talk), side(b, settings, watcher=talk)
    whole = texts.is_text(side_a.document) and texts.is_text(side_b.document)
    if whole:
        comparison = texts.weighed(side_a, side_b, settings)
    else:
        comparison = texts.deciding(texts.match(side_a, side_b, settings))
    claim_a, claim_b = _chosen("A", side_a, comparison.a), _chosen("B", side_b, comparison.b)
    doc_a, doc_b = side_a.document, side_b.document
    if format_name == "json":
        return _json(comparison, (claim_a, claim_b), (doc_a, doc_b))
    from corroborate.render.console import render_comparison

    return render_comparison(
        comparison,
        claim_a,
        claim_b,
        doc_a,
        doc_b,
        view=out.view(output=output),
        threshold=texts.text_threshold(settings) if whole else texts.threshold(settings, pair=True),
    )


def _chosen(letter: str, entry: "Entry", claim_id: str) -> "Claim":
    """Return the claim compared, and say which others its line or text holds."""
    from corroborate.cli.talk import say

    (chosen,) = (claim for claim in entry.claims if claim.id == claim_id)
    left = [claim for claim in entry.claims if claim.id != claim_id]
    if left:
        named = "; ".join(f"{claim.id} '{claim.statement or claim.text}'" for claim in left)
        say(f"{letter} holds more claims than the one compared: {named}")
    return chosen


def _json(
    comparison: "Comparison", claims: "Sequence[Claim]", documents: "Sequence[Document]"
) -> str:
    from corroborate.render.contract import claim_json, document_json
    from corroborate.render.encode import dumps

    whole = {
        "verdict": comparison.verdict,
        "score": comparison.score,
        "documents": [document_json(d) for d in dict.fromkeys(documents)],
        "claims": [claim_json(claim) for claim in claims],
        "slots": [dataclasses.asdict(slot) for slot in comparison.slots],
    }
    return dumps(whole, indent=2) + "\n"
