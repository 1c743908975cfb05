"""The commands, in the order in which the help lists them."""

from typing import Annotated

import typer

from corroborate.cli.check import Spreading, check
from corroborate.cli.claims import claims
from corroborate.cli.diff import diff
from corroborate.cli.explain import explain
from corroborate.cli.report import report
from corroborate.cli.store import store_app

app = typer.Typer(
    name="corroborate",
    add_completion=False,
    rich_markup_mode=None,  # plain help: importing Rich would take longer than all else in it
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        from corroborate import resources
        from corroborate.cli import output

        output.write([f"corroborate {resources.version()}\n"])
        raise typer.Exit


@app.callback()
def corroborate(
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Show the version and exit.", is_eager=True, callback=_show_version
        ),
    ] = False,
) -> None:
    """Which claims do several articles corroborate, which conflict, which stand alone?"""


app.command()(report)
app.command()(diff)
app.command(cls=Spreading)(check)
app.command()(claims)
app.command()(explain)
app.add_typer(store_app, name="store")
