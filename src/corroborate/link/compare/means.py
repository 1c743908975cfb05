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
    "blade": r"knife|knives|stabb(?:ed|ing)|machete|slashed|axe",
    "fire": r"blaze|arson|burn(?:ed|t|ing)",
    "crash": r"crash(?:ed|es)?|collision|collided|derail(?:ed|ment)|capsized|ran over|hit-and-run",
    "execution": r"execut(?:e|es|ed|ing|ion|ions)|behead(?:s|ed|ing)?|hanged|hanging",
    "quake": r"(?:earth)?quakes?|tremors?|temblors?|aftershocks?",
    "storm": r"storms?|hurricane|typhoon|cyclone|tornado(?:es)?|floods?|flooding|landslides?",
}  # fmt: skip
WORDS = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in MEANS.items()), re.I)
OWN, AROUND = "_means", "_means_around"
Means = frozenset[str]


def means(frame: Frame) -> Means:
    """Return the kinds of means that a claim names, kept with its frame once they are known."""
    held: dict[str, Means] = vars(frame)
    if OWN not in held:
        held[OWN] = _named(frame.claim.text)
    return held[OWN]


def means_around(frame: Frame) -> Means:
    """Return the means of a claim, else of its sentence, else of the article's first line.

    An article that recalls other days says by what means. Kept with the frame.
    """
    held: dict[str, Means] = vars(frame)
    if AROUND not in held:
        text = frame.document.text
        near = means(frame) or _named(text[slice(*frame.claim.sentence)])
        held[AROUND] = near or _named(text.partition("\n")[0])
    return held[AROUND]


def by_other_means(a: Frame, b: Frame) -> bool:
    """Return whether both claims name the means, and none of them is the same."""
    return _are_other(means(a), means(b))


def told_by_other_means(a: Frame, b: Frame) -> bool:
    """Return whether two claims are of deeds by other means, as what is around them tells."""
    return _are_other(means_around(a), means_around(b))


def _are_other(ours: Means, theirs: Means) -> bool:
    return bool(ours and theirs) and not ours & theirs


def _named(text: str) -> Means:
    return frozenset(name for m in WORDS.finditer(text) if (name := m.lastgroup) is not None)
