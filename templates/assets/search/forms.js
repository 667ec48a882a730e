// The forms of words: a query finds a text if, of each of its words, some form is among the forms of a word of the text.
// The same as Sources/Search/Words, which makes the index.
import { arabicForms } from "./arabic.js";
import { stemEnglish } from "./english.js";
import { stemFrench } from "./french.js";
import { stemRussian } from "./russian.js";
import { stemSpanish } from "./spanish.js";

const isArabic = (word) => /^[\u0610-\u061A\u0620-\u065F\u066E-\u06D5\u06EE\u06EF\u06FA-\u06FF]/.test(word);
const isCyrillic = (word) => /^[\u0400-\u04FF]/.test(word);
const isLatin = (word) => /^[a-z\u00DF-\u024F\u1E00-\u1EFF]/.test(word);

const stemmers = {
  en: (word) => (isLatin(word) ? stemEnglish : null),
  fr: (word) => (isLatin(word) ? stemFrench : null),
  es: (word) => (isLatin(word) ? stemSpanish : null),
  ru: (word) => (isCyrillic(word) ? stemRussian : null),
  ar: () => null,
  zh: () => null,
};

const shift = (character, distance) => String.fromCharCode(character.charCodeAt(0) - distance);

// The word composed, in lower case, with plain digits and half-width signs.
export const normalized = (word) =>
  word.normalize("NFC").toLowerCase().normalize("NFC")
    .replace(/[\u0660-\u0669]/g, (digit) => shift(digit, 0x0660 - 0x30))
    .replace(/[\u06F0-\u06F9]/g, (digit) => shift(digit, 0x06f0 - 0x30))
    .replace(/[\uFF10-\uFF19\uFF41-\uFF5A]/g, (sign) => shift(sign, 0xfee0));

const replacements = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", ı: "i", þ: "th", ς: "σ", ё: "е" };

// Without accents: marks on Latin and Greek letters are dropped, ligatures become two letters, ё becomes е.
export const folded = (word) =>
  word.replace(/[ßæœøđðłıþςё]/g, (letter) => replacements[letter])
    .replace(/[\u00C0-\u024F\u0370-\u03FF\u1E00-\u1FFF]/g, (letter) => letter.normalize("NFD"))
    .replace(/[\u0300-\u036F]/g, "");

// The forms of a word in texts of a language, each once.
export function forms(word, language) {
  word = normalized(word);
  if (isArabic(word)) return unique(arabicForms(word));
  const stem = stemmers[language](word);
  return unique(stem ? [folded(stem(word)), stem(folded(word))] : [folded(word)]);
}

// The word as its beginning may be typed, or null where the forms themselves are what a beginning is compared with.
export function wholeWord(word, language) {
  word = normalized(word);
  return !isArabic(word) && stemmers[language](word) ? folded(word) : null;
}

const unique = (forms) => [...new Set(forms)].filter((form) => form !== "");
