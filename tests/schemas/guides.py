"""Does what docs/integrators says: its commands, its programs, its profile and its sheets.

    python guides.py JS_FOLDER COMMAND

JS_FOLDER holds the node_modules of package.json, COMMAND is the command `coproduction`, and Python has the packages of requirements.txt. Each page is tried in a
folder of its own. A fence with the name of a file is written to it, a fence `sh` is run; lines that install are held against our own versions.
"""

import importlib.util
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from csvw import CSVW
from jsonschema import Draft202012Validator

ROOT = pathlib.Path(__file__).parents[2]
KIT = ROOT / "docs/integrators"
SCHEMAS = ROOT / "docs/schema/v1"
JS, COMMAND = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
JACKSON = pathlib.Path(os.environ.get("JACKSON", "/usr/share/java"))
VERSIONS = json.loads((ROOT / "tests/schemas/package.json").read_text())["dependencies"]
VERSIONS |= dict(line.split("==") for line in (ROOT / "tests/schemas/requirements.txt").read_text().split())

# The pages with a program that reads a record and writes it, and what these have to refuse.
REFUSES = {"typescript": ["missing-field"], "python": ["missing-field", "duplicate-member"], "java": ["duplicate-member"]}


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def copy(name, folder):
    """A folder as whoever follows a page has it."""
    folder.mkdir()
    (folder / "bin").mkdir()
    links = {"schemas": SCHEMAS, "node_modules": JS / "node_modules", "jackson": JACKSON, "bin/coproduction": COMMAND}
    for link, target in links.items():
        (folder / link).symlink_to(target)
    shutil.copytree(KIT, folder, dirs_exist_ok=True)
    shutil.copy(ROOT / "examples/records/fictional-llais-y-dyffryn.json", folder / "record.json")
    path = f"{folder / 'bin'}:{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "PYTHONDONTWRITEBYTECODE": "1", "npm_config_offline": "true"}


def follow(page, folder):
    """Does what a page says, and says how many commands that were."""
    environment = copy(page.stem, folder)
    fences = re.findall(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    for _, name, text in fences:
        if name:
            (folder / name).write_text(text, encoding="utf-8")
    run = 0
    for language, _, text in fences:
        if language != "sh":
            continue
        lines = text.splitlines(keepends=True)
        installs = [line for line in lines if re.match(r"(npm|pip) install ", line)]
        for package, version in re.findall(r"(\S+?)(?:@|==)([0-9.]+)", "".join(installs)):
            assert VERSIONS[package] == version, f"{page.name}: {package} {version} is not the version that is tested"
        script = "".join(line for line in lines if line not in installs)
        done = subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=folder, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, f"{page.name}: {script}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
        run += 1
    if page.stem in REFUSES:
        record = read(folder / "record.json")
        assert read(folder / "written.json") == record, f"{page.name}: written otherwise than read"
        held = sum(event.get("status") == "held" for event in record["events"])
        assert f"Events held: {held}\n" in done.stdout, done.stdout
        for name in REFUSES[page.stem]:
            shutil.copy(KIT / f"examples/invalid/{name}.json", folder / "record.json")
            again = subprocess.run(["bash", "-c", script], cwd=folder, env=environment, capture_output=True, text=True)
            assert again.returncode != 0 and "ModuleNotFound" not in again.stderr, f"{page.name}: takes {name}"
    return run


def can_follow(page):
    has_java = shutil.which("javac") and (JACKSON / "jackson-databind.jar").exists()
    return page.stem != "java" or has_java


def check_profile(folder):
    """What the narrowed schema accepts, the exact one accepts; and a profile that could widen it is refused."""
    folder.mkdir()
    spec = importlib.util.spec_from_file_location("narrow", KIT / "narrow.py")
    narrow = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(narrow)
    schema, profile = read(SCHEMAS / "2020-12/forum-record.json"), read(KIT / "profile.json")
    assert not list(narrow.widens(schema, profile))
    for wider in [{"required": ["format"]}, {"additionalProperties": True}, {"properties": {"more": {}}}, {"$defs": None},
                  {"$defs": {"EventKind": {"enum": ["meeting", "party"]}}}, {"$defs": {"Forum": {"properties": {"id": None}}}}]:
        assert list(narrow.widens(schema, wider)), wider
    for unusable in [[], "x", {"$defs": {"Forum": {"$id": "urn:x"}}}, {"$id": "here"}, {"$id": "urn:x#y"}, {"minProperties": True},
                     {"minProperties": "1"}, {"maxProperties": -1}, {"maxProperties": float("nan")}, {"title": {"a": 1}}, {"$defs": []},
                     {"$defs": {"EventKind": {"enum": []}}}, {"$defs": {"EventKind": {"enum": "meeting"}}}, {"required": "format"},
                     {"$defs": {"EventKind": {"enum": ["meeting", "meeting"]}}}, {"$defs": {"Forum": []}}, {"examples": "x"},
                     {"properties": {"forum": {"pattern": "["}}}, {"properties": {"forum": {"pattern": "(?P<x>a)"}}},
                     {"properties": {"forum": {"pattern": "a\\-b"}}}, {"properties": {"events": {"items": []}}},
                     *({"allOf": schemas} for schemas in [{}, [], [1], [{"requierd": ["id"]}], [{"type": "text"}], [{"not": {"x": 1}}],
                                                          [{"properties": {"a": {"if": {}}}}], [{"anyOf": []}], [{"$ref": "#"}],
                                                          [{"$id": "urn:x"}], [{"maxLength": "x"}], [{"items": 1}]])]:
        assert list(narrow.widens(schema, unusable)), unusable
    # To narrow what stands below `not` would widen the whole.
    assert '"$ref"' not in json.dumps([part["not"] for part in parts(schema) if "not" in part])
    (folder / "narrowed.json").write_text(json.dumps(narrow.merge(schema, profile)), encoding="utf-8")
    (folder / "node_modules").symlink_to(JS / "node_modules")
    shutil.copy(ROOT / "tests/schemas/profile.mjs", folder)
    cases = subprocess.run([COMMAND, "schema", "forum-record", "--cases"], capture_output=True, check=True).stdout
    good, other = KIT / "examples/valid/by-the-profile.json", KIT / "examples/valid/welsh-only.json"
    judge = Draft202012Validator(read(folder / "narrowed.json"))
    assert judge.is_valid(read(good)) and not judge.is_valid(read(other))
    files = [SCHEMAS / "2020-12/forum-record.json", folder / "narrowed.json", good]
    subprocess.run(["node", folder / "profile.mjs", *files], input=cases, check=True)


def parts(schema):
    if isinstance(schema, dict):
        yield schema
    for inner in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else []:
        yield from parts(inner)


ROWS = {"members": "Member", "memberships": "Membership", "events": "EngagementEvent", "attendance": "Attendance", "decisions": "Decision",
        "contributions": "Contribution", "replies": "Reply", "payments": "Payment", "commitments": "Commitment"}


def titles(sheet, column):
    """The titles of a column, from those of the fields on the way to it; and the words that it takes, if it takes words."""
    fields, definitions = read(SCHEMAS / "titles.json")["fields"], read(SCHEMAS / "codegen/forum-record.json")["definitions"]
    if (sheet, column) == ("attendance", "event"):
        sheet = "contributions"
    owner, found, words = ROWS[sheet], [], None
    for step in column.split("."):
        if not step.isdigit():
            found.append(fields[f"{owner}.{step}"])
            field = definitions[owner]["properties"][step]
            field = field.get("items", field)
            reference = field.get("$ref") or field.get("allOf", [{}])[0].get("$ref")
            owner = reference.rsplit("/")[-1] if reference else None
            words = definitions[owner].get("enum") if owner else None
    return {language: ": ".join(title[language] for title in found) for language in ("en", "cy")}, words


def is_valid(path):
    return CSVW(str(path), validate=True).is_valid


def check_sheets(folder):
    """The metadata say what the schema says, hold of the sheets, and notice what is wrong; and both languages give the same record."""
    shutil.copytree(KIT / "templates", folder)
    page = (KIT / "spreadsheets.md").read_text(encoding="utf-8")
    recipe = [sys.executable, KIT / "from_csv.py", folder]
    english = subprocess.run(recipe, capture_output=True, text=True, check=True).stdout
    for path in sorted(folder.glob("*.csv")):
        metadata_of = path.with_name(f"{path.name}-metadata.json")
        assert is_valid(path), path.name
        metadata = read(metadata_of)
        columns = metadata["tableSchema"]["columns"]
        for column in columns:
            named, words = titles(path.stem, column["name"])
            assert column["titles"] == named, f"{path.name}: {column['name']}: {named}"
            assert not words or column["datatype"]["format"] == "|".join(words), f"{path.name}: {column['name']}"
            says = {one["@language"]: one["@value"] for one in column["dc:description"]}
            assert set(says) == {"en", "cy"} and says["en"] != says["cy"], f"{path.name}: {column['name']}"
            assert all(len(one) > 20 and one.endswith(".") for one in says.values()), f"{path.name}: {column['name']}"
            assert f"| {named['en']} | {named['cy']} | `" in page, named
        rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
        path.write_text("".join([rows[0], rows[1].rstrip("\n").replace(rows[1].split(",")[0], "", 1) + "\n"]), encoding="utf-8")
        assert not is_valid(path), f"{path.name}: a missing label is not noticed"
        path.write_text(",".join(column["titles"]["cy"] for column in columns) + "\n" + "".join(rows[1:]), encoding="utf-8")
        metadata_of.write_text(json.dumps({**metadata, "lang": "cy"}), encoding="utf-8")
        assert is_valid(path), f"{path.name} in Welsh"
    assert subprocess.run(recipe, capture_output=True, text=True, check=True).stdout == english
    record = json.loads(english)
    # None is not the same as not recorded, and what has no column is refused.
    (folder / "payments.csv").write_text((folder / "payments.csv").read_text(encoding="utf-8").split("\n")[0], encoding="utf-8")
    (folder / "commitments.csv").unlink()
    less = json.loads(subprocess.run(recipe, capture_output=True, text=True, check=True).stdout)
    assert less["payments"] == [] and "commitments" not in less
    # In one sentence, which names the sheet.
    for sheet, text in [("payments", "Name\nA. Person\n"), ("payments", "Member,Event\nM1,E1,M2\n"), ("extra", "Member\nM1\n")]:
        (folder / f"{sheet}.csv").write_text(text, encoding="utf-8")
        refused = subprocess.run(recipe, capture_output=True, text=True)
        says = refused.stderr.splitlines()
        assert refused.returncode == 1 and len(says) == 1 and says[0].startswith(f"{sheet}.csv"), refused.stderr
        (folder / f"{sheet}.csv").unlink()
    assert all(record[sheet] for sheet in ROWS if sheet != "attendance") and record["events"][0]["attendance"]
    print(f"The sheets: {len(ROWS)} hold by csvw, in both languages, and make a record.")


def main():
    with tempfile.TemporaryDirectory() as name:
        for page in sorted(KIT.glob("*.md")):
            if can_follow(page):
                print(f"{page.name}: {follow(page, pathlib.Path(name) / page.stem)} blocks of commands did what they should")
            else:
                print(f"SKIPPED: {page.name}, for want of javac or of the jars of Jackson (JACKSON=FOLDER)")
        check_sheets(pathlib.Path(name) / "sheets")
        check_profile(pathlib.Path(name) / "profile")


main()
