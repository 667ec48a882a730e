// The modules of the search page as they are, for Node: beside a package.json that says what they are.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const source = fileURLToPath(new URL("../../../templates/assets/search", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "mechsite-search-"));
cpSync(source, folder, { recursive: true });
writeFileSync(join(folder, "package.json"), '{"type":"module"}');

export const module = (name) => import(pathToFileURL(join(folder, `${name}.js`)).href);
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
