from corroborate.read.furniture.tail import footer_start, praise_start

NEWS = "Two ferries sank on Monday. " * 12
FOOTER = "Related News Tide gauge breaks Follow us. SUBSCRIBE Careers Contact Us Terms of Use"
PRAISE = "Harbour Post is the world's leading newspaper of the coast. It was founded in 1901."


def test_a_thick_footer_is_found() -> None:
    text = NEWS + FOOTER + " Privacy Policy Facebook"
    assert footer_start(text, 0, len(text)) == len(NEWS)


def test_a_few_words_of_a_footer_are_none() -> None:
    text = NEWS + "Copyright law does not help. The mayor will follow the council's careers."
    assert footer_start(text, 0, len(text)) is None


def test_praise_is_found_late_in_a_text_only() -> None:
    text = NEWS + PRAISE
    assert praise_start(text, 0, len(text)) == len(NEWS)
    assert praise_start(PRAISE + NEWS, 0, len(text)) is None
    plain = NEWS + "SANA is the state news agency. It reported two deaths."
    assert praise_start(plain, 0, len(plain)) is None
