from corroborate.trace.noise import (
    EXPECTED,
    FLOOR,
    HIGHEST,
    LEAST,
    LOWEST,
    TRUST,
    needed,
    noise_floor,
)

STORY = frozenset({"ellin", "norland", "boyle", "reed", "holm"})


def test_longer_texts_need_more_but_ever_less_so() -> None:
    values = [needed(weight, 1.0) for weight in (10, 100, 150, 200, 250)]
    assert values[0] == LEAST
    assert values == sorted(values)
    assert values[4] - values[3] < values[3] - values[2]


def test_no_corpus_is_so_quiet_that_anything_links() -> None:
    assert needed(0, LOWEST) == FLOOR


def test_a_corpus_of_two_says_nothing_of_noise() -> None:
    assert noise_floor([STORY, STORY], [100, 100], {(0, 1): 3.0}) == 1.0


def test_a_quiet_story_lowers_the_floor() -> None:
    names, weights = [STORY] * 6, [200.0] * 6
    assert noise_floor(names, weights, {}) == max(LOWEST, TRUST / (TRUST + 15))


def test_a_noisy_story_raises_the_floor() -> None:
    names, weights = [STORY] * 6, [200.0] * 6
    scores = {(a, b): 2.5 * EXPECTED for a in range(6) for b in range(a + 1, 6)}
    assert noise_floor(names, weights, scores) == HIGHEST


def test_outright_copies_are_no_noise() -> None:
    names, weights = [STORY] * 6, [200.0] * 6
    copies = {(a, b): 90.0 for a in range(6) for b in range(a + 1, 6)}
    assert noise_floor(names, weights, copies) == 1.0


def test_documents_of_other_stories_do_not_count() -> None:
    names = [frozenset({f"n{i}{k}" for k in range(5)}) for i in range(6)]
    assert noise_floor(names, [200.0] * 6, {}) == 1.0
