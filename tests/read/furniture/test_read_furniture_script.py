from corroborate.read.furniture.script import is_foreign, main_script


def test_scripts() -> None:
    assert main_script("Storm Буря closes") == "LATIN"
    assert main_script("Буря closes гавань") == "CYRILLIC"
    assert main_script("12 34") == ""
    assert is_foreign("Снимка: AP", "LATIN")
    assert not is_foreign("Photo by Иван", "LATIN")
    assert not is_foreign("Café Ærø", "LATIN")
    assert not is_foreign("12 34", "LATIN")
