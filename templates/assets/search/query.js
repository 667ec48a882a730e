// What a query means, and which documents it finds.
import { folded, forms, normalized, wholeWord } from "./forms.js";
import { terms } from "./words.js";

export const languages = ["ar", "zh", "en", "fr", "ru", "es"];
const quotes = /["“”„«»「」『』]/;
const shortestBeginning = 3;

// The parts of a query that all have to occur: lists of terms that follow one another. The last word may be a beginning.
export function parse(query) {
  const parts = [];
  query.split(quotes).forEach((piece, index) => {
    const isQuoted = index % 2 === 1;
    for (const chunk of isQuoted ? [piece] : piece.split(/\s+/)) {
      const found = withoutEndsOfRuns(terms(chunk));
      if (found.length > 0) parts.push({ terms: found, isQuoted });
    }
  });
  const last = parts.at(-1);
  const term = last?.terms.at(-1);
  if (term && !last.isQuoted && !term.isIdeographs && query.endsWith(term.text)) {
    term.isBeginning = !/\p{N}/u.test(term.text) && [...folded(normalized(term.text))].length >= shortestBeginning;
  }
  return parts;
}

// In a text the last ideograph of a run is a term by itself; in a query the pair before it says as much.
function withoutEndsOfRuns(terms) {
  return terms.filter((term, index) => {
    const isSingle = term.isIdeographs && [...term.text].length === 1;
    return !isSingle || terms[index - 1]?.end !== term.end || !terms[index - 1].isIdeographs;
  });
}

// The forms that are looked up for a term in the texts of a language.
async function wanted(index, term, language) {
  const own = forms(term.text, language);
  if (term.isIdeographs) {
    return [...term.text].length === 1 ? index.formsBeginning(language, own[0]) : own;
  }
  if (!term.isBeginning) return own;
  const whole = wholeWord(term.text, language);
  const longer = whole === null
    ? await Promise.all(own.slice(0, 1).map((form) => index.formsBeginning(language, form)))
    : (await index.wordsBeginning(language, whole)).map((word) => forms(word, language));
  return [...new Set([...own, ...longer.flat()])];
}

const ascending = (left, right) => left - right;
const union = (lists) => [...new Set(lists.flat())].sort(ascending);

function intersection(lists) {
  const [first, ...others] = [...lists].sort((left, right) => left.length - right.length);
  const sets = others.map((list) => new Set(list));
  return first.filter((number) => sets.every((set) => set.has(number)));
}

// The places of several forms together, by document.
async function places(index, language, forms) {
  const all = new Map();
  for (const positions of await Promise.all(forms.map((form) => index.positions(language, form)))) {
    for (const [document, found] of positions) all.set(document, [...(all.get(document) ?? []), ...found]);
  }
  return all;
}

// The documents in which terms follow one another.
async function following(index, language, terms, wantedForms) {
  const [first, ...others] = await Promise.all(wantedForms.map((forms) => places(index, language, forms)));
  const found = [];
  for (const [document, positions] of first) {
    const later = others.map((places) => new Set(places.get(document)));
    const isThere = positions.some((position) =>
      later.every((set, offset) => set.has(position + terms[offset + 1].position - terms[0].position)));
    if (isThere) found.push(document);
  }
  return found.sort(ascending);
}

// What the parts of a query find in the texts of one language: their documents, and the forms that occur.
async function findIn(index, language, parts) {
  const wantedForms = await Promise.all(
    parts.map((part) => Promise.all(part.terms.map((term) => wanted(index, term, language)))));
  const found = await Promise.all(parts.map(async (part, number) => {
    const ofPart = wantedForms[number];
    if (part.terms.length > 1) return following(index, language, part.terms, ofPart);
    return union(await Promise.all(ofPart[0].map((form) => index.documents(language, form))));
  }));
  return { documents: intersection(found), forms: new Set(wantedForms.flat(2)) };
}

const range = (first, end) => Array.from({ length: Math.max(end - first, 0) }, (_, offset) => first + offset);

// The code of the State that a document belongs to, or null.
export function stateOf(directory, number) {
  if (number < directory.texts) return directory.states.findLast((state) => state[1] <= number)[0];
  const profiles = directory.profiles;
  const offset = number - directory.texts;
  return offset < profiles.length * languages.length ? profiles[offset % profiles.length] : null;
}

// The numbers of the documents that a query and filters find, in ascending order, with the forms found by language.
// filters: { state, instrument, article, kind, language }, each a code or "".
export async function find(index, query, filters, reader) {
  const { directory } = index;
  const parts = parse(query);
  const pages = new Set(range(...directory.profilesOf[reader]).concat(range(...directory.pagesOf[reader])));
  const isShown = (number) => number < directory.texts || pages.has(number);
  const searched = filters.language ? [filters.language] : languages;
  let numbers;
  const found = new Map();
  if (parts.length > 0) {
    const results = await Promise.all(searched.map((language) => findIn(index, language, parts)));
    searched.forEach((language, number) => found.set(language, results[number].forms));
    numbers = union(results.map((result) => result.documents)).filter(isShown);
  } else {
    const terms = ["instrument", "article", "kind"].some((name) => filters[name]);
    if (!terms && !filters.state && !filters.language) return { numbers: [], forms: found, isEmpty: true };
    numbers = range(0, directory.texts).concat([...pages]);
  }
  const lists = await Promise.all(
    ["instrument", "article", "kind"].filter((name) => filters[name])
      .map((name) => index.documents("filters", `${name}:${filters[name]}`)));
  if (parts.length === 0 && filters.language) lists.push(await index.documents("filters", `language:${filters.language}`));
  numbers = intersection([numbers, ...lists]);
  if (filters.state) numbers = numbers.filter((number) => stateOf(directory, number) === filters.state);
  return { numbers: numbers.sort(ascending), forms: found, isEmpty: false };
}

// The pieces of a text that a query found: [start, end] in UTF-16, one after the other.
export function marks(text, language, wantedForms) {
  const marks = [];
  for (const term of terms(text)) {
    const found = forms(term.text, language);
    const single = term.isIdeographs ? [...term.text][0] : null;
    let end = found.some((form) => wantedForms.has(form)) ? term.end : -1;
    if (end < 0 && single && wantedForms.has(single)) end = term.start + single.length;
    if (end < 0) continue;
    const last = marks.at(-1);
    if (last && last[1] >= term.start) last[1] = Math.max(last[1], end);
    else marks.push([term.start, end]);
  }
  return marks;
}
