"""Print how many headlines keep what they say: those of a harm, and all.

usage: headlines.py

Of the first lines of the articles, ``harms`` are the figures and persons with a state right behind
them ("3 wounded", "man arrested"); one is kept if a claim has the state for its predicate. Of all
first lines, those are counted that yield a claim. A headline is read without the article below it.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from corroborate.extract import Extraction, Extractor
from corroborate.types import Block, Document
from quality import eval_folder

LENGTH = range(20, 131)  # characters; what is longer is a sentence of the body
COUNTED = (
    r"\d+|one|two|three|four|five|six|seven|eight|nine|ten|dozens|people|others|civilians|more"
    r"|man|woman|boy|girl|teen|officer"
)
STATE = r"hurt|injured|wounded|dead|killed|shot|dies|arrested|slain|fatally shot"
HARM = re.compile(rf"\b(?:{COUNTED}) ({STATE})\b", re.IGNORECASE)


def headlines(folder: Path) -> Iterator[str]:
    """Yield the different first lines of the articles, in order; no sentences."""
    found = set()
    for path in folder.rglob("*.txt"):
        lines = (line.strip() for line in path.read_text("utf-8").splitlines())
        first = next(filter(None, lines), "")
        if len(first) in LENGTH and not first.endswith("."):
            found.add(first)
    yield from sorted(found)


def kept(headline: str, extraction: Extraction) -> list[bool]:
    """Return for each harm of a headline whether a claim has its state for a predicate."""
    held = [(c.predicate.start, c.predicate.end) for c in extraction.claims]
    harms = (found.span(1) for found in HARM.finditer(headline))
    return [any(start < last and first < end for start, end in held) for first, last in harms]


def main() -> int:
    """Measure and print."""
    folder = eval_folder()
    if folder is None:
        print(
            "headlines: NOT RUN, there are no evaluation data (CORROBORATE_EVAL or ../shared/eval)"
        )
        return 0
    texts = list(headlines(folder / "articles"))
    documents = (Document(t, "", "", t, blocks=(Block(0, len(t), "title"),)) for t in texts)
    found = list(Extractor().extract(documents))
    harms = [of for text, e in zip(texts, found, strict=True) for of in kept(text, e)]
    claimed = [bool(extraction.claims) for extraction in found]
    print(f"harms {len(harms)}  kept {sum(harms) / len(harms):.3f}")
    print(f"headlines {len(texts)}  with a claim {sum(claimed) / len(claimed):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
