"""Reads documents by the models that datamodel-code-generator made for pydantic, and writes them back equal in meaning.

PYTHONPATH=FOLDER python round_trip.py < documents.ndjson
"""

import importlib
import json
import pathlib
import sys

SCHEMAS = pathlib.Path(__file__).parents[2] / "docs/schema/v1/codegen"
models, wrong, read = {}, [], 0
for line in sys.stdin:
    case = json.loads(line)
    document, text = case["document"], case["text"]
    if document not in models:
        title = json.loads((SCHEMAS / f"{document}.json").read_text(encoding="utf-8"))["title"]
        models[document] = getattr(importlib.import_module(document.replace("-", "_")), title)
    read += 1
    try:
        written = models[document].model_validate_json(text).model_dump_json(by_alias=True, exclude_none=True)
        if json.loads(written) != json.loads(text):
            wrong.append(f"{document}: written otherwise: {text[:300]}")
    except ValueError as error:
        wrong.append(f"{document}: {str(error)[:300]}")
print(f"Python by pydantic: {read} documents read and written, {len(wrong)} wrong")
for one in wrong[:20]:
    print(one, file=sys.stderr)
sys.exit(bool(wrong) or read < 1000)
