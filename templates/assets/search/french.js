// The algorithm for French that Snowball publishes, version 3.1.
// The same as Sources/Search/Stemming/FrenchStemmer.swift, where the comments are.
import { endings, endsBefore, past, regions } from "./endings.js";

const vowels = "aeiouyâàëéêèïîôûù";
const suffixes = endings(
  ["remove", "ance iqUe isme able iste eux ances iqUes ismes ables istes"],
  ["ic", "atrice ateur ation atrices ateurs ations"], ["log", "logie logies"], ["u", "usion ution usions utions"],
  ["ent", "ence ences"], ["ement", "ement ements"], ["ité", "ité ités"], ["ive", "if ive ifs ives"], ["eau", "eaux"],
  ["aux", "aux"], ["oux", "oux"], ["euse", "euse euses"], ["issement", "issement issements"], ["amment", "amment"],
  ["emment", "emment"], ["ment", "ment ments"],
);
const beforeEment = endings(["iv", "iv"], ["eus", "eus"], ["other", "abl iqU"], ["ièr", "ièr Ièr"]);
const endingsInI = endings(
  [true, "îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent issais issait issant issante issantes issants isse issent isses issez issiez issions issons it"],
);
const verbEndings = endings(
  ["ions", "ions"],
  ["remove", "é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez eais"],
  ["e", "âmes ât âtes a ai aIent ait ant ante antes ants as asse assent asses assiez assions"],
  ["ais", "ais aise aises"],
);
const residues = endings(["ion", "ion"], ["ier", "ier ière Ier Ière"], ["e", "e"]);
const originals = { I: "i", U: "u", Y: "y", He: "ë", Hi: "ï", H: "" };

export function stemFrench(whole) {
  let word = marked(whole.replace(/^(?:[cdjlmnstz]|qu)'(?=.)/su, ""));
  const [r1, r2] = regions(word, vowels);
  word = inflection(word, { rv: verbRegion(word), r1, r2 });
  if (/(?:enn|onn|ett|ell|eill)$/.test(word)) word = word.slice(0, -1);
  word = word.replace(/[éè](?=[^aeiouyâàëéêèïîôûù]+$)/u, "e");
  return word.replace(/H[ei]?|[IUY]/g, (mark) => originals[mark]);
}

// Capital letters for u, i and y where they are consonants; after a change the same place is looked at again.
function marked(word) {
  const isVowel = (letter) => letter !== undefined && vowels.includes(letter);
  const letters = [...word];
  for (let index = 0; index < letters.length; index++) {
    const [letter, next, second] = letters.slice(index, index + 3);
    if (isVowel(letter) && (next === "u" || next === "i") && isVowel(second)) letters[index + 1] = next.toUpperCase();
    else if (isVowel(letter) && next === "y") letters[index + 1] = "Y";
    else if (letter === "ë" || letter === "ï") letters.splice(index, 1, "H", letter === "ë" ? "e" : "i");
    else if (letter === "y" && isVowel(next)) letters[index] = "Y";
    else if (letter === "q" && next === "u") letters[index + 1] = "U";
    else continue;
    index -= 1;
  }
  return letters.join("");
}

function verbRegion(word) {
  const isVowel = (index) => vowels.includes(word[index]);
  const isLong = word.length >= 3;
  if (isLong && isVowel(0) && isVowel(1)) return 3;
  if (/^(?:par|col|tap)/.test(word) || (isLong && word.startsWith("ni") && isVowel(2))) return 3;
  const region = past(word, vowels, 1);
  return region < 0 ? word.length : region;
}

function inflection(word, regions) {
  const [suffixed, isDone] = standardSuffix(word, regions);
  const changed = isDone ? suffixed : verbInI(suffixed, regions) ?? verb(suffixed, regions);
  if (changed === null) return residue(suffixed, regions);
  if (changed.endsWith("Y")) return changed.slice(0, -1) + "i";
  if (changed.endsWith("ç")) return changed.slice(0, -1) + "c";
  return changed;
}

// With other letters in the place of an ending that stands in a region, or null.
const replaced = (word, ending, other, region) =>
  word.endsWith(ending) && word.length - ending.length >= region ? word.slice(0, -ending.length) + other : null;

const withoutIc = (word, r2) => replaced(word, "ic", "", r2) ?? replaced(word, "ic", "iqU", 0) ?? word;

// The word, and whether a suffix was found: three of them are taken away and lead on to the endings of verbs.
function standardSuffix(word, { rv, r1, r2 }) {
  const suffix = suffixes(word);
  if (!suffix) return [word, false];
  const [kind, length] = suffix;
  const start = word.length - length;
  const rest = word.slice(0, start);
  const failed = [word, false];
  switch (kind) {
    case "eau": return [word.slice(0, -1), true];
    case "aux": return start >= r1 ? [rest + "al", true] : failed;
    case "oux": return start > 0 && "bhjlnp".includes(rest.at(-1)) ? [rest + "ou", true] : failed;
    case "euse": return start >= r1 ? [rest + (start >= r2 ? "" : "eux"), true] : failed;
    case "issement": return start >= r1 && start > 0 && !vowels.includes(rest.at(-1)) ? [rest, true] : failed;
    case "amment": return start >= rv ? [rest + "ant", false] : failed;
    case "emment": return start >= rv ? [rest + "ent", false] : failed;
    case "ment": return start > 0 && start - 1 >= rv && vowels.includes(rest.at(-1)) ? [rest, false] : failed;
    case "ement": return start >= rv ? [afterEment(rest, rv, r1, r2), true] : failed;
  }
  if (start < r2) return failed;
  switch (kind) {
    case "remove": return [rest, true];
    case "ic": return [withoutIc(rest, r2), true];
    case "ive": {
      const shorter = replaced(rest, "at", "", r2);
      return [shorter === null ? rest : withoutIc(shorter, r2), true];
    }
    case "ité": {
      const abil = replaced(rest, "abil", "", r2) ?? replaced(rest, "abil", "abl", 0);
      if (abil !== null) return [abil, true];
      return [rest.endsWith("ic") ? withoutIc(rest, r2) : replaced(rest, "iv", "", r2) ?? rest, true];
    }
    default: return [rest + kind, true];
  }
}

function afterEment(word, rv, r1, r2) {
  const found = beforeEment(word);
  if (!found) return word;
  const [kind, length] = found;
  const start = word.length - length;
  const rest = word.slice(0, start);
  switch (kind) {
    case "iv": return start >= r2 ? replaced(rest, "at", "", r2) ?? rest : word;
    case "eus": return start >= r2 ? rest : start >= r1 ? rest + "eux" : word;
    case "other": return start >= r2 ? rest : word;
    default: return start >= rv ? rest + "i" : word;
  }
}

function verbInI(word, { rv }) {
  const ending = endingsInI(word, word.length, rv);
  if (!ending) return null;
  const start = word.length - ending[1];
  return start > rv && !endsBefore(word, "H", start) && !vowels.includes(word[start - 1]) ? word.slice(0, start) : null;
}

function verb(word, { rv, r2 }) {
  const ending = verbEndings(word, word.length, rv);
  if (!ending) return null;
  const start = word.length - ending[1];
  const rest = word.slice(0, start);
  switch (ending[0]) {
    case "ions": return start >= r2 ? rest : null;
    case "e": return replaced(rest, "e", "", rv) ?? rest;
    case "ais": return (rest.endsWith("al") && start === 3) || /(?:auv|épl)$/.test(rest) ? null : rest;
    default: return rest;
  }
}

function residue(word, { rv, r2 }) {
  if (/(?:Hi|[^aiouès])s$/su.test(word)) word = word.slice(0, -1);
  const found = residues(word, word.length, rv);
  if (!found) return word;
  const [kind, length] = found;
  const start = word.length - length;
  const rest = word.slice(0, start);
  if (kind === "ion") {
    const followsST = endsBefore(word, "s", start, rv) || endsBefore(word, "t", start, rv);
    return start >= r2 && followsST ? rest : word;
  }
  return kind === "ier" ? rest + "i" : rest;
}
