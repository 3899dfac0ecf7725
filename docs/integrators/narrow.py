"""Narrows a schema by a profile, which is a JSON merge patch (RFC 7396), and refuses a profile that could widen it.

    python3 narrow.py schemas/2020-12/forum-record.json profile.json > narrowed.json
"""

import json
import pathlib
import sys

WORDS = {"$id", "title", "description", "$comment", "examples"}
AT_LEAST = {"minimum", "minLength", "minItems", "minProperties"}
AT_MOST = {"maximum", "maxLength", "maxItems", "maxProperties"}


def merge(target, patch):
    """The merge of RFC 7396."""
    if not isinstance(patch, dict):
        return patch
    merged = dict(target) if isinstance(target, dict) else {}
    for name, value in patch.items():
        if value is None:
            merged.pop(name, None)
        else:
            merged[name] = merge(merged.get(name), value)
    return merged


def widens(schema, patch, place=""):
    """The places at which a profile does more than ask for more."""
    for name, value in patch.items():
        here, before = f"{place}/{name}", schema.get(name)
        if value is None:
            yield here
        elif name in WORDS or (name in {"allOf", "pattern"} and before is None):
            continue
        elif name in {"$defs", "definitions", "properties"}:
            for key, inner in value.items():
                if isinstance(before, dict) and key in before and isinstance(inner, dict):
                    yield from widens(before[key], inner, f"{here}/{key}")
                else:
                    yield f"{here}/{key}"
        elif name == "items" and isinstance(before, dict):
            yield from widens(before, value, here)
        elif name == "required" and set(before or []) <= set(value):
            continue
        elif name == "enum" and (before is None or all(word in before for word in value)):
            continue
        elif name in AT_LEAST and (before is None or value >= before):
            continue
        elif name in AT_MOST and (before is None or value <= before):
            continue
        else:
            yield here


if __name__ == "__main__":
    schema, profile = (json.loads(pathlib.Path(path).read_text(encoding="utf-8")) for path in sys.argv[1:3])
    wider = list(widens(schema, profile))
    if wider:
        sys.exit("This profile could take what the schema refuses, at: " + ", ".join(wider))
    json.dump(merge(schema, profile), sys.stdout, ensure_ascii=False, indent=2)
