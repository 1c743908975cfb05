"""Print how reports do on whole events of public sets.

usage: events.py [--all] [--only tolls|chains|blocking] [--show]

tolls: incidents of articles/gva (100 drawn by a fixed seed; all 640 with --all) where two outlets
state a figure for killed or injured: does the report corroborate the archive's figure, or show the
disagreement? And topics of articles/fakes whose titles differ on the toll: is a conflict shown?
chains: B-cubed precision, recall and F1 of joined claims against the event chains of ECB+ and
MEANTIME (16 of 66 and 2 of 4 stories unless --all). blocking: pair completeness and reduction
ratio of the proposed pairs. The modules of these names say what exactly is counted. The data are
found as in quality.py; see stories.py for the store that makes a second run fast.
"""

import argparse
import sys
import time

import blocking
import chains
import tolls
from quality import eval_folder


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--only", default="", choices=["", "tolls", "chains", "blocking"])
    chosen = parser.parse_args()
    folder = eval_folder()
    if folder is None:
        print("events: NOT RUN, there are no evaluation data (CORROBORATE_EVAL or ../shared/eval)")
        return 0
    parts = {
        "tolls": lambda: tolls.measure(folder, every=chosen.all, show=chosen.show),
        "chains": lambda: chains.measure(folder, every=chosen.all),
        "blocking": lambda: blocking.measure(folder),
    }
    for name, part in parts.items():
        if chosen.only in ("", name):
            start = time.perf_counter()
            for label, figure in part().items():
                shown = f"{figure:.3f}" if isinstance(figure, float) else str(figure)
                print(f"{label:48} {shown}")
            print(f"{name}: {time.perf_counter() - start:.0f} s\n", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
