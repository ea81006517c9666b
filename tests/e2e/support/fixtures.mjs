// What every journey has: `app` (opens routes, says what the browser complained about) and a watch that is always on:
// no error on the console, no violation of the content security policy, no request to another origin, and none at all
// after the page was loaded, unless the test names it. Specs import `test` and `expect` from here.
import { expect, test as base } from "@playwright/test";

export { expect };

// Chromium says this of every `<link rel=preload integrity>`; the files are checked when they are used.
const HARMLESS = [/integrity.*preload/];

const CRASH_NOTE = "watchbill:1:crash";

/** Collects what must not happen on a page. */
export class Watch {
  problems = [];
  requests = [];
  allowed = [];

  constructor(context, baseURL) {
    this.base = baseURL;
    this.origin = new URL(baseURL).origin;
    // A test that names `page` before `app` has opened it already.
    for (const page of context.pages()) this.#page(page);
    context.on("page", (page) => this.#page(page));
    context.on("request", (request) => this.#request(request));
  }

  /** The test makes this happen on purpose. */
  allow(...patterns) {
    this.allowed.push(...patterns);
  }

  /** What happened and was not named. */
  found() {
    return this.problems.filter((text) => ![...HARMLESS, ...this.allowed].some((known) => known.test(text)));
  }

  #page(page) {
    page.on("pageerror", (error) => {
      this.problems.push(`error: ${error}`);
      this.#crash(page);
    });
    page.on("console", (message) => {
      if (message.type() !== "error") return;
      this.problems.push(`console: ${message.text()} ${message.location().url}`.trimEnd());
      if (message.text().startsWith("RuntimeError")) this.#crash(page);
    });
  }

  /** The app notes where it broke; without it, a report from a machine far away says nothing. */
  async #crash(page) {
    const note = await page.evaluate((key) => localStorage.getItem(key), CRASH_NOTE).catch(() => null);
    if (note) this.problems.push(`crash note: ${note}`);
  }

  #request(request) {
    const url = new URL(request.url());
    if (["blob:", "data:", "about:"].includes(url.protocol)) return;
    this.requests.push(url.href);
    if (url.origin !== this.origin) this.problems.push(`request to another origin: ${url.href}`);
  }
}

export class App {
  constructor(page, watch) {
    this.page = page;
    this.watch = watch;
  }

  /** Opens a route ("#/open") and waits until the app has drawn it. */
  async open(route = "") {
    await this.page.goto(`./${route}`);
    await this.started();
  }

  async started() {
    await expect(this.page.locator("html")).toHaveAttribute("data-mounted", "", { timeout: 20_000 });
  }

  async reload() {
    await this.page.reload();
    await this.started();
  }

  /** Goes to a route without loading the page anew ("help"), and waits until it is drawn and its heading has the focus. */
  async go(route) {
    const { page } = this;
    const moved = await page.evaluate((route) => {
      const hash = `#/${route}`;
      const plain = (hash) => hash.replace(/^#?\/?|\/$/g, "");
      if (plain(location.hash) === plain(hash)) return false;
      document.activeElement.blur();
      location.hash = hash;
      return true;
    }, route);
    if (moved) await expect(page.locator("main h1"), `the heading of #/${route} has the focus`).toBeFocused();
  }
}

export const test = base.extend({
  watch: async ({ context, baseURL }, use) => {
    const watch = new Watch(context, baseURL);
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
      });
    });
    await use(watch);
    expect(watch.found(), "what the browser complained about").toEqual([]);
  },
  app: async ({ watch, page }, use) => {
    await use(new App(page, watch));
  },
});
