// What a browser holds: everything in IndexedDB and localStorage as text, to compare before and after.

/** A text of all that is stored, without the counter of starts. */
export const stored = (page) =>
  page.evaluate(async () => {
    const wait = (request) => new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: reject }));
    const out = {};
    for (const { name } of await indexedDB.databases()) {
      const database = await wait(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const source = database.transaction(store).objectStore(store);
        out[`${name}/${store}`] = [await wait(source.getAllKeys()), await wait(source.getAll())];
      }
      database.close();
    }
    for (const key of Object.keys(localStorage).sort()) if (!key.endsWith(":boot")) out[key] = localStorage.getItem(key);
    return JSON.stringify(out, null, 1);
  });
