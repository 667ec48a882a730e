// The algorithm for Spanish that Snowball publishes, version 3.1.
// The same as Sources/Search/Stemming/SpanishStemmer.swift, where the comments are.
import { endings, endsBefore, past, regions } from "./endings.js";

const vowels = "aeiouáéíóúü";
const pronouns = endings([true, "me se sela selo selas selos la le lo las les los nos"]);
const gerunds = endings(
  ["iendo", "iéndo"], ["ando", "ándo"], ["ar", "ár"], ["er", "ér"], ["ir", "ír"], ["?only", "ando iendo ar er ir"],
  ["?yendo", "yendo"],
);
const suffixes = endings(
  ["remove", "anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos osas amiento amientos imiento imientos"],
  ["ic", "adora ador ación adoras adores aciones ante antes ancia ancias acion"],
  ["log", "logía logías"], ["u", "ución uciones ucion"], ["ente", "encia encias"], ["amente", "amente"],
  ["mente", "mente"], ["idad", "idad idades"], ["iva", "iva ivo ivas ivos"],
);
const beforeAmente = endings([true, "iv"], [false, "os ic ad"]);
const beforeMente = endings([true, "ante able ible"]);
const beforeIdad = endings([true, "abil ic iv"]);
const endingsWithY = endings([true, "ya ye yan yen yeron yendo yo yó yas yes yais yamos"]);
const verbEndings = endings(
  [true, "en es éis emos"],
  [false, "arían arías arán arás aríais aría aréis aríamos aremos ará aré erían erías erán erás eríais ería eréis eríamos eremos erá eré irían irías irán irás iríais iría iréis iríamos iremos irá iré aba ada ida ía ara iera ad ed id ase iese aste iste an aban ían aran ieran asen iesen aron ieron ado ido ando iendo ió ar er ir as abas adas idas ías aras ieras ases ieses ís áis abais íais arais ierais aseis ieseis asteis isteis ados idos amos ábamos íamos imos áramos iéramos iésemos ásemos"],
);
const residues = endings([false, "os a o á í ó"], [true, "e é"]);
const plain = { á: "a", é: "e", í: "i", ó: "o", ú: "u" };

export function stemSpanish(word) {
  const rv = verbRegion(word);
  const [r1, r2] = regions(word, vowels);
  word = attachedPronoun(word, rv);
  word = standardSuffix(word, r1, r2) ?? verbWithY(word, rv) ?? verb(word, rv);
  return residue(word, rv).replace(/[áéíóú]/g, (letter) => plain[letter]);
}

function verbRegion(word) {
  if (word.length < 2) return word.length;
  const isVowel = (index) => vowels.includes(word[index]);
  let region;
  if (!isVowel(1)) region = past(word, vowels, 2);
  else if (isVowel(0)) region = past(word, vowels, 2, false);
  else region = word.length >= 3 ? 3 : -1;
  return region < 0 ? word.length : region;
}

function attachedPronoun(word, rv) {
  const pronoun = pronouns(word);
  if (!pronoun) return word;
  const end = word.length - pronoun[1];
  const gerund = gerunds(word, end);
  if (!gerund || end - gerund[1] < rv) return word;
  if (gerund[0] === "?only") return word.slice(0, end);
  if (gerund[0] === "?yendo") return endsBefore(word, "u", end - gerund[1]) ? word.slice(0, end) : word;
  return word.slice(0, end - gerund[1]) + gerund[0];
}

// Without an ending, if it stands in a region.
const without = (word, ending, region) =>
  word.endsWith(ending) && word.length - ending.length >= region ? word.slice(0, -ending.length) : word;

function withoutOne(word, endings, region) {
  const found = endings(word);
  return found && word.length - found[1] >= region ? word.slice(0, -found[1]) : word;
}

function standardSuffix(word, r1, r2) {
  const suffix = suffixes(word);
  if (!suffix || word.length - suffix[1] < (suffix[0] === "amente" ? r1 : r2)) return null;
  const rest = word.slice(0, -suffix[1]);
  switch (suffix[0]) {
    case "remove": return rest;
    case "ic": return without(rest, "ic", r2);
    case "amente": {
      const shorter = withoutOne(rest, beforeAmente, r2);
      return shorter !== rest && rest.endsWith("iv") ? without(shorter, "at", r2) : shorter;
    }
    case "mente": return withoutOne(rest, beforeMente, r2);
    case "idad": return withoutOne(rest, beforeIdad, r2);
    case "iva": return without(rest, "at", r2);
    default: return rest + suffix[0];
  }
}

function verbWithY(word, rv) {
  const ending = endingsWithY(word, word.length, rv);
  return ending && endsBefore(word, "u", word.length - ending[1]) ? word.slice(0, -ending[1]) : null;
}

function verb(word, rv) {
  const ending = verbEndings(word, word.length, rv);
  if (!ending) return word;
  const rest = word.slice(0, -ending[1]);
  return ending[0] && rest.endsWith("gu") ? rest.slice(0, -1) : rest;
}

function residue(word, rv) {
  const ending = residues(word);
  if (!ending || word.length - ending[1] < rv) return word;
  const rest = word.slice(0, -ending[1]);
  return ending[0] && rest.endsWith("gu") && rest.length - 1 >= rv ? rest.slice(0, -1) : rest;
}
