// The index as it lies on the server: sorted lists, cut into files, of which only those are fetched that a query needs.

// The number of the file that a member would be in, or -1: the directory holds the first member of each, and the last of all.
function fileOf(directory, member) {
  if (directory.length === 0 || member < directory[0] || member > directory.at(-1)) return -1;
  let [low, high] = [0, directory.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (directory[middle] <= member) low = middle;
    else high = middle;
  }
  return low;
}

const summed = (distances) => {
  let sum = 0;
  return distances.map((distance) => (sum += distance));
};

export class SearchIndex {
  #load;
  #files = new Map();

  // load: takes a path below the folder of the index and gives the promise of its JSON.
  constructor(load) {
    this.#load = load;
  }

  async open() {
    this.directory = await this.#file("index.json");
    return this;
  }

  #file(path) {
    if (!this.#files.has(path)) this.#files.set(path, this.#load(path));
    return this.#files.get(path);
  }

  // Where a form stands: the number of its file and its number in it, or null.
  async #place(list, form) {
    const file = fileOf(this.directory.lists[list].forms, form);
    if (file < 0) return null;
    const entries = await this.#file(`${list}/forms-${file}.json`);
    const index = entries.findIndex((entry) => entry[0] === form);
    return index < 0 ? null : { file, index, entry: entries[index] };
  }

  // The numbers of the documents in which a form occurs, in ascending order.
  async documents(list, form) {
    const place = await this.#place(list, form);
    return place ? summed(place.entry.slice(1)) : [];
  }

  // The places of a form by document.
  async positions(list, form) {
    const place = await this.#place(list, form);
    if (!place) return new Map();
    const places = (await this.#file(`${list}/positions-${place.file}.json`))[place.index];
    return new Map(summed(place.entry.slice(1)).map((document, index) => [document, summed(places[index])]));
  }

  // The members of a list that begin so.
  async #beginning(directory, path, prefix, name) {
    if (directory.length === 0 || directory.at(-1) < prefix) return [];
    const found = [];
    for (let file = Math.max(fileOf(directory, prefix), 0); file < directory.length - 1; file++) {
      if (directory[file] > prefix && !directory[file].startsWith(prefix)) break;
      found.push(...(await this.#file(`${path}-${file}.json`)).map(name).filter((member) => member.startsWith(prefix)));
    }
    return found;
  }

  formsBeginning(list, prefix) {
    return this.#beginning(this.directory.lists[list].forms, `${list}/forms`, prefix, (entry) => entry[0]);
  }

  wordsBeginning(language, prefix) {
    return this.#beginning(this.directory.lists[language].words, `${language}/words`, prefix, (word) => word);
  }

  // What is shown of a document: { text, … }.
  async document(number) {
    const part = this.directory.parts.findLast((part) => part.first <= number);
    const offset = number - part.first;
    const file = Math.floor(offset / part.perFile);
    const documents = await this.#file(`${part.name}/${file >> 8}/${file}.json`);
    return documents[offset % part.perFile];
  }
}
