"""Writes tests/cases/link/claims.jsonl anew: python tests/link/make_claims.py

Takes every sentence of the case files, as a document of its own, through the pinned pipeline.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import conftest as frozen
from corroborate.codec import dumps, layout
from corroborate.config import Settings
from corroborate.pipeline import extract
from corroborate.store import Entry
from corroborate.texts import text_document
from corroborate.watching import Log


def main() -> None:
    wanted = frozen.wanted()
    documents = [text_document(text, told) for text, told in wanted]
    entries = extract(documents, Settings(), watcher=Log())
    pairs = zip(wanted, entries, strict=True)
    lines = [json.dumps(layout(Entry))]
    lines += [dumps(frozen.Frozen(told, entry)) for (_, told), entry in pairs]
    frozen.STORE.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
