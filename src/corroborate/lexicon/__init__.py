"""Which words can stand for each other, how common they are, and what events they name.

Lemmas are lower case, parts of speech universal tags. All functions are pure; the tables they read
(``models/lexicon.npz`` and its neighbours) are loaded on first use.
"""

from corroborate.lexicon.events import affected_role, counts_affected, event_class, verb_of_form
from corroborate.lexicon.exclusive import Value, values_of
from corroborate.lexicon.idioms import Idiom, find_idiom
from corroborate.lexicon.nouns import HeadClass, head_class, is_kind_of
from corroborate.lexicon.pairs import Kind
from corroborate.lexicon.relations import Relation, relation
from corroborate.lexicon.vague import Bearing, bearing, may_open, tells_figure
from corroborate.lexicon.vocabulary import Vocabulary, Word
from corroborate.lexicon.words import rarity, similarity, vector, zipf

__all__ = [
    "Bearing",
    "HeadClass",
    "Idiom",
    "Kind",
    "Relation",
    "Value",
    "Vocabulary",
    "Word",
    "affected_role",
    "bearing",
    "counts_affected",
    "event_class",
    "find_idiom",
    "head_class",
    "is_kind_of",
    "may_open",
    "rarity",
    "relation",
    "similarity",
    "tells_figure",
    "values_of",
    "vector",
    "verb_of_form",
    "zipf",
]
