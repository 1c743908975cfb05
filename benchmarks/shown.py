"""Print how many of the conflicts that reports show are real.

usage: shown.py [--show]

The stories are those of the gold lists: eval/reports_*.json and the lists in ``labels``. A conflict
of a finding is in the gold if claims of two of its values hold two mentions of one gold group of
its slot. What is not in the gold was read by eye, and labels/conflicts_read.json says of pairs of
mentions whether they state different values of one matter, and why: a conflict is judged by an
entry of its slot whose mentions are held by claims of two of its values, and real if any such entry
is. A claim holds a mention when their spans overlap by half of the shorter.

``share real`` is that of those in the gold or read; what nobody has read counts in neither.
``real, but with a stray value`` counts the real ones that set a value of another matter against
theirs too, as far as that was read. With --show those that nobody has read are printed, with the
mentions that an entry would name.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations
from pathlib import Path
from typing import Any

from corroborate.types import Conflict
from quality import ROOT, eval_folder
from stories import Mention, Story, files_of, gold_lists, story

LABELS = ROOT / "benchmarks" / "labels"
KINDS = ("in the gold", "read as real", "read as false", "unread")
STRAY = "real, but with a stray value"
Groups = Sequence[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Topic:
    """A story of a gold list: its files, its gold conflicts, and what was read of its others.

    ``prefix`` stands before the file names of its mentions.
    """

    name: str
    files: tuple[str, ...]
    prefix: str
    gold: Groups
    read: Groups

    def mentions(self, group: dict[str, Any]) -> list[Mention]:
        """The mentions of a group, their files named from the folder of all articles on."""
        return [(self.prefix + file, start, end) for file, start, end in group["mentions"]]


def topics(folder: Path) -> Iterator[tuple[str, Topic]]:
    """Yield the name of the gold list with each of its stories."""
    read = json.loads((LABELS / "conflicts_read.json").read_text("utf-8"))["corpora"]
    for path in gold_lists(folder):
        for name, held in json.loads(path.read_text("utf-8"))["corpora"].items():
            files, prefix = files_of(name, held, folder / "articles")
            gold, other = held.get("conflict", []), read.get(name, [])
            yield path.name, Topic(name, files, prefix, gold, other)


def slots(group: dict[str, Any]) -> set[str]:
    """The slots that a gold group may conflict on."""
    other = group.get("slot_also") or group.get("slot_alt") or []
    return {group["slot"], *([other] if isinstance(other, str) else other)}


def opposed(held: Story, conflict: Conflict, mentions: Iterable[Mention]) -> bool:
    """Whether claims of two different values of a conflict hold two of the mentions."""
    held_by = [set(held.holding(mention)) for mention in mentions]
    return any(
        not one.isdisjoint(first.claims) and not other.isdisjoint(second.claims)
        for first, second in combinations(conflict.values, 2)
        for one, other in permutations(held_by, 2)
    )


def judgement(held: Story, conflict: Conflict, topic: Topic) -> tuple[str, bool]:
    """Which of KINDS a conflict is, and whether it is real but with a value of another matter."""
    gold = any(
        conflict.slot in slots(group) and opposed(held, conflict, topic.mentions(group))
        for group in topic.gold
    )
    read = {
        bool(entry["real"])
        for entry in topic.read
        if entry["slot"] == conflict.slot and opposed(held, conflict, topic.mentions(entry))
    }
    if gold or True in read:
        return ("in the gold" if gold else "read as real"), False in read
    return ("read as false" if read else "unread"), False


def table(counts: Counter[str]) -> Iterator[str]:
    """Yield the lines of the figures for one list."""
    shown = sum(counts[kind] for kind in KINDS)
    real = counts["in the gold"] + counts["read as real"]
    judged = shown - counts["unread"]
    for name, figure in [("shown", shown), *((name, counts[name]) for name in (*KINDS, STRAY))]:
        yield f"  {name:30} {figure}"
    yield f"  {'share real':30} {real}/{judged} {real / max(1, judged):.2f}"


def unread(held: Story, conflict: Conflict, topic: Topic) -> str:
    """What there is to read: the values, and the mention and the text of a claim of each."""
    claims = {claim.id: claim for claim in held.report.claims}
    lines = [f"{topic.name} {conflict.slot} {conflict.severity}"]
    for value in conflict.values:
        claim = claims[value.claims[0]]
        file = held.files[claim.document].removeprefix(topic.prefix)
        place = json.dumps([file, claim.start, claim.end])
        lines.append(f"  {value.text}: {place} {' '.join(claim.text.split())}")
    return "\n".join(lines)


def main() -> int:
    """Measure and print."""
    folder = eval_folder()
    if folder is None:
        print("shown: NOT RUN, there are no evaluation data (CORROBORATE_EVAL or ../shared/eval)")
        return 0
    counts: dict[str, Counter[str]] = {}
    for listed, topic in topics(folder):
        held = story(folder / "articles", topic.files)
        own = counts.setdefault(listed, Counter())
        for conflict in (c for finding in held.report.findings for c in finding.conflicts):
            kind, stray = judgement(held, conflict, topic)
            own[kind] += 1
            own[STRAY] += stray
            if kind == "unread" and "--show" in sys.argv[1:]:
                print(unread(held, conflict, topic))
    for listed, own in [*counts.items(), ("all", sum(counts.values(), Counter()))]:
        print(listed, *table(own), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
