"""``corroborate check``: new articles against those already held, for a person or for CI."""

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand

from corroborate.cli import gate, options
from corroborate.cli.options import AsOf, Format, NoStore, Output, ShowAll, StorePath

if TYPE_CHECKING:
    from corroborate.pipeline import Reading
    from corroborate.types import Finding, Report


class Spreading(TyperCommand):
    """A command whose option ``--against`` takes all words up to the next option.

    A shell turns ``--against held/*.txt`` into many words; the parser would take the first for
    the option and the others for new articles.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse ``args`` as if ``--against`` stood before each of its words."""
        return list(super().parse_args(ctx, spread(args, "--against")))


def spread(words: list[str], option: str) -> list[str]:
    """Return the words with ``option`` before each word that follows it, up to another option."""
    result: list[str] = []
    inside = False
    for index, word in enumerate(words):
        if word == "--":
            return result + words[index:]
        if word.startswith("-") and word != "-":
            inside = word == option
            result.append(word)
        elif inside and result[-1] != option:
            result += [option, word]
        else:
            result.append(word)
    return result


def check(
    new: Annotated[list[str], typer.Argument(metavar="NEW", help="The new articles.")],
    against: Annotated[
        list[str],
        typer.Option(
            "--against",
            metavar="PATH...",
            help="The articles already held; name the new ones before.",
        ),
    ],
    format_name: Format = None,
    output: Output = None,
    baseline: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Leave out the findings whose ids FILE lists."),
    ] = None,
    write_baseline: Annotated[
        bool,
        typer.Option("--write-baseline", help="Write what is over the threshold to the baseline."),
    ] = False,
    as_of: AsOf = None,
    show_all: ShowAll = False,
    store: StorePath = None,
    no_store: NoStore = False,
    fail_on: gate.FailOn = "conflict",
) -> int:
    """Compare new articles with those already held.

    Exits with 1 if a finding on the new ones is over the threshold and in no baseline."""
    from corroborate import pipeline
    from corroborate.cli import baseline as known
    from corroborate.cli import output as out
    from corroborate.cli.talk import Talk, say
    from corroborate.errors import UsageError

    name = out.format_of(format_name, output)
    options.one_of(fail_on, gate.THRESHOLDS, option="--fail-on")
    if write_baseline and baseline is None:
        raise UsageError("--write-baseline needs a file", tip="name it with --baseline FILE")
    ids = known.load(baseline) if baseline and not write_baseline else frozenset()
    settings = options.settings_of(store, no_store, as_of)
    with Talk() as talk:
        news = pipeline.read(new, watcher=talk, stdin=sys.stdin.buffer)
        held = pipeline.read(against, watcher=talk, stdin=sys.stdin.buffer)
        made = pipeline.analyse(joined(news, held), settings, watcher=talk).report
    mine = frozenset(document.id for document in news.documents)
    touching = [finding for finding in made.findings if not mine.isdisjoint(finding.documents)]
    if baseline and write_baseline:
        out.write([known.dumps(f.id for f in gate.over(touching, fail_on))], baseline)
        return 0
    left = tuple(finding for finding in touching if finding.id not in ids)
    if count := len(touching) - len(left):
        say(f"{count} finding{' is' if count == 1 else 's are'} in {baseline} and left out")
    own = frozenset(claim.id for claim in made.claims if claim.document in mine)
    made = replace(made, findings=tuple(fronted(finding, own) for finding in left))
    if name == "console":
        out.write([*standing(made, mine), "\n"], output)
    out.write_report(made, name, out.view(show_all=show_all, output=output), output)
    return 1 if gate.over(left, fail_on) else 0


def joined(news: "Reading", held: "Reading") -> "Reading":
    """Return both readings as one, the new first; an article that is in both is taken as new."""
    from corroborate.pipeline import Reading

    documents = {document.id: document for document in news.documents}
    for document in held.documents:
        documents.setdefault(document.id, document)
    skipped = dict.fromkeys((*news.skipped, *held.skipped))
    return Reading(tuple(documents.values()), tuple(skipped))


def fronted(finding: "Finding", own: frozenset[str]) -> "Finding":
    """Return the finding with the new articles' claims, ``own``, before the others.

    Formats that mark one place for a finding mark the first.
    """
    conflicts = (
        replace(
            conflict,
            values=tuple(
                sorted(
                    (replace(v, claims=_first(v.claims, own)) for v in conflict.values),
                    key=lambda value: own.isdisjoint(value.claims),
                )
            ),
        )
        for conflict in finding.conflicts
    )
    return replace(finding, claims=_first(finding.claims, own), conflicts=tuple(conflicts))


def _first(claims: tuple[str, ...], own: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(claims, key=lambda claim: claim not in own))


def standing(report: "Report", mine: frozenset[str]) -> Iterable[str]:
    """Yield a line for each new article: how its claims stand to those of the held ones.

    A claim of several findings counts for the first, so as in conflict if any of them is.
    """
    finding_of = {claim: f for f in reversed(report.findings) for claim in f.claims}
    for document in report.documents:
        if document.id not in mine:
            continue
        counts = {"in conflict": 0, "corroborated": 0, "new": 0}
        for claim in report.claims:
            if claim.document == document.id and claim.id in finding_of:
                counts[_standing(finding_of[claim.id])] += 1
        told = ", ".join(f"{count} {word}" for word, count in counts.items())
        yield f"{document.path}: claims {told}\n"


def _standing(finding: "Finding") -> str:
    words = {"conflicting": "in conflict", "corroborated": "corroborated"}
    return words.get(finding.verdict, "new")
