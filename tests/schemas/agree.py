"""Holds Python's jsonschema against the library, on every case that `coproduction schema --cases` writes.

    python agree.py docs/schema/v1 cases.ndjson

The exact dialects give the library's verdict, and the other two accept all that it takes.
"""

import json
import multiprocessing
import pathlib
import sys
import time

from jsonschema import Draft7Validator, Draft202012Validator

DIALECTS = {
    "2020-12": (Draft202012Validator, True),
    "draft-07": (Draft7Validator, True),
    "codegen": (Draft7Validator, False),
    "flat": (Draft7Validator, False),
}


def judges(folder, document):
    """The judges of a kind of document, one a dialect."""
    made = []
    for name, (validator, is_exact) in DIALECTS.items():
        schema = json.loads((folder / name / f"{document}.json").read_text(encoding="utf-8"))
        validator.check_schema(schema)
        made.append((name, is_exact, validator(schema)))
    return made


def wrong_with(line):
    """Whether the library takes the document of a case, and where a judge has another verdict."""
    case, wrong = json.loads(line), []
    if "outside" in case:
        return case["taken"], wrong
    document, value = case["document"], json.loads(case["text"])
    if document not in KNOWN:
        KNOWN[document] = judges(FOLDER, document)
    for name, is_exact, judge in KNOWN[document]:
        # What the wider dialects refuse does not matter where the library refuses it too.
        if not is_exact and not case["taken"]:
            continue
        accepted = judge.is_valid(value)
        if accepted != case["taken"]:
            place = f"{case['edit']} at {case['at']}"
            wrong.append(f"{document} in {name}: {place}: taken {case['taken']}, accepted {accepted}")
    return case["taken"], wrong


FOLDER, KNOWN = pathlib.Path(sys.argv[1]), {}


def main():
    counted, taken, wrong = 0, 0, []
    begun = time.monotonic()
    with pathlib.Path(sys.argv[2]).open(encoding="utf-8") as lines, multiprocessing.Pool() as workers:
        for is_taken, found in workers.imap(wrong_with, lines, chunksize=200):
            counted += 1
            taken += is_taken
            wrong += found
    seconds = time.monotonic() - begun
    print(f"jsonschema: {counted} documents, {taken} taken, {len(wrong)} disagreements, {seconds:.1f} s")
    for one in wrong[:20]:
        print(one, file=sys.stderr)
    sys.exit(bool(wrong) or counted < 30_000)


if __name__ == "__main__":
    main()
