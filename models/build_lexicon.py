"""Write ``lexicon.npz``: what WordNet 3.0 says of the more frequent English words.

Source: the database files of WordNet 3.0 (``--wordnet DIR``; Debian's ``wordnet-base`` puts them
in ``/usr/share/wordnet``), wordfreq for the choice of words, and the aliases of
``lexicon_extra.tsv``. Run: ``python models/build_lexicon.py``.

A word keeps its first senses, each with a prominence from 0 to 1: (count + PRIOR * FADE^rank)
against the highest of the word, counts being those of the sense-tagged texts in ``cntlist.rev``.
"""

import argparse
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import wordfreq
from numpy.typing import NDArray

HERE = Path(__file__).resolve().parent
FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
TAGGED = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
UPWARD = {"n": "@", "v": "@", "a": "&", "r": ""}
TOPS = 3
NOUN_FILES = (  # lexicographer files 4 to 28, lexnames(5WN)
    "act animal artifact attribute body cognition communication event feeling food group location "
    "motive object person phenomenon plant possession process quantity relation shape state "
    "substance time"
)
PRIOR, FADE, LEAST, MOST = 5.0, 0.75, 0.08, 8
PARTICIPLE = 0.8  # the strength of the link between a participle and its verb
WORD = re.compile(r"[a-z][a-z'.-]+")
Key = tuple[str, str]  # a word and its part of speech
Node = tuple[str, str]  # a part of speech and an offset in its file


@dataclass
class Synset:
    """One line of a data file."""

    lexfile: int
    words: list[str]
    named: bool = False
    up: list[Node] = field(default_factory=list)
    group: list[Node] = field(default_factory=list)
    derived: list[tuple[int, Node, int]] = field(default_factory=list)
    antonyms: list[tuple[int, Node, int]] = field(default_factory=list)


def read_synset(line: str, pos: str) -> Synset:
    """Parse one line of a data file (format: wndb(5WN))."""
    fields = line.split("|")[0].split()
    count = int(fields[3], 16)
    words = [fields[4 + 2 * i].split("(")[0].lower() for i in range(count)]
    synset = Synset(int(fields[1]), words)
    at = 5 + 2 * count
    for i in range(at, at + 4 * int(fields[at - 1]), 4):
        symbol, offset, target, ends = fields[i : i + 4]
        node = ("a" if target == "s" else target, offset)
        link = (int(ends[:2], 16) - 1, node, int(ends[2:], 16) - 1)
        if symbol == "@i":
            synset.named = True
        elif symbol in "+\\<":
            synset.derived.append(link)
        elif symbol == "!":
            synset.antonyms.append(link)
        elif symbol == "$":
            synset.group.append(node)
        elif symbol == UPWARD[pos] and (pos != "a" or fields[2] == "s"):
            synset.up.append(node)
    return synset


def read_synsets(folder: Path) -> dict[Node, Synset]:
    """Return every synset of the four data files."""
    found = {}
    for pos, name in FILES.items():
        for line in (folder / f"data.{name}").read_text(encoding="ascii").splitlines():
            if not line.startswith(" "):
                found[pos, line.split(" ", 1)[0]] = read_synset(line, pos)
    return found


def read_counts(folder: Path) -> dict[tuple[str, str, int], int]:
    """Return how often each sense (word, part of speech, rank from 1) was tagged."""
    counts = {}
    for line in (folder / "cntlist.rev").read_text(encoding="ascii").splitlines():
        sense, rank, count = line.split()
        word, code = sense.rsplit("%", 1)
        counts[word, TAGGED[code[0]], int(rank)] = int(count)
    return counts


def weigh(counts: list[int]) -> list[float]:
    """Return the prominence of senses in their order."""
    raw = [count + PRIOR * FADE**rank for rank, count in enumerate(counts)]
    return [value / max(raw) for value in raw]


def read_senses(
    folder: Path, synsets: dict[Node, Synset], floor: float
) -> dict[Key, dict[Node, float]]:
    """Return the senses kept of each word kept, with their prominence."""
    counts = read_counts(folder)
    senses = {}
    for pos, name in FILES.items():
        for line in (folder / f"index.{name}").read_text(encoding="ascii").splitlines():
            fields = line.split()
            word = fields[0]
            if line.startswith(" ") or not WORD.fullmatch(word):
                continue
            nodes = [(pos, offset) for offset in fields[-int(fields[2]) :]]
            tagged = [counts.get((word, pos, rank), 0) for rank in range(1, len(nodes) + 1)]
            if not any(tagged) and wordfreq.zipf_frequency(word, "en") < floor:
                continue
            common = [(n, c) for n, c in zip(nodes, tagged, strict=True) if not synsets[n].named]
            weights = weigh([count for _, count in common]) if common else []
            kept = {n: w for (n, _), w in zip(common[:MOST], weights, strict=False) if w >= LEAST}
            if kept:
                senses[word, pos] = kept
    return senses


def add_aliases(path: Path, senses: dict[Key, dict[Node, float]]) -> None:
    """Give words the senses of others, before their own, by the "alias" lines of a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("alias\t"):
            _, pos, words = line.split("\t")
            word, other = words.split()
            own = {node: weight / 2 for node, weight in senses.get((word, pos), {}).items()}
            senses[word, pos] = own | senses[other, pos]


def link_words(
    name: str, senses: dict[Key, dict[Node, float]], synsets: dict[Node, Synset]
) -> dict[Key, dict[Key, float]]:
    """Return the lexical links of one kind between words, by the prominence of both senses."""
    links: dict[Key, dict[Key, float]] = defaultdict(dict)
    for (word, pos), nodes in senses.items():
        for node, weight in nodes.items():
            for source, target, end in getattr(synsets[node], name):
                if synsets[node].words[source] != word:
                    continue
                other = (synsets[target].words[end], target[0])
                strength = min(weight, senses.get(other, {}).get(target, 0.0))
                if other != (word, pos) and strength > links[word, pos].get(other, LEAST):
                    links[word, pos][other] = strength
    return {key: found for key, found in links.items() if found}


def link_participles(folder: Path, senses: dict[Key, dict[Node, float]]) -> dict[Key, Key]:
    """Return the verb of each adjective, and each noun in -ing, with the form of its participle."""
    verbs = {word for word, pos in senses if pos == "v" and len(word) > 2}
    forms = {}
    for verb in sorted(verbs):
        stem = verb if verb.endswith("ee") else verb.removesuffix("e")
        past = verb[:-1] + "ied" if verb.endswith("y") else stem.removesuffix("e") + "ed"
        for form in (stem + "ing", past, verb + verb[-1] + "ing", verb + verb[-1] + "ed"):
            forms[form] = verb
    for line in (folder / "verb.exc").read_text(encoding="ascii").splitlines():
        form, verb, *_ = line.split()
        if verb in verbs:
            forms[form] = verb
    return {
        (word, pos): (forms[word], "v")
        for word, pos in senses
        if word in forms and (pos == "a" or (pos == "n" and word.endswith("ing")))
    }


def close_upwards(senses: dict[Key, dict[Node, float]], synsets: dict[Node, Synset]) -> list[Node]:
    """Return the synsets of the senses and all above them, sorted."""
    todo = [node for nodes in senses.values() for node in nodes]
    seen = set(todo)
    while todo:
        fresh = [up for up in synsets[todo.pop()].up if up not in seen]
        seen.update(fresh)
        todo.extend(fresh)
    return sorted(seen)


def place_tops(synsets: dict[Node, Synset]) -> None:
    """Move the topmost synsets to the file they head, and units of money to that of possession."""
    names = {name: number for number, name in enumerate(NOUN_FILES.split(), start=4)}
    under = defaultdict(list)
    for node, synset in synsets.items():
        for up in synset.up:
            under[up].append(node)
        if synset.lexfile == TOPS:
            synset.lexfile = next((names[w] for w in synset.words if w in names), TOPS)
    todo = [node for node, synset in synsets.items() if "monetary_unit" in synset.words]
    while todo:
        node = todo.pop()
        synsets[node].lexfile = names["possession"]
        todo.extend(under[node])


def group_verbs(nodes: list[Node], synsets: dict[Node, Synset]) -> dict[Node, Node]:
    """Return for each synset the first of its group of verbs."""
    first = {node: node for node in nodes}
    for node in nodes:
        for other in synsets[node].group:
            if other in first:
                first[node] = first[other] = min(first[node], first[other])
    return first


def pad_pair(found: list[int]) -> tuple[int, int]:
    """Return the first two numbers, 0 for those that are wanting."""
    first, second, *_ = [*found, 0, 0]
    return first, second


def pack_links(
    keys: list[Key], links: dict[Key, dict[Key, float]], index: dict[Key, int]
) -> tuple[list[int], list[int], list[int]]:
    """Return starts, targets and weights (0..255) of the links of all words."""
    starts, targets, weights = [0], [], []
    for key in keys:
        for other, weight in sorted(links.get(key, {}).items()):
            if other in index:
                targets.append(index[other])
                weights.append(round(weight * 255))
        starts.append(len(targets))
    return starts, targets, weights


def main() -> None:
    """Build the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    parser.add_argument("--floor", type=float, default=1.8, help="lowest Zipf value kept")
    parser.add_argument("--out", type=Path, default=HERE / "lexicon.npz")
    options = parser.parse_args()
    synsets = read_synsets(options.wordnet)
    place_tops(synsets)
    senses = read_senses(options.wordnet, synsets, options.floor)
    add_aliases(HERE / "lexicon_extra.tsv", senses)
    nodes = close_upwards(senses, synsets)
    number = {node: i for i, node in enumerate(nodes, start=1)}  # 0 stands for none
    first = group_verbs(nodes, synsets)
    keys = sorted(senses)
    index = {key: i for i, key in enumerate(keys)}
    starts, targets, weights = [0], [], []
    for key in keys:
        for node, weight in senses[key].items():
            targets.append(number[node])
            weights.append(round(weight * 255))
        starts.append(len(targets))
    ups = [(0, 0)] + [pad_pair([number[up] for up in synsets[node].up]) for node in nodes]
    arrays: dict[str, NDArray[Any]] = {
        "words": np.frombuffer("\n".join(f"{w} {p}" for w, p in keys).encode(), dtype=np.uint8),
        "sense_starts": np.array(starts, dtype=np.int32),
        "senses": np.array(targets, dtype=np.uint16),
        "sense_weights": np.array(weights, dtype=np.uint8),
        "up": np.array(ups, dtype=np.uint16),
        "group": np.array([0] + [number[first[node]] for node in nodes], dtype=np.uint16),
        "lexfile": np.array([0] + [synsets[node].lexfile for node in nodes], dtype=np.uint8),
    }
    links = {name: link_words(name, senses, synsets) for name in ("derived", "antonyms")}
    for key, verb in link_participles(options.wordnet, senses).items():
        for one, other in ((key, verb), (verb, key)):
            found = links["derived"].setdefault(one, {})
            found[other] = max(found.get(other, 0.0), PARTICIPLE)
    for name, found_links in links.items():
        packed = pack_links(keys, found_links, index)
        arrays[f"{name}_starts"] = np.array(packed[0], dtype=np.int32)
        arrays[name] = np.array(packed[1], dtype=np.uint16)
        arrays[f"{name}_weights"] = np.array(packed[2], dtype=np.uint8)
    np.savez(options.out, allow_pickle=False, **arrays)
    print(f"{len(keys)} words, {len(nodes)} synsets, {options.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
