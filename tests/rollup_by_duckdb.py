"""The roll-up that docs/guides/seven-boards.md shows in SQL, run by DuckDB, beside that of the command.

    python3 tests/rollup_by_duckdb.py COMMAND

COMMAND is the path of the command `coproduction`. Needs Python and the packages `duckdb` and `csvw`, by which the metadata of the tables
are checked. Exits with 77 where both are missing; where only one is, it fails.
"""

import csv
import importlib.util
import io
import pathlib
import re
import subprocess
import sys
import tempfile

missing = [name for name in ("duckdb", "csvw") if importlib.util.find_spec(name) is None]
if len(missing) == 2:
    sys.exit(77)
if missing:
    sys.exit(f"Nothing was compared, since Python has no package {missing[0]} (pip install duckdb csvw).")

import duckdb
from csvw import CSVW

root = pathlib.Path(__file__).parent.parent
command = pathlib.Path(sys.argv[1]).resolve()


def run(*args):
    return subprocess.run([command, *args], cwd=root, check=True, capture_output=True, text=True).stdout


def by_sql(sql, folder):
    found = duckdb.sql(sql.replace("examples/tallies", str(folder)))
    rows = io.StringIO()
    writer = csv.writer(rows, lineterminator="\n")
    writer.writerow(found.columns)
    words = {None: "", True: "true", False: "false"}
    for row in found.fetchall():
        writer.writerow([words[cell] if cell is None or isinstance(cell, bool) else cell for cell in row])
    return rows.getvalue()


def compare(sql, folder, times):
    files = sorted(path for path in folder.iterdir() if path.suffix in {".csv", ".ndjson"})
    ours, theirs = run("rollup", "--format", "csv", *files), by_sql(sql, folder)
    assert ours == theirs, f"the command has\n{ours}\nand DuckDB has\n{theirs}"
    lines = ours.count("\n") - 1
    assert lines > 50, lines
    print(f"{times}: {lines} sums by the command and by DuckDB {duckdb.__version__} are equal.")


guide = (root / "docs/guides/seven-boards.md").read_text(encoding="utf-8")
[sql] = re.findall(r"```sql\n(.*?)```", guide, re.DOTALL)
compare(sql, root / "examples/tallies", "the examples")

with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    records = sorted((root / "examples/records").glob("*.json"))
    # A board sends what its forums add up to, the others send tally by tally; some on days of their own.
    for place, day in enumerate(["2024-06-30", "2025-03-31", "2026-06-30"]):
        run("tally", "--as-of", day, "--output", folder / f"{place}.ndjson", *records)
        run("tally", "--as-of", day, "--format", "csv", "--output", folder / f"{place}.csv",
            "--csvw", folder / f"{place}.csv-metadata.json", *records)
    compare(sql, folder, "records tallied on three days, twice each")

    checked = CSVW(str(folder / "2.csv"), md_url=str(folder / "2.csv-metadata.json"), validate=True)
    assert checked.is_valid, checked.warnings
    # One that is not a count is found by it.
    text = (folder / "2.csv").read_text(encoding="utf-8")
    (folder / "2.csv").write_text(re.sub(r",\d+\n", ",many\n", text, count=1), encoding="utf-8")
    broken = CSVW(str(folder / "2.csv"), md_url=str(folder / "2.csv-metadata.json"), validate=True)
    assert not broken.is_valid
    print("The metadata of the table hold by csvw.")
