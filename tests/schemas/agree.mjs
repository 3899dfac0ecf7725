// Holds ajv against the library, on every case that `coproduction schema --cases` writes.
//
//     node agree.mjs docs/schema/v1 cases.ndjson
//
// The exact dialects give the library's verdict, and the other two accept all that it takes. ajv runs in its default strict mode.

import { createReadStream, readFileSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import Ajv07 from "ajv";
import Ajv2020 from "ajv/dist/2020.js";

const [folder, cases] = process.argv.slice(2);
const dialects = [
  { name: "2020-12", ajv: new Ajv2020.default(), exact: true },
  { name: "draft-07", ajv: new Ajv07.default(), exact: true },
  { name: "codegen", ajv: new Ajv07.default(), exact: false },
  { name: "flat", ajv: new Ajv07.default(), exact: false },
];
const judges = new Map();

/** The judges of a kind of document, one a dialect. */
function judgesOf(document) {
  if (!judges.has(document)) {
    const made = dialects.map(({ name, ajv, exact }) => {
      const schema = JSON.parse(readFileSync(`${folder}/${name}/${document}.json`, "utf8"));
      return { name, exact, accepts: ajv.compile(schema) };
    });
    judges.set(document, made);
  }
  return judges.get(document);
}

let all = 0;
let taken = 0;
let outside = 0;
const wrong = [];
const sizes = [];
const begun = process.hrtime.bigint();
for await (const line of createInterface({ input: createReadStream(cases) })) {
  const { document, at, edit, text, ...verdict } = JSON.parse(line);
  all += 1;
  sizes.push(Buffer.byteLength(text));
  taken += verdict.taken ? 1 : 0;
  if (verdict.outside) {
    outside += 1;
    continue;
  }
  const value = JSON.parse(text);
  for (const { name, exact, accepts } of judgesOf(document)) {
    const accepted = accepts(value);
    if (exact ? accepted !== verdict.taken : verdict.taken && !accepted) {
      wrong.push(`${document} in ${name}: ${edit} at ${at}: taken ${verdict.taken}, accepted ${accepted}`);
    }
  }
}
const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
sizes.sort((a, b) => a - b);
const median = sizes[Math.floor(sizes.length / 2)];
console.log(
  `ajv: ${all} documents (${statSync(cases).size} bytes, median ${median}), ${taken} taken, ` +
    `${outside} outside what a schema sees, ${wrong.length} disagreements, ${seconds.toFixed(1)} s`,
);
wrong.slice(0, 20).forEach((one) => console.error(one));
if (wrong.length > 0 || all < 30_000 || taken * 5 < all || median > 4096) {
  process.exit(1);
}
