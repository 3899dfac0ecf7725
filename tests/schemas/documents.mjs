// Writes every document that generated code has to read, as NDJSON: the examples and the reports on them, and what the library takes of the corpus.
//
//     node documents.mjs CASES COMMAND

import { execFileSync } from "node:child_process";
import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const report = ["check", "--format", "json", "--as-of", "2026-06-30", "--fail-on", "never"];
const write = (document, text) => process.stdout.write(`${JSON.stringify({ document, text })}\n`);

for (const folder of ["examples/records", "docs/integrators/examples/valid"]) {
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    const path = `${folder}/${name}`;
    const isPolicy = name.startsWith("policy-");
    write(isPolicy ? "policy" : "forum-record", readFileSync(path, "utf8"));
    for (const more of isPolicy ? [] : [[], ["--for-publication"]]) {
      write("check-report", execFileSync(process.argv[3], [...report, ...more, path], { encoding: "utf8", maxBuffer: 2 ** 28 }));
    }
  }
}
write("policy", readFileSync("examples/policy.json", "utf8"));
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  const { document, text, taken } = JSON.parse(line);
  if (taken) {
    write(document, text);
  }
}
