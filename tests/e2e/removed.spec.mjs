// A plan that is taken away in one window while it is open in another: the other says so, brings nothing back by itself,
// and loses nothing that it alone has.
// Pages: failures.
import { expect, test } from "./support/fixtures.mjs";
import { HANDS, MouseHand } from "./support/hands.mjs";
import { look } from "./support/axe.mjs";
import { downloaded } from "./support/plan-files.mjs";
import { asked, bar, button, field, link, main, saved } from "./pages/parts.mjs";
import { newPlan } from "./pages/plans.mjs";

const REMOVED = "This plan was removed in another window";
const DELETED = "This plan was deleted in another window";
const ONLY_HERE = "Your last change is only in this window.";

/** A plan, open on its settings in a second window. `deaf`: that window is not told what others do. */
async function twoWindows(app, { deaf = false } = {}) {
  const { page } = app;
  const id = await newPlan(app, new MouseHand(page), "solo");
  await saved(page);
  const second = await page.context().newPage();
  if (deaf) await second.addInitScript(() => addEventListener("storage", (event) => event.stopImmediatePropagation(), true));
  await second.goto(`./#/plan/${id}/settings`);
  await expect(field(second, "Name of the business")).toHaveValue("Corner Bakery");
  return { id, second };
}

/** Deletes the plan on the list of plans. */
async function toBin(app) {
  const { page } = app;
  await app.go("");
  await new MouseHand(page).open("More actions for Corner Bakery");
  await button(page, "Delete").click();
  await expect(link(page, "Deleted plans (1)")).toBeVisible();
}

/** Deletes for ever what was deleted. */
async function forever(app) {
  const { page } = app;
  await app.go("bin");
  await button(page, "Delete for ever Corner Bakery").click();
  await button(page, "Delete for ever").click();
  await expect(main(page).getByText("Nothing deleted in the last 30 days.")).toBeVisible();
}

/** The window comes into sight again. */
const seen = (page) => page.evaluate(() => void document.dispatchEvent(new Event("visibilitychange")));

/** The window goes away: what waits is written now. */
const leaves = (page) => page.evaluate(() => void window.dispatchEvent(new Event("pagehide")));

async function rename(page, hand = new MouseHand(page)) {
  await hand.write(field(page, "Name of the business"), "Southgate Bakery");
  await field(page, "Name of the business").press("Tab");
}

/** What this browser holds of plans: both copies of each, by id. */
const kept = (page) =>
  page.evaluate(async () => {
    const wait = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
    const database = await wait(indexedDB.open("watchbill"));
    const docs = await wait(database.transaction("docs").objectStore("docs").getAllKeys());
    database.close();
    return [...docs, ...Object.keys(localStorage).filter((key) => /^watchbill:1:(plan|fact):/.test(key))];
  });

test("removed in another window: nothing of it stays, once it is closed here too", async ({ app, page }) => {
  const { second } = await twoWindows(app);
  await toBin(app);
  await asked(second, DELETED);
  await forever(app);
  await seen(second);
  await asked(second, REMOVED);
  await expect(bar(second)).toHaveCount(0);
  await expect(main(second).getByText(ONLY_HERE)).toHaveCount(0);
  await look(second, "removed in another window");
  expect(await kept(page)).toEqual([]);
  await button(second, "Close it here too").click();
  await asked(second, "Who does what on your social media?");
  await second.reload();
  await asked(second, "Who does what on your social media?");
  expect(await kept(page)).toEqual([]);
});

for (const Hand of HANDS) {
  test(`removed meanwhile: a change is asked about, not stored, and can be kept: ${Hand.title}`, async ({ app, page }) => {
    const { id, second } = await twoWindows(app, { deaf: true });
    const hand = new Hand(second);
    await toBin(app);
    await forever(app);
    await rename(second, hand);
    await asked(second, REMOVED);
    await expect(main(second).getByText(ONLY_HERE)).toBeVisible();
    await leaves(second);
    expect(await kept(page)).toEqual([]);
    const file = await downloaded(second, () => hand.press(button(second, "Download the backup file")));
    expect(file.text).toContain("Southgate Bakery");
    await hand.press(button(second, "Keep it in this browser"));
    await expect(field(second, "Name of the business")).toHaveValue("Southgate Bakery");
    await saved(second);
    expect(await kept(page)).toContain(id);
    await second.reload();
    await expect(field(second, "Name of the business")).toHaveValue("Southgate Bakery");
  });
}

test("deleted in another window: taken out again, it goes on with what was typed meanwhile", async ({ app }) => {
  const { second } = await twoWindows(app, { deaf: true });
  await toBin(app);
  await rename(second);
  await asked(second, DELETED);
  await button(second, "Take it out again").click();
  await expect(field(second, "Name of the business")).toHaveValue("Southgate Bakery");
  await saved(second);
  await app.go("");
  await app.reload();
  await expect(link(app.page, /Open Southgate Bakery/)).toBeVisible();
});

test("deleted in another window, nothing typed: it is said at once", async ({ app }) => {
  const { second } = await twoWindows(app);
  await toBin(app);
  await asked(second, DELETED);
  await button(second, "Take it out again").click();
  await expect(field(second, "Name of the business")).toHaveValue("Corner Bakery");
  await rename(second);
  await saved(second);
});

test("everything cleared in another window: nothing comes back by itself", async ({ app, page }) => {
  const { second } = await twoWindows(app);
  await app.go("data");
  await button(page, "Clear everything from this browser").click();
  const loaded = page.waitForEvent("load");
  await button(page, "Delete for ever").click();
  await loaded;
  await app.started();
  await asked(second, REMOVED);
  await button(second, "Close it here too").click();
  await asked(second, "Who does what on your social media?");
  expect(await kept(page)).toEqual([]);
});
