"""Write ``frequencies.npz``: how common each of the more frequent English words is.

Source: the word lists of wordfreq (pip package ``wordfreq``, data CC BY-SA 4.0), Zipf scale: the
base-10 logarithm of the occurrences in a billion words.
Run: ``python models/build_frequencies.py``.
"""

import argparse
import re
from pathlib import Path

import numpy as np
import wordfreq

HERE = Path(__file__).resolve().parent
WORD = re.compile(r"[^\W\d_][\w.'-]*")
STEPS = 30  # stored steps for one unit of the Zipf scale


def collect(floor: float) -> dict[str, int]:
    """Return the words whose Zipf value is at least ``floor``, each with its stored step."""
    found = {}
    for word in wordfreq.iter_wordlist("en"):
        zipf = wordfreq.zipf_frequency(word, "en")
        if zipf < floor:
            break
        if WORD.fullmatch(word):
            found[word] = round(zipf * STEPS)
    return found


def main() -> None:
    """Build the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--floor", type=float, default=2.5, help="lowest Zipf value kept")
    parser.add_argument("--out", type=Path, default=HERE / "frequencies.npz")
    options = parser.parse_args()
    steps = collect(options.floor)
    words = sorted(steps)
    np.savez(
        options.out,
        words=np.frombuffer("\n".join(words).encode(), dtype=np.uint8),
        steps=np.array([steps[word] for word in words], dtype=np.uint8),
    )
    print(f"{len(words)} words, {options.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
