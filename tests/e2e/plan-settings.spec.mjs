// Settings of a plan beyond its name: weekend, quarters, limits, agreed versions with what changed, who has read them, who
// keeps a copy. By mouse and keys and with the keyboard alone; axe in both themes.
// Pages: plan_settings.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { looksOf } from "./support/screens.mjs";
import { HANDS } from "./support/hands.mjs";
import { asked, button, field, group, list, main } from "./pages/parts.mjs";
import { keepFile } from "./pages/plans.mjs";

const BIKES = readFileSync("public/samples/northgate-bikes.plan.json", "utf8");

for (const Hand of HANDS) {
  test(`limits that cannot be are explained; an agreed plan has a number and says what changed: ${Hand.title}`, async ({ app, page }) => {
    const hand = new Hand(page);
    const id = await keepFile(app, "northgate.plan.json", BIKES);
    await app.go(`plan/${id}/settings`);
    await asked(page, "Settings of this plan");
    const most = field(page, "Most people who may know one password");
    await hand.write(most, "many");
    await hand.key("Tab");
    await expect(main(page).getByText(/Write a whole number from 0 to/)).toBeVisible();
    await expect(most).toHaveValue("many");
    await hand.write(most, "2");
    await hand.key("Tab");
    await expect(main(page).getByText(/Write a whole number from 0 to/)).toHaveCount(0);
    await hand.choose(list(page, "Your first quarter starts in"), "April");
    await hand.tick(group(page, "Your weekend, if it is not Saturday and Sunday").getByRole("checkbox", { name: "Sunday" }));

    await expect(main(page).getByText("Nothing is agreed yet.")).toBeVisible();
    await hand.write(field(page, "What is new in this version?"), "The first one everybody read");
    await hand.press(button(page, "This is the agreed plan"));
    await expect(main(page).getByText(/^The newest agreed version is number 1, of /)).toBeVisible();
    await hand.tick(group(page, "Who has read it and agrees?").getByRole("checkbox", { name: "Tom Ellis" }));
    await hand.press(button(page, "This is the agreed plan"));
    await expect(main(page).getByText(/^The newest agreed version is number 2, of /)).toBeVisible();
    await hand.open("1 thing changed");
    await expect(main(page).getByRole("listitem").filter({ hasText: /^Tom Ellis$/ })).toBeVisible();
    await expect(group(page, "Who has read it and agrees?").getByRole("checkbox", { name: "Tom Ellis" })).not.toBeChecked();

    await hand.press(button(page, "This person has it"));
    await hand.choose(list(page, "Name"), "Ama Mensah");
    await hand.press(button(page, "This person has it"));
    await app.reload();
    await expect(main(page).getByText(/^The newest agreed version is number 2, of /)).toBeVisible();
    await expect(list(page, "Your first quarter starts in")).toHaveValue("4");
    await app.go(`plan/${id}/print`);
    await expect(main(page).getByText("The first one everybody read", { exact: true })).toBeVisible();
    await expect(main(page).getByText("Changed: Tom Ellis")).toBeVisible();
  });
}

looksOf({
  more: {
    "filled, and in error": async ({ app, page, id, look }) => {
      await app.go(`plan/${id}/settings`);
      await button(page, "This is the agreed plan").click();
      await field(page, "Most people who may know one password").fill("many");
      await field(page, "Most people who may manage one account").focus();
      await expect(main(page).getByText(/Write a whole number from 0 to/)).toBeVisible();
      await look("settings of a plan");
    },
  },
});
