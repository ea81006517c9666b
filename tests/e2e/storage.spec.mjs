// Where a browser keeps too little, nothing, or damaged things; and what leaves it. What is in the window is never lost,
// and what cannot be read is never written over.
// Pages: home, plan_home, data, failures.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { MouseHand } from "./support/hands.mjs";
import { downloaded } from "./support/plan-files.mjs";
import { asked, bar, button, field, main, saved } from "./pages/parts.mjs";
import { newPlan, planOf } from "./pages/plans.mjs";
import { walkSolo } from "./pages/walks.mjs";

const rosa = JSON.parse(readFileSync(new URL("personas/rosa.json", import.meta.url), "utf8"));
const rescue = (page) => page.getByRole("heading", { name: "This page has stopped working" });
const backup = (page) => downloaded(page, () => button(page, "Download the backup file").first().click());

/** A plan with a name, saved. */
async function start(app) {
  const id = await newPlan(app, new MouseHand(app.page), "solo");
  await app.go(`plan/${id}`);
  return id;
}

/** Changes a copy of the stored plan: of the truth in the database, or of the second copy. */
const damage = (page, where, text) =>
  page.evaluate(
    async ([where, text]) => {
      if (where === "second copy") {
        for (const key of Object.keys(localStorage)) if (key.startsWith("watchbill:1:plan:")) localStorage.setItem(key, text);
        return;
      }
      const wait = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
      const database = await wait(indexedDB.open("watchbill"));
      const docs = database.transaction("docs", "readwrite").objectStore("docs");
      for (const key of await wait(docs.getAllKeys())) await wait(docs.put({ ...(await wait(docs.get(key))), text }, key));
      database.close();
    },
    [where, text],
  );

test("storage blocked: it is said before anything is typed, and the plan can be taken away", async ({ app, page, context }) => {
  await context.addInitScript(() => {
    const blocked = { get: () => { throw new DOMException("Access is denied", "SecurityError"); } };
    Object.defineProperty(window, "indexedDB", blocked);
    Object.defineProperty(window, "localStorage", blocked);
  });
  await app.open();
  await expect(main(page).getByText("This browser will not let us save. You can make a plan now, but download it before you close this window.")).toBeVisible();
  await start(app);
  await expect(bar(page).getByText("Not saved. Save a backup file now.")).toBeVisible();
  await expect(main(page).getByText("This browser will not let us save. Download the backup file before you close this window.")).toBeVisible();
  expect((await backup(page)).text).toContain("Corner Bakery");
});

test("the second copy has no room: no alarm while the database works", async ({ app, page }) => {
  await app.open();
  await page.evaluate(() => {
    for (let piece = 2 ** 20; piece >= 1; piece = Math.floor(piece / 2)) {
      try {
        for (let n = 0; ; n += 1) localStorage.setItem(`full-${piece}-${n}`, "x".repeat(piece));
      } catch {
        // This size fits no more.
      }
    }
  });
  const id = await start(app);
  await saved(page);
  await expect(main(page).getByText(/no room left/)).toBeHidden();
  await app.reload();
  await asked(page, "Corner Bakery");
  expect(planOf(page)).toBe(id);
});

test("no room at all: it is said, nothing in the window is lost, and saving again works", async ({ app, page, context }) => {
  await context.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    const set = Storage.prototype.setItem;
    const full = () => { throw new DOMException("full", "QuotaExceededError"); };
    IDBObjectStore.prototype.put = function (...all) { return window.isFull ? full() : put.apply(this, all); };
    Storage.prototype.setItem = function (...all) { return window.isFull ? full() : set.apply(this, all); };
  });
  const id = await start(app);
  await saved(page);
  await page.evaluate(() => (window.isFull = true));
  await app.go(`plan/${id}/settings`);
  await field(page, "Name of the business").fill("Southgate Bakery");
  await field(page, "Name of the business").press("Tab");
  await expect(bar(page).getByText("Not saved. Save a backup file now.")).toBeVisible();
  await app.go(`plan/${id}`);
  await expect(main(page).getByText(/^There is no room left to save\./)).toBeVisible();
  expect((await backup(page)).text).toContain("Southgate Bakery");
  await page.evaluate(() => (window.isFull = false));
  await button(page, "Try to save again").click();
  await saved(page);
  await app.reload();
  await asked(page, "Southgate Bakery");
});

test("without a database the plan is kept in the second copy alone", async ({ app, page, context }) => {
  await context.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
  await start(app);
  await saved(page);
  await app.reload();
  await asked(page, "Corner Bakery");
  await app.go("");
  await expect(main(page).getByRole("link", { name: "Open Corner Bakery" })).toBeVisible();
});

test("a damaged copy: the good one is opened", async ({ app, page }) => {
  await start(app);
  await saved(page);
  await damage(page, "database", '{"format": "watchbill/plan", "cut');
  await app.reload();
  await asked(page, "Corner Bakery");
});

test("every copy damaged: set aside as it was, offered for download, never written over", async ({ app, page }) => {
  const broken = '{"format": "watchbill/plan", "cut "off"';
  const id = await start(app);
  await saved(page);
  await damage(page, "database", broken);
  await damage(page, "second copy", broken);
  await app.reload();
  await asked(page, "This plan could not be read");
  await main(page).getByRole("link", { name: "See what was set aside" }).click();
  await asked(page, "How your data is kept");
  const button = main(page).getByRole("button", { name: /^Download / }).first();
  expect((await downloaded(page, () => button.click())).text).toBe(broken);
  await app.open(`#/plan/${id}`);
  await expect(main(page).getByRole("heading", { level: 1, name: /could not be read|not in this browser/ })).toBeVisible();
  await app.open("#/data");
  expect((await downloaded(page, () => button.click())).text, "still there").toBe(broken);
});

test("a plan that is not here says where it may be", async ({ app, page }) => {
  await app.open("#/plan/pl_0000000000001/access");
  await asked(page, "This plan is not in this browser");
  await expect(main(page).getByRole("link", { name: "Open a plan file" })).toBeVisible();
  await main(page).getByRole("link", { name: "Go to your plans" }).click();
  await asked(page, "Who does what on your social media?");
});

test.describe("in an app’s own browser", () => {
  const agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22B83 Instagram 358.0.0.27";
  test.use({ userAgent: agent, viewport: { width: 390, height: 700 } });

  test("it is said before question 1, with the address to copy", async ({ app, page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await app.open();
    await expect(main(page).getByText("You are in Instagram’s browser. It may lose your plan. Open this page in Safari or Chrome.")).toBeVisible();
    await button(page, "Copy the address").click();
    await expect(main(page).getByText("Copied")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("http://127.0.0.1");
    await expect(main(page).getByRole("link", { name: /^Just me/ })).toBeVisible();
  });
});

test("a crash offers the last saved plan, and the next visit has it", async ({ app, page, watch }) => {
  watch.allow(/RuntimeError/);
  await start(app);
  await saved(page);
  await app.go(`plan/${planOf(page)}/outputs`);
  const before = await backup(page);
  await page.evaluate(() => setTimeout(() => { throw new WebAssembly.RuntimeError("unreachable"); }));
  await expect(rescue(page)).toBeFocused();
  const after = await downloaded(page, () => page.getByRole("button", { name: "Download a backup file" }).click());
  expect(after.text).toBe(before.text);
  await app.reload();
  await asked(page, "Print and share");
});

test("nothing leaves the browser: no request after the page was loaded, but for a sample that is asked for", async ({ app, page, watch }) => {
  await app.open();
  // The rescue page's script is the last thing that is fetched. The browser asks for the icon whenever it likes.
  const sent = () => watch.requests.filter((url) => !url.endsWith("/icon.svg"));
  await expect.poll(sent).toContainEqual(expect.stringMatching(/boot-rescue/));
  await page.waitForLoadState("networkidle");
  const loaded = sent().length;
  await walkSolo(new MouseHand(page), rosa);
  for (const route of ["help", "data", "settings", "now", `plan/${planOf(page)}/print`]) await app.go(route);
  expect(sent().slice(loaded)).toEqual([]);
  await app.go("samples");
  await button(page, "Look at Corner Bakery").click();
  await asked(page, "Corner Bakery");
  expect(sent().slice(loaded)).toEqual([expect.stringMatching(/\/samples\/corner-bakery\.plan\.json$/)]);
});
