"""Makes a forum record out of the sheets of a folder.

    python3 from_csv.py FOLDER > record.json

FOLDER holds forum.json (the record without the sheets), and the templates that are kept, each with its metadata. A sheet that is not there
is not recorded; one with nothing below its titles says that there was none. An empty cell is not recorded. Titles may be Welsh or English.
"""

import csv
import json
import pathlib
import re
import sys
import uuid

UUID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
# Columns that hold the id of a row of another sheet.
REFERS = {"member": "members", "event": "events", "meeting": "events", "decision": "decisions", "reply": "replies",
          "answers.contributions": "contributions", "answers.events": "events"}


def read_value(forum, sheet, column, cell):
    """What a cell says, in the form of the record."""
    if column.get("separator"):
        single = {**column, "separator": None}
        return [read_value(forum, sheet, single, one.strip()) for one in cell.split(column["separator"])]
    datatype = column["datatype"] if isinstance(column["datatype"], dict) else {"base": column["datatype"]}
    if datatype["base"] == "integer":
        return int(cell)
    if datatype["base"] == "boolean":
        return {"TRUE": True, "FALSE": False}[cell.upper()]
    kind = sheet if column["name"] == "id" else REFERS.get(column["name"])
    if kind and not UUID.fullmatch(cell):
        # A label, such as M1: the same label of the same forum is always the same id.
        return str(uuid.uuid5(uuid.UUID(forum), f"{kind}/{cell}"))
    return cell


def put(place, path, value):
    """Puts a value where a path such as statuses.0.on leads, and makes what is missing on the way."""
    for step, following in zip(path, path[1:]):
        empty = [] if following.isdigit() else {}
        if isinstance(place, list):
            if not place:
                place.append(empty)
            place = place[0]
        else:
            place = place.setdefault(step, empty)
    place[path[-1]] = value


def rows_of(folder, sheet, forum):
    """The rows of a sheet, as the record has them."""
    metadata_of = folder / f"{sheet}.csv-metadata.json"
    if not metadata_of.exists():
        sys.exit(f"{sheet}.csv: {metadata_of.name} is not beside it. A sheet that is no part of the record goes in another folder.")
    metadata = json.loads(metadata_of.read_text(encoding="utf-8"))
    columns = {title: column for column in metadata["tableSchema"]["columns"] for title in column["titles"].values()}
    with (folder / f"{sheet}.csv").open(encoding="utf-8-sig", newline="") as file:
        for number, cells in enumerate(csv.DictReader(file), start=2):
            row = {}
            if None in cells:
                sys.exit(f"{sheet}.csv, row {number}: more cells than there are titles. A text with a comma stands in quotes.")
            for title, cell in cells.items():
                if title not in columns:
                    sys.exit(f"{sheet}.csv: its metadata have no column {title!r}")
                try:
                    if cell and cell.strip():
                        put(row, columns[title]["name"].split("."), read_value(forum, sheet, columns[title], cell.strip()))
                except (KeyError, ValueError):
                    sys.exit(f"{sheet}.csv, row {number}, {title}: not in the form that its metadata ask for")
            if row:
                yield row


folder = pathlib.Path(sys.argv[1])
record = json.loads((folder / "forum.json").read_text(encoding="utf-8"))
sheets = {path.stem: list(rows_of(folder, path.stem, record["forum"]["id"])) for path in sorted(folder.glob("*.csv"))}
events = {event["id"]: event for event in sheets.get("events", [])}
for row in sheets.pop("attendance", []):
    event = events.get(row.pop("event", None)) or sys.exit("attendance.csv: an event that is not in events.csv")
    event.setdefault("attendance", []).append(row)
json.dump(record | sheets, sys.stdout, ensure_ascii=False, indent=2)
