"""Findings to text: one module per format, each a pure function from a report to its output.

Importing this package loads no format; a format's module is loaded when it is first used.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import cast

from corroborate.render.view import View
from corroborate.types import Report

__all__ = ["RENDERERS", "Renderer", "View"]


@dataclass(frozen=True, slots=True)
class Renderer:
    """One output format.

    ``name`` is what ``--format`` takes, ``suffix`` the usual ending of a file of the format,
    ``binary`` tells whether :meth:`render` returns bytes rather than text.
    """

    name: str
    suffix: str
    binary: bool = False

    def render(self, report: Report, view: View) -> str | bytes:
        """Return ``report`` in this format, as far as ``view`` shows it."""
        module = import_module(f"corroborate.render.{self.name}")
        return cast(str | bytes, module.render(report, view))


_FORMATS = (
    Renderer("console", ".txt"),
    Renderer("json", ".json"),
    Renderer("jsonl", ".jsonl"),
    Renderer("html", ".html"),
    Renderer("markdown", ".md"),
    Renderer("csv", ".csv"),
    Renderer("parquet", ".parquet", binary=True),
    Renderer("sarif", ".sarif"),
    Renderer("junit", ".xml"),
    Renderer("github", ".txt"),
)

RENDERERS: dict[str, Renderer] = {renderer.name: renderer for renderer in _FORMATS}
"""Every format by name, in the order in which help texts list them."""
