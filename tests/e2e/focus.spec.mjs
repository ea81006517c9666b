// On a slow machine somebody types before the heading of the new page has its frame: nothing that is typed is lost.
import { expect, test } from "./support/fixtures.mjs";
import { MouseHand } from "./support/hands.mjs";
import { asked, button, field, link, main } from "./pages/parts.mjs";
import { newPlan } from "./pages/plans.mjs";

test("the heading does not take the focus from a field that somebody is in", async ({ app, page }) => {
  // Frames of the page wait until they are let go.
  await page.addInitScript(() => {
    const frame = window.requestAnimationFrame.bind(window);
    window.held = undefined;
    window.requestAnimationFrame = (call) => (window.held ? window.held.push(call) : frame(call));
    window.letGo = () => {
      const all = window.held;
      window.held = undefined;
      for (const call of all) frame(call);
      return new Promise((done) => frame(() => frame(() => done(all.length))));
    };
  });
  const hand = new MouseHand(page);
  const id = await newPlan(app, hand, "team");
  await app.go(`plan/${id}`);
  await page.evaluate(() => (window.held = []));
  await link(page, "Someone will be away").click();
  await asked(page, "Someone will be away");
  await field(page, "Name of the holiday").click();
  await page.keyboard.type("Christ");
  expect(await page.evaluate(() => window.letGo())).toBeGreaterThan(0);
  await page.keyboard.type("mas Day");
  await expect(field(page, "Name of the holiday")).toHaveValue("Christmas Day");
  await main(page).getByLabel("Day of the holiday", { exact: true }).fill("2099-12-25");
  await button(page, "Add this holiday").click();
  await expect(main(page).getByText("25 December 2099: Christmas Day").or(main(page).getByText(/Christmas Day.*25 December 2099/)).first()).toBeVisible();
});
