"""Make what the documentation shows of real runs, so that nothing in it is written by hand.

usage: make_picture.py [--check]

Writes ``docs/report.svg``, the beginning of the console report on ``seeds/``, and in README.md and
docs/*.md puts what a command prints under each line of a ``console`` block that begins with ``$``.
With --check nothing is written, and the exit code is 1 if anything would be.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from contextlib import chdir
from io import StringIO
from pathlib import Path

from rich.console import CONSOLE_SVG_FORMAT, Console
from rich.terminal_theme import DIMMED_MONOKAI
from rich.text import Text

from corroborate import pipeline, watching
from corroborate.config import Settings
from corroborate.render import RENDERERS, View

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "report.svg"
WIDTH, LINES = 92, 60
HEADING, CARD = re.compile(r"\S.* \([\d,]+\) ─"), re.compile(r"\d+\. ")
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# Rich's own format loads a font from the network; a page should not.
FORMAT = re.sub(r"@font-face \{\{.*?\}\}\n", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
FORMAT = FORMAT.replace("Fira Code, monospace", "ui-monospace, Menlo, Consolas, monospace")


def picture() -> str:
    """Return the SVG of the first findings of the report on ``seeds/``, run afresh."""
    with chdir(ROOT):
        report = pipeline.report(["seeds/"], Settings(store=False), watcher=watching.Log())
    shown = RENDERERS["console"].render(report, View(width=WIDTH, color=True))
    lines = str(shown).splitlines()
    stop = cut([Text.from_ansi(line).plain for line in lines])
    console = Console(record=True, width=WIDTH, file=StringIO(), force_terminal=True)
    for line in lines[:stop]:
        console.print(Text.from_ansi(line), highlight=False, no_wrap=True)
    if left := len(lines) - stop:
        console.print(Text(f"\n… {left} more lines", style="dim italic"))
    made = console.export_svg(
        title="corroborate report seeds/",
        theme=DIMMED_MONOKAI,
        code_format=FORMAT,
        unique_id="report",
    )
    return "".join(f"{line.rstrip()}\n" for line in made.splitlines())


def cut(lines: list[str]) -> int:
    """Return how many lines of a report to show: its first section, or what fits of that.

    A long section is cut after the first finding that ends beyond ``LINES`` lines.
    """
    sections = 0
    for number, line in enumerate(lines):
        sections += bool(HEADING.match(line))
        if sections > 1 or (CARD.match(line) and number > LINES):
            return number - 1  # without the blank line that parts it from the next
    return len(lines)


def with_outputs(text: str) -> str:
    """Return a Markdown text with the output of each command in its ``console`` blocks renewed."""

    def renew(block: re.Match[str]) -> str:
        commands = [line for line in block[1].splitlines() if line.startswith("$ ")]
        parts = [f"{command}\n{run(command[2:])}" for command in commands]
        return "```console\n" + "\n".join(parts) + "```"

    return BLOCK.sub(renew, text)


def run(command: str) -> str:
    """Return what a shell command prints, run in the repository with an empty store."""
    with tempfile.TemporaryDirectory() as cache:
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=ROOT,
            env={**os.environ, "PATH": path, "XDG_CACHE_HOME": cache},
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            check=False,
        )
    return done.stdout


def main() -> int:
    """Renew all that is out of date; with --check only say what it is."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    made = {PICTURE: picture()}
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        made[page] = with_outputs(page.read_text("utf-8"))
    old = [p for p, new in made.items() if not p.is_file() or p.read_text("utf-8") != new]
    for path in old:
        sys.stderr.write(f"{path.relative_to(ROOT)} {'is out of date' if check else 'written'}\n")
        if not check:
            path.write_text(made[path], encoding="utf-8")
    return int(check and bool(old))


if __name__ == "__main__":
    sys.exit(main())
