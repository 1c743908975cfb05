"""Writes tests/cases/extract/parses.jsonl anew: python tests/extract/make_parses.py

Parses the texts of the case files with the pinned pipeline. Records with ``"corrected": true`` are
kept as they are; those whose text no case uses are dropped.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from spacy.tokens import Doc

import conftest as frozen
from corroborate.extract.headline_clauses import statements
from corroborate.extract.headlines import joined, parts
from corroborate.extract.model import load


def main() -> None:
    wanted = {
        text: kind
        for name in frozen.files()
        for case in frozen.cases(name)
        for kind, text in frozen.blocks(case)
    }
    kept = {t: record for t, record in frozen.stored().items() if record.get("corrected")}
    nlp = load()

    def parse(text: str) -> Doc:
        if wanted[text] != "title":
            return nlp(text)
        return joined([doc for part in parts(text) for doc in statements(nlp(part), nlp)])

    records = [kept.get(text) or frozen.to_record(parse(text)) for text in wanted]
    lines = [json.dumps(record, ensure_ascii=False) for record in records]
    frozen.STORE.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
