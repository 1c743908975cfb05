"""Names of news agencies and outlets: the ones in the gazetteer, and the look of the others."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from corroborate.gazetteer.agencies import agencies, agency, publisher_of_domain
from corroborate.trace.vocabulary import GENERIC_PAPERS

MediaKind = Literal["agency", "outlet"]

NETWORK = (
    r"(?:CBS|NBC|ABC|FOX|Fox|PBS|NPR|CNN|BBC|ITV|CTV|CBC|Univision|Telemundo)"
    r"(?:\s?\d{1,2}\b|\s(?!\d{3}|Local|Radio|Media|Inc|Corp|Broadcasting|Interactive|Studios)"
    r"[A-Z0-9][\w.]*){0,3}"
)
"""A broadcasting network with what names one of its stations or desks: "CBS New York", "ABC7"."""
CALL_SIGN = (
    r"(?<!\b[Tt]he )[KW](?![A-Z]*(?:SO|PD|FD)\b)[A-Z]{2,3}(?:-?(?:TV|FM|AM|DT|LD))?\d{0,2}"
    r"(?:\s\d{3,4}\b|\s(?:Action\s|Eyewitness\s)?(?:News|Channel|TV|Radio)(?:\s?\d{1,2})?\b|\s\d{1,2}\sNews\b)?"
)
"""The call sign of a station in North America: "WXIA-TV", "KSL", "WZZZ News 4"."""
DOMAIN = r"(?:www\.)?[A-Za-z0-9-]+\.(?:com|org|net|co\.[a-z]{2}|[a-z]{2})\b"
ANY = r"(?:[A-Z][\w&.'’-]*)(?:[ -](?:(?:of|the|de|la|le|du|and|et|al)\s)?[A-Z0-9][\w&.'’-]*){0,4}"
"""Any name at all, for cues that leave no doubt."""

_SUFFIX = (
    "(?:News|Press|Telegraph|Telegraphic|Information) Agency"
    "|News Service|Media Wire|News \\d+|Channel \\d+|Newswire|Newspaper|News|Times|Post"
    "|Herald|Tribune|Gazette|Journal|Chronicle|Telegraph|Guardian|Register|Courier|Observer"
    "|Dispatch|Mirror|(?<!Medical )Examiner|Inquirer|Sentinel|Bulletin|Standard|Globe|Sun|Press|TV"
    "|Television|Radio|Daily|Weekly|Broadcasting|Advocate|Republic|Independent|Wire|Channel|Magazine"
)
_NO_NAME = (
    "The|A|An|In|On|At|By|To|For|From|Of|As|And|But|Or|If|When|While|After|Before|Since|With|Also"
    "|According|Citing|Quoting|Former|Ex|Earlier|Later|Meanwhile|Both|Some|Many|This|That|His|Her"
    "|Its|Their|Our|My|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Source|Sources|Via"
    "|State|State-run|Copyright|Photo|Image|Video|Read|See|Watch|Follow|Download|Good|Breaking|More|No|Latest|Local"
)
_HALF = (
    "Record|Star|News|Times|Post|Press|Sun|Journal|Herald|Tribune|Courier|Democrat|Republican"
    "|Telegram|Union|Sentinel|Review|Standard|Register|Enterprise|Gazette|Searchlight|Ledger"
    "|Intelligencer|Picayune|Leader|Statesman|Citizen|Eagle|Pilot|Observer|Advocate|Bulletin"
    "|Chronicle|Dispatch|Mail|Banner|Progress|Pioneer|Reporter|Messenger"
)
SHAPED = (
    rf"(?:(?!(?:{_NO_NAME})\s)[A-Z][\w&'’-]* ){{1,4}}(?:[A-Z]\w*-)?(?:{_SUFFIX})(?:-(?:{_SUFFIX}))?"
    rf"|(?:(?!(?:{_NO_NAME})\s)[A-Z]\w+ ){{0,2}}(?:{_HALF})-(?:{_HALF})"
    rf"|[A-Z]\w*-(?:{_SUFFIX})|(?<=[Tt]he )(?:Daily )?(?:{_SUFFIX})(?! [A-Z])"
)
"""A name that ends as names of outlets do ("Post Register", "Times-News"), or "the Times"."""
_SHORT = re.compile(_SUFFIX)
_WEAK = frozenset({"Petra", "Dawn", "Vice", "Time", "Saba", "Beta"})
_PICTURES = frozenset({"Getty Images", "Zuma Press"})
_LONG_END = 8  # letters; a shorter end of a longer name may be another paper's
_AGENCY = re.compile(r"\b(?:Agency|Newswire|Wire|News Service|Press Service)\Z")


@dataclass(frozen=True, slots=True)
class Medium:
    """An agency or outlet: the name to show, its kind, and what it is compared by."""

    name: str
    kind: MediaKind
    key: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a text where a medium is named; ``sure`` if the gazetteer has the name."""

    start: int
    end: int
    medium: Medium
    sure: bool


def mentions(text: str) -> tuple[Mention, ...]:
    """Return the places in ``text`` that name a medium, in order.

    A short form ("the Times") is read as the last longer name that ends with it; without one it
    names nobody.
    """
    found: list[Mention] = []
    for start, end, sure in _spans(text):
        named = medium(text[start:end])
        short = media_key(text[start:end])
        if short in GENERIC_PAPERS or _SHORT.fullmatch(text, start, end):
            longer = (m for m in reversed(found) if m.medium.key.endswith(short))
            full = next(longer, None)
            if full is None:
                continue
            named = full.medium
        elif not sure:
            longer = (m for m in reversed(found) if _is_end(short, m.medium.key))
            full = next(longer, None)
            named = full.medium if full else named
        found.append(Mention(start, end, named, sure))
    return tuple(found)


def longest_name(short: Medium, text: str) -> Medium:
    """Return the medium that ``text`` names more fully ("Ellin Star-Ledger"), else ``short``."""
    return next((m.medium for m in mentions(text) if _is_end(short.key, m.medium.key)), short)


def _is_end(short: str, key: str) -> bool:
    """Tell whether a name is the long end of another ("Star-Ledger", "Ellin Star-Ledger")."""
    return len(short) >= _LONG_END and len(short) < len(key) and key.endswith(short)


def _spans(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield start, end and sureness of every name of a medium."""
    for match in _names().finditer(text):
        yield *match.span(), match.lastgroup == "sure"


@cache
def _names() -> re.Pattern[str]:
    """Return the pattern of all names; the group tells the sure ones from the likely ones."""
    return re.compile(
        rf"(?<![\w@.])(?=[A-Zdw])(?:(?P<sure>{NETWORK}|{known()})"
        rf"|(?P<likely>{CALL_SIGN}|{SHAPED}|[A-Z]\w+\.com))(?![\w@]|-\w|\.\w)"
    )


@cache
def known() -> str:
    """Return a regular expression for every way the gazetteer writes a name.

    A single word that has an article in its name ("The Hill") needs the article in the text.
    """
    written = {
        alias
        for each in agencies()
        if each.name not in _PICTURES
        for alias in (each.name, *each.aliases)
        if alias not in _WEAK
    }
    patterns: set[tuple[int, str]] = set()
    for alias in written:
        bare = alias.removeprefix("The ")
        if bare != alias and " " not in bare:
            patterns.add((-len(bare), rf"(?<=[Tt]he ){re.escape(bare)}(?!\s[A-Z])"))
        elif bare not in _WEAK:
            patterns.add((-len(bare), re.escape(bare)))
    return "(?:" + "|".join(pattern for _, pattern in sorted(patterns)) + ")"


def medium(written: str) -> Medium:
    """Return the agency or outlet that a text calls ``written``; unknown names keep their form."""
    plain = " ".join(written.split()).strip(" .,;:’'")
    plain = re.sub(r"(?:['’]s)\Z", "", plain)
    owned = re.fullmatch(rf"[A-Z]\w+['’]s\s(?P<name>{CALL_SIGN})", plain)
    plain = owned["name"] if owned else plain
    entry = agency(plain) or agency(f"The {plain}")
    sign = re.match(r"[KW][A-Z]{2,3}", plain) if re.fullmatch(CALL_SIGN, plain) else None
    if entry is None and sign is not None:
        return Medium(sign.group(), "outlet", media_key(sign.group()))
    if entry is None and re.fullmatch(DOMAIN, plain):
        found = publisher_of_domain(plain.lower().removeprefix("www."))
        entry = agency(found) if found else None
        plain = found or plain
    if entry is None:
        bare = re.sub(r"\A[Tt]he\s+", "", plain)
        kind: MediaKind = "agency" if _AGENCY.search(bare) else "outlet"
        return Medium(bare, kind, media_key(bare))
    kind = "agency" if entry.kind == "agency" else "outlet"
    return Medium(_shown(entry.name, entry.aliases), kind, media_key(entry.name))


def media_key(name: str) -> str:
    """Return what names of outlets are compared by: letters and figures, no article, no "TV"."""
    folded = re.sub(r"\Athe\s+", "", name.casefold())
    folded = re.sub(r"\A(?:https?://)?(?:www\.)?", "", folded)
    folded = re.sub(r"\.(?:com|org|net|co\.\w\w|\w\w)\Z", "", folded)
    folded = re.sub(r"-(?:tv|fm|am|dt)\b", "", folded)
    return re.sub(r"\W+", "", folded)


def _shown(name: str, aliases: tuple[str, ...]) -> str:
    """Return the three or more initials a name is known by ("AFP"), if it has such an alias."""
    initials = "".join(word[0] for word in re.findall(r"[A-Z]\w*", name))
    return initials if len(initials) > 2 and initials in aliases else name
