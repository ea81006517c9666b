// Check your plan: what can be done about a finding, risks that are accepted, findings on their step, an empty plan.
// Pages: check, roles, accounts.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { look } from "./support/axe.mjs";
import { HANDS, MouseHand } from "./support/hands.mjs";
import { asked, button, link, list, main } from "./pages/parts.mjs";
import { keepFile, newPlan, openSample } from "./pages/plans.mjs";

/** The row that says that. */
const row = (page, text) => main(page).getByRole("listitem").filter({ has: page.getByText(text) }).first();
const opened = (page, name) => main(page).locator("summary").filter({ hasText: name });

for (const Hand of HANDS) {
  test(`a risk is accepted with a reason and a day, and comes back when asked: ${Hand.title}`, async ({ app, page }) => {
    const hand = new Hand(page);
    const id = await openSample(app, "Northgate Bikes");
    await app.go(`plan/${id}/check`);
    const risk = row(page, "You are not sure if two-step login is on");
    const text = await risk.locator("p").first().textContent();
    await hand.press(risk.locator("summary").filter({ hasText: "We accept this" }));
    await hand.press(risk.getByRole("button", { name: "Accept it" }));
    await expect(risk.getByText("Enter a reason")).toBeVisible();
    await hand.write(risk.getByRole("textbox", { name: "Why not?" }), "We move to new phones");
    const until = risk.getByLabel("Look at it again on (optional)");
    await until.fill("2001-02-03");
    await hand.press(risk.getByRole("button", { name: "Accept it" }));
    await expect(risk.getByText("Enter a day from today on")).toBeVisible();
    await until.fill("2099-02-03");
    await hand.press(risk.getByRole("button", { name: "Accept it" }));
    await expect(main(page).getByText(text, { exact: true }).and(page.locator(".finding--fix *"))).toHaveCount(0);
    const accepted = opened(page, /^Accepted \(/);
    await hand.press(accepted);
    await expect(main(page).getByText("Because: We move to new phones").first()).toBeVisible();
    await hand.press(button(page, "Put it back").first());
    await expect(row(page, "You are not sure if two-step login is on")).toBeVisible();
  });
}

test("what was found stands on its step, and leads to Check your plan", async ({ app, page }) => {
  const id = await openSample(app, "Northgate Bikes");
  await app.go(`plan/${id}/roles`);
  const found = page.getByRole("region", { name: /to look at in this step$/ });
  await expect(found.getByRole("listitem").first()).toBeVisible();
  await look(page, "roles with findings");
  await found.getByRole("link", { name: "See what to do on Check your plan" }).click();
  await asked(page, "Check your plan");
});

test("an empty plan says what to answer next, first of all", async ({ app, page }) => {
  const id = await newPlan(app, new MouseHand(page), "team");
  await app.go(`plan/${id}/check`);
  await expect(main(page).getByText("Your plan is not finished yet. Next: Which accounts does your business have?")).toBeVisible();
  await look(page, "check of an empty plan");
  await link(page, "Go on").click();
  await asked(page, "Which accounts does your business have?");
});

test("the link of a finding leads to the very control that mends it", async ({ app, page }) => {
  const shop = JSON.parse(readFileSync(new URL("../../public/samples/northgate-bikes.plan.json", import.meta.url), "utf8"));
  delete shop.hash;
  const right = (what, o) => ({ o, what, decider: { state: "not_sure" } });
  shop.content.rights = { rg_0000000000001: right("money", "i"), rg_0000000000002: right("campaign", "j") };
  const id = await keepFile(app, "bikes.plan.json", JSON.stringify(shop));
  await app.go(`plan/${id}/check`);
  const link = row(page, "You are not sure who has the final say").getByRole("link", { name: "Choose who has the final say" });
  await link.click();
  await asked(page, "Who has the final say?");
  const who = list(page, "Who decides?");
  await expect(who).toBeFocused();
  await who.selectOption("Luis Ortega");
  await button(page, "Save").click();
  await expect(main(page).getByRole("listitem").filter({ hasText: "Luis decides" }).first()).toBeVisible();
  // Another record of the same list opens at its own first field.
  await button(page, /^Change /, false).last().click();
  await expect(list(page, "On what?")).toBeFocused();
});
