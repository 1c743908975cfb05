"""How joined claims agree with event chains read by others: what ``events.py`` prints of them.

ECB+ and MEANTIME mark the words that name events and which of them name one event. A claim takes
the chain of the event word that its predicate covers; claims without one are left out, and the
share of event words that some predicate covers is printed as ``words in claims``, that of those
within some claim as ``words inside claims``. The claims of
each story (each folder of ECB+, each of the four topics of MEANTIME) are then grouped by finding,
and by chain. MEANTIME marks hardly any chain over two documents, so that it mostly tells how
often claims are joined that should not be. B-cubed (Bagga and Baldwin
1998) is taken over the claims of all stories; beside it stand two plain ways to group: every claim
alone, and by the predicate's lemma. ``pairs`` are precision, recall and F1 over pairs of claims of
two documents.
"""

import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path

from corroborate.types import Claim
from quality import Figures
from stories import Story, story

SETS = {"ecbplus": 16, "meantime": 2}  # how many stories are drawn unless all are asked for
SEED = 20
EVENTS = ("ACTION", "NEG_ACTION", "EVENT")
Groups = Mapping[str, str]


def event_words(folder: Path) -> Iterator[tuple[str, int, int, str]]:
    """Yield file name, start, end and chain of the event words of a story.

    A word is looked for in its sentence, the second of two equal records at its second place. A
    word without a chain (MEANTIME names the word itself then) makes one of its own.
    """
    texts = {file.stem: file.read_text("utf-8") for file in folder.glob("*.txt")}
    seen: Counter[tuple[str, int, str]] = Counter()
    for line in (folder / "gold.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        text = texts.get(record["doc"])
        if text is None or not record["type"].startswith(EVENTS) or "cluster" not in record:
            continue
        at = text.find(record["sentence"])
        key = (record["doc"], record["sent"], record["text"])
        limit = at + len(record["sentence"])
        start = at
        for _ in range(seen[key] + 1):
            start = text.find(record["text"], start, limit)
            if start < 0:
                break
            start += 1
        seen[key] += 1
        if at >= 0 and start > 0:
            chain = str(record["cluster"])
            if not re.fullmatch(r"[A-Z]+_?\w*\d{3,}\w*", chain):
                chain = f"{record['doc']} {start}"
            yield f"{record['doc']}.txt", start - 1, start - 1 + len(record["text"]), chain


def labelled(
    held: Story, words: list[tuple[str, int, int, str]], prefix: str
) -> tuple[dict[str, str], int, int]:
    """Chains by claim id; how many event words predicates cover, and how many claims hold."""
    by_file: dict[str, list[Claim]] = defaultdict(list)
    for claim in held.report.claims:
        by_file[held.files[claim.document]].append(claim)
    chain_of: dict[str, str] = {}
    covered = inside = 0
    for file, start, end, chain in words:
        of = [
            claim
            for claim in by_file[f"{prefix}/{file}"]
            if claim.predicate.start < end and start < claim.predicate.end
        ]
        covered += bool(of)
        inside += any(c.start <= start and end <= c.end for c in by_file[f"{prefix}/{file}"])
        for claim in of:
            chain_of.setdefault(claim.id, chain)
    return chain_of, covered, inside


def bcubed(gold: Groups, found: Groups) -> tuple[float, float, float]:
    """B-cubed precision, recall and F1 of one grouping of the keys of ``gold``."""
    if not gold:
        return 0.0, 0.0, 0.0
    both = Counter((gold[key], found[key]) for key in gold)
    chains, groups = Counter(gold.values()), Counter(found[key] for key in gold)
    precision = sum(n * n / groups[group] for (_, group), n in both.items()) / len(gold)
    recall = sum(n * n / chains[chain] for (chain, _), n in both.items()) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def joined(gold: Groups, found: Groups, document: Groups) -> tuple[float, float, float]:
    """Precision, recall and F1 over pairs of claims of two documents."""

    def pairs(groups: Groups) -> set[tuple[str, str]]:
        members: dict[str, list[str]] = defaultdict(list)
        for key in sorted(gold):
            members[groups[key]].append(key)
        return {
            (a, b)
            for of in members.values()
            for a, b in combinations(of, 2)
            if document[a] != document[b]
        }

    right, ours = pairs(gold), pairs(found)
    hits = len(right & ours)
    precision, recall = hits / max(1, len(ours)), hits / max(1, len(right))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def stories(folder: Path, name: str, *, every: bool) -> list[Path]:
    """The folders of a set, all or as many as SETS says, drawn by SEED."""
    found = sorted((folder / "articles" / name).iterdir())
    return found if every else sorted(random.Random(SEED).sample(found, SETS[name]))


def measure(folder: Path, *, every: bool = False) -> Figures:
    """The figures by name."""
    figures: Figures = {}
    for name in SETS:
        ways: dict[str, dict[str, str]] = {"gold": {}, "claims": {}, "alone": {}, "lemma": {}}
        document: dict[str, str] = {}
        total = covered = inside = 0
        for place in stories(folder, name, every=every):
            prefix = f"{name}/{place.name}"
            files = sorted(f"{prefix}/{file.name}" for file in place.glob("*.txt"))
            held = story(folder / "articles", files)
            words = list(event_words(place))
            chain_of, hits, held_words = labelled(held, words, prefix)
            total, covered, inside = total + len(words), covered + hits, inside + held_words
            claims = {claim.id: claim for claim in held.report.claims}
            finding = {c: f.id for f in reversed(held.report.findings) for c in f.claims}
            for claim, chain in chain_of.items():
                key = f"{prefix} {claim}"
                document[key] = claims[claim].document
                ways["gold"][key] = f"{prefix} {chain}"
                ways["claims"][key] = f"{prefix} {finding.get(claim, claim)}"
                ways["alone"][key] = key
                ways["lemma"][key] = f"{prefix} {claims[claim].predicate.lemma}"
        figures[f"{name}: words in claims"] = covered / max(1, total)
        figures[f"{name}: words inside claims"] = inside / max(1, total)
        figures[f"{name}: claims of a chain"] = len(document)
        for way in ("claims", "alone", "lemma"):
            parts = zip(("P", "R", "F1"), bcubed(ways["gold"], ways[way]), strict=True)
            figures |= {f"{name}: B-cubed {part}, {way}": value for part, value in parts}
        for way in ("claims", "lemma"):
            scores = joined(ways["gold"], ways[way], document)
            parts = zip(("P", "R", "F1"), scores, strict=True)
            figures |= {f"{name}: pairs {part}, {way}": value for part, value in parts}
    return figures
