"""Two speakers of different documents, known for one.

They are one if one phrase holds all the words of the other, if they are one person, if both speak
for the one institution of its kind at an event, or if one is an organ of the other.
"""

from corroborate.gazetteer import country_of
from corroborate.gazetteer.organisations import organisation
from corroborate.gazetteer.people import same_person, surname_fits
from corroborate.trace.speakers import Speaker, nation
from corroborate.trace.vocabulary import STATE

AUTHORITY = "authority"
"""The head of phrases for whichever institution is in charge ("authorities said")."""


def same_speaker(a: Speaker, b: Speaker) -> bool:
    """Tell whether two speakers, on one matter, are one."""
    if a.words == b.words:
        return True
    if a.person and b.person and (same_person(a.name, b.name) or surname_fits(a.name, b.name)):
        return True
    if (a.office and b.head == AUTHORITY) or (b.office and a.head == AUTHORITY):
        return not a.where or not b.where or bool(a.where & b.where)
    if a.office and a.office == b.office:
        return not a.where or not b.where or bool(a.where & b.where)
    if a.person or b.person:
        return _of_one_body(a, b)
    small, large = sorted((a, b), key=lambda each: len(each.words))
    if a.head == b.head and small.words <= large.words:
        return not small.bare
    return _is_organ(large, small)


def _of_one_body(a: Speaker, b: Speaker) -> bool:
    """Tell whether a person speaks for the body that the other is, or also speaks for.

    Two persons of one government may still be two speakers; two of one ministry are not.
    """
    first = a.body if a.person else a
    second = b.body if b.person else b
    if first is None or second is None or (a.person and b.person and nation(first.name)):
        return False
    return same_speaker(first, second)


def _is_organ(body: Speaker, whole: Speaker) -> bool:
    """Tell whether ``body`` is an organ of the state or organisation ``whole``."""
    state = nation(whole.name)
    if state is not None:
        first = country_of(body.name.split()[0].removesuffix("'s").removesuffix("’s"))
        return first is not None and first.id == state.id and body.head in STATE
    return organisation(whole.name) is not None and whole.words < body.words
