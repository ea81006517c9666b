// Behind Roles: duties from the list and of one's own, shared with an assistant; the final say; campaigns.
// Pages: jobs.
import { expect, test } from "./support/fixtures.mjs";
import { looksOf } from "./support/screens.mjs";
import { KeyboardHand, MouseHand } from "./support/hands.mjs";
import { asked, box, button, field, group, link, list, main } from "./pages/parts.mjs";
import { newPlan } from "./pages/plans.mjs";

const items = (page, text) => main(page).getByRole("listitem").filter({ hasText: text });

test("a duty from the list, one of your own, and nothing twice, with the keyboard alone", async ({ app, page }) => {
  const hand = new KeyboardHand(page);
  const id = await newPlan(app, hand, "team");
  await app.go(`plan/${id}/duties`);
  await hand.open("Makes the content");
  await hand.tick(box(page, "Takes photos"));
  await expect(items(page, "Takes photos").first()).toContainText("Nobody yet");
  await hand.press(button(page, "Add this duty"));
  await expect(main(page).getByText("Enter what has to be done")).toBeVisible();
  await hand.write(field(page, "What has to be done?"), "takes PHOTOS");
  await hand.press(button(page, "Add this duty"));
  await expect(main(page).getByText("This duty is on the list already")).toBeVisible();
  await hand.write(field(page, "What has to be done?"), "ステッカーを注文する 🚲");
  await hand.press(button(page, "Add this duty"));
  await asked(page, "ステッカーを注文する 🚲");
  await hand.choose(list(page, "Who makes sure of it?"), "Rosa");
  await hand.tick(group(page, "Who stands in?").getByRole("checkbox", { name: "Rosa" }));
  await hand.press(link(page, "Back"));
  await expect(items(page, "ステッカーを注文する 🚲").first()).toContainText("Rosa makes sure of it");
});

test("an end before the start of a campaign is refused, and what was typed stays", async ({ app, page }) => {
  const hand = new MouseHand(page);
  const id = await newPlan(app, hand, "team");
  await app.go(`plan/${id}/campaigns`);
  await hand.press(button(page, "Add a campaign"));
  await hand.write(field(page, "Name of the campaign"), "Spring sale");
  await field(page, "First day").fill("2027-03-14");
  await field(page, "Last day").fill("2027-03-01");
  await hand.press(button(page, "Save"));
  await expect(main(page).getByRole("link", { name: /14 March 2027/ })).toBeVisible();
  await expect(field(page, "Last day")).toHaveValue("2027-03-01");
  await field(page, "Last day").fill("2027-03-21");
  await hand.press(button(page, "Save"));
  await expect(main(page).getByText("14 March 2027 to 21 March 2027. Nobody keeps it on time yet.")).toBeVisible();
});

test("who has the final say, and up to how much", async ({ app, page }) => {
  const hand = new MouseHand(page);
  const id = await newPlan(app, hand, "team");
  await app.go(`plan/${id}/final-say`);
  await hand.press(button(page, "Add a decision"));
  await hand.choose(list(page, "Who decides?"), "Rosa");
  await hand.write(field(page, "Up to how much money?"), "500");
  await hand.write(field(page, "Currency"), "GBP");
  await hand.press(button(page, "Save"));
  await expect(main(page).getByText("Rosa decides · Up to 500 GBP").first()).toBeVisible();
});

looksOf({
  filled: ["final-say", "campaigns"],
  more: {
    "duties, empty and in error": async ({ app, page, id, look }) => {
      await app.go(`plan/${id}/duties`);
      await button(page, "Add this duty").click();
      await look("duties, in error");
      await box(page, "Takes photos").click();
      await items(page, "Takes photos").first().getByRole("link").click();
      await asked(page, "Takes photos");
      await look("duty");
    },
  },
});
