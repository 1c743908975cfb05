"""A command line with a few regular expressions in place of spaCy, and a linking stage to match.

Linking is replaced too, so that no change of its weights turns a test of the commands.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pytest

import corroborate.extract
import corroborate.link
from corroborate import pipeline
from corroborate.cli import main
from corroborate.extract import Extraction
from corroborate.types import (
    Argument,
    Claim,
    Cluster,
    Comparison,
    Document,
    Predicate,
    Quantity,
    Skipped,
    SlotComparison,
    Word,
)

SENTENCE = re.compile(r"[^.!?\s][^.!?\n]*[.!?]?")
COUNT = re.compile(r"(\d[\d,]*) (\w+)")
LETTERS = re.compile(r"[A-Za-z]+")


def claim_of(document: Document, start: int, text: str) -> Claim:
    words = [(match[0].lower(), start + match.start()) for match in LETTERS.finditer(text)]
    key = f"{document.id} {start} {text}"
    verb, verb_start = words[min(1, len(words) - 1)]
    return Claim(
        id=f"c{hashlib.sha256(key.encode()).hexdigest()[:12]}",
        document=document.id,
        start=start,
        end=start + len(text),
        text=text,
        predicate=Predicate(verb, verb, verb_start, verb_start + len(verb)),
        arguments=(Argument("subject", words[0][0], start, start + len(words[0][0]), words[0][0]),),
        quantities=tuple(
            Quantity(m[1], start + m.start(1), start + m.end(1), unit=m[2], role="object")
            for m in COUNT.finditer(text)
        ),
        sentence=(start, start + len(text)),
        segments=((start, start + len(text)),),
        words=tuple(
            Word(word, "NOUN", "object", at) for word, at in words if len(word) > 3 and word != verb
        ),
    )


class FakeExtractor:
    """Every sentence of three words or more is a claim; the others are skipped."""

    loaded = 0
    extracted = 0

    def __init__(self, name: str) -> None:
        FakeExtractor.loaded += 1

    def extract(self, documents: Iterable[Document]) -> Iterator[Extraction]:
        for document in documents:
            FakeExtractor.extracted += 1
            claims, skipped = [], []
            for block in document.blocks:
                for match in SENTENCE.finditer(document.text, block.start, block.end):
                    if len(match[0].split()) > 2:
                        claims.append(claim_of(document, match.start(), match[0]))
                    else:
                        skipped.append(
                            Skipped(document.id, match.start(), match.end(), "too short")
                        )
            yield Extraction(document.id, tuple(claims), tuple(skipped))


def fake_compare(a: Claim, b: Claim, *_: Document) -> Comparison:
    """Two claims are of one matter as far as they share words; their first numbers may differ."""
    words = [{word.lemma for word in claim.words} for claim in (a, b)]
    score = round(len(words[0] & words[1]) / max(1, len(words[0] | words[1])), 4)
    numbers = [re.findall(r"\d+", claim.text)[:1] for claim in (a, b)]
    differ = all(numbers) and numbers[0] != numbers[1]
    slots = (
        SlotComparison("predicate", "match", 1.0, "the same verb", "kill", "kill"),
        SlotComparison(
            "quantity",
            "conflict" if differ else "match" if all(numbers) else "missing",
            0.0,
            "the figures differ" if differ else "",
            "".join(numbers[0]),
            "".join(numbers[1]),
            "contradiction" if differ else None,
        ),
    )
    verdict = "different" if score < 0.5 else "conflict" if differ else "same"
    return Comparison(a.id, b.id, slots, score, verdict)


def fake_link(
    documents: Iterable[Document], claims: Iterable[Claim], *, threshold: float | None = None
) -> tuple[Cluster, ...]:
    """Put every claim into the first cluster whose first claim is of its matter."""
    groups: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda c: (c.document, c.start)):
        near = (g for g in groups if fake_compare(g[0], claim).score >= (threshold or 0.5))
        group = next(near, None)
        if group is None:
            groups.append(group := [])
        group.append(claim)
    return tuple(
        Cluster(
            tuple(claim.id for claim in group),
            tuple(fake_compare(a, b) for a, b in combinations(group, 2)),
        )
        for group in groups
    )


@pytest.fixture(autouse=True)
def fake_extractor(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[type[FakeExtractor]]:
    """Put the fake in place, in an empty folder with a cache folder of its own."""
    monkeypatch.setattr(corroborate.extract, "Extractor", FakeExtractor)
    monkeypatch.setattr(corroborate.link, "link", fake_link)
    monkeypatch.setattr(corroborate.link, "compare_claims", fake_compare)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    pipeline._extractor.cache_clear()
    FakeExtractor.loaded = FakeExtractor.extracted = 0
    yield FakeExtractor
    pipeline._extractor.cache_clear()


@dataclass(frozen=True)
class Outcome:
    """What a command gave back."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line and return its exit code and what it wrote."""

    def run_command(*words: str | Path) -> Outcome:
        code = main([str(word) for word in words])
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return run_command


TEXTS = {
    "north.txt": "Harbour fire\n\nThe fire killed 12 sailors in the harbour of Brackwater. "
    "The harbour master closed the eastern quay on Monday.\n",
    "south.txt": "Sailors die in fire\n\nThe fire killed 15 sailors in the harbour of Brackwater. "
    "Insurers expect claims of 3 million crowns.\n",
    "west.txt": "Blaze\n\nThe fire killed 12 sailors in the harbour of Brackwater.\n",
}


@pytest.fixture
def articles() -> Path:
    """Three short articles in the folder ``articles``: two agree, one differs."""
    folder = Path("articles")
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "sources.toml").write_text(
        "".join(
            f'[[source]]\nfiles = "{name}"\npublisher = "{name[:-4].title()} Post"\n'
            f"published = 2024-04-{day}\n"
            for name, day in zip(TEXTS, (20, 25, 30), strict=True)
        )
    )
    return folder
