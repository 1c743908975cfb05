from corroborate.trace import vocabulary
from corroborate.trace.vocabulary import ANONYMOUS, GROUPS, LIKE, NOBODY, OFFICES, word_set


def test_word_sets_hold_single_small_words() -> None:
    for name, words in vars(vocabulary).items():
        if isinstance(words, frozenset):
            assert all(word == word.lower() and word.split() == [word] for word in words), name


def test_nobody_and_institutions_do_not_meet() -> None:
    assert not NOBODY & (GROUPS | ANONYMOUS)
    for office, words in OFFICES.items():
        assert not words & NOBODY, office


def test_a_word_that_is_read_as_another_is_not_read_on() -> None:
    assert not LIKE.keys() & set(LIKE.values())


def test_word_set() -> None:
    assert word_set("\n a b\n a ") == {"a", "b"}
