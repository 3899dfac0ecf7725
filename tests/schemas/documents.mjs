// Writes every document that generated code has to read, as NDJSON: the examples, and what the library takes of the corpus.
//
//     node documents.mjs CASES

import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const write = (document, text) => process.stdout.write(`${JSON.stringify({ document, text })}\n`);

for (const folder of ["examples/records", "docs/integrators/examples/valid"]) {
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    write(name.startsWith("policy-") ? "policy" : "forum-record", readFileSync(`${folder}/${name}`, "utf8"));
  }
}
write("policy", readFileSync("examples/policy.json", "utf8"));
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  const { document, text, taken } = JSON.parse(line);
  if (taken) {
    write(document, text);
  }
}
