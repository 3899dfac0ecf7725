// Reads documents by the code that quicktype made, and writes them back equal in meaning.
//
//     node round_trip.mjs FOLDER < documents.ndjson

import { createInterface } from "node:readline";
import { isDeepStrictEqual } from "node:util";
import { pathToFileURL } from "node:url";

// Minus nought is written as nought, and is the same number.
const parse = (text) => JSON.parse(text, (_, value) => (value === 0 ? 0 : value));
const converters = new Map();
const wrong = [];
let read = 0;

async function converterOf(document) {
  if (!converters.has(document)) {
    const { Convert } = await import(pathToFileURL(`${process.argv[2]}/typescript/${document}.js`));
    const names = Object.getOwnPropertyNames(Convert);
    const reader = names.find((name) => name.startsWith("to"));
    const writer = names.find((name) => name.endsWith("ToJson"));
    converters.set(document, { read: Convert[reader], write: Convert[writer] });
  }
  return converters.get(document);
}

for await (const line of createInterface({ input: process.stdin })) {
  const { document, text } = JSON.parse(line);
  const converter = await converterOf(document);
  read += 1;
  try {
    if (!isDeepStrictEqual(parse(converter.write(converter.read(text))), parse(text))) {
      wrong.push(`${document}: written otherwise: ${text.slice(0, 300)}`);
    }
  } catch (error) {
    wrong.push(`${document}: ${String(error).slice(0, 300)}`);
  }
}
console.log(`TypeScript by quicktype: ${read} documents read and written, ${wrong.length} wrong`);
wrong.slice(0, 20).forEach((one) => console.error(one));
process.exit(wrong.length > 0 || read < 1000 ? 1 : 0);
