// Runs before the first paint, so that the page never flashes in the wrong theme or as another page.
// For: `html[data-route]`, `html[data-path]`, `html[data-theme]` and `html[data-text]`, and the first question before the
// app is there. Must never: store anything, or wait for anything.
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

  /** Says which of the static parts is shown, until the app is there and says so itself. */
  const show = () => {
    if (root.hasAttribute("data-mounted")) return;
    const path = location.hash.slice(1);
    // Only addresses that begin with "/" are pages; "#main" is the skip link.
    if (path && !path.startsWith("/")) return;
    const first = /^\/start\/(solo|team|departments)$/.exec(path);
    if (first) {
      root.dataset.route = "start";
      root.dataset.path = first[1];
    } else if (path && path !== "/") root.dataset.route = "app";
    else if (stored("idx")?.length > 0) root.dataset.route = "plans";
    else delete root.dataset.route;
  };
  show();
  addEventListener("hashchange", show);
  // Continue on the first question, pressed before the app is there: the app goes on with it.
  document.addEventListener("submit", (event) => {
    if (root.hasAttribute("data-mounted")) return;
    event.preventDefault();
    event.target.dataset.pressed = "";
  });

  const prefs = stored("prefs");
  if (["light", "dark"].includes(prefs?.theme)) root.dataset.theme = prefs.theme;
  if (["large", "larger"].includes(prefs?.text)) root.dataset.text = prefs.text;

  const ahead = (rel, href) => {
    const link = document.createElement("link");
    Object.assign(link, { rel, href, crossOrigin: "anonymous" });
    if (rel === "preload") link.as = "fetch";
    document.head.append(link);
  };

  // After the first paint: the sheet on the home, and the files of the program, which would have held up the doors.
  root.dataset.first = "";
  new PerformanceObserver((_, watcher) => {
    if (!performance.getEntriesByName("first-contentful-paint").length) return;
    watcher.disconnect();
    delete root.dataset.first;
    const { js, parts, wasm } = document.querySelector("script[data-parts]")?.dataset ?? {};
    for (const [rel, href] of Object.entries({ modulepreload: js, preload: wasm })) if (href) ahead(rel, href);
    if (parts) ahead("modulepreload", parts);
  }).observe({ type: "paint", buffered: true });
})();
