// Hands out what is saved in this browser, when the app cannot.
//
// For: the "Download" button of the rescue page. boot.js fetches it once the app stands, so that it is there offline.
// Must never: write, delete, parse a plan, or make the database (the app must be the one to make it).

const PREFIX = "watchbill:1:";
const DATABASE = "watchbill";

/** Downloads the plan that is open, or else everything, one file after the other: browsers drop what comes at once. */
export async function downloadSaved() {
  const files = await savedFiles();
  for (const file of files) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([file.text], { type: "application/json" }));
    link.download = file.name;
    link.click();
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return files.length;
}

/** What is saved, as files: the plan in the address, or else every plan. Texts are copied, never read. */
async function savedFiles() {
  const open = /^#\/plan\/([^/?]+)/.exec(location.hash)?.[1];
  const copies = secondCopies();
  const files = [];
  const add = (id, title, text) => {
    if (typeof text === "string" && text) files.push({ id, name: fileName(title), text });
  };
  for (const [id, doc] of await records("docs")) {
    const copy = copies.get(id);
    copies.delete(id);
    if (doc?.deleted_at) continue;
    const title = doc?.title || id;
    add(id, title, doc?.text);
    if (copy !== doc?.text) add(id, `${title} second copy`, copy);
  }
  for (const [id, text] of copies) add(id, id, text);
  for (const [key, kept] of await records("quarantine")) add("", `set aside ${key}`, kept?.raw);
  const wanted = files.filter((file) => file.id === open);
  return wanted.length > 0 ? wanted : files;
}

function fileName(title) {
  const safe = String(title).replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60);
  return `${safe || "plan"}-${new Date().toISOString().slice(0, 10)}.plan.json`;
}

/** Everything in one store of the database as [key, value], or nothing where there is no such database. */
function records(name) {
  return new Promise((resolve) => {
    const nothing = () => resolve([]);
    let request;
    try {
      request = indexedDB.open(DATABASE);
    } catch {
      return nothing();
    }
    request.onupgradeneeded = () => request.transaction.abort();
    request.onerror = nothing;
    request.onsuccess = () => {
      const database = request.result;
      try {
        const source = database.transaction(name).objectStore(name);
        const keys = source.getAllKeys();
        const values = source.getAll();
        source.transaction.onabort = nothing;
        source.transaction.oncomplete = () => {
          resolve(keys.result.map((key, index) => [String(key), values.result[index]]));
          database.close();
        };
      } catch {
        nothing();
      }
    };
  });
}

/** Second copies in localStorage, by plan id. */
function secondCopies() {
  const copies = new Map();
  try {
    const begin = `${PREFIX}plan:`;
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(begin)) copies.set(key.slice(begin.length), plain(localStorage.getItem(key)));
    }
  } catch {
    // Blocked: there are none.
  }
  return copies;
}

/** The app wraps a text in JSON quotes; anything else is handed out as it stands. */
function plain(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === "string" ? value : text;
  } catch {
    return text;
  }
}
