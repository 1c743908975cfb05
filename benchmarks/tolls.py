"""How reports treat the tolls of whole events: what ``events.py`` prints of them.

The figures that texts state are found here by a pattern of its own, which shares nothing with the
package: a number in digits or words with at most four words between it and a word for ``killed``
(dead, killed, died, slain) or ``injured`` (wounded, hurt). It misses "a man was killed" and sums
("two men and a woman"), and takes part for whole now and then ("one of the dead").
"""

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

from corroborate.types import Claim, Finding
from quality import Figures
from stories import Story, records, story

SEED, SAMPLE = 20, 100
WORDS = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
]  # fmt: skip
VALUES = {word: number for number, word in enumerate(WORDS, 1)}
NUMBER = rf"(?<![\w.,:$-])(\d{{1,3}}(?:,\d{{3}})+|\d+|{'|'.join(WORDS)})(?![\w:%-]|[.,]\d)"
GAP = rf"(?:\s+(?!(?:and|or|but|{'|'.join(WORDS)})\b)[A-Za-z'’-]+){{0,4}}?\s+"
DEAD, HURT = r"(?:killed|dead|died|die|dies|slain|shot\s+dead)", r"(?:injured|wounded|hurt)"
ROLES = {  # words after the number, words before it, and words after it that make it another's
    "killed": (DEAD, r"kill(?:s|ed|ing)?", HURT),
    "injured": (HURT, r"(?:(?:injur|wound)(?:e?s|ed|ing)|hurts?|hurting)", DEAD),
}
PATTERNS = {
    role: (
        re.compile(rf"{NUMBER}{GAP}{after}\b", re.IGNORECASE),
        re.compile(
            rf"\b{before}\s+(?:(?:at|least|some|about|up|to|more|than|over|another|nearly)\s+)*"
            rf"{NUMBER}(?!{GAP}{last}\b)",
            re.IGNORECASE,
        ),
    )
    for role, (after, before, last) in ROLES.items()
}
AS_READ = {  # incidents of articles/gva whose outlets differ on one event or one sum, as read
    "killed": ("406848", "484333", "577157", "603475", "677316", "813821"),
    "injured": (
        "138282", "138370", "391263", "406848", "423223", "433146", "454059", "493035", "493842",
        "611479", "662548", "709370",
    ),
}  # fmt: skip
ONE_EVENT = (  # topics of articles/fakes whose texts, as read, give one event different tolls
    "10-26-2016_idlib", "10-3-2016_hasakeh", "11-12-2016_aleppo", "11-13-2017_aleppo",
    "4-15-2017_aleppo", "4-5-2017_idlib", "7-22-2015_aleppo", "7-27-2016_hasakeh",
    "7-5-2015_raqqa",
)  # fmt: skip


def stated(text: str, role: str) -> set[int]:
    """The figures that a text states for a role."""
    found = set()
    for pattern in PATTERNS[role]:
        for match in pattern.finditer(text):
            word = match[1].lower().replace(",", "")
            found.add(VALUES.get(word) or int(word))
    return found


def states_of(held: Story, finding: Finding, role: str) -> dict[str, set[int]]:
    """The figures of a finding's claims for a role, by source."""
    claims: dict[str, Claim] = {claim.id: claim for claim in held.report.claims}
    outlets = {d.id: d.source for d in held.report.documents}
    found: dict[str, set[int]] = {}
    for name in finding.claims:
        if figures := stated(claims[name].text, role):
            found.setdefault(outlets[claims[name].document], set()).update(figures)
    return found


def corroborates(held: Story, role: str, figure: int) -> bool:
    """Whether a corroborated finding has claims of two sources that state this figure."""
    return any(
        sum(figure in figures for figures in states_of(held, finding, role).values()) > 1
        for finding in held.report.findings
        if finding.verdict == "corroborated"
    )


def disagrees(held: Story, role: str) -> bool:
    """Whether a conflict on quantity has claims of two sources that state different figures."""
    return any(
        len({frozenset(figures) for figures in states_of(held, finding, role).values()}) > 1
        for finding in held.report.findings
        if any(conflict.slot == "quantity" for conflict in finding.conflicts)
    )


def incidents(folder: Path, *, every: bool, show: bool) -> Iterator[tuple[str, str]]:
    """Yield a name and outcome for each role of each incident of articles/gva that counts.

    It counts where texts of two outlets state a figure for the role and either two of them state
    the archive's (``agree``) or any two differ (``differ``). Most that differ do so on parts, on
    other events or on who is counted: those that were found by reading to give one event different
    tolls come again as ``as read``. One reader, who knew what the reports show, read all 68.
    """
    chosen = sorted((folder / "articles" / "gva").iterdir())
    if not every:
        chosen = sorted(random.Random(SEED).sample(chosen, SAMPLE))
    for place in chosen:
        meta = json.loads((place / "meta.json").read_text("utf-8"))
        held: Story | None = None
        for role in ROLES:
            figures = _by_outlet(place, role)
            agree = sum(int(meta[role]) in of for of in figures.values()) > 1
            differ = len({frozenset(of) for of in figures.values()}) > 1
            if len(figures) < 2 or not (agree or differ):
                continue
            if held is None:
                names = sorted(f"gva/{place.name}/{f.name}" for f in place.glob("*.txt"))
                held = story(folder / "articles", names)
            good, shown = corroborates(held, role, int(meta[role])), disagrees(held, role)
            outcome = "corroborated" if good else "disagreement shown" if shown else "neither"
            yield f"{role}, {'agree' if agree else 'differ'}", outcome
            if place.name in AS_READ[role]:
                yield f"as read, {role}, differ", outcome
            if show:
                print(f"{place.name} {role} {meta[role]} {figures} {outcome}")


def _by_outlet(place: Path, role: str) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for record in records(place):
        file = place / f"{record['id']}.txt"
        if file.is_file() and (figures := stated(file.read_text("utf-8"), role)):
            found.setdefault(str(record["domain"]), set()).update(figures)
    return found


def topics(folder: Path, *, show: bool) -> Iterator[tuple[str, bool]]:
    """Yield kind and "is a conflict shown" for the topics of articles/fakes with different tolls.

    The gold is got from the titles in meta.json: the figures that the pattern finds in them for
    ``killed``. Titles of two outlets that state different figures make a topic count ("by
    titles"). Titles of one day and place are often of two events: the topics of ONE_EVENT were
    found by reading ("one event, as read"), and where a conflict is shown in one of the others
    ("not read as one"), it mostly joins two events. Shown is a conflict on quantity with claims
    of two outlets that state different figures for ``killed``.
    """
    for place in sorted((folder / "articles" / "fakes").iterdir()):
        tolls: dict[str, set[int]] = {}
        for record in records(place):
            if figures := stated(record["title"], "killed"):
                tolls.setdefault(record["source"], set()).update(figures)
        differ = len(tolls) > 1 and len({frozenset(of) for of in tolls.values()}) > 1
        one = place.name in ONE_EVENT
        kinds = ["by titles"] * differ + ["one event, as read"] * one
        kinds += ["by titles, not read as one"] * (differ and not one)
        if kinds:
            names = sorted(f"fakes/{place.name}/{f.name}" for f in place.glob("*.txt"))
            shown = disagrees(story(folder / "articles", names), "killed")
            yield from ((kind, shown) for kind in kinds)
            if show:
                print(f"{place.name} {kinds} {tolls} {'shown' if shown else 'not shown'}")


def measure(folder: Path, *, every: bool = False, show: bool = False) -> Figures:
    """The figures by name."""
    found: Figures = {}
    rows = list(incidents(folder, every=every, show=show))
    for role in ROLES:
        own = [(kind, outcome) for kind, outcome in rows if kind.startswith(role)]
        for name in (f"{role}, agree", f"{role}, differ", role):
            outcomes = [outcome for kind, outcome in own if kind.startswith(name)]
            of = max(1, len(outcomes))
            found[f"gva {name}: incidents"] = len(outcomes)
            found[f"gva {name}: figure corroborated"] = outcomes.count("corroborated") / of
            found[f"gva {name}: disagreement shown"] = outcomes.count("disagreement shown") / of
            found[f"gva {name}: either"] = 1 - outcomes.count("neither") / of
        as_read = [outcome for kind, outcome in rows if kind == f"as read, {role}, differ"]
        found[f"gva {role}, differ as read: incidents"] = len(as_read)
        found[f"gva {role}, differ as read: disagreement shown"] = as_read.count(
            "disagreement shown"
        ) / max(1, len(as_read))
    topic_rows = list(topics(folder, show=show))
    for name in ("by titles", "by titles, not read as one", "one event, as read"):
        shown = [was for kind, was in topic_rows if kind == name]
        found[f"fakes tolls differ {name}: topics"] = len(shown)
        found[f"fakes tolls differ {name}: conflict shown"] = sum(shown) / max(1, len(shown))
    return found
