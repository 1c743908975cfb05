"""The lexicon of attribution cues: words that give a statement to a speaker."""

import csv
from functools import cache

from corroborate.resources import model_path
from corroborate.types import Stance

BELIEVING = frozenset({"believe", "think", "suppose", "reckon"})  # "do not": they deny it
DENIALS = frozenset(
    {"deny", "dispute", "refute", "reject", "dismiss", "rebut", "disavow", "denial"}
)
DOUBTFUL = frozenset(
    {"believe", "think", "suspect", "suppose", "presume", "assume", "allege", "expect", "fear"}
)
EVIDENTIAL = frozenset(
    {
        "show",
        "find",
        "indicate",
        "reveal",
        "demonstrate",
        "conclude",
        "determine",
        "discover",
        "prove",
    }
)
NOT_CUES = frozenset(
    {"see", "want", "hope", "support", "plan", "seem", "appear", "continue", "ask"}
)


CITING = frozenset({"cite", "quote"})
SPEECH_SHARE = 0.6


@cache
def speech_lemmas() -> frozenset[str]:
    """Return the verbs that are mostly cues: those annotated as one in 60% of their occurrences."""
    with model_path("cues.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return frozenset(
            row["lemma"]
            for row in rows
            if row["pos"] == "VERB" and float(row["share"]) >= SPEECH_SHARE
        )


@cache
def cue_lemmas(pos: str) -> frozenset[str]:
    """Return the lemmas of the given part of speech (``VERB``, ``NOUN``) that serve as cues.

    Read from ``models/cues.tsv``; its card tells where the counts come from.
    """
    with model_path("cues.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        learned = frozenset(row["lemma"] for row in rows if row["pos"] == pos) - NOT_CUES
    return learned | (EVIDENTIAL | DENIALS | DOUBTFUL if pos == "VERB" else frozenset())


@cache
def speech_nouns() -> frozenset[str]:
    """Return the nouns of what somebody says ("a denial from the ministry")."""
    return cue_lemmas("NOUN") | {"denial", "claim", "statement", "accusation"}


def stance(lemma: str) -> Stance:
    """Return ``denies`` for the words of denial, else ``asserts``."""
    return "denies" if lemma in DENIALS else "asserts"
