// Starts the app, and stands beside it when it breaks.
//
// For: loading the WebAssembly file, saying that it loads, and noticing that it never started or has crashed. It works
// without the app: every sentence stands in index.html, and boot-rescue.js hands out what was saved.
// Must never: touch a plan, or delete anything but its own counter. Tests: tests/e2e (load failures and crashes).

const PREFIX = "watchbill:1:";
const OPENING_AFTER_MS = 400;
const MOUNT_LIMIT_S = 10;
const LOAD_LIMIT_S = 60;
const SETTLED_MS = 2_000;
const LOOP_MS = 10_000;

const root = document.documentElement;
const tag = document.querySelector("script[data-wasm]");
const part = (id) => document.getElementById(id);
const mounted = () => root.hasAttribute("data-mounted");
const rescueKit = () => import("./boot-rescue.js");
let mountedAt = 0;
let broken = false;

// --- Starts that did not last. After two of them the app lists the plans and opens none. ---

const starts = Number(stored("boot")) || 0;
store("boot", starts + 1);
if (starts >= 2 || new URLSearchParams(location.search).has("safe")) root.dataset.safe = "";

/** Text under one of our localStorage keys; nothing where storage is blocked. */
function stored(key) {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

function store(key, value) {
  try {
    localStorage.setItem(PREFIX + key, String(value));
  } catch {
    // Blocked or full: then there is no counter and no note.
  }
}

/** The app stands. What nobody waits for may use the line from here on. */
function onMounted() {
  mountedAt = performance.now();
  opening(false);
  addFonts();
  setTimeout(() => {
    // A page that crashed or froze at once does not get here alive, so its start goes on counting.
    if (!broken) store("boot", 0);
    rescueKit().catch(() => {});
  }, SETTLED_MS);
}

/** Fonts come after the first paint and after the app: they must never hold up either. */
function addFonts() {
  if (!tag.dataset.fonts) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = tag.dataset.fonts;
  document.head.append(link);
}

// --- Loading ---

const absolute = (url) => new URL(url, document.baseURI).href;

/** Says that the planner is being opened, or stops saying so. */
function opening(show) {
  const line = part("opening");
  if (line) line.hidden = !show;
  document.querySelector("main")?.setAttribute("aria-busy", String(show));
}

/** The hash the builder wrote for the WebAssembly file. Browsers do not check it on a preload, so we do. */
function integrity(url) {
  if (tag.dataset.wasmIntegrity) return tag.dataset.wasmIntegrity;
  const links = [...document.querySelectorAll('link[rel="preload"][integrity]')];
  return links.find((link) => link.href === url)?.integrity ?? "";
}

async function load() {
  const wasm = absolute(tag.dataset.wasm);
  const [app, file] = await Promise.all([
    import(absolute(tag.dataset.js)),
    fetch(wasm, { integrity: integrity(wasm) }),
    laterStyles(),
  ]);
  // Without this an error page would be taken for a damaged program.
  if (!file.ok) throw new Error(`${file.status} ${wasm}`);
  await app.default({ module_or_path: file });
}

/** The styles that the static first page does without. The app must not stand without them. */
function laterStyles() {
  const { styles } = tag.dataset;
  if (!styles) return;
  return new Promise((done, failed) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href: styles, onload: done });
    link.onerror = () => failed(new Error(`no ${styles}`));
    document.head.append(link);
  });
}

/** Whether both files have arrived, or failed to. */
function arrived() {
  const seen = (url) => performance.getEntriesByName(absolute(url)).length > 0;
  return seen(tag.dataset.js) && seen(tag.dataset.wasm);
}

/** Some broken loads fail in silence. A slow line is not a broken load: the clock starts when the files are there. */
function watch() {
  let waited = 0;
  let total = 0;
  const timer = setInterval(() => {
    if (mounted() || broken) return clearInterval(timer);
    total += 1;
    waited = arrived() ? waited + 1 : 0;
    if (waited >= MOUNT_LIMIT_S || total >= LOAD_LIMIT_S) rescue("The app did not start.");
  }, 1_000);
}

// --- What cannot go on ---

/** Shows the rescue page. `noted`: the app itself has kept the reason already. */
function rescue(reason, noted = false) {
  if (broken) return;
  if (mountedAt && performance.now() - mountedAt < LOOP_MS) store("boot", starts + 1);
  if (!noted) store("crash", `${reason}\n\n${new Date().toISOString()}`);
  giveWayTo("rescue");
  rescueKit().catch(() => {});
}

/** Shows one hidden section of the page in place of everything else. */
function giveWayTo(id) {
  broken = true;
  opening(false);
  const section = part(id);
  if (!section) return;
  for (const other of document.body.children) {
    if (!other.contains(section)) other.hidden = true;
  }
  section.hidden = false;
  const heading = section.querySelector("h1, h2");
  if (!heading) return;
  document.title = heading.textContent;
  heading.focus();
}

async function downloadSaved() {
  const kit = await rescueKit();
  const count = await kit.downloadSaved();
  const none = part("rescue-none");
  if (none) none.hidden = count > 0;
}

const died = (error) => globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError;
window.addEventListener("error", (event) => died(event.error) && rescue(event.message));
window.addEventListener("unhandledrejection", (event) => died(event.reason) && rescue(String(event.reason)));
document.addEventListener("watchbill-crash", (event) => rescue(String(event.detail), true));
// Leaving a page that works is not a crash.
window.addEventListener("pagehide", () => mounted() && !broken && store("boot", 0));
// The links of the first page work before the app is there: say at once that it is on its way.
window.addEventListener("hashchange", () => {
  // early.js has said what is shown; the home and the first question need no word of ours.
  if (mounted() || broken || root.dataset.route !== "app") return;
  opening(true);
});

part("rescue-download")?.addEventListener("click", downloadSaved);
part("rescue-reload")?.addEventListener("click", () => location.reload());
part("rescue-safe")?.addEventListener("click", () => location.assign("?safe#/"));

if (typeof WebAssembly !== "object") {
  giveWayTo("no-wasm");
} else {
  new MutationObserver((_, observer) => {
    if (!mounted()) return;
    observer.disconnect();
    onMounted();
  }).observe(root, { attributeFilter: ["data-mounted"] });
  setTimeout(() => mounted() || broken || opening(true), OPENING_AFTER_MS);
  watch();
  // A browser that knows WebAssembly, but not what we use of it, is too old, not broken.
  load().catch((error) => (error instanceof WebAssembly.CompileError ? giveWayTo("no-wasm") : rescue(String(error))));
}
