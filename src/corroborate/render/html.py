"""HTML: one self-contained page to read, print or send on: no scripts, nothing fetched.

The template is ``templates/report.html.jinja``; Jinja2 escapes every text put into it.
"""

from corroborate.render.cards import make_page, source_words
from corroborate.render.sanitize import one_line, path_text
from corroborate.render.view import View
from corroborate.render.words import (
    COPIED,
    INFERRED_NOTE,
    LOAD_COLUMNS,
    LOADS,
    VAGUE,
    WITHOUT,
    published_words,
)
from corroborate.types import Report


def render(report: Report, view: View) -> str:
    """Return the report as an HTML page, with every single-source claim that ``view`` shows."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("corroborate.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    documents = [
        {
            "source": source_words(document),
            "title": one_line(document.title or ""),
            "path": path_text(document.path),
            "published": published_words(document.published),
            "basis": document.published.basis,
            "grade": one_line(document.grade or ""),
        }
        for document in report.documents
    ]
    return environment.get_template("report.html.jinja").render(
        page=make_page(report, View(verdicts=view.verdicts, show_all=True)),
        documents=documents,
        inferred_note=INFERRED_NOTE,
        load_columns=LOAD_COLUMNS,
        meanings={"loads": LOADS, "copied": COPIED, "removed": WITHOUT, "vague": VAGUE},
        made_by=one_line(f"corroborate {report.tool_version}, {report.pipeline}"),
    )
