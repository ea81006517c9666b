// No password gets into a plan: not typed, not pasted, not from a file. What is plain is let through.
// Pages: access, people, solo, crisis, open.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { KeyboardHand, MouseHand } from "./support/hands.mjs";
import { stored } from "./support/stored.mjs";
import { asked, box, button, field, goOn, group, main, saved } from "./pages/parts.mjs";
import { keepFile, newPlan, offer } from "./pages/plans.mjs";
import { SOLO } from "./pages/solo.mjs";

const NORTHGATE = readFileSync(new URL("../../public/samples/northgate-bikes.plan.json", import.meta.url), "utf8");
const SECRET = "password: Bakery2024!";
const SAID = "This looks like a password. Take it out. Write where it is kept instead.";

const note = (page) => main(page).locator("details").filter({ hasText: "Say more about Instagram" }).getByRole("textbox", { name: "Note" });

for (const how of ["typed", "pasted"]) {
  test(`a password ${how} into a note is refused where it stands, and Continue too`, async ({ app, page, context }) => {
    const id = await keepFile(app, "a.plan.json", NORTHGATE);
    await app.go(`plan/${id}/access`);
    const hand = new MouseHand(page);
    await hand.open("Say more about Instagram");
    if (how === "typed") await hand.write(note(page), SECRET);
    else {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.evaluate((text) => navigator.clipboard.writeText(text), SECRET);
      await note(page).click();
      await hand.key("ControlOrMeta+V");
      await expect(note(page)).toHaveValue(SECRET);
    }
    await hand.key("Tab");
    await expect(main(page).locator("details").getByText(SAID)).toBeVisible();
    await button(page, "Continue").click();
    await expect(group(page, "There is a problem").getByRole("link")).toHaveText(SAID);
    expect(await stored(page)).not.toContain("Bakery2024");

    await hand.write(note(page), "The password is in the safe, ask Ama.");
    await hand.key("Tab");
    await expect(main(page).locator("details").getByText(SAID)).toHaveCount(0);
    await saved(page);
    expect(await stored(page)).toContain("The password is in the safe, ask Ama.");
  });
}

test("a name that holds a password is refused with the keyboard alone", async ({ app, page }) => {
  const hand = new KeyboardHand(page);
  await newPlan(app, hand, "solo");
  await hand.tick(box(page, "Facebook"));
  await goOn(hand, SOLO.others);
  await hand.press(button(page, "Continue"));
  await asked(page, SOLO.twoStep);
  await app.go(page.url().split("#/")[1].replace("two-step", "ill"));
  await hand.write(field(page, "Name"), "Mia pw: hunter2hunter2");
  await hand.key("Enter");
  await expect(group(page, "There is a problem").getByRole("link")).toHaveText(SAID);
  expect(await stored(page)).not.toContain("hunter2");
});

test("a password in a file is left out before anything is stored, and it is said", async ({ app, page }) => {
  const file = JSON.parse(NORTHGATE);
  Object.values(file.content.accounts)[0].note = SECRET;
  await app.open("#/open");
  await offer(page, "a.plan.json", JSON.stringify(file));
  await asked(page, "Check this file");
  await expect(main(page).getByRole("listitem").filter({ hasText: "This file seems to hold a password. We left it out of:" })).toBeVisible();
  await button(page, "Save this plan").click();
  await asked(page, "Northgate Bikes");
  expect(await stored(page)).toContain("Northgate Bikes");
  expect(await stored(page)).not.toContain("Bakery2024");
});
