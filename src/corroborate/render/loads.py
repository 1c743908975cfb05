"""What rests on one origin: the findings that fall if it is left out.

An origin is left out with all that was heard through it or published by it, as
``--without-origin`` does. The groups of claims stay as they are; only what is left in them is
counted again.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from corroborate.lineage import claims_from
from corroborate.types import Finding, OriginKind, Report

Outcome = Literal["stands", "weakened", "single", "gone"]
LoadKind = OriginKind | Literal["channel"]


@dataclass(frozen=True, slots=True)
class Load:
    """What one origin carries.

    ``findings`` counts the corroborated findings that it, or what came through it, bears on. Of
    those ``weakened`` are no longer supported by independent origins without it, ``single`` fall
    to one source, and of ``gone`` nothing is left.
    """

    name: str
    kind: LoadKind
    findings: int
    weakened: int
    single: int
    gone: int

    @property
    def falls(self) -> int:
        """How many corroborated findings do not stand without it."""
        return self.weakened + self.single + self.gone


def load_bearing(report: Report) -> tuple[Load, ...]:
    """Return the origins and channels without which a corroborated finding falls, gravest first.

    Names that differ in letter case only are one, under the first spelling.
    """
    publishers = {d.id: d.source for d in report.documents}
    sources = {c.id: publishers[c.document] for c in report.claims}
    counts: dict[str, Counter[Outcome]] = defaultdict(Counter)
    kinds: dict[str, Counter[LoadKind]] = defaultdict(Counter)
    spelt: dict[str, str] = {}
    for finding in report.findings:
        if finding.verdict != "corroborated":
            continue
        for name, kind in _named(finding):
            kinds[spelt.setdefault(name.casefold(), name)][kind] += 1
        for key in dict.fromkeys(name.casefold() for name, _ in _named(finding)):
            counts[spelt[key]][_without(key, finding, sources)] += 1
    loads = (
        Load(
            name,
            kinds[name].most_common(1)[0][0],
            count.total(),
            count["weakened"],
            count["single"],
            count["gone"],
        )
        for name, count in counts.items()
    )
    ordered = sorted(loads, key=lambda each: (-each.falls, -each.findings, each.name))
    return tuple(load for load in ordered if load.falls)


def _named(finding: Finding) -> Iterable[tuple[str, LoadKind]]:
    """Yield the names of origins and channels of a finding."""
    for origin in finding.origins:
        yield origin.name, origin.kind
        for channel in origin.channels:
            yield channel.name, "channel"


def _without(name: str, finding: Finding, sources: dict[str, str]) -> Outcome:
    """Return what becomes of a corroborated finding without an origin."""
    dropped = claims_from(name, finding, sources)
    left = [claim for claim in finding.claims if claim not in dropped]
    if not left:
        return "gone"
    if len({sources[claim] for claim in left}) < 2:
        return "single"
    origins = sum(not dropped.issuperset(origin.claims) for origin in finding.origins)
    return "weakened" if finding.support == "independent" and origins < 2 else "stands"
