// Runs before the first paint, so that the page never flashes in the wrong theme or as another page.
// For: `html[data-route]`, `html[data-theme]` and `html[data-text]`. Must never: write anything, or wait for anything.
(() => {
  const root = document.documentElement;

  /** What is stored under one of our keys, or undefined. Blocked storage throws, odd text does not parse. */
  const stored = (key) => {
    try {
      const value = JSON.parse(localStorage.getItem(`watchbill:1:${key}`));
      // The app stores JSON inside a JSON text.
      return typeof value === "string" ? JSON.parse(value) : value;
    } catch {
      return undefined;
    }
  };

  // Only addresses that begin with "/" are pages; "#main" is the skip link.
  const path = location.hash.slice(1);
  if (path.startsWith("/") && path !== "/") root.dataset.route = "app";
  else if (stored("idx")?.length > 0) root.dataset.route = "plans";

  const prefs = stored("prefs");
  if (["light", "dark"].includes(prefs?.theme)) root.dataset.theme = prefs.theme;
  if (["large", "larger"].includes(prefs?.text)) root.dataset.text = prefs.text;
})();
