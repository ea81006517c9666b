// What is made of a plan of 500 people: counts follow after the paint, long documents come in pieces, say how far they are and
// can be stopped, and nothing holds a key press up meanwhile.
// Pages: outputs.
import { readFile } from "node:fs/promises";
import { expect, test } from "./support/fixtures.mjs";
import { largePlan } from "./support/large.mjs";
import { button, list, main } from "./pages/parts.mjs";
import { keepFile } from "./pages/plans.mjs";

const PLAN = largePlan();

const paper = (page) => page.getByRole("region", { name: "This is what prints" });
const drawing = (page) => paper(page).getByText(/^Drawing page \d+ of \d+…$/);
const pages = (page) => paper(page).locator(".paper__page").count();

test("a page for each of hundreds of people comes page by page, can be stopped, and lets somebody else be chosen meanwhile", async ({ app, page }) => {
  test.setTimeout(240_000);
  const id = await keepFile(app, "large.json", PLAN);
  await app.go(`plan/${id}/print`);
  const people = main(page).getByRole("radio", { name: /^A page for each person/ });
  await people.check();
  await expect(drawing(page)).toBeVisible();
  await button(page, "Stop").click();
  const stopped = paper(page).getByText(/^Stopped: \d+ of \d+ pages are here\./);
  await expect(stopped).toBeVisible();
  // Who has a page depends on the day: somebody stands in for a while and has nothing else to do.
  const all = Number(/of (\d+) pages/.exec(await stopped.textContent())[1]);
  expect(all).toBeGreaterThan(400);
  const some = await pages(page);
  expect(some).toBeLessThan(all);
  // Another choice while pages are being drawn is taken at once.
  await main(page).getByRole("radio", { name: /^Wallet cards/ }).check();
  await expect(paper(page).locator(".wallet").first()).toBeVisible();
  await people.check();
  await expect(drawing(page)).toBeVisible();
  await main(page).getByRole("radio", { name: /^The page for a bad hour/ }).check();
  await expect(paper(page).getByRole("heading", { name: "When something goes wrong" })).toBeVisible();
  await expect.poll(() => pages(page)).toBe(1);
  await people.check();
  await expect.poll(() => pages(page), { timeout: 150_000 }).toBe(all);
  await expect(drawing(page)).toBeHidden();
});

test("counts follow after the paint, and a long calendar can be stopped and made again", async ({ app, page }) => {
  test.setTimeout(240_000);
  const id = await keepFile(app, "large.json", PLAN);
  await app.go(`plan/${id}/outputs`);
  await expect(main(page).getByRole("heading", { level: 2, name: "Share link" })).toBeVisible();
  const counted = main(page).getByText(/^It has \d+ entries\. This file holds \d+ names/);
  await expect(counted).toBeVisible({ timeout: 60_000 });
  await list(page, "How far ahead?").selectOption("365").catch(() => main(page).locator("#calendar-days").selectOption("365"));
  await expect(counted).toBeVisible({ timeout: 60_000 });
  const download = main(page).getByRole("button", { name: /^Download the calendar/ });
  await download.click();
  await expect(main(page).getByText("Making the file…")).toBeVisible({ timeout: 60_000 });
  await button(page, "Stop").click();
  await expect(main(page).getByText("Making the file…")).toBeHidden();
  await main(page).locator("#calendar-days").selectOption("93");
  const [file] = await Promise.all([page.waitForEvent("download", { timeout: 120_000 }), download.click()]);
  const text = await readFile(await file.path(), "utf8");
  expect(text.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
  expect(text.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")).toBe(true);
});
