"""``corroborate claims``: what some articles claim, one by one."""

import sys
from typing import Annotated

import typer

from corroborate.cli import options
from corroborate.cli.options import NoStore, Output, Paths, ShowAll, StorePath

FORMATS = ("console", "json", "jsonl")


def claims(
    paths: Paths,
    format_name: Annotated[
        str, typer.Option("--format", metavar="NAME", help=f"One of {', '.join(FORMATS)}.")
    ] = "console",
    output: Output = None,
    show_all: ShowAll = False,
    store: StorePath = None,
    no_store: NoStore = False,
) -> None:
    """List what articles claim, one by one."""
    from corroborate import pipeline
    from corroborate.cli import output as out
    from corroborate.cli.talk import Talk

    options.one_of(format_name, FORMATS, option="--format")
    settings = options.settings_of(store, no_store)
    with Talk() as talk:
        reading = pipeline.read(paths, watcher=talk, stdin=sys.stdin.buffer)
        entries = pipeline.entries_of(reading.documents, settings, watcher=talk)
    documents = [entry.document for entry in entries]
    found = [claim for entry in entries for claim in entry.claims]
    if format_name == "console":
        from corroborate.render.console import render_claims

        out.write(
            [render_claims(found, documents, view=out.view(show_all=show_all, output=output))],
            output,
        )
        return
    from corroborate.render.contract import claim_json, document_json
    from corroborate.render.encode import dumps

    if format_name == "jsonl":
        out.write((dumps(claim_json(claim)) + "\n" for claim in found), output)
        return
    whole = {
        "documents": [document_json(document) for document in documents],
        "claims": [claim_json(claim) for claim in found],
    }
    out.write([dumps(whole, indent=2) + "\n"], output)
