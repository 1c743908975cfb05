"""Reports in this process on stories of the evaluation data, for the other measurements.

A story is laid out as a folder of its articles with a ``sources.toml`` that says who published each
and when, as far as its ``meta.json`` tells. Claims are kept in one store of their own in the
folder for temporary files, so that a second run is fast; CORROBORATE_BENCH_STORE names another.
"""

import json
import os
import re
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from corroborate import config, pipeline, watching
from corroborate.types import Report

Record = dict[str, Any]
Mention = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Story:
    """A report with the names of the articles under the ``articles`` folder, by document id."""

    report: Report
    files: dict[str, str]

    def holding(self, mention: Mention) -> list[str]:
        """Ids of the claims that hold a mention, the best first: half of the shorter overlaps."""
        file, start, end = mention
        found = []
        for claim in self.report.claims:
            shared = min(end, claim.end) - max(start, claim.start)
            shorter = min(end - start, claim.end - claim.start)
            if self.files[claim.document] == file and shared > 0 and 2 * shared >= shorter:
                longer = max(end, claim.end) - min(start, claim.start)
                found.append((shared / longer, claim.id))
        return [name for _, name in sorted(found, reverse=True)]


def settings() -> config.Settings:
    """The built-in settings with the store of the measurements."""
    named = os.environ.get("CORROBORATE_BENCH_STORE")
    store = Path(named or Path(tempfile.gettempdir()) / "corroborate-benchmarks.duckdb")
    return config.Settings(store=store)


def story(articles: Path, files: Sequence[str]) -> Story:
    """Report on some articles, named from the folder ``articles`` on."""
    with tempfile.TemporaryDirectory() as scratch:
        local = {}
        for file in files:
            name = file.replace("/", "__")
            shutil.copy(articles / file, Path(scratch) / name)
            local[name] = file
        lines = [_source(name, articles / file) for name, file in local.items()]
        (Path(scratch) / "sources.toml").write_text("\n".join(lines), "utf-8")
        report = pipeline.report([scratch], settings(), watcher=watching.Log())
    return Story(report, {d.id: local[Path(d.path).name] for d in report.documents})


def gold_lists(folder: Path) -> list[Path]:
    """The gold lists: those of the evaluation data in ``folder``, and our own."""
    own = Path(__file__).parent / "labels"
    names = ("*_news.json", "*_stories.json")
    return sorted([*folder.glob("reports_*.json"), *(p for name in names for p in own.glob(name))])


def files_of(name: str, held: Record, articles: Path) -> tuple[tuple[str, ...], str]:
    """The files of a story of a gold list, and what stands before the names in its mentions."""
    if "files" in held:
        return tuple(held["files"]), ""
    prefix = f"{name}/"
    return tuple(sorted(prefix + f.name for f in (articles / name).glob("*.txt"))), prefix


def records(folder: Path) -> list[Record]:
    """What ``meta.json`` says of the articles of a story."""
    path = folder / "meta.json"
    if not path.is_file():
        return []
    meta = json.loads(path.read_text("utf-8"))
    return list(meta["docs"] if isinstance(meta, dict) else meta)


def published(record: Record) -> date | None:
    """The day of publication that a record of ``meta.json`` gives."""
    said = str(record.get("dct") or record.get("date") or "")
    if re.match(r"\d{4}-\d\d-\d\d", said):
        return date.fromisoformat(said[:10])
    match = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", said)
    return date(int(match[3]), int(match[1]), int(match[2])) if match else None


def _source(name: str, path: Path) -> str:
    record = next((r for r in records(path.parent) if path.stem.startswith(str(r["id"]))), {})
    lines = ["[[source]]", f"files = {json.dumps(name)}"]
    if outlet := record.get("domain") or record.get("source"):
        lines.append(f"publisher = {json.dumps(outlet)}")
    if day := published(record):
        lines.append(f"published = {day}")
    return "\n".join([*lines, ""])
