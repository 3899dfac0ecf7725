"""Narrows a schema by a profile, which is a JSON merge patch (RFC 7396), and refuses a profile that could widen it or that no validator could use.

    python3 narrow.py schemas/2020-12/forum-record.json profile.json > narrowed.json
"""

import json
import math
import pathlib
import re
import sys

WORDS = {"title", "description", "$comment", "examples"}
AT_LEAST = {"minimum", "minLength", "minItems", "minProperties"}
AT_MOST = {"maximum", "maxLength", "maxItems", "maxProperties"}
TYPES = {"array", "boolean", "integer", "null", "number", "object", "string"}


def is_text(value):
    return isinstance(value, str)


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def is_size(value):
    return is_number(value) and value >= 0 and value == int(value)


def is_object(value):
    return isinstance(value, dict)


def is_list(value):
    """A list with something in it, and nothing twice."""
    return isinstance(value, list) and 0 < len(value) == len({json.dumps(item, sort_keys=True) for item in value})


def is_list_of_texts(value):
    return value == [] or (is_list(value) and all(map(is_text, value)))


def is_type(value):
    return value in TYPES if is_text(value) else is_list_of_texts(value) and value and set(value) <= TYPES


def is_pattern(value):
    """What Python compiles, without the groups and escapes that are its own."""
    own = r"\(\?[^:=!]|(?<!\\)(?:\\\\)*\\[^dDwWsSbBtnrvfux0-9^$\\.*+?()\[\]{}|/]"
    try:
        return is_text(value) and bool(re.compile(value)) and not re.search(own, value)
    except re.error:
        return False


def is_schema(value):
    return isinstance(value, (dict, bool))


# What a keyword has to hold. Both drafts know all of these; validators in strict mode stop at any other. A reference may go in a circle.
FORMS = {
    **dict.fromkeys(["title", "description", "$comment"], is_text),
    "$id": lambda value: is_text(value) and bool(re.fullmatch("[A-Za-z][A-Za-z0-9+.-]*:[^#\\s]+", value)),
    **dict.fromkeys(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"], is_number),
    **dict.fromkeys(["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"], is_size),
    "multipleOf": lambda value: is_number(value) and value > 0,
    "uniqueItems": lambda value: isinstance(value, bool),
    **dict.fromkeys(["enum", "allOf", "anyOf", "oneOf"], is_list),
    "examples": lambda value: isinstance(value, list),
    "const": lambda value: True,
    "required": is_list_of_texts,
    "type": is_type,
    "pattern": is_pattern,
    **dict.fromkeys(["$defs", "definitions", "properties"], is_object),
    **dict.fromkeys(["items", "additionalProperties", "propertyNames", "contains", "not"], is_schema),
}


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


def unusable(schema, place):
    """The places at which a schema that stands in `allOf` is none, or has a keyword that validators do not know."""
    if not is_object(schema):
        if not isinstance(schema, bool):
            yield place
        return
    for name, value in schema.items():
        here = f"{place}/{name}"
        if name in {"$id", "$defs", "definitions"} or name not in FORMS or not FORMS[name](value):
            yield here
        elif name == "properties":
            for key, inner in value.items():
                yield from unusable(inner, f"{here}/{key}")
        elif name in {"allOf", "anyOf", "oneOf"}:
            for number, inner in enumerate(value):
                yield from unusable(inner, f"{here}/{number}")
        elif FORMS[name] is is_schema:
            yield from unusable(value, here)


def widens(schema, patch, place=""):
    """The places at which a profile does more than ask for more, or is no part of a schema."""
    if not is_object(patch):
        yield place or "/"
        return
    for name, value in patch.items():
        here, before = f"{place}/{name}", schema.get(name)
        if name not in FORMS or not FORMS[name](value):
            yield here
        elif name in WORDS or (name == "$id" and place == "") or (name == "pattern" and before is None):
            continue
        elif name == "allOf" and before is None:
            for number, inner in enumerate(value):
                yield from unusable(inner, f"{here}/{number}")
        elif name in {"$defs", "definitions", "properties"}:
            for key, inner in value.items():
                if is_object(before) and is_object(before.get(key)):
                    yield from widens(before[key], inner, f"{here}/{key}")
                else:
                    yield f"{here}/{key}"
        elif name == "items" and is_object(before):
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


def read(path):
    try:
        return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        sys.exit(f"{path} cannot be read as JSON: {error}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    schema, profile = map(read, sys.argv[1:])
    wrong = list(widens(schema, profile))
    if wrong:
        sys.exit("This profile could take what the schema refuses, or is no part of a schema, at: " + ", ".join(wrong))
    json.dump(merge(schema, profile), sys.stdout, ensure_ascii=False, indent=2)
