"""Print the quality figures on the evaluation data, and hold them against floors.toml.

usage: quality.py [--gate] [--only PART]

The data are looked for in the folder that CORROBORATE_EVAL names, else in ../shared/eval beside the
repository; where they are absent this is said and nothing is measured. With --gate the exit code
is 1 when a figure lies under its floor.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
Figures = dict[str, float]


def eval_folder() -> Path | None:
    """The folder with the evaluation data, if there is one."""
    folder = Path(os.environ.get("CORROBORATE_EVAL") or ROOT.parent / "shared" / "eval")
    return folder if (folder / "seeds.json").is_file() else None


def scorer(
    folder: Path, name: str, *arguments: str, result: str, quiet: bool = False
) -> dict[str, object]:
    """Run one of the scorers kept with the data, print its output, return what it left."""
    with tempfile.TemporaryDirectory() as scratch:
        done = subprocess.run(
            [sys.executable, str(folder / name), *arguments],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "TMPDIR": scratch},
        )
        if not quiet:
            print(
                done.stdout.rstrip(), done.stderr.rstrip(), sep="\n" if done.stderr.strip() else ""
            )
        held: dict[str, object] = json.loads((Path(scratch) / result).read_text("utf-8"))
    return held


def shares(held: dict[str, object]) -> Figures:
    """Turn [hits, of] pairs into shares; keep plain numbers."""
    found = {}
    for name, value in held.items():
        if isinstance(value, list):
            found[name] = value[0] / max(1, value[1])
        elif isinstance(value, int | float):
            found[name] = float(value)
    return found


def seeds(folder: Path) -> Figures:
    """The gold links over the five seed articles."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        subprocess.run(
            [str(BIN / "corroborate"), "report", str(ROOT / "seeds"), "--format", "json"],
            stdout=file,
            check=True,
        )
        return shares(
            scorer(
                folder, "score_seeds.py", file.name, str(ROOT / "seeds"), result="score_seeds.json"
            )
        )


def reports(name: str) -> Callable[[Path], Figures]:
    """Whole reports on stories that were read and labelled by hand."""
    return lambda folder: shares(
        scorer(
            folder, "score_reports.py", str(BIN), str(folder / name), result="score_reports.json"
        )
    )


def own(name: str) -> Callable[[Path], Figures]:
    """Whole reports on stories that were labelled for this project, positions only."""
    labels = ROOT / "benchmarks" / "labels" / name
    return lambda folder: shares(
        scorer(folder, "score_reports.py", str(BIN), str(labels), result="score_reports.json")
    )


def pairs(name: str) -> Callable[[Path], Figures]:
    """Labelled sentence pairs through ``corroborate diff --batch``."""

    def measure(folder: Path) -> Figures:
        held = scorer(
            folder,
            "score_pairs.py",
            str(BIN),
            str(folder / f"pairs.{name}.dev.jsonl"),
            result="score_pairs.json",
        )
        found = shares({k: v for k, v in held.items() if not isinstance(v, list)})
        for key, value in held.items():
            if isinstance(value, list):
                for part, figure in zip(("precision", "recall", "f1"), value, strict=True):
                    found[f"{key}_{part}"] = float(figure)
        found.pop("seconds", None)
        return found

    return measure


def grammar(module: str, function: str) -> Callable[[Path], Figures]:
    """The figures of a module of this folder that can also be run by itself."""

    def measure(folder: Path) -> Figures:
        import importlib

        sys.path.insert(0, str(ROOT / "benchmarks"))
        found: Figures = getattr(importlib.import_module(module), function)(folder)
        for key, value in found.items():
            print(f"{key:40} {value:.3f}")
        return found

    return measure


PARTS: dict[str, Callable[[Path], Figures]] = {
    "seeds": seeds,
    "reports_news": reports("reports_news.json"),
    "reports_stories": reports("reports_stories.json"),
    "own labels, news": own("own_news.json"),
    "own labels, stories": own("own_stories.json"),
    "later labels, news": own("fresh_news.json"),
    "later labels, stories": own("fresh_stories.json"),
    "latest labels, news": own("latest_news.json"),
    "latest labels, stories": own("latest_stories.json"),
    "newest labels, news": own("newest_news.json"),
    "newest labels, stories": own("newest_stories.json"),
    "freshest labels, news": own("freshest_news.json"),
    "freshest labels, stories": own("freshest_stories.json"),
    "pairs.numbers_news": pairs("numbers_news"),
    "pairs.numbers_headlines": pairs("numbers_headlines"),
    "pairs.ecbplus": pairs("ecbplus"),
    "pairs.gva_event": pairs("gva_event"),
    "pairs.propsegment": pairs("propsegment"),
    "pairs.fever_symmetric": pairs("fever_symmetric"),
    "pairs.sts_news": pairs("sts_news"),
    "dates": grammar("dates", "scores"),
    "quantities": grammar("quantities", "measure"),
    "extraction": grammar("carb", "measure"),
    "attribution": grammar("attribution", "measure"),
    "coref": grammar("coref", "scores"),
    "distortion": grammar("distortion", "measure"),
    "blocking": grammar("blocking", "measure"),
    "tolls": grammar("tolls", "measure"),
    "chains": grammar("chains", "measure"),
}


def under_floors(part: str, found: Figures, floors: dict[str, Figures]) -> list[str]:
    """Sentences on the figures that lie under their floors (over, for counts of extras)."""
    said = []
    for name, floor in floors.get(part, {}).items():
        value = found.get(name)
        if name.startswith("most_"):
            value, worse = found.get(name.removeprefix("most_")), lambda v, f: v > f
        else:
            worse = lambda v, f: round(v, 3) < f  # noqa: E731
        if value is None or worse(value, floor):
            said.append(f"{part}: {name} is {value}, its floor is {floor}")
    return said


def main() -> int:
    """Measure, print, and with --gate compare with the floors."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--gate", action="store_true")
    parser.add_argument("--only", default="")
    chosen = parser.parse_args()
    folder = eval_folder()
    if folder is None:
        print("quality: NOT RUN, there are no evaluation data (CORROBORATE_EVAL or ../shared/eval)")
        return 0
    floors = tomllib.loads((ROOT / "benchmarks" / "floors.toml").read_text("utf-8"))
    failed: list[str] = []
    for part, measure in PARTS.items():
        if chosen.only in part and (not chosen.gate or part in floors):
            print(f"\n== {part}", flush=True)
            failed += under_floors(part, measure(folder), floors)
    print("\n".join(["", *failed]) if failed else "\nquality: all floors held")
    return int(chosen.gate and bool(failed))


if __name__ == "__main__":
    sys.exit(main())
