// A page for each person with everything about them, and what is still open.
// Pages: person, undecided.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { looksOf } from "./support/screens.mjs";
import { HANDS, KeyboardHand, MouseHand } from "./support/hands.mjs";
import { asked, field, group, heading, link, list, main, saved, undo } from "./pages/parts.mjs";
import { keepFile } from "./pages/plans.mjs";

const BIKES = readFileSync(new URL("../../public/samples/northgate-bikes.plan.json", import.meta.url), "utf8");
const items = (page, text) => main(page).getByRole("listitem").filter({ hasText: text });

/** To the page of a person, from plan home. */
async function openPerson(app, hand, id, name) {
  await app.go(`plan/${id}`);
  await hand.press(link(hand.page, "Your people, one by one"));
  await asked(hand.page, "Your people, one by one");
  await hand.press(link(hand.page, name));
  await asked(hand.page, name);
}

for (const Hand of HANDS) {
  test(`everything about a person, and what is said stays: ${Hand.title}`, async ({ app, page }) => {
    const hand = new Hand(page);
    const id = await keepFile(app, "bikes.plan.json", BIKES);
    await openPerson(app, hand, id, "Priya Shah");
    await expect(items(page, "Runs it week by week").first()).toBeVisible();
    await expect(link(page, "Instagram: Can post")).toBeVisible();
    await hand.open("Their time");
    await hand.write(field(page, "Hours a week for social media, at least"), "3");
    await hand.write(field(page, "Hours a week for social media, at most"), "2");
    await hand.key("Tab");
    await expect(main(page).getByText("The most must not be less than the least")).toBeVisible();
    await expect(field(page, "Hours a week for social media, at most")).toHaveValue("2");
    await hand.write(field(page, "Hours a week for social media, at most"), "5.5");
    await hand.tick(group(page, "On which days can they work?").getByRole("checkbox", { name: "Monday" }));
    await hand.open("Their place in the business");
    await hand.choose(list(page, "Are they still there?"), "Yes, but they are leaving");
    await hand.date(field(page, "Last day"), "2027-02-28");
    await hand.key("Tab");
    await saved(page);
    await app.reload();
    await asked(page, "Priya Shah");
    await hand.open("Their time");
    await expect(field(page, "Hours a week for social media, at most")).toHaveValue("5.5");
    await hand.open("Their place in the business");
    await expect(field(page, "Last day")).toHaveValue("2027-02-28");
    await hand.press(link(page, "Instagram: Can post"));
    await asked(page, "Instagram");
  });
}

test("two people with one name are asked about; names of any script are not", async ({ app, page }) => {
  const hand = new MouseHand(page);
  const id = await keepFile(app, "bikes.plan.json", BIKES);
  await openPerson(app, hand, id, "Priya Shah");
  await hand.write(field(page, "Name"), " luis ortega ");
  await hand.key("Tab");
  await expect(main(page).getByText(/^Error: Two people are called luis ortega\./)).toBeVisible();
  await expect(field(page, "Name")).toHaveValue(" luis ortega ");
  await expect(heading(page, "Priya Shah")).toBeVisible();
  await hand.write(field(page, "Name"), "x".repeat(10_000).slice(0, 61));
  await hand.key("Tab");
  await expect(main(page).getByText("Name must be 60 characters or less")).toBeVisible();
  const name = "محمد 李小龍 🚲 Donaudampfschifffahrtsgesellschaft";
  await hand.write(field(page, "Name"), name);
  await hand.key("Tab");
  await asked(page, name);
  await hand.press(undo(page));
  await asked(page, "Priya Shah");
  await expect(field(page, "Name")).toHaveValue("Priya Shah");
});

test("days and times that cannot be stay in their field with the reason", async ({ app, page }) => {
  const hand = new MouseHand(page);
  const id = await keepFile(app, "bikes.plan.json", BIKES);
  await openPerson(app, hand, id, "Priya Shah");
  await hand.open("Their time");
  await field(page, "From").fill("09:00");
  await hand.key("Tab");
  await field(page, "To").fill("08:00");
  await hand.key("Tab");
  await expect(main(page).getByText("The end must come after 09:00")).toBeVisible();
  await expect(field(page, "To")).toHaveValue("08:00");
  await hand.open("Their place in the business");
  await field(page, "The contract ends on").fill("0001-01-01");
  await hand.key("Tab");
  await expect(main(page).getByText("Choose a day between 1990 and 2100")).toBeVisible();
});

test("what is to be decided is a list with who and by when, until it is answered", async ({ app, page }) => {
  const hand = new KeyboardHand(page);
  const id = await keepFile(app, "bikes.plan.json", BIKES);
  await app.go(`plan/${id}/open-decisions`);
  const row = items(page, "Two-step login for Facebook");
  await expect(row).toHaveCount(1);
  await hand.press(link(page, "Answer Two-step login for Facebook"));
  await asked(page, "Facebook");
  await hand.open("Two-step login and backup codes");
  const question = "Is two-step login on?";
  await hand.choose(list(page, question), "To be decided");
  await hand.choose(list(page, `Who decides? ${question}`), "Luis Ortega");
  await hand.date(field(page, `By when? ${question}`), "2026-01-31");
  await hand.key("Tab");
  await hand.press(link(page, "Back"));
  await asked(page, "What is still open");
  await expect(row).toContainText("Luis decides · was due 31 January 2026");
  await hand.press(link(page, "Answer Two-step login for Facebook"));
  await hand.open("Two-step login and backup codes");
  await hand.choose(list(page, question), "Yes");
  await hand.press(link(page, "Back"));
  await expect(row).toHaveCount(0);
});

looksOf({
  empty: ["person", "open-decisions"],
  filled: ["person", "open-decisions"],
  more: {
    "in error": async ({ app, page, id, look }) => {
      await app.go(`plan/${id}/person`);
      await link(page, "Priya Shah").click();
      await asked(page, "Priya Shah");
      await field(page, "Name").fill("Luis Ortega");
      await page.keyboard.press("Tab");
      await look("person, in error");
    },
  },
});
