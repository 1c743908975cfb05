"""By what means harm was done, as the words of a claim tell: an air raid is not a car bomb."""

import re

from corroborate.link.frame import Frame

MEANS = {
    "air": r"air ?-?(?:strikes?|raids?|attacks?)|warplanes?|jets?|helicopters?|barrel bombs?"
    r"|drones?|aircraft|aerial",
    "bomb": r"(?:car|truck|suicide|roadside|pipe|motorcycle|petrol) bomb(?:s|er|ers|ing|ings)?"
    r"|suicide attack(?:s|ers?)?|explosives?|explosive (?:belt|device|vest)s?|mines?|grenades?"
    r"|landmines?|booby[- ]trap(?:s|ped)?|rigged",
    "shells": r"mortars?|rockets?|shell(?:s|ed|ing|fire)|artillery|missiles?",
    "gas": r"gas|chlorine|sarin|chemical|toxic|poison(?:ed|ing)?",
    "gun": r"gun(?:s|man|men|fire|shots?|battle)?|shoot(?:s|ing|ings|er)?|shot|opened fire|sniper"
    r"|drive-by|rifles?|pistol|bullets?",
    "blade": r"knife|knives|stabb(?:ed|ing)|machete|slashed|axe|beheaded",
    "fire": r"blaze|arson|burn(?:ed|t|ing)",
    "crash": r"crash(?:ed|es)?|collision|collided|derail(?:ed|ment)|capsized|ran over|hit-and-run",
    "quake": r"(?:earth)?quakes?|tremors?|temblors?|aftershocks?",
    "storm": r"storms?|hurricane|typhoon|cyclone|tornado(?:es)?|floods?|flooding|landslides?",
}  # fmt: skip
WORDS = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in MEANS.items()), re.I)
KEPT = "_means"


def means(frame: Frame) -> frozenset[str]:
    """Return the kinds of means that a claim names, kept with its frame once they are known."""
    held: dict[str, frozenset[str]] = vars(frame)
    if KEPT not in held:
        found = WORDS.finditer(frame.claim.text)
        held[KEPT] = frozenset(name for m in found if (name := m.lastgroup) is not None)
    return held[KEPT]


def by_other_means(a: Frame, b: Frame) -> bool:
    """Return whether both claims name the means, and none of them is the same."""
    ours, theirs = means(a), means(b)
    return bool(ours and theirs) and not ours & theirs
