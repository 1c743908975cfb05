"""Groups of claims that go back to one origin, with the reason of every merge."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from corroborate.lineage import Merge
from corroborate.trace.likeness import same_speaker
from corroborate.trace.roots import Root
from corroborate.trace.speakers import Speaker


@dataclass(slots=True)
class Group:
    """Claims taken together: their roots, the different speakers among them, the reasons.

    ``reasons`` join claims of different articles, ``within`` those of one.
    """

    roots: list[Root]
    speakers: list[Speaker]
    reasons: list[str] = field(default_factory=list)
    within: list[str] = field(default_factory=list)
    by_wording: bool = False


class Grouping:
    """A partition that starts with every claim on its own and is merged step by step.

    ``merges`` are the steps that joined two groups. Two groups with different speakers are only
    merged by what shows that the very sentence is one.
    """

    def __init__(self, roots: Sequence[Root]) -> None:
        """Take the claims' roots, in the order in which the origins are to be."""
        self.merges: list[Merge] = []
        self._group = {
            root.claim.id: Group([root], [root.speaker] if root.speaker else []) for root in roots
        }

    def of(self, root: Root) -> Group:
        """Return the group a claim is in now."""
        return self._group[root.claim.id]

    def groups(self) -> list[Group]:
        """Return the groups, each once, in order of their first claims."""
        return list({id(group): group for group in self._group.values()}.values())

    def merge(
        self,
        a: Root,
        b: Root,
        reason: str,
        *,
        by_wording: bool = False,
        same_sentence: bool = False,
        speaker: Speaker | None = None,
    ) -> None:
        """Take the groups of two claims together, unless their speakers differ.

        ``speaker`` is who the reason shows to be behind both, if it does.
        """
        first, second = self.of(a), self.of(b)
        if first is second or not (same_sentence or _agree(first, second, speaker)):
            return
        self.merges.append(Merge(a.claim.id, b.claim.id, reason))
        first.roots.extend(second.roots)
        first.speakers.extend(
            speaker for speaker in second.speakers if speaker not in first.speakers
        )
        if speaker is not None and not first.speakers:
            first.speakers.append(speaker)
        first.reasons.extend(second.reasons)
        first.within.extend(second.within)
        inside = a.document.id == b.document.id
        (first.within if inside else first.reasons).append(reason)
        first.by_wording = first.by_wording or second.by_wording or by_wording
        for root in second.roots:
            self._group[root.claim.id] = first


def _agree(a: Group, b: Group, speaker: Speaker | None) -> bool:
    """Tell whether no speaker of one group is another than those of the other, or ``speaker``."""
    known = [speaker] if speaker else []
    return all(same_speaker(x, y) for x in (*a.speakers, *known) for y in (*b.speakers, *known))
