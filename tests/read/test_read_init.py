import io
import pkgutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import corroborate.read
from corroborate.errors import ConfigError, InputError
from corroborate.read import READERS, ReadResult, read_paths

CASES = Path(__file__).parents[1] / "cases" / "read"
STORY = "Storm closes harbour\n\nThe mayor closed the harbour on Monday.\n"


def write(folder: Path, **files: str | bytes) -> None:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def read(*paths: Path | str) -> ReadResult:
    return read_paths([str(path) for path in paths])


def test_every_reader_is_listed_and_has_cases() -> None:
    names = [module.name for module in pkgutil.iter_modules(corroborate.read.__path__)]
    readers = {
        getattr(module, name)
        for module in (import_module(f"corroborate.read.{name}") for name in names)
        for name in dir(module)
        if name.startswith("read_") and name != "read_page" and callable(getattr(module, name))
    }
    assert readers == set(READERS.values())
    for reader in readers:
        assert (CASES / f"{reader.__module__.rsplit('.', 1)[-1]}.toml").is_file()


def test_no_heavy_library_is_imported_at_the_start() -> None:
    code = (
        "import sys, corroborate.read;"
        "print([m for m in ('spacy', 'trafilatura', 'lxml', 'yaml') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_documents_come_sorted_whatever_the_order(tmp_path: Path) -> None:
    write(tmp_path, b_txt=STORY, a_md=STORY, deep__c_txt=STORY)
    write(tmp_path, d_jsonl='{"text": "One."}\n' * 1 + '{"text": "Two."}\n' + '{"text": "3."}')
    whole = read(tmp_path)
    names = ["a.md", "b.txt", "d.jsonl#1", "d.jsonl#2", "d.jsonl#3", "deep/c.txt"]
    assert [document.path for document in whole.documents] == [
        f"{tmp_path.as_posix()}/{name}" for name in names
    ]
    parts = [tmp_path / "deep", tmp_path / "d.jsonl", tmp_path / "b.txt", tmp_path / "a.md"]
    assert read(*parts) == read(*parts[::-1]) == whole
    order = [document.id for document in whole.documents]
    places = [order.index(item.document) for item in whole.skipped]
    assert places == sorted(places)


def test_ten_entries_are_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    write(tmp_path, d_jsonl="".join(f'{{"text": "Number {n}."}}\n' for n in range(1, 12)))
    result = read(tmp_path)
    assert [d.path.rsplit("#")[1] for d in result.documents] == [str(n) for n in range(1, 12)]


def test_bad_files_beside_good_ones(tmp_path: Path) -> None:
    write(tmp_path, a_txt="", b_txt=b"\xff\xfe\xfd", c_txt=b"a\0b", d_json="{", e_txt=STORY)
    write(tmp_path, f_json='{"title": "x"}', g_jsonl='{"text": "One."}\n{"text": ')
    result = read(tmp_path)
    assert [Path(d.path).name for d in result.documents] == ["e.txt", "g.jsonl#1"]
    refused = {Path(item.document).name: item for item in result.skipped if "/" in item.document}
    assert sorted(refused) == ["a.txt", "b.txt", "c.txt", "d.json", "f.json", "g.jsonl#2"]
    assert all((item.start, item.end) == (0, 0) for item in refused.values())
    assert refused["a.txt"].reason == "is empty"
    assert len(result.warnings) == 6
    assert all("\n" not in warning for warning in result.warnings)


def test_nothing_readable_at_all(tmp_path: Path) -> None:
    write(tmp_path, a_txt="", b_txt=b"a\0b")
    with pytest.raises(InputError, match=r"a\.txt: none of 2 files could be read"):
        read(tmp_path)
    with pytest.raises(InputError, match=r"b\.txt: is a binary file"):
        read(tmp_path / "b.txt")
    with pytest.raises(InputError, match="no paths given"):
        read_paths([])


def test_the_same_article_twice(tmp_path: Path) -> None:
    write(tmp_path, a__x_txt=STORY, b__x_txt=STORY, b__y_txt=STORY)
    result = read(tmp_path)
    base = tmp_path.as_posix()
    assert [d.path for d in result.documents] == [f"{base}/a/x.txt", f"{base}/b/y.txt"]
    (twin,) = [item for item in result.skipped if item.document == f"{base}/b/x.txt"]
    assert twin.reason == f"is the same as {base}/a/x.txt"
    assert len({d.id for d in result.documents}) == 2


def test_standard_input() -> None:
    result = read_paths(["-"], stdin=io.BytesIO(STORY.encode()))
    (document,) = result.documents
    assert (document.path, document.title) == ("<stdin>", "Storm closes harbour")
    with pytest.raises(InputError, match="<stdin>: is empty"):
        read_paths(["-"], stdin=io.BytesIO(b""))


def test_sources_toml_tells_publisher_and_day(tmp_path: Path) -> None:
    write(tmp_path, wire__a_txt=STORY, b_txt=STORY)
    (tmp_path / "sources.toml").write_text(
        '[[source]]\nfiles = "wire/*.txt"\npublisher = "Wire"\n'
        'published = 2019-03-05\ngrade = "B2"\n'
    )
    b, a = read(tmp_path).documents
    assert (a.publisher, a.published.basis, a.grade) == ("Wire", "declared", "B2")
    assert (b.publisher, b.published.basis, b.grade) == ("b", "unknown", None)
    (tmp_path / "sources.toml").write_text("[[source]]\nfile = 'x'\n")
    with pytest.raises(ConfigError, match="unknown key 'file'"):
        read(tmp_path)


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, a_txt=STORY, b_txt=STORY)
    plain = Path.read_bytes

    def refuse(self: Path) -> bytes:
        if self.name == "b.txt":
            raise PermissionError(13, "Permission denied")
        return plain(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(InputError, match=r"b\.txt: cannot be read \(Permission denied\)"):
        read(tmp_path / "a.txt", tmp_path / "b.txt")
    result = read(tmp_path)
    assert len(result.documents) == len(result.warnings) == 1


def test_warnings_of_a_format_name_the_file(tmp_path: Path) -> None:
    write(tmp_path, a_md=f"---\npublished: soon\n---\n{STORY}")
    (warning,) = read(tmp_path).warnings
    assert warning.startswith(f"{tmp_path.as_posix()}/a.md: published 'soon'")
