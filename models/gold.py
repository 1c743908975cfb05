"""Reads the labelled pairs and gold reports that the weights are fitted on."""

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from corroborate.extract import Extractor
from corroborate.link.block import candidate_pairs
from corroborate.link.frame import Frame, frames
from corroborate.normalize import normalize
from corroborate.read import read_paths
from corroborate.texts import text_document
from corroborate.types import Claim, Document, Published

LABELS = Path(__file__).parents[1] / "benchmarks" / "labels"
POSITIVE = {"same", "conflict"}
NEGATIVE = {"different", "notsame"}


@dataclass(frozen=True)
class Row:
    a: str
    b: str
    a_published: str
    b_published: str
    label: int
    topic: str
    score: float | None = None  # of 0 to 5, in sets whose pairs have scores


@dataclass(frozen=True)
class Story:
    """One gold report: its claims with frames, and which mentions belong together or apart."""

    name: str
    documents: dict[str, Document]
    claims: list[Claim]
    frames: list[Frame]
    proposed: list[tuple[int, int]]
    joined: list[list[tuple[str, int, int]]]
    apart: list[tuple[tuple[str, int, int], tuple[str, int, int]]]

    def holding(self, mention: tuple[str, int, int]) -> list[Claim]:
        """The claims that overlap a mention by half of the shorter, best first."""
        name, start, end = mention
        found = []
        for claim in self.claims:
            if self.documents[claim.document].path.endswith(name):
                overlap = min(end, claim.end) - max(start, claim.start)
                if overlap > 0 and overlap >= 0.5 * min(end - start, claim.end - claim.start):
                    union = max(end, claim.end) - min(start, claim.start)
                    found.append((overlap / union, claim.id, claim))
        return [c for _, _, c in sorted(found, reverse=True)]


def day(text: object) -> date | None:
    text = str(text or "")
    if re.match(r"\d{4}-\d\d-\d\d", text):
        return date.fromisoformat(text[:10])
    if found := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text):
        return date(int(found[3]), int(found[1]), int(found[2]))
    return None


def pair_rows(path: Path) -> list[Row]:
    rows = []
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["label"] in POSITIVE | NEGATIVE or "score" in row:
            published = [str(row.get(f"{k}_dct") or "")[:10] for k in "ab"]
            topic = (
                row.get("topic") or row.get("cluster") or row.get("a_incident") or row.get("a_doc")
            )
            topic = str(topic or row["id"]).split("_")[0]
            label = int(row["label"] in POSITIVE)
            rows.append(Row(row["a"], row["b"], *published, label, topic, row.get("score")))
    return rows


_EXTRACTOR: list[Extractor] = []


def extractor() -> Extractor:
    if not _EXTRACTOR:
        _EXTRACTOR.append(Extractor())
    return _EXTRACTOR[0]


def passages_of_texts(
    texts: list[tuple[str, str]],
) -> dict[tuple[str, str], tuple[Document, tuple[Claim, ...]]]:
    keys = list(dict.fromkeys(texts))
    documents = []
    for text, published in keys:
        documents.append(text_document(text, day(published)))
    found = {}
    for key, document, extraction in zip(
        keys, documents, extractor().extract(documents), strict=True
    ):
        done = normalize(document, extraction.claims)
        found[key] = (done.document, done.claims)
    return found


def stories(folder: Path) -> list[Story]:
    files = [folder / "reports_news.json", folder / "reports_stories.json"]
    files += sorted(LABELS.glob("own_*.json"))
    found = []
    for file in files:
        for name, g in json.loads(file.read_text("utf-8"))["corpora"].items():
            found.append(_story(name, g, folder / "articles"))
    return found


def _story(name: str, g: dict, articles: Path) -> Story:
    base = articles if "files" in g else articles / name
    files = g.get("files") or sorted(p.name for p in base.glob("*.txt"))
    dates = _dates(base if "files" not in g else base / Path(files[0]).parent)
    documents, claims = {}, []
    read = read_paths([str(base / f) for f in files]).documents
    for document, extraction in zip(read, extractor().extract(read), strict=True):
        when = next((d for k, d in dates.items() if Path(document.path).stem.startswith(k)), None)
        if when:
            document = _dated(document, when)
        done = normalize(document, extraction.claims)
        documents[document.id] = done.document
        claims += done.claims
    claims.sort(key=lambda c: (c.document, c.start, c.end, c.id))
    held = list(frames(claims, documents, corpus=True))
    joined = [
        [tuple(m) for m in x["mentions"]]
        for k in ("same", "conflict")
        for x in g.get(k, ())
        if not x.get("hard")
    ]
    apart = [tuple(tuple(m) for m in x["mentions"][:2]) for x in g.get("apart", ())]
    return Story(name, documents, claims, held, candidate_pairs(held), joined, apart)


def _dated(document: Document, when: date) -> Document:
    from dataclasses import replace

    return replace(document, published=Published(when, when, "declared", str(when)))


def _dates(folder: Path) -> dict[str, date]:
    meta = folder / "meta.json"
    if not meta.exists():
        return {}
    held = json.loads(meta.read_text("utf-8"))
    rows = held["docs"] if isinstance(held, dict) else held
    return {str(r["id"]): d for r in rows if (d := day(r.get("dct") or r.get("date")))}
