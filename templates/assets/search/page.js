// The search page: reads the form, shows what was found, and keeps query and filters in the address.
import { SearchIndex } from "./index.js";
import { find, marks, stateOf } from "./query.js";

const form = document.getElementById("search");
const found = document.getElementById("found");
const results = document.getElementById("results");
const more = document.getElementById("more");
const words = form.dataset;
const reader = document.documentElement.lang;
const names = ["q", "state", "instrument", "article", "kind", "language", "order"];
const step = 20;

async function load(path) {
  const answer = await fetch(new URL(words.index + path, document.baseURI), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

let opening = null;
// The index, read when it is first needed.
function open() {
  opening ??= new SearchIndex(load).open().catch((error) => {
    opening = null;
    throw error;
  });
  return opening;
}

const field = (name) => form.elements[name];
const option = (name, value) => [...field(name).options].find((option) => option.value === value);
const label = (name, value) => option(name, value)?.textContent ?? value;
const place = (name, value) => [...field(name).options].findIndex((option) => option.value === value);

function element(name, content, attributes = {}) {
  const made = document.createElement(name);
  made.append(...[content].flat());
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function fill() {
  const asked = new URLSearchParams(location.search);
  for (const name of names) {
    const value = asked.get(name) ?? "";
    field(name).value = value;
    if (field(name).value !== value) field(name).value = "";
  }
  document.getElementById("filters").open = names.slice(1).some((name) => field(name).value);
}

function remember() {
  const asked = new URLSearchParams();
  for (const name of names) if (field(name).value) asked.set(name, field(name).value);
  const query = asked.toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
}

// In which group a result stands: its key, from which the order follows, and its heading.
async function grouping(index, order) {
  const { directory } = index;
  const state = (number) => {
    const code = stateOf(directory, number);
    return code === null ? Infinity : place("state", code);
  };
  const stateHeading = (number) => {
    const code = stateOf(directory, number);
    return code === null ? words.pages : label("state", code);
  };
  // The profile of a State comes before its texts.
  const within = (number) => (number < directory.texts ? number : number - Number.MAX_SAFE_INTEGER);
  if (order !== "article") return { keys: (number) => [state(number), within(number)], heading: stateHeading, stateHeading };
  const articles = new Map();
  for (const form of await index.formsBeginning("filters", "article:")) {
    for (const number of await index.documents("filters", form)) articles.set(number, form.slice("article:".length));
  }
  const rank = (number) => (articles.has(number) ? place("article", articles.get(number)) : Infinity);
  const heading = (number) => {
    if (!articles.has(number)) return words.noArticle;
    const chosen = option("article", articles.get(number));
    return `${chosen.parentElement.label}${words.comma}${chosen.textContent}`;
  };
  return { keys: (number) => [rank(number), state(number), within(number)], heading, stateHeading, isByArticle: true };
}

function compare(left, right) {
  for (const [index, key] of left.entries()) if (key !== right[index]) return key < right[index] ? -1 : 1;
  return 0;
}

// The title of a result: of a page its own; of a text of a State what it is and where it stands.
function title(document, groups, heading) {
  if (document.t !== undefined) return document.t;
  return [
    groups.isByArticle ? heading : "",
    label("kind", document.k),
    document.i ? label("instrument", document.i) : "",
    document.c ? label("article", `${document.i}-${document.c}`) : "",
    document.q ? words.question.replace("{number}", document.q) : "",
  ].filter(Boolean).join(words.comma);
}

// How a text came into its language, in the words of the page.
function origin(document) {
  if (!document.o) return label("kind", document.k);
  const data = option("language", document.l).dataset;
  const kinds = { original: data.original, translation: data.translation, "machine-translation": data.machineTranslation };
  return [kinds[document.o], document.e ? words.earlier : ""].filter(Boolean).join(words.comma);
}

const lengthBefore = 60;
const lengthOf = (language) => (language === "zh" ? 120 : 280);

// The part of a text that holds the most of what was found, as nodes of text and marks.
function excerpt(text, language, forms) {
  const length = lengthOf(language);
  const all = forms ? marks(text, language, forms) : [];
  let best = 0;
  let bestCount = 0;
  for (const [start] of all) {
    const inside = all.filter((mark) => mark[0] >= start && mark[1] <= start + length - lengthBefore);
    const count = new Set(inside.map((mark) => text.slice(...mark).toLowerCase())).size;
    if (count > bestCount) [best, bestCount] = [start, count];
  }
  let from = Math.max(0, best - lengthBefore);
  if (from > 0) {
    const space = text.slice(from, best).search(/\s/);
    if (space >= 0) from += space + 1;
    else if (/[\uDC00-\uDFFF]/.test(text[from])) from += 1;
  }
  let to = Math.min(text.length, from + length);
  if (to < text.length) {
    const space = text.slice(from, to).search(/\s\S*$/);
    if (space > length / 2) to = from + space;
    else if (/[\uDC00-\uDFFF]/.test(text[to])) to -= 1;
  }
  const nodes = [from > 0 ? "… " : ""];
  let index = from;
  for (const [start, end] of all.filter((mark) => mark[0] >= from && mark[1] <= to)) {
    nodes.push(text.slice(index, start), element("mark", text.slice(start, end)));
    index = end;
  }
  nodes.push(text.slice(index, to) + (to < text.length ? " …" : ""));
  return nodes.map((node) => (typeof node === "string" ? node.replaceAll("⟦⟧", "[…]") : node));
}

function item(document, groups, heading, forms) {
  const anchor = document.a ? `#${encodeURIComponent(document.a)}` : "";
  const link = element("a", title(document, groups, heading), { href: `${document.p}.html${anchor}` });
  // Links are also heard one by one, away from their headings.
  if (document.s && document.t === undefined && !groups.isByArticle) link.append(element("span", ` (${heading})`, { class: "vh" }));
  const direction = option("language", document.l).dataset.dir;
  if (document.t !== undefined && document.l !== reader) {
    link.setAttribute("lang", document.l);
    link.setAttribute("dir", direction);
  }
  const parts = [link, element("p", origin(document), { class: "lab" })];
  if (document.x) parts.push(element("p", excerpt(document.x, document.l, forms), { lang: document.l, dir: direction }));
  return element("li", parts);
}

let turn = 0;
// Shows the next results; a search that began later wins.
async function show(index, numbers, groups, forms, mine, from = 0) {
  const shown = numbers.slice(from, from + step);
  const documents = await Promise.all(shown.map((number) => index.document(number)));
  if (mine !== turn) return;
  if (from === 0) results.replaceChildren();
  const firstNew = [];
  shown.forEach((number, offset) => {
    const heading = groups.heading(number);
    const group = results.lastElementChild;
    const isSame = group && group.dataset.heading === heading;
    const list = isSame ? group.lastElementChild : element("ul", [], { class: "hits" });
    if (!isSame) {
      const section = element("section", [element("h2", heading), list]);
      section.dataset.heading = heading;
      results.append(section);
    }
    const document = documents[offset];
    const made = item(document, groups, groups.stateHeading(number), forms.get(document.l));
    list.append(made);
    firstNew.push(made);
  });
  const end = from + shown.length;
  more.hidden = end >= numbers.length;
  more.onclick = () => show(index, numbers, groups, forms, mine, end);
  // Who asked for more goes on where the new results begin.
  if (from > 0) firstNew[0]?.querySelector("a").focus();
}

async function search() {
  const mine = ++turn;
  remember();
  more.hidden = true;
  const filters = Object.fromEntries(names.slice(1).map((name) => [name, field(name).value]));
  if (!names.slice(0, -1).some((name) => field(name).value.trim())) {
    found.textContent = "";
    results.replaceChildren();
    return;
  }
  found.textContent = words.working;
  try {
    const index = await open();
    const { numbers, forms } = await find(index, field("q").value, filters, reader);
    const groups = await grouping(index, filters.order);
    if (mine !== turn) return;
    const keyed = numbers.map((number) => ({ number, keys: groups.keys(number) }));
    keyed.sort((left, right) => compare(left.keys, right.keys));
    await show(index, keyed.map(({ number }) => number), groups, forms, mine);
    if (mine !== turn) return;
    found.textContent = numbers.length === 0 ? words.nothing
      : `${words.found} ${new Intl.NumberFormat(reader === "ar" ? "ar-u-nu-latn" : reader).format(numbers.length)}`;
  } catch (error) {
    if (mine !== turn) return;
    results.replaceChildren();
    found.textContent = document.getElementById("unavailable").textContent;
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
form.addEventListener("change", (event) => {
  if (event.target.tagName === "SELECT") search();
});
window.addEventListener("popstate", () => {
  fill();
  search();
});

fill();
form.hidden = false;
document.getElementById("unavailable").hidden = true;
search();
