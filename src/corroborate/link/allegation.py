"""Claims that accuse or deny: what is alleged, of whom, and whether the claim denies it.

"Ministers accused the army of shelling the town", "the army denied shelling the town", "the army
rejected accusations that it shelled the town" and "the army shelled the town" are of one matter.
"""

import re
from dataclasses import dataclass

from corroborate.types import Argument, Claim

DENYING = frozenset({"deny", "reject", "dismiss", "refute", "dispute"})
ACCUSING = {"accuse": "of", "blame": "for", "suspect": "of"}
ALLEGED = frozenset({"accusation", "allegation", "claim", "charge", "suggestion", "report"})
PART = frozenset({"responsibility", "involvement", "role", "part", "wrongdoing", "guilt", "hand"})
GERUND = re.compile(r"\s*(?:ever |having )?(?!any|no|every|some)[a-z]{2,}ing\b")
BARE = 3  # words of "any such allegations"
SPEAKER = "speaker"  # the role of the one who accuses


@dataclass(frozen=True, slots=True)
class Allegation:
    """How to read a claim that accuses or denies as the claim that is alleged.

    ``denied`` says that the claim denies it, ``dropped`` are the lemmas that only say that it is
    alleged or denied, ``roles`` the roles that participants have in what is alleged. What stands
    from the offset ``deed`` on is the deed, even if the grammar makes it a part of the accused
    ("the army of the strike").
    """

    denied: bool
    dropped: frozenset[str]
    roles: dict[str, str]
    deed: int | None = None

    def role(self, role: str, start: int) -> str:
        """Return the role in what is alleged of a word in a role that stands at an offset."""
        if self.deed is not None and start >= self.deed:
            return role
        return self.roles.get(role, role)


def allegation(claim: Claim) -> Allegation | None:
    """Return how to read a claim that accuses somebody or denies an accusation."""
    verb = claim.predicate.lemma
    if verb in DENYING:
        return _denial(claim)
    return _accusation(claim) if verb in ACCUSING else None


def denies_any_part(claim: Claim) -> bool:
    """Return whether a claim is that somebody denies a part in it ("denied responsibility")."""
    parties = (a for a in claim.arguments if a.role == "object")
    return claim.predicate.lemma in DENYING and any(a.head in PART for a in parties)


def _denial(claim: Claim) -> Allegation | None:
    """Read "denied shelling the town", "rejected accusations that ...", "denied any part in"."""
    verb = claim.predicate.lemma
    denied = next((a for a in claim.arguments if a.role == "object"), None)
    named = {denied.head} & (ALLEGED | PART) if denied else set()
    after = claim.text[max(0, claim.predicate.start - claim.start) :].partition(" ")[2]
    if not named and not (verb == "deny" and GERUND.match(after)):
        return None
    if named and not _says_what(claim, denied):
        return None
    return Allegation(True, frozenset({verb, *named}), {"for": "object", "in": "object"})


def _says_what(claim: Claim, denied: Argument | None) -> bool:
    """Return whether more is said of what is denied than that it was an accusation."""
    if any(a.role in ("for", "in") for a in claim.arguments):
        return True
    return denied is not None and len(denied.text.split()) > BARE


def _accusation(claim: Claim) -> Allegation | None:
    """Read "accused X of Y", "blamed X for Y", "blamed Y on X"."""
    verb = claim.predicate.lemma
    held = {a.role: a for a in claim.arguments}
    deed = ACCUSING[verb]
    accused = held.get("object")
    at = accused.text.find(f" {deed} ") if accused and deed not in held else -1
    if accused and at > 0:
        roles = {"subject": SPEAKER, "object": "subject"}
        return Allegation(False, frozenset({verb}), roles, accused.start + at)
    if verb == "blame" and "on" in held:
        roles = {"subject": SPEAKER, "on": "subject"}
    elif "object" in held and deed in held and not _is_deed_of_speech(held[deed]):
        roles = {"subject": SPEAKER, "object": "subject", deed: "object"}
    else:
        return None
    return Allegation(False, frozenset({verb}), roles)


def _is_deed_of_speech(argument: Argument) -> bool:
    return argument.head in {"lie", "say"}
