// Cuts a text into words and pairs of ideographs. The same as Sources/Search/Words/WordSplitter.swift, where the rules stand.

const separator = 0;
const ofWord = 1;
const ideograph = 2;
const ideographs = /^[\u3005-\u3007\u3041-\u3096\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/u;
const lettersMarksDigits = /^[\p{L}\p{M}\p{N}]/u;
const gap = 16;
const longestWord = 256;
const elisions = new Set(["c", "d", "j", "l", "m", "n", "s", "t", "z", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu"]);

function kind(character) {
  if (character === undefined) return separator;
  if (ideographs.test(character)) return ideograph;
  return lettersMarksDigits.test(character) ? ofWord : separator;
}

const isApostrophe = (character) => character === "'" || character === "\u2019";

// The terms of a text: { text, start, end, position, isIdeographs } with places in UTF-16.
export function terms(text) {
  const characters = [];
  let offset = 0;
  for (const character of text) {
    characters.push({ character, offset, kind: kind(character) });
    offset += character.length;
  }
  characters.push({ character: undefined, offset, kind: separator });
  const at = (index) => characters[Math.min(index, characters.length - 1)];
  const found = [];
  let position = 0;
  let index = 0;
  while (index < characters.length - 1) {
    const { character, offset: start, kind } = at(index);
    if (kind === separator) {
      if (character === "\u27E6") position += gap;
      index += 1;
    } else if (kind === ideograph) {
      const end = at(at(index + 1).kind === ideograph ? index + 2 : index + 1).offset;
      found.push({ text: text.slice(start, end), start, end, position, isIdeographs: true });
      position += 1;
      index += 1;
    } else {
      let end = index + 1;
      while (at(end).kind === ofWord && end < index + longestWord) end += 1;
      const word = text.slice(start, at(end).offset);
      const isBeforeApostrophe = isApostrophe(at(end).character);
      const isElided = isBeforeApostrophe && at(end + 1).kind === ofWord && elisions.has(word.replace(/[A-Z]/g, (letter) => letter.toLowerCase()));
      if (!isElided) {
        found.push({ text: word, start, end: at(end).offset, position, isIdeographs: false });
        position += 1;
      }
      const isGenitive = isBeforeApostrophe && /^[sS]$/.test(at(end + 1).character) && at(end + 2).kind !== ofWord;
      index = isGenitive ? end + 2 : end;
    }
  }
  return found;
}
