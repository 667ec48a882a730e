// The algorithm for English that Snowball publishes under the name "english" (Porter2), version 3.1.
// The same as Sources/Search/Stemming/EnglishStemmer.swift, where the comments are.
import { endings, endsBefore, regions } from "./endings.js";

const vowels = "aeiouy";
const noShortEnd = "aeiouywxY";
const exceptions = new Map(Object.entries({
  skis: "ski", skies: "sky", idly: "idl", gently: "gentl", ugly: "ugli", early: "earli", only: "onli", singly: "singl",
  sky: "sky", news: "news", howe: "howe", atlas: "atlas", cosmos: "cosmos", bias: "bias", andes: "andes",
}));
const beginnings = ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"];

const genitives = endings([true, "' 's 's'"]);
const plurals = endings(["sses", "sses"], ["ied", "ied ies"], ["s", "s"], ["none", "us ss"]);
const pasts = endings(["eed", "eed eedly"], ["ed", "ed edly ingly"], ["ing", "ing"]);
const changes2 = endings(
  ["tion", "tional"], ["ence", "enci"], ["ance", "anci"], ["able", "abli"], ["ent", "entli"], ["ize", "izer ization"],
  ["ate", "ational ation ator"], ["al", "alism aliti alli"], ["ful", "fulness fulli"], ["ous", "ousli ousness"],
  ["ive", "iveness iviti"], ["ble", "biliti bli"], ["og", "ogist"], ["?og", "ogi"], ["less", "lessli"], ["?li", "li"],
);
const changes3 = endings(
  ["tion", "tional"], ["ate", "ational"], ["al", "alize"], ["ic", "icate iciti ical"], ["", "ful ness"],
  ["?ative", "ative"],
);
const endings4 = endings(
  [false, "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize"], [true, "ion"],
);

const hasVowel = (word, end) => [...word.slice(0, Math.max(end, 0))].some((letter) => vowels.includes(letter));

function isShort(word, end) {
  if (endsBefore(word, "past", end)) return true;
  if (end < 2 || !vowels.includes(word[end - 2])) return false;
  return end === 2
    ? !vowels.includes(word[1])
    : !noShortEnd.includes(word[end - 1]) && !vowels.includes(word[end - 3]);
}

export function stemEnglish(whole) {
  if (exceptions.has(whole)) return exceptions.get(whole);
  if (whole.length < 3) return whole;
  let word = "";
  for (const letter of whole.startsWith("'") ? whole.slice(1) : whole) {
    word += letter === "y" && (word === "" || vowels.includes(word.at(-1))) ? "Y" : letter;
  }
  const beginning = beginnings.find((beginning) => word.startsWith(beginning));
  let [r1, r2] = regions(word, vowels);
  if (beginning) {
    r1 = beginning.length;
    r2 = regions(word, vowels, r1)[0];
  }
  word = plural(word);
  word = pastAndGerund(word, r1);
  if (word.length >= 3 && /[yY]$/.test(word) && !vowels.includes(word.at(-2))) word = word.slice(0, -1) + "i";
  word = step2(word, r1);
  word = step3(word, r1, r2);
  const four = endings4(word);
  if (four && word.length - four[1] >= r2 && (!four[0] || /[st]ion$/.test(word))) word = word.slice(0, -four[1]);
  const end = word.length - 1;
  if (word.endsWith("e") && (end >= r2 || (end >= r1 && !isShort(word, end)))) word = word.slice(0, -1);
  else if (word.endsWith("ll") && end >= r2) word = word.slice(0, -1);
  return word.replaceAll("Y", "y");
}

function plural(word) {
  const genitive = genitives(word);
  if (genitive) word = word.slice(0, -genitive[1]);
  switch (plurals(word)?.[0]) {
    case "sses": return word.slice(0, -2);
    case "ied": return word.slice(0, word.length >= 5 ? -2 : -1);
    case "s": return hasVowel(word, word.length - 2) ? word.slice(0, -1) : word;
    default: return word;
  }
}

function pastAndGerund(word, r1) {
  const past = pasts(word);
  if (!past) return word;
  const end = word.length - past[1];
  const rest = word.slice(0, end);
  if (past[0] === "eed") return end < r1 || ["proc", "exc", "succ"].includes(rest) ? word : rest + "ee";
  if (past[0] === "ing") {
    if (end === 2 && rest[1] === "y" && !vowels.includes(rest[0])) return rest[0] + "ie";
    if (["inn", "out", "cann", "herr", "earr", "even"].includes(rest)) return word;
  }
  if (!hasVowel(word, end)) return word;
  if (/(at|bl|iz)$/.test(rest)) return rest + "e";
  if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return rest.length === 3 && "aeo".includes(rest[0]) ? rest : rest.slice(0, -1);
  return rest.length === r1 && isShort(rest, rest.length) ? rest + "e" : rest;
}

function step2(word, r1) {
  const change = changes2(word);
  if (!change || word.length - change[1] < r1) return word;
  switch (change[0]) {
    case "?og": return word.endsWith("logi") ? word.slice(0, -1) : word;
    case "?li": return /[cdeghkmnrt]li$/.test(word) ? word.slice(0, -2) : word;
    default: return word.slice(0, -change[1]) + change[0];
  }
}

function step3(word, r1, r2) {
  const change = changes3(word);
  if (!change || word.length - change[1] < r1) return word;
  if (change[0] === "?ative") return word.length - 5 >= r2 ? word.slice(0, -5) : word;
  return word.slice(0, -change[1]) + change[0];
}
