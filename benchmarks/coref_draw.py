"""Draws the mentions whose antecedents benchmarks/labels/coref.json holds, before any is resolved.

usage: coref_draw.py [--seed N]

Prints each article drawn, cut where the last mention drawn stands, with the mentions numbered. From
each of the four sets of articles 16 are drawn that have three or more pronouns in their first
2,000 characters, at most one to a story; from each article at most four of he, she, they and it,
one other pronoun and one definite noun. Only the letters of the text are looked at.
"""

import argparse
import random
import re
from collections.abc import Iterator
from pathlib import Path

from quality import eval_folder

SETS = ("gva", "fakes", "ecbplus", "meantime")
FILES, REACH = 16, 2000
KINDS = {
    "subject": (4, re.compile(r"\b(?:he|she|they|it)\b(?!['’]s own)", re.IGNORECASE)),
    "pronoun": (1, re.compile(r"\b(?:him|her|his|them|their|its)\b", re.IGNORECASE)),
    "definite": (
        1,
        re.compile(
            r"\bthe (?:man|woman|boy|girl|teen|teenager|suspect|victim|gunman|driver|officer|group|"
            r"company|firm|army|organi[sz]ation|agency|minister|president|actor|actress|player|"
            r"couple|men|women|victims|suspects|plane|aircraft|automaker|ship|film|city|town)\b",
            re.IGNORECASE,
        ),
    ),
}
Mention = tuple[str, int, int, str]


def draw(folder: Path, seed: int) -> Iterator[Mention]:
    """Yield the mentions drawn: file below ``articles``, start, end, kind; in order."""
    chance = random.Random(seed)
    for name in SETS:
        stories = sorted((folder / "articles" / name).iterdir())
        texts = [f for story in stories for f in _some(sorted(story.glob("*.txt")), name, chance)]
        taken = [f for f in texts if _many(f)]
        for file in sorted(chance.sample(taken, FILES)):
            text = file.read_text("utf-8")[:REACH]
            found: list[tuple[int, int, str]] = []
            for kind, (most, pattern) in KINDS.items():
                hits = [m.span() for m in pattern.finditer(text)]
                found += [(*h, kind) for h in chance.sample(hits, min(most, len(hits)))]
            for start, end, kind in sorted(found):
                yield str(file.relative_to(folder / "articles")), start, end, kind


def _some(files: list[Path], name: str, chance: random.Random) -> list[Path]:
    fit = [f for f in files if _many(f)]
    return chance.sample(fit, min(len(fit), 30 if name == "meantime" else 1))


def _many(file: Path) -> bool:
    return len(KINDS["subject"][1].findall(file.read_text("utf-8")[:REACH])) >= 3


def main() -> None:
    """Print the articles with the mentions marked."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seed", type=int, default=7)
    folder = eval_folder()
    if folder is None:
        print("coref_draw: there are no evaluation data")
        return
    drawn = list(draw(folder, parser.parse_args().seed))
    for file in dict.fromkeys(m[0] for m in drawn):
        text = (folder / "articles" / file).read_text("utf-8")
        out, at = [], 0
        for number, (name, start, end, _) in enumerate(drawn):
            if name == file:
                out.append(f"{text[at:start]}[{number}:{text[start:end]}]")
                at = end
        print(f"\n=== {file}\n{''.join(out)}{text[at : at + 60]}")
    print(len(drawn))


if __name__ == "__main__":
    main()
