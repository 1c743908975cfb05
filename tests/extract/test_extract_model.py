"""Which pipeline is used, and whether it is the pinned one; nothing is loaded here."""

import importlib.metadata
from pathlib import Path, PurePosixPath

import pytest

from corroborate.errors import ModelError
from corroborate.extract import model
from corroborate.extract.model import data_folder, digest, load


def test_an_absent_pipeline_is_named_with_what_to_do() -> None:
    with pytest.raises(ModelError) as caught:
        load("no_such_pipeline")
    assert "pip install no-such-pipeline" in caught.value.tip


def test_a_package_without_a_pipeline_is_refused() -> None:
    with pytest.raises(ModelError, match="holds no spaCy pipeline"):
        data_folder("pytest")


def test_the_data_folder_is_where_the_configuration_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class File(PurePosixPath):
        def locate(self) -> Path:
            return tmp_path / self

    files = [File("a/__init__.py"), File("a/a-1.0/config.cfg")]
    monkeypatch.setattr(importlib.metadata, "files", lambda name: files)
    assert data_folder("a") == tmp_path / "a" / "a-1.0"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ner").mkdir()
    (tmp_path / "config.cfg").write_text("[nlp]")
    (tmp_path / "ner" / "model").write_bytes(b"\x00\x01")
    return tmp_path


def test_a_digest_is_of_names_and_bytes(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    before = digest(folder)
    assert len(before) == 64
    copy = tmp_path_factory.mktemp("copy")
    (copy / "ner").mkdir()
    (copy / "ner" / "model").write_bytes(b"\x00\x01")
    (copy / "config.cfg").write_text("[nlp]")
    assert digest(copy) == before
    (copy / "ner" / "model").write_bytes(b"\x00\x02")
    assert digest(copy) != before
    (copy / "ner" / "model").rename(copy / "ner" / "other")
    (copy / "ner" / "other").write_bytes(b"\x00\x01")
    assert digest(copy) != before


def test_compiled_files_do_not_count(folder: Path) -> None:
    before = digest(folder)
    (folder / "ner" / "x.pyc").write_bytes(b"x")
    assert digest(folder) == before
    (folder / "ner" / "x.py").write_bytes(b"x")
    assert digest(folder) != before


def test_changed_files_are_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "data_folder", lambda name: folder)
    with pytest.raises(ModelError) as caught:
        load()
    assert caught.value.where == str(folder)
    assert "reinstall" in caught.value.tip
