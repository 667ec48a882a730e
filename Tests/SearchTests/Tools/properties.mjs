// Asks an index for words, phrases, beginnings and several words of its own texts, and compares what it finds with what a search
// through all texts finds. `properties.mjs FOLDER SEED COUNT`; the folder holds the index and documents.json.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { module } from "./modules.mjs";

const [folder, seed, count] = process.argv.slice(2);
const read = (path) => JSON.parse(readFileSync(join(folder, path), "utf8"));
const { SearchIndex } = await module("index");
const { find, parse } = await module("query");
const { folded, forms, normalized, wholeWord } = await module("forms");
const { terms } = await module("words");

const documents = read("documents.json").map(({ language, heading, text }) => {
  const above = terms(heading);
  const shift = (above.at(-1)?.position ?? -1) + 1 + 16;
  const own = terms(text).map((term) => ({ ...term, position: term.position + shift }));
  const places = new Map();
  const wholes = [];
  for (const term of [...above, ...own]) {
    for (const form of forms(term.text, language)) {
      if (!places.has(form)) places.set(form, new Set());
      places.get(form).add(term.position);
    }
    wholes.push([wholeWord(term.text, language), term.position]);
  }
  return { language, text, own, places, wholes };
});

/** The places of a term of a query in a document, by going through it. */
function placesOf(document, term) {
  const found = new Set();
  const add = (positions) => positions?.forEach((position) => found.add(position));
  const wanted = forms(term.text, document.language);
  wanted.forEach((form) => add(document.places.get(form)));
  if (term.isIdeographs && [...term.text].length === 1) {
    for (const [form, positions] of document.places) if (form.startsWith(wanted[0])) add(positions);
  }
  if (term.isBeginning) {
    const whole = wholeWord(term.text, document.language);
    if (whole === null) {
      for (const [form, positions] of document.places) if (form.startsWith(wanted[0])) add(positions);
    } else {
      // A longer word stands for all words with its form.
      const stems = new Set(allWholes.get(document.language).filter((word) => word.startsWith(whole)).flatMap((word) => forms(word, document.language)));
      for (const [form, positions] of document.places) if (stems.has(form)) add(positions);
    }
  }
  return found;
}

const allWholes = new Map();
for (const document of documents) {
  const words = allWholes.get(document.language) ?? [];
  words.push(...document.wholes.map(([word]) => word).filter((word) => word !== null));
  allWholes.set(document.language, words);
}
for (const [language, words] of allWholes) allWholes.set(language, [...new Set(words)]);

function searched(query) {
  const parts = parse(query);
  return documents.flatMap((document, number) => {
    const isFound = parts.every((part) => {
      const [first, ...others] = part.terms.map((term) => placesOf(document, term));
      return [...first].some((position) =>
        others.every((places, index) => places.has(position + part.terms[index + 1].position - part.terms[0].position)));
    });
    return isFound ? [number] : [];
  });
}

let state = BigInt(seed);
function random(below) {
  state = (state * 6364136223846793005n + 1442695040888963407n) & ((1n << 64n) - 1n);
  return Number((state >> 33n) % BigInt(below));
}
const one = (list) => list[random(list.length)];

/** A word as a reader may type it: in capital letters, without accents, or with an article and a conjunction before it. */
function typed(word, language) {
  switch (random(4)) {
    case 0: return word.toUpperCase();
    case 1: return folded(normalized(word));
    case 2: return language === "ar" && word.length > 2 && !/^ال|^لل/.test(word) ? "وال" + word : word;
    default: return language === "ar" ? word.replace(/[أإآ]/g, "ا").replace(/ة$/, "ه") : word;
  }
}

const index = await new SearchIndex(async (path) => read(path)).open();
const nothing = { state: "", instrument: "", article: "", kind: "", language: "" };
const faults = [];
let asked = 0;
async function ask(query, mustFind, isExact = true) {
  asked += 1;
  const { numbers } = await find(index, query, nothing, "en");
  if (mustFind !== null && !numbers.includes(mustFind)) faults.push(`“${query}” does not find text ${mustFind}`);
  const expected = isExact ? searched(query) : null;
  if (expected && JSON.stringify(expected) !== JSON.stringify(numbers)) {
    faults.push(`“${query}” finds ${numbers.slice(0, 8)} and not ${expected.slice(0, 8)}`);
  }
}

for (let round = 0; round < Number(count); round++) {
  const number = random(documents.length);
  const { language, text, own } = documents[number];
  if (own.length === 0) continue;
  const term = one(own);
  const word = term.text;
  await ask(`"${word}"`, number);
  await ask(`"${typed(word, language)}"`, language === "ar" || language === "zh" ? number : null);
  await ask(folded(normalized(word)), number);
  const last = own[Math.min(own.indexOf(term) + 1 + random(3), own.length - 1)];
  await ask(`"${text.slice(term.start, last.end)}"`, number);
  await ask(`${word} ${one(own).text} `, number);
  const letters = [...word];
  await ask(letters.slice(0, 1 + random(letters.length)).join(""), null);
}
// Every word of every text finds that text.
const seen = new Set();
for (const [number, { language, own }] of documents.entries()) {
  for (const { text } of own) {
    if (seen.has(`${language} ${text} ${number}`)) continue;
    seen.add(`${language} ${text} ${number}`);
    await ask(`"${text}"`, number, false);
  }
}
faults.slice(0, 20).forEach((fault) => console.log(fault));
console.log(`${asked} queries, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
