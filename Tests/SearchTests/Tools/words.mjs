// What the browser makes of words, one a line: `stems LANGUAGE FILE`, `forms LANGUAGE FILE`, `terms - FILE` (one text a line).
import { readFileSync } from "node:fs";
import { module } from "./modules.mjs";

const [what, language, file] = process.argv.slice(2);
const lines = readFileSync(file, "utf8").split("\n").slice(0, -1);
const { forms, wholeWord } = await module("forms");
const { terms } = await module("words");
const stemmers = {
  en: (await module("english")).stemEnglish, fr: (await module("french")).stemFrench,
  es: (await module("spanish")).stemSpanish, ru: (await module("russian")).stemRussian,
};
const answers = {
  stems: (word) => stemmers[language](word),
  forms: (word) => [...forms(word, language), wholeWord(word, language) ?? "-"].join(" "),
  terms: (text) => terms(text).map((term) => `${term.text}@${term.position}`).join(" "),
};
process.stdout.write(lines.map(answers[what]).join("\n") + "\n");
