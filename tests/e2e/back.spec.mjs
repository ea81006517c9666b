// Back out of a field that is being typed into: no page breaks, and what was typed is handed on as when a field is left. The
// pages come from `src/flow.rs`, so a new one is walked by itself.
// Pages: all of a plan.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { RECORDS, SLUGS } from "./support/flow.mjs";
import { field, main } from "./pages/parts.mjs";
import { keepFile } from "./pages/plans.mjs";
import { planFile } from "./pages/stage.mjs";

/** The id of the first field for words on the page. */
const firstField = (page) =>
  page.evaluate(() => {
    const kinds = ["text", "tel", "email", "url", "textarea", "number"];
    return [...document.querySelectorAll("main input, main textarea")].find((one) => one.id && one.checkVisibility() && kinds.includes(one.type))?.id;
  });

test("no page of a plan breaks when Back takes a field away", async ({ app, page }) => {
  test.setTimeout(240_000);
  const id = await keepFile(app, "bikes.plan.json", planFile());
  const walked = [];
  for (const slug of SLUGS) {
    if (slug === "stage") continue;
    await app.go(`plan/${id}/finish`);
    await app.go(`plan/${id}/${RECORDS[slug] ?? slug}`);
    const first = await firstField(page);
    if (!first) continue;
    await page.locator(`[id="${first}"]`).pressSequentially("7");
    await page.goBack();
    await expect(page, slug).toHaveURL(/\/finish$/);
    await expect(main(page).getByRole("heading", { level: 1 }), slug).toBeFocused();
    walked.push(slug);
  }
  expect(walked).toEqual(expect.arrayContaining(["people", "collect", "workshop", "todo"]));
});

test("what was typed is kept when Back leaves the page", async ({ app, page }) => {
  const id = await keepFile(app, "bikes.plan.json", planFile());
  await app.go(`plan/${id}/finish`);
  await app.go(`plan/${id}/workshop`);
  await field(page, "How many in the room?").fill("11");
  await page.goBack();
  await expect(page).toHaveURL(/\/finish$/);
  await app.reload();
  await app.go(`plan/${id}/workshop`);
  await expect(field(page, "How many in the room?")).toHaveValue("11");
});

test("Back on a phone keeps the answers", async ({ app, page }) => {
  const invitation = readFileSync(new URL("../../crates/workshop/tests/first-invitation.txt", import.meta.url), "utf8").trim();
  await app.open("#/help");
  await page.goto(`./#/take-part?i=${invitation}`);
  await field(page, "Your name").fill("Sam Reed");
  await page.goBack();
  await expect(page).toHaveURL(/help$/);
  await page.goForward();
  await expect(field(page, "Your name")).toHaveValue("Sam Reed");
});
