// What stands behind "Say more" about access: one account, one way in, one password, other apps.
// Pages: account, password, tools.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { looksOf } from "./support/screens.mjs";
import { HANDS, KeyboardHand, MouseHand } from "./support/hands.mjs";
import { asked, button, field, group, link, list, main, saved, undo } from "./pages/parts.mjs";
import { keepFile, newPlan } from "./pages/plans.mjs";

const BIKES = readFileSync(new URL("../../public/samples/northgate-bikes.plan.json", import.meta.url), "utf8");
/** A safety light of the account; the sheet beside it has lines with the same words. */
const light = (page, name) => page.locator(".page__main").getByRole("listitem").filter({ hasText: name });

/** To the page of an account, by the way people take. */
async function openAccount(app, hand, id, name) {
  await app.go(`plan/${id}/access`);
  await hand.open(`Say more about ${name}`);
  await hand.press(link(hand.page, `Everything about ${name}`));
  await asked(hand.page, name);
}

for (const Hand of HANDS) {
  test(`an account is made safe, and it is still so after a reload: ${Hand.title}`, async ({ app, page }) => {
    const hand = new Hand(page);
    const id = await keepFile(app, "bikes.plan.json", BIKES);
    await openAccount(app, hand, id, "Instagram");
    await expect(light(page, "Two-step login is on")).toContainText("Not known yet");
    await hand.open("Two-step login and backup codes");
    await hand.choose(list(page, "Is two-step login on?"), "Yes");
    await expect(light(page, "Two-step login is on")).toContainText("Yes");
    await hand.tick(group(page, "Whose phone or app gets the login code?").getByRole("checkbox", { name: "Priya Shah" }));
    await expect(light(page, "The login code does not hang on one person")).toContainText("No");
    await hand.tick(group(page, "Who can get to the backup codes?").getByRole("checkbox", { name: "Ama Mensah" }));
    await expect(light(page, "The login code does not hang on one person")).toContainText("Yes");
    await hand.open("Getting the account back");
    await hand.choose(list(page, "Whose email gets the password back?"), "The business’s own");
    await expect(light(page, "The password comes back to the business")).toContainText("Yes");
    await saved(page);
    await app.reload();
    await asked(page, "Instagram");
    await expect(light(page, "The login code does not hang on one person")).toContainText("Yes");
  });
}

test("who decides about a login, and by when, with the keyboard alone", async ({ app, page }) => {
  const hand = new KeyboardHand(page);
  const id = await keepFile(app, "bikes.plan.json", BIKES);
  await openAccount(app, hand, id, "Instagram");
  await hand.press(link(page, "Own login Priya"));
  await asked(page, "Priya on Instagram");
  const next = "What should happen with this login?";
  await hand.choose(list(page, next), "To be decided");
  await hand.choose(list(page, `Who decides? ${next}`), "Luis Ortega");
  await hand.date(field(page, `By when? ${next}`), "2027-01-31");
  await hand.key("Tab");
  await hand.choose(list(page, "How it should be: What can they do?"), "Can reply");
  await hand.press(link(page, "Back"));
  await asked(page, "Instagram");
  await expect(main(page).getByRole("row", { name: /^Priya/ })).toContainText("To be decided");
  await hand.press(link(page, "Own login Priya"));
  await expect(list(page, next)).toHaveValue("later");
  await expect(field(page, `By when? ${next}`)).toHaveValue("2027-01-31");
  await expect(list(page, "How it should be: What can they do?")).toHaveValue("responder");
  await hand.press(undo(page));
  await expect(list(page, "How it should be: What can they do?")).toHaveValue("");
});

test("somebody new with full control waits, as the network says or as you found out", async ({ app, page }) => {
  const hand = new MouseHand(page);
  const id = await keepFile(app, "bikes.plan.json", BIKES);
  await openAccount(app, hand, id, "Facebook");
  await hand.press(button(page, "Add this login"));
  await expect(main(page).getByText("Choose who gets in")).toBeVisible();
  await hand.choose(list(page, "Who else gets in?"), "Sam Reed");
  await hand.press(button(page, "Add this login"));
  await asked(page, "Sam on Facebook");
  await hand.choose(list(page, "What can they do?"), "Full control");
  await hand.open("Say more");
  await field(page, "Given on").fill("2026-11-02");
  await hand.key("Tab");
  await expect(main(page).getByText("This login may work in full from 9 November 2026.")).toBeVisible();
  await field(page, "Can be used from").fill("2026-10-01");
  await hand.key("Tab");
  await expect(main(page).getByText("Choose 2 November 2026 or a later day")).toBeVisible();
  await hand.press(button(page, "Write this day down"));
  await expect(field(page, "Can be used from")).toHaveValue("2026-11-09");
  await hand.press(link(page, "Back"));
  await hand.open("What Facebook offers");
  await expect(main(page).getByText(/^Collected in 2026-11\./)).toBeVisible();
  await hand.write(field(page, "Days that somebody new waits"), "many");
  await hand.key("Tab");
  await expect(main(page).getByText("Write a whole number from 0 to 365")).toBeVisible();
  await expect(field(page, "Days that somebody new waits")).toHaveValue("many");
  await hand.write(field(page, "Days that somebody new waits"), "3");
  await hand.key("Tab");
  await expect(main(page).getByText(/^You looked this up on/)).toBeVisible();
  await expect(main(page).getByText("may have to wait 3 days")).toBeVisible();
});

test("a password: why it must change, and never the password itself", async ({ app, page }) => {
  const hand = new MouseHand(page);
  const id = await keepFile(app, "bikes.plan.json", BIKES);
  await app.go(`plan/${id}/password`);
  await hand.press(link(page, "Password of Instagram"));
  await asked(page, "Password of Instagram");
  await hand.open("Something new happened");
  await hand.press(button(page, "Add this reason"));
  await expect(main(page).getByText("Choose what happened")).toBeVisible();
  await hand.choose(list(page, "What happened?"), "A phone or computer was lost");
  await field(page, "On which day?").fill("2026-11-02");
  await hand.press(button(page, "Add this reason"));
  const line = main(page).getByRole("listitem").filter({ hasText: "A phone or computer was lost, 2 November 2026" });
  await expect(line).toContainText("Not changed yet");
  await hand.open("Change what happened with");
  await field(page, "Password changed on").fill("2026-11-01");
  await hand.key("Tab");
  await expect(line).toContainText("Choose 2 November 2026 or a later day");
  await field(page, "Password changed on").fill("2026-11-03");
  await hand.key("Tab");
  await expect(line).toContainText("Changed on 3 November 2026");
  await hand.write(field(page, "Note"), "pw: hunter2horse");
  await hand.key("Tab");
  await expect(main(page).getByText("This looks like a password.")).toBeVisible();
  await expect(field(page, "Note")).toHaveValue("pw: hunter2horse");
  await hand.write(field(page, "When was it last changed?"), "13/2026");
  await hand.key("Tab");
  await expect(main(page).getByText("Write a month or a day, like 2026-03 or 2026-03-14")).toBeVisible();
  await hand.write(field(page, "When was it last changed?"), "3/2026");
  await hand.key("Tab");
  await expect(field(page, "When was it last changed?")).toHaveValue("2026-03");
});

test("other apps: names of any script, who can pause, and whose login", async ({ app, page }) => {
  const hand = new KeyboardHand(page);
  const id = await newPlan(app, hand, "team");
  await app.go(`plan/${id}/tools`);
  await hand.press(button(page, "Add this app"));
  await expect(main(page).getByText("Enter the name of the app")).toBeVisible();
  const name = "予約ツール 🚲 أداة النشر";
  await hand.write(field(page, "Name of the app"), name);
  await hand.choose(list(page, "What does it do?"), "Bookings");
  await hand.press(button(page, "Add this app"));
  await asked(page, name);
  await hand.choose(list(page, "Whose login does it use?"), "The login of one person");
  await hand.choose(list(page, "Which person?"), "Rosa");
  const pausers = group(page, "Who can pause it?");
  await hand.tick(pausers.getByRole("checkbox", { name: "Not sure" }));
  await hand.tick(pausers.getByRole("checkbox", { name: "Rosa" }));
  await expect(pausers.getByRole("checkbox", { name: "Not sure" })).not.toBeChecked();
  await hand.write(field(page, "What is it used for?"), "x".repeat(300));
  await hand.key("Tab");
  await expect(main(page).getByText("What is it used for? must be 280 characters or less")).toBeVisible();
  await hand.press(link(page, "Back"));
  await expect(main(page).getByRole("row", { name: new RegExp(name) })).toContainText("Rosa");
  await hand.write(field(page, "Name of the app"), name);
  await hand.press(button(page, "Add this app"));
  await expect(main(page).getByText(/is on the list already/)).toBeVisible();
});

looksOf({
  empty: ["account", "password", "tools", "login", "tool"],
  more: {
    "every screen, filled": async ({ app, page, id, look }) => {
      const opened = async (route, ...links) => {
        await app.go(`plan/${id}/${route}`);
        for (const name of links) await link(page, name).first().click();
        await expect(main(page).getByRole("heading", { level: 1 })).toBeVisible();
        await look(`${route} ${links}`);
      };
      await opened("account");
      await opened("account", "Instagram");
      await opened("access");
      await app.go(`plan/${id}/account`);
      await link(page, "Instagram").click();
      await link(page, "Own login Priya").click();
      await asked(page, "Priya on Instagram");
      await look("login");
      await opened("password");
      await opened("access");
      await opened("password", "Password of Instagram");
      await button(page, "Add this reason").click();
      await look("password, in error");
      await opened("tools", "Scheduler");
      await opened("tools");
      await button(page, "Add this app").click();
      await look("tools, in error");
    },
  },
});
