// The algorithm for Russian that Snowball publishes, version 3.1.
// The same as Sources/Search/Stemming/RussianStemmer.swift, where the comments are.
import { endings, endsBefore, past, regions } from "./endings.js";

const vowels = "аеиоуыэюя";
// Of each table: whether the ending has to follow а or я.
const gerunds = endings([true, "в вши вшись"], [false, "ив ивши ившись ыв ывши ывшись"]);
const adjectives = endings(
  [false, "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею"],
);
const participles = endings([true, "ем нн вш ющ щ"], [false, "ивш ывш ующ"]);
const reflexives = endings([false, "ся сь"]);
const verbs = endings(
  [true, "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно"],
  [false, "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю"],
);
const nouns = endings(
  [false, "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я"],
);
const derivations = endings([false, "ост ость"]);
const tidyings = endings(["superlative", "ейш ейше"], ["n", "н"], ["ь", "ь"]);

export function stemRussian(whole) {
  let word = whole.replaceAll("ё", "е");
  const rv = past(word, vowels, 0);
  if (rv < 0) return word;
  const r1 = past(word, vowels, rv, false);
  const r2 = r1 < 0 ? word.length : regions(word, vowels, r1)[0];
  word = inflection(word, rv);
  if (endsBefore(word, "и", word.length, rv)) word = word.slice(0, -1);
  const derivation = derivations(word, word.length, rv);
  if (derivation && word.length - derivation[1] >= r2) word = word.slice(0, -derivation[1]);
  const tidying = tidyings(word, word.length, rv);
  if (!tidying) return word;
  if (tidying[0] === "ь") return word.slice(0, -1);
  if (tidying[0] === "superlative") word = word.slice(0, -tidying[1]);
  return endsBefore(word, "нн", word.length, rv) ? word.slice(0, -1) : word;
}

function without(word, endings, rv) {
  const found = endings(word, word.length, rv);
  if (!found) return null;
  const end = word.length - found[1];
  const isAllowed = !found[0] || endsBefore(word, "а", end, rv) || endsBefore(word, "я", end, rv);
  return isAllowed ? word.slice(0, end) : null;
}

function inflection(word, rv) {
  const gerund = without(word, gerunds, rv);
  if (gerund !== null) return gerund;
  const rest = without(word, reflexives, rv) ?? word;
  const adjective = without(rest, adjectives, rv);
  if (adjective !== null) return without(adjective, participles, rv) ?? adjective;
  return without(rest, verbs, rv) ?? without(rest, nouns, rv) ?? rest;
}
