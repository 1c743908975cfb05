"""What a reader understands alone: the claim's words with what they refer to, in brackets."""

from corroborate.types import Claim, Timex

PLAIN_BASES = ("stated",)


def statement(claim: Claim) -> str:
    """Return the text of a claim with additions in square brackets.

    Added are the subject it inherits, what its pronouns stand for, and the days that its relative
    dates denote. White space is folded.
    """
    parts = [(at, f"[{' '.join(text.split())}]") for at, text in claim.additions]
    parts += [(t.end, days) for t in claim.times if (days := _days(t))]
    out, last = [], claim.start
    for at, text in sorted(parts):
        if claim.start <= at <= claim.end:
            out += [claim.text[last - claim.start : at - claim.start], f" {text} "]
            last = at
    out.append(claim.text[last - claim.start :])
    joined = " ".join("".join(out).split())
    for mark in ",.;:)”’":
        joined = joined.replace(f"] {mark}", f"]{mark}")
    return joined


def _days(time: Timex) -> str:
    """Return the bracket for a date that does not say its days itself."""
    if time.kind != "date" or time.earliest is None or time.latest is None:
        return ""
    if time.basis in PLAIN_BASES or not time.basis:
        return ""
    if time.earliest == time.latest:
        return f"[{time.earliest}]"
    return f"[{time.earliest} to {time.latest}]"
