from pathlib import Path

import pytest

from corroborate.errors import InputError
from corroborate.read.files import find_files

SUFFIXES = (".txt", ".md")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "A.TXT", "x.pdf", ".hidden.txt", "sources.toml", "deep/c.md"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text")
    (tmp_path / "in" / ".git").mkdir()
    (tmp_path / "in" / ".git" / "d.txt").write_text("text")
    return tmp_path / "in"


def shown(*paths: Path | str) -> list[str]:
    return [item.shown for item in find_files([str(path) for path in paths], SUFFIXES)]


def test_a_folder_is_searched_at_every_depth(folder: Path) -> None:
    assert shown(folder) == [f"{folder.as_posix()}/{n}" for n in ("A.TXT", "b.txt", "deep/c.md")]


def test_paths_are_shown_as_given(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert shown(".") == ["A.TXT", "b.txt", "deep/c.md"]
    assert shown("deep", "b.txt") == ["b.txt", "deep/c.md"]
    assert shown("../in/deep") == ["../in/deep/c.md"]


def test_order_and_repetition_do_not_matter(folder: Path) -> None:
    file = folder / "b.txt"
    assert shown(folder, file, file) == shown(file, folder) == shown(folder)


def test_roots_and_named(folder: Path) -> None:
    within, named = find_files([str(folder / "deep"), str(folder / "b.txt")], SUFFIXES)[::-1]
    assert (within.root, within.named) == (folder / "deep", False)
    assert (named.root, named.named) == (folder, True)


def test_linked_folders_and_dangling_links_are_left_out(folder: Path) -> None:
    before = shown(folder)
    (folder / "deep" / "up").symlink_to(folder, target_is_directory=True)
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    assert shown(folder) == before
    (folder / "linked.txt").symlink_to(folder / "b.txt")
    assert f"{folder.as_posix()}/linked.txt" in shown(folder)


@pytest.mark.parametrize(
    ("name", "what", "tip"),
    [
        ("nowhere.txt", "no such file or folder", "check the name"),
        ("x.pdf", "no reader for .pdf files", ".md, .txt"),
        ("empty", "holds nothing to read", ".md, .txt"),
        ("a\0b.txt", "cannot be opened", "check the path"),
    ],
)
def test_errors(folder: Path, name: str, what: str, tip: str) -> None:
    (folder / "empty").mkdir()
    path = str(folder / name)
    with pytest.raises(InputError) as caught:
        find_files([path], SUFFIXES)
    assert what in caught.value.what
    assert caught.value.where == path
    assert tip in caught.value.tip


def test_an_empty_path_is_no_file() -> None:
    with pytest.raises(InputError, match="no such file"):
        find_files([""], SUFFIXES)


def test_a_file_without_a_suffix_is_read(folder: Path) -> None:
    (folder / "notes").write_text("text")
    assert shown(folder / "notes") == [(folder / "notes").as_posix()]
    assert (folder / "notes").as_posix() not in shown(folder)


def test_standard_input_is_no_file() -> None:
    assert shown("-") == []
