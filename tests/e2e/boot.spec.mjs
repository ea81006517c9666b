// public/boot.js, boot-rescue.js and early.js: the page when the program is slow, missing, damaged or has crashed.
// Nothing here needs the app to work: the program is held back or replaced.
import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { built } from "./support/built.mjs";

const WASM = /_bg.*\.wasm|\.wasm$/;
const rescue = (page) => page.getByRole("heading", { name: "This page has stopped working" });
const opening = (page) => page.getByText("Opening the planner…");

/** Holds the program back until the test ends. */
const stall = (page) => page.route(WASM, () => {});

/** Puts plans into the browser as the app does, before the page is opened. */
async function store(page, plans) {
  await page.route("**/store.html", (route) => route.fulfill({ contentType: "text/html", body: "<p>" }));
  await page.goto("store.html");
  await page.evaluate(async (plans) => {
    const request = indexedDB.open("watchbill", 1);
    request.onupgradeneeded = () => {
      for (const name of ["docs", "handles", "remote", "meta"]) request.result.createObjectStore(name);
      for (const name of ["ops", "snaps", "quarantine"]) {
        const made = request.result.createObjectStore(name, { autoIncrement: true });
        if (name !== "quarantine") made.createIndex("plan", "plan");
      }
    };
    await new Promise((resolve) => (request.onsuccess = resolve));
    const writing = request.result.transaction("docs", "readwrite");
    for (const [id, doc] of Object.entries(plans)) writing.objectStore("docs").put(doc, id);
    await new Promise((resolve) => (writing.oncomplete = resolve));
    request.result.close();
  }, plans);
}

const doc = (title, text, more) => ({ title, text, rev: "r_1", counter: 1, saved: "2026-11-22T10:00:00Z", meta: "", ...more });
const crash = (page) => page.evaluate(() => document.dispatchEvent(new CustomEvent("watchbill-crash", { detail: "test" })));

test("a program that is not there is said within seconds", async ({ page }) => {
  await page.route(WASM, (route) => route.fulfill({ status: 404, contentType: "text/html", body: "<h1>Not found</h1>" }));
  await page.goto("./");
  await expect(rescue(page)).toBeFocused();
  await expect(page).toHaveTitle("This page has stopped working");
  await expect(page.getByRole("main")).toBeHidden();
});

test("a damaged program is refused", async ({ page }) => {
  await page.route(WASM, async (route) => {
    const body = await built(route.request().url());
    body[body.length - 2] ^= 1;
    await route.fulfill({ contentType: "application/wasm", body });
  });
  await page.goto("./");
  await expect(rescue(page)).toBeFocused();
});

test("a program that arrives and never starts is noticed after ten seconds", async ({ page }) => {
  // On the real clock: a simulated one hides which files have arrived.
  await page.route("./", async (route) => {
    const html = (await built(route.request().url())).toString();
    await route.fulfill({ contentType: "text/html", body: html.replaceAll(/ integrity="[^"]*"/g, "") });
  });
  await page.route(/\/watchbill[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: "text/javascript", body: "export default async ({ module_or_path: file }) => { await file.arrayBuffer(); };" }),
  );
  await page.goto("./");
  await page.waitForTimeout(5_000);
  await expect(rescue(page)).toBeHidden();
  await expect(rescue(page)).toBeFocused({ timeout: 10_000 });
});

test("a slow line is not a broken program", async ({ page }) => {
  await page.clock.install();
  await stall(page);
  await page.goto("./#/help");
  await page.clock.runFor(500);
  await expect(opening(page)).toBeVisible();
  await page.clock.runFor(40_000);
  await expect(rescue(page)).toBeHidden();
  await page.clock.runFor(25_000);
  await expect(rescue(page)).toBeFocused();
});

test("the first page's links work before the program is there", async ({ page }) => {
  await stall(page);
  await page.goto("./");
  await page.getByRole("link", { name: /Just me/ }).click();
  await expect(page.locator("html")).toHaveAttribute("data-route", "start");
  await expect(page.getByRole("heading", { name: "About you" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Who does what on your social media?" })).toBeHidden();
  await expect(opening(page)).toBeHidden();
  await page.getByRole("link", { name: "Help" }).click();
  await expect(opening(page)).toBeVisible();
});

test("the first question takes answers before the program is there, and Continue is remembered", async ({ page }) => {
  let arrive;
  const coming = new Promise((resolve) => (arrive = resolve));
  await page.route(WASM, async (route) => {
    await coming;
    await route.continue();
  });
  await page.goto("./#/start/solo");
  await page.getByLabel("Your first name").fill("Rosa");
  await page.getByLabel("Business name").fill("Corner Bakery");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "About you" })).toBeVisible();
  arrive();
  await expect(page.getByRole("heading", { name: "Which accounts does your business have?" })).toBeVisible({ timeout: 20_000 });
  await page.getByRole("link", { name: "Back" }).click();
  await expect(page.getByLabel("Your first name")).toHaveValue("Rosa");
  await expect(page.getByLabel("Business name")).toHaveValue("Corner Bakery");
});

test("after a crash the open plan is downloaded as it was saved", async ({ page }) => {
  const text = '{\n  "format": "watchbill/plan", "odd": "\u2028 caf\u00e9 \\u0000"\n}\n';
  await store(page, {
    pl_1: doc("Corner Bakery", text),
    pl_2: doc("Other", "other"),
  });
  await stall(page);
  await page.goto("./#/plan/pl_1/access");
  await crash(page);
  await expect(rescue(page)).toBeFocused();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download a backup file" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^Corner-Bakery-\d{4}-\d\d-\d\d\.plan\.json$/);
  expect(await readFile(await download.path(), "utf8")).toBe(text);
});

test("without an open plan every plan is downloaded, except those in the bin", async ({ page }) => {
  await store(page, {
    pl_1: doc("One", "first"),
    pl_2: doc("Two", "second"),
    pl_3: doc("Three", "third", { deleted_at: "2026-11-22T10:00:00Z" }),
  });
  await page.evaluate(() => {
    localStorage.setItem("watchbill:1:plan:pl_1", JSON.stringify("first"));
    localStorage.setItem("watchbill:1:plan:pl_2", JSON.stringify("second, later"));
    localStorage.setItem("watchbill:1:plan:pl_4", "only here");
  });
  await stall(page);
  await page.goto("./");
  await crash(page);
  const downloads = [];
  page.on("download", (download) => downloads.push(download));
  await page.getByRole("button", { name: "Download a backup file" }).click();
  await expect.poll(() => downloads.length).toBe(4);
  const texts = await Promise.all(downloads.map(async (download) => readFile(await download.path(), "utf8")));
  expect(texts).toEqual(["first", "second", "second, later", "only here"]);
});

test("where nothing is saved, the rescue page says so and makes no database", async ({ page }) => {
  await stall(page);
  await page.goto("./");
  await crash(page);
  await page.getByRole("button", { name: "Download a backup file" }).click();
  await expect(page.getByText("There is no saved plan in this browser.")).toBeVisible();
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test("after two starts that did not last the app opens no plan", async ({ page }) => {
  await stall(page);
  const html = page.locator("html");
  for (let start = 0; start < 2; start += 1) {
    await page.goto("./#/plan/pl_1");
    await expect(html).not.toHaveAttribute("data-safe");
    await page.reload();
  }
  await expect(html).toHaveAttribute("data-safe", "");
  // A start that lasts ends the count.
  await page.evaluate(() => document.documentElement.setAttribute("data-mounted", ""));
  await expect.poll(() => page.evaluate(() => localStorage.getItem("watchbill:1:boot"))).toBe("0");
});

test("theme, text size and kind of page are right before the first paint", async ({ page }) => {
  await stall(page);
  await page.goto("./");
  const html = page.locator("html");
  await expect(html).not.toHaveAttribute("data-route");
  await page.evaluate(() => {
    localStorage.setItem("watchbill:1:prefs", JSON.stringify('{"theme":"dark","text":"large"}'));
    localStorage.setItem("watchbill:1:idx", JSON.stringify('[{"id":"pl_1"}]'));
  });
  await page.reload({ waitUntil: "commit" });
  await expect(html).toHaveAttribute("data-theme", "dark");
  await expect(html).toHaveAttribute("data-text", "large");
  await expect(html).toHaveAttribute("data-route", "plans");
  await page.goto("./#/help");
  await page.reload();
  await expect(html).toHaveAttribute("data-route", "app");
});

test("the first page never goes away while a slow device looks for plans", async ({ page }) => {
  await page.addInitScript(() => {
    const { count } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.count = function slowly(...what) {
      for (let n = 0; n < 5_000; n += 1) this.getKey(`${n}`);
      const asked = count.apply(this, what);
      asked.addEventListener("success", () => (window.looked = true));
      return asked;
    };
    window.empty = 0;
    const look = () => {
      if (document.querySelector("#app") && !document.querySelector("#app h1")) window.empty += 1;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto("./");
  await page.waitForFunction(() => window.looked);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who does what on your social media?");
  expect(await page.evaluate(() => window.empty), "frames without a page").toBe(0);
});

for (const [width, height] of [
  [1280, 800],
  [320, 640],
  [768, 1700],
]) {
  test(`nothing on the first page moves when the sheet, the program and the fonts come (${width} px wide)`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto("./");
    await page.locator("html[data-mounted]").waitFor({ state: "attached" });
    await page.waitForFunction(() => [...document.fonts].some((font) => font.status === "loaded" && font.family.includes("Atkinson")));
    const moved = await page.evaluate(
      () =>
        new Promise((done) => {
          const watcher = new PerformanceObserver(() => {});
          watcher.observe({ type: "layout-shift", buffered: true });
          // The entries of a frame are there once the next one has begun.
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(watcher.takeRecords().map(({ value }) => value)))));
        }),
    );
    expect(moved).toEqual([]);
  });
}
