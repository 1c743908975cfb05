"""``corroborate store``: look after the file in which claims are kept."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from corroborate.cli.options import StorePath, settings_of

if TYPE_CHECKING:
    from corroborate.store import Store

store_app = typer.Typer(
    help="Look after the file that keeps claims.",
    rich_markup_mode=None,
    add_completion=False,
)


@store_app.command()
def info(store: StorePath = None) -> None:
    """Show where the store lies and how much it holds."""
    from corroborate.cli import output

    held = _store(store).info()
    lines = [
        f"path       {held.path}",
        f"size       {held.bytes:,} bytes",
        f"documents  {held.documents:,}",
        f"claims     {held.claims:,}",
        f"reports    {held.results:,}",
    ]
    if held.foreign:
        lines.append(f"           {held.foreign:,} documents were kept by another version")
    output.write(f"{line}\n" for line in lines)


@store_app.command()
def verify(store: StorePath = None) -> int:
    """Hash and read again all that is held; exit with 1 if something was changed."""
    from corroborate.cli import output

    held = _store(store)
    faults = held.verify()
    lines = [f"{fault.path}: {fault.what} (document {fault.document})\n" for fault in faults]
    output.write(lines or [f"{held.info().documents:,} documents, all as they were stored\n"])
    return 1 if faults else 0


@store_app.command()
def prune(
    keep: Annotated[
        int | None, typer.Option(min=0, metavar="N", help="Keep the N documents stored last.")
    ] = None,
    older: Annotated[
        float | None,
        typer.Option(min=0, metavar="DAYS", help="Drop what was stored more than DAYS ago."),
    ] = None,
    store: StorePath = None,
) -> None:
    """Drop old documents."""
    from corroborate.cli import output
    from corroborate.errors import UsageError

    if keep is None and older is None:
        raise UsageError("nothing says what to drop", tip="give --keep N or --older DAYS")
    dropped = _store(store).prune(keep=keep, older=older)
    output.write([f"dropped {dropped:,} documents\n"])


@store_app.command()
def export(
    file: Annotated[Path, typer.Argument(help="Where to write; - is standard output.")],
    store: StorePath = None,
) -> None:
    """Write every document with its claims as one line of JSON."""
    from corroborate.cli import output

    lines = (f"{line}\n" for line in _store(store).export())
    output.write(lines, None if str(file) == "-" else file)


def _store(path: Path | None) -> "Store":
    from corroborate import recall
    from corroborate.errors import UsageError

    store = recall.store_of(settings_of(path, no_store=False))
    if store is None:
        raise UsageError("the settings turn the store off", tip="name a file with --store")
    if path is not None and not path.exists():
        raise UsageError("there is no such store", where=str(path), tip="check the name")
    return store
