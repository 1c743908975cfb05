"""``corroborate report``: the verdicts on all that some articles claim."""

import sys
from dataclasses import replace
from typing import Annotated

import typer

from corroborate.cli import gate, options
from corroborate.cli.options import AsOf, Format, NoStore, Output, Paths, ShowAll, StorePath


def report(
    paths: Paths,
    format_name: Format = None,
    output: Output = None,
    verdict: Annotated[
        list[str] | None,
        typer.Option("--verdict", metavar="NAME", help="Show this verdict only; repeatable."),
    ] = None,
    independent: Annotated[
        bool,
        typer.Option("--independent", help="Show what independent origins support, and conflicts."),
    ] = False,
    without_origin: Annotated[
        str | None,
        typer.Option("--without-origin", metavar="NAME", help="Leave out this origin's claims."),
    ] = None,
    as_of: AsOf = None,
    show_all: ShowAll = False,
    store: StorePath = None,
    no_store: NoStore = False,
    fail_on: gate.FailOn = "never",
) -> int:
    """Say which claims are corroborated, conflicting, single-source."""
    from corroborate import pipeline
    from corroborate.cli import output as out
    from corroborate.cli.talk import Talk

    name = out.format_of(format_name, output)
    view = out.view(verdicts=options.verdicts_of(verdict or ()), show_all=show_all, output=output)
    options.one_of(fail_on, gate.THRESHOLDS, option="--fail-on")
    settings = options.settings_of(store, no_store, as_of)
    with Talk() as talk:
        made = pipeline.report(
            paths,
            settings,
            watcher=talk,
            stdin=sys.stdin.buffer,
            without_origin=without_origin,
        )
    if independent:
        counted = (
            f for f in made.findings if f.support == "independent" or f.verdict == "conflicting"
        )
        made = replace(made, findings=tuple(counted))
    out.write_report(made, name, view, output)
    shown = (f for f in made.findings if f.verdict in view.verdicts)
    return 1 if gate.over(shown, fail_on) else 0
