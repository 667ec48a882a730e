// The rules for Arabic words. The same as Sources/Search/Words/ArabicForms.swift, where the comments are.

const alike = { آ: "ا", أ: "ا", إ: "ا", "\u0671": "ا", ة: "ه", "\u06C1": "ه", "\u06D5": "ه", ى: "ي", "\u06CC": "ي", "\u06A9": "ك" };

export function arabicForms(word) {
  const bare = word.replace(/[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED]/g, (sign) => (sign === "\u06D5" ? sign : ""))
    .replace(/[آأإ\u0671ة\u06C1\u06D5ى\u06CC\u06A9]/g, (letter) => alike[letter]);
  const hamzaAlike = bare.replace(/[ؤئ]/g, "ء");
  const withoutHamza = bare.replaceAll("ء", "").replaceAll("ؤ", "و").replaceAll("ئ", "ي");
  return [...withoutPrefixes(hamzaAlike), ...withoutPrefixes(withoutHamza)];
}

function withoutPrefixes(word) {
  const forms = [word];
  const beginnings = [word];
  if (word.length >= 4 && "وف".includes(word[0])) {
    beginnings.push(word.slice(1));
    forms.push(word.slice(1));
  }
  for (const beginning of beginnings) {
    if (beginning.length < 4) continue;
    if (beginning.startsWith("ال") || beginning.startsWith("لل")) forms.push(beginning.slice(2));
    if (!"بكل".includes(beginning[0])) continue;
    forms.push(beginning.slice(1));
    if (beginning.startsWith("ال", 1) && beginning.length >= 5) forms.push(beginning.slice(3));
  }
  return forms;
}
