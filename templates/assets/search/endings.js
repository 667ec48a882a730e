// Endings of words, each with what is to be done about it. Of several that fit, the longest counts.

// groups: pairs of an action and its endings with spaces between them. Gives a function that finds [action, length].
export function endings(...groups) {
  const actions = new Map();
  let longest = 0;
  for (const [action, list] of groups) {
    for (const ending of list.split(" ")) {
      actions.set(ending, action);
      longest = Math.max(longest, ending.length);
    }
  }
  return (word, end = word.length, from = 0) => {
    for (let length = Math.min(longest, end - from); length > 0; length--) {
      const action = actions.get(word.slice(end - length, end));
      if (action !== undefined) return [action, length];
    }
    return null;
  };
}

// Whether a piece stands right before an index, without reaching below a limit.
export function endsBefore(word, piece, end, from = 0) {
  return end - piece.length >= from && word.startsWith(piece, end - piece.length);
}

// The index after the first letter at or after a place that is in the set, or is not; -1 if there is none.
export function past(word, set, from, isIn = true) {
  for (let index = from; index < word.length; index++) if (set.includes(word[index]) === isIn) return index + 1;
  return -1;
}

// Where the regions R1 and R2 begin: after the first consonant that follows a vowel, and once more.
export function regions(word, vowels, from = 0) {
  const next = (start) => {
    const vowel = past(word, vowels, start);
    return vowel < 0 ? -1 : past(word, vowels, vowel, false);
  };
  const first = next(from);
  if (first < 0) return [word.length, word.length];
  const second = next(first);
  return [first, second < 0 ? word.length : second];
}
