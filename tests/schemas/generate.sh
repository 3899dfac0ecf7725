#!/usr/bin/env bash
# Generates code from the published schemas with the tools that integrators use, compiles it where a compiler is at hand, and has it read
# and write every document that the library takes.
#
#     bash tests/schemas/generate.sh JS_FOLDER PYTHON CASES COMMAND
#
# JS_FOLDER holds the node_modules of package.json, PYTHON has the packages of requirements.txt, CASES is what `coproduction schema --cases`
# writes, and COMMAND is the command `coproduction`. With UPDATE=1 the snapshots of the names of types are written anew.
set -euo pipefail
js="$(realpath "$1")" python="$(realpath -s "$2")" cases="$(realpath "$3")" command="$(realpath "$4")"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
here=$PWD/tests/schemas
schemas=$PWD/docs/schema/v1/codegen
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
ln -s "$js/node_modules" "$scratch/node_modules"
cp "$here"/*.mjs "$scratch"
bin="$js/node_modules/.bin"
export PYTHONDONTWRITEBYTECODE=1

title_of() { node -p 'JSON.parse(require("fs").readFileSync(process.argv[1])).title' "$1"; }

# of_document SCHEMA: the code for one document, in every language.
of_document() {
    local schema="$1" document title
    document="$(basename "$schema" .json)"
    title="$(title_of "$schema")"
    local module="${document//-/_}"
    "$(dirname "$python")/datamodel-codegen" --input "$schema" --input-file-type jsonschema --use-title-as-name \
        --output-model-type pydantic_v2.BaseModel --formatters builtin --disable-timestamp --output "$scratch/python/$module.py"
    local quicktype=("$bin/quicktype" --src-lang schema --top-level "$title" --telemetry disable --quiet)
    "${quicktype[@]}" --lang typescript --out "$scratch/typescript/$document.ts" "$schema"
    "${quicktype[@]}" --lang csharp --namespace "Coproduction.$title" --out "$scratch/csharp/$document.cs" "$schema"
    mkdir -p "$scratch/java/$module" "$scratch/plain-java/$module"
    "${quicktype[@]}" --lang java --array-type list --package "coproduction.$module" \
        --out "$scratch/java/$module/$title.java" "$schema"
    "${quicktype[@]}" --lang java --just-types --package "plain.$module" \
        --out "$scratch/plain-java/$module/$title.java" "$schema"
}

# names TOOL PATTERN FILE...: the names of the types in generated files, with the names of their documents.
names() {
    local tool="$1" pattern="$2" file document
    shift 2
    for file in "$@"; do
        document="$(basename "$file" | tr _ -)"
        sed -nE "s/$pattern/\\2/p" "$file" | LC_ALL=C sort -u | sed "s/^/${document%%.*} /"
    done >"$scratch/names/$tool.txt"
}

java_names() {
    local folder
    for folder in "$scratch"/java/*/; do
        (cd "$folder" && printf '%s\n' *.java) | LC_ALL=C sort | sed "s/\.java$//; s/^/$(basename "$folder" | tr _ -) /"
    done >"$scratch/names/quicktype-java.txt"
}

# A name that a tool has made up, because it had none or two of the same, or a type that is not as it was.
check_names() {
    # `SeatClass` is a word of the domain.
    if grep -E '[0-9]$|(Element|Class|Enum)$' "$scratch"/names/*.txt | grep -v ' SeatClass$'; then
        echo "These names are not the domain's."
        return 1
    fi
    if [[ -n "${UPDATE:-}" ]]; then
        mkdir -p "$here/names" && cp "$scratch"/names/*.txt "$here/names"
    fi
    diff -r "$here/names" "$scratch/names" || {
        echo "The names of generated types have changed. If that is meant: UPDATE=1 bash tests/schemas/generate.sh ..."
        return 1
    }
    wc -l "$scratch"/names/*.txt | sed "s|$scratch/||"
}

java() {
    if ! command -v javac >/dev/null; then
        echo "SKIPPED: there is no javac here, so the Java was generated and NOT compiled."
        return
    fi
    local jars="${JACKSON:-/usr/share/java}" path
    path="$jars/jackson-databind.jar:$jars/jackson-core.jar:$jars/jackson-annotations.jar"
    if [[ ! -e "$jars/jackson-databind.jar" ]]; then
        javac -encoding UTF-8 -d "$scratch/classes" "$scratch"/plain-java/*/*.java
        echo "Java: plain types compile. SKIPPED: reading and writing by Jackson, for want of its jars (JACKSON=FOLDER)."
        return
    fi
    javac -encoding UTF-8 -cp "$path" -d "$scratch/classes" "$scratch"/java/*/*.java "$here/RoundTrip.java"
    command java -cp "$path:$scratch/classes" RoundTrip <"$scratch/documents.ndjson"
}

mkdir "$scratch"/{python,typescript,csharp,java,plain-java,names,types}
export -f of_document title_of
export python bin scratch
printf '%s\0' "$schemas"/*.json | xargs -0 -P 2 -I{} bash -euo pipefail -c 'of_document "$1"' _ {}
"$bin/json2ts" --input "$schemas" --output "$scratch/types"

names json-schema-to-typescript '^export (interface|type|enum|class) (\w+).*' "$scratch"/types/*.ts
names datamodel-code-generator '^(class )(\w+)\(.*' "$scratch"/python/*.py
names quicktype-typescript '^export (interface|type|enum|class) (\w+).*' "$scratch"/typescript/*.ts
names quicktype-csharp '^ +public (partial class|class|enum|partial struct) (\w+).*' "$scratch"/csharp/*.cs
java_names
check_names

node "$scratch/documents.mjs" "$cases" "$command" >"$scratch/documents.ndjson"
"$bin/tsc" --strict --target es2022 --module nodenext --rootDir "$scratch" --outDir "$scratch/compiled" "$scratch"/typescript/*.ts "$scratch"/types/*.ts
node "$scratch/round_trip.mjs" "$scratch/compiled" <"$scratch/documents.ndjson"
PYTHONPATH="$scratch/python" "$python" "$here/round_trip.py" <"$scratch/documents.ndjson"
java
