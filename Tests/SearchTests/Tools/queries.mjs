// Asks the search of a built site the 60 queries: `queries.mjs SITE`. Prints JSON: for each query what was found of what is
// expected, and the bytes of everything that the first query moves besides page and style sheet.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { module } from "./modules.mjs";

const site = process.argv[2];
const queries = JSON.parse(readFileSync(join(dirname(fileURLToPath(import.meta.url)), "queries.json"), "utf8"));
const { SearchIndex } = await module("index");
const { find } = await module("query");
const none = { state: "", instrument: "", article: "", kind: "", language: "" };

const scripts = readdirSync(join(site, "assets")).find((name) => name.startsWith("search."));
const script = readdirSync(join(site, "assets", scripts))
  .reduce((sum, name) => sum + readFileSync(join(site, "assets", scripts, name)).length, 0);

const answers = [];
for (const { reader, query, expected } of queries) {
  let bytes = script;
  const index = await new SearchIndex(async (path) => {
    const file = readFileSync(join(site, "search", path));
    bytes += file.length;
    return JSON.parse(file);
  }).open();
  const { numbers } = await find(index, query, none, reader);
  await Promise.all(numbers.slice(0, 20).map((number) => index.document(number)));
  const moved = bytes;
  const page = ["search.html"].concat(readdirSync(join(site, "assets")).filter((name) => name.endsWith(".css")).map((name) => `../assets/${name}`))
    .reduce((sum, name) => sum + readFileSync(join(site, reader, name)).length, 0);
  const found = new Set();
  for (const number of numbers) {
    const document = await index.document(number);
    found.add(document.p + (document.a ? `#${document.a}` : ""));
  }
  answers.push({ reader, query, expected: expected.length, missing: expected.filter((place) => !found.has(place)), results: numbers.length, bytes: moved, withPage: moved + page });
}
console.log(JSON.stringify(answers));
