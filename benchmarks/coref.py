"""Print how well pronouns and definite nouns are resolved, on mentions read by hand.

usage: coref.py [--show]

labels/coref.json holds positions in the articles of the evaluation data: mentions drawn by chance
(coref_draw.py) with the spans earlier in the text that name the same thing. ``precision`` is the
share, of the mentions that extraction resolves, that stand for one of those spans: the phrase found
begins at one, but for an article or a title, or half of it or more is one. ``coverage`` is the
share rightly resolved of all that have an antecedent in the text. ``false on none`` counts the
mentions without one that are resolved all the same. With --show every resolved mention is printed
with the words before it, for reading.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from corroborate import config, pipeline, watching
from corroborate.extract.coref import Antecedent, Memory
from corroborate.extract.model import load
from quality import ROOT, Figures, eval_folder

Span = tuple[int, int]
Row = tuple[str, int, int, list[Span]]
KINDS = {"he": "he she", "she": "he she", "they": "they", "it": "it"}


def rows() -> list[Row]:
    """The labelled mentions: file, start, end, spans of the same thing."""
    held = json.loads((ROOT / "benchmarks" / "labels" / "coref.json").read_text("utf-8"))
    return [(f, s, e, [(a, b) for a, b in spans]) for f, s, e, spans in held["mentions"]]


def resolved(folder: Path, files: list[str]) -> dict[tuple[str, int], Antecedent]:
    """What extraction resolves in the articles, by file and offset of the mention."""
    nlp = load(config.Settings().pipeline)
    found = {}
    for file in files:
        path = str(folder / "articles" / file)
        (document,) = pipeline.read([path], watcher=watching.Log()).documents
        memory = Memory()
        for block in document.blocks:
            doc = nlp(document.text[block.start : block.end])
            for token, noun in memory.read(doc, block.start).items():
                found[file, block.start + token.idx] = noun
    return found


def right(noun: Antecedent, spans: list[Span]) -> bool:
    """Whether a resolved phrase is one of the labelled spans, give or take its first words."""
    return any(
        noun.start == a or 2 * (min(noun.end, b) - max(noun.start, a)) >= noun.end - noun.start
        for a, b in spans
    )


def kind(word: str) -> str:
    """The kind of a mention, from its text."""
    word = word.lower()
    return "definite noun" if word.startswith("the ") else KINDS.get(word, "other pronoun")


def scores(folder: Path, *, show: bool = False) -> Figures:
    """The figures by name; with ``show`` the resolved mentions are printed."""
    labelled = rows()
    found = resolved(folder, sorted({row[0] for row in labelled}))
    tally: Counter[tuple[str, str]] = Counter()
    for file, start, end, spans in labelled:
        text = (folder / "articles" / file).read_text("utf-8")
        noun = found.get((file, start))
        states = ["all"] * bool(spans)
        if noun is not None:
            good = right(noun, spans)
            states += ["resolved", "right" if good else "false on none" if not spans else "wrong"]
            if show:
                before = " ".join(text[max(0, start - 160) : end].split())
                print(f"{states[-1]:13} {file} {start}: ...{before} = {noun.text!r}")
        tally.update((k, state) for state in states for k in ("", kind(text[start:end])))
    return dict(_figures(tally))


def _figures(tally: Counter[tuple[str, str]]) -> Iterator[tuple[str, float]]:
    for name in sorted({k for k, _ in tally}):
        label = f"{name or 'all'}: "
        hits, of, every = (tally[name, state] for state in ("right", "resolved", "all"))
        yield f"{label}with an antecedent", every
        yield f"{label}resolved", of
        if of:
            yield f"{label}precision", hits / of
            yield f"{label}false on none", tally[name, "false on none"]
        yield f"{label}coverage", hits / max(1, every)


def main() -> int:
    """Print the figures."""
    folder = eval_folder()
    if folder is None:
        print("coref: NOT RUN, there are no evaluation data (CORROBORATE_EVAL or ../shared/eval)")
        return 0
    for name, figure in scores(folder, show="--show" in sys.argv[1:]).items():
        print(f"{name:34} {figure:.3f}" if figure < 1 else f"{name:34} {figure:g}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
