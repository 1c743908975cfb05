"""Parquet: the table of the CSV format with types, for DuckDB, pandas, Polars and Spark.

Texts are verbatim. The same report gives the same bytes under the same version of DuckDB.
"""

from dataclasses import astuple, fields
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from corroborate.render.rows import Row, make_rows
from corroborate.render.sanitize import encodable
from corroborate.render.view import View
from corroborate.types import Report

_TYPES: dict[object, str] = {
    str: "VARCHAR",
    int: "BIGINT",
    float: "DOUBLE",
    date | None: "DATE",
}


def render(report: Report, view: View) -> bytes:
    """Return the table of :mod:`corroborate.render.rows` as a Parquet file."""
    import duckdb

    rows = [astuple(row) for row in make_rows(report, view)]
    columns = [(field.name, _TYPES[field.type]) for field in fields(Row)]
    values = [[_storable(row[i]) for row in rows] for i in range(len(columns))]
    select = ", ".join(f'unnest(?::{type_}[]) AS "{name}"' for name, type_ in columns)
    with TemporaryDirectory(prefix="corroborate-") as folder, duckdb.connect() as database:
        path = Path(folder, "report.parquet")
        database.execute("SET threads = 1")
        database.execute(f"CREATE TABLE report AS SELECT {select}", values)
        database.table("report").write_parquet(str(path), compression="zstd")
        return path.read_bytes()


def _storable(value: object) -> object:
    return encodable(value) if isinstance(value, str) else value
