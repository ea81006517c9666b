// The files of the site that is walked through, as they lie on the disk: for journeys that serve a changed file. Asking the
// server for them from within an answer could fail for reasons that have nothing to do with the page.
import { readFile } from "node:fs/promises";

const DIST = new URL(`../../../${process.env.DIST ?? "dist"}/`, import.meta.url);

/** The bytes of the file that an address of the site leads to. */
export function built(address) {
  const path = new URL(address).pathname.replace(/^\/+/, "");
  return readFile(new URL(path || "index.html", DIST));
}
