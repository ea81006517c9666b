// Plan files in tests: downloading one, and comparing two without what differs from run to run.
import { readFile } from "node:fs/promises";

/** The text of the file that an action makes the browser download, and its name. */
export async function downloaded(page, action) {
  const coming = page.waitForEvent("download");
  await action();
  const download = await coming;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

const ID = /\b[a-z]{1,3}_[0-9a-hjkmnp-tv-z]{13}\b/g;
const masked = (value) => JSON.stringify(value).replaceAll(ID, "?");

/** Tables of records with readable ids (`p_1`, `ac_2`) in the order people see, so that two plans can be compared. */
export function content(text) {
  const { content } = JSON.parse(text);
  const names = new Map();
  const isTable = (table) => Object.keys(table).every((key) => new RegExp(`^${ID.source}$`).test(key));
  for (const table of Object.values(content).filter(isTable)) {
    const rank = ([, record]) => `${record.o ?? ""} ${masked(record)}`;
    const records = Object.entries(table).sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
    records.forEach(([id], at) => names.set(id, `${id.split("_")[0]}_${at + 1}`));
  }
  const renamed = JSON.parse(JSON.stringify(content).replaceAll(ID, (id) => names.get(id) ?? `unknown ${id}`));
  return Object.fromEntries(Object.entries(renamed).map(([table, records]) => [table, sorted(records)]));
}

function sorted(value) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const number = (key) => Number(key.split("_").at(-1)) || 0;
  const keys = Object.keys(value).sort((a, b) => number(a) - number(b) || (a < b ? -1 : 1));
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
}
