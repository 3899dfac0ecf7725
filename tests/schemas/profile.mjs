// What a narrowed schema accepts, the exact one accepts: on the corpus, and on each of its documents put into a good one.
//
//     node profile.mjs EXACT NARROWED GOOD < cases.ndjson

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Ajv2020 } from "ajv/dist/2020.js";

const [exact, narrowed, good] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, "utf8")));
const ajv = new Ajv2020({ strictTypes: false });
const [takes, narrowTakes] = [ajv.compile(exact), ajv.compile(narrowed)];
let taken = 0;
let refused = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const { text, outside, at, edit } = JSON.parse(line);
  if (outside) {
    continue;
  }
  const value = JSON.parse(text);
  const isObject = value !== null && typeof value === "object" && !Array.isArray(value);
  for (const one of isObject ? [value, { ...good, ...value, forum: good.forum }] : [value]) {
    const [wide, narrow] = [takes(one), narrowTakes(one)];
    taken += narrow ? 1 : 0;
    refused += wide && !narrow ? 1 : 0;
    if (narrow && !wide) {
      console.error(`only the narrowed schema takes ${edit} at ${at}`);
      process.exit(1);
    }
  }
}
console.log(`The profile: ${taken} documents that it takes are taken by the exact schema; ${refused} good ones are refused by it.`);
process.exit(taken > 1000 && refused > 1000 ? 0 : 1);
