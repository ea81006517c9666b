// When someone leaves: the list of all they hold in its safe order, on good terms and in a quarrel; onto the to-do list,
// ticked there, and gone from the access table; and every line that is a job leads to where it is given away.
// Pages: leaving, todo, whereabouts.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { HANDS, MouseHand } from "./support/hands.mjs";
import { looksOf } from "./support/screens.mjs";
import { asked, button, field, group, link, list, main } from "./pages/parts.mjs";
import { keepFile } from "./pages/plans.mjs";

const BIKES = readFileSync(new URL("../../public/samples/northgate-bikes.plan.json", import.meta.url), "utf8");
const PARTS = ["First give control to others", "Apps that use their login", "Take away their logins", "Sign out their devices", "Passwords they know", "Their jobs and watches", "Tell others", "Look once more"];

const lines = (page) => page.locator(".page__main .screen-only").getByRole("listitem");
const line = (page, text) => lines(page).filter({ hasText: text });
/** A radio is called by its hint too. */
const parting = (page, name) => group(page, "How do you part?").getByRole("radio", { name });
const paper = (page) => main(page).getByRole("region", { name: "As it prints" });

for (const Hand of HANDS) {
  test(`somebody leaves, on good terms and then in a quarrel: ${Hand.title}`, async ({ app, page }) => {
    test.setTimeout(180_000);
    const hand = new Hand(page);
    const id = await keepFile(app, "bikes.plan.json", BIKES);
    await app.go(`plan/${id}`);
    await hand.press(link(page, "When someone leaves"));
    await asked(page, "When someone leaves");
    await hand.press(link(page, "Priya Shah"));
    await asked(page, "When Priya leaves");

    // The parts are in the order that is safe, on the screen and on paper.
    const parts = main(page).locator(".screen-only").getByRole("heading", { level: 3 });
    const shown = await parts.allTextContents();
    expect(shown).toEqual(PARTS.filter((part) => shown.includes(part)));
    expect(shown.length).toBeGreaterThan(5);
    await expect(line(page, "On Instagram: remove Priya")).toHaveCount(1);
    await expect(line(page, "Change the password of X. Tell only those who need it.")).toHaveCount(1);
    await expect(line(page, "Connect Scheduler through a login of the business")).toHaveCount(1);
    await expect(paper(page).getByText("On Instagram: remove Priya")).toBeVisible();

    // On good terms: all by the last day. In a quarrel: logins and passwords today.
    await hand.choose(list(page, "Are they still there?"), "Yes, but they are leaving");
    await hand.date(field(page, "Last day"), "2099-03-31");
    await hand.key("Tab");
    await expect(line(page, "On Instagram: remove Priya")).toContainText("By 31 March 2099");
    await hand.pick(parting(page, "In a quarrel"));
    await expect(line(page, "On Instagram: remove Priya")).not.toContainText("2099");
    await expect(paper(page).getByText("today").first()).toBeVisible();
    await hand.pick(parting(page, "On good terms"));

    // One line onto the list, then all of them; none twice.
    const count = await lines(page).count();
    await hand.press(button(page, "Put it on the to-do list On Instagram: remove Priya"));
    await expect(line(page, "On Instagram: remove Priya")).toContainText("On the to-do list");
    await hand.press(button(page, "Put all of it on the to-do list"));
    await expect(main(page).getByRole("button", { name: /^Put it on the to-do list/ })).toHaveCount(0);
    await hand.press(link(page, "Go to the to-do list").first());
    await asked(page, "To do");
    await expect(main(page).getByRole("heading", { name: `Open (${count})` })).toBeVisible();

    // A tick there takes the login out of the plan and off the list.
    await hand.press(button(page, "I have done it On Instagram: remove Priya"));
    await app.go(`plan/${id}/account?id=ac_jjkq634ng9xn7`);
    await expect(link(page, "Own login Priya")).toHaveCount(0);
    await app.go(`plan/${id}/leaving?id=p_7y3twtk212wzv`);
    await expect(lines(page).filter({ hasText: "On Instagram: remove Priya" })).toContainText("Done on");
    await expect(parts.filter({ hasText: "Already done" })).toBeVisible();

    // The sheet of the team holds the list while somebody is on the way out.
    await app.go(`plan/${id}/print`);
    await expect(main(page).getByRole("heading", { name: "When Priya leaves" })).toBeVisible();
  });
}

test("every job on the list leads to where it is given to somebody else", async ({ app, page }) => {
  test.setTimeout(180_000);
  const id = await keepFile(app, "bikes.plan.json", BIKES);
  const links = [];
  for (const person of Object.keys(JSON.parse(BIKES).content.people)) {
    await app.go(`plan/${id}/leaving?id=${person}`);
    links.push(...(await link(page, /^Choose somebody else/).evaluateAll((all) => all.map((one) => one.getAttribute("href")))));
  }
  const places = [...new Set(links)];
  expect(places.length).toBeGreaterThan(6);
  for (const href of places) {
    await app.go(`plan/${id}/check`);
    await app.go(href.replace(/^#\//, ""));
    await expect(main(page).getByRole("heading", { level: 1 })).not.toHaveText(/not in this browser|no such page/i);
    await expect(main(page).getByRole("heading", { level: 1 })).not.toHaveText("Northgate Bikes");
    // Either somebody can be chosen there, or it is a list with the way to each.
    await expect(main(page).locator("select, input, button").first(), href).toBeVisible();
  }
});

test("the page of a person leads to the list, and nobody who holds nothing has one", async ({ app, page }) => {
  const hand = new MouseHand(page);
  const id = await keepFile(app, "bikes.plan.json", BIKES);
  await app.go(`plan/${id}/people`);
  await app.go(`plan/${id}/person?id=p_7y3twtk212wzv`);
  await hand.press(link(page, /^What to do when Priya leaves: \d+ things$/));
  await asked(page, "When Priya leaves");
  await app.go(`plan/${id}/leaving?id=p_rwytqnxber2ba`);
  await asked(page, "When Kim leaves");
  await expect(lines(page)).toHaveCount(1);
  await expect(line(page, "Tell Brightside who to talk to now")).toBeVisible();
});

test("the list prints alone", async ({ app, page }) => {
  const id = await keepFile(app, "bikes.plan.json", BIKES);
  await app.go(`plan/${id}/leaving?id=p_7y3twtk212wzv`);
  await page.evaluate(() => (window.print = () => (window.printed = true)));
  await button(page, "Print this list").click();
  expect(await page.evaluate(() => window.printed)).toBe(true);
  await page.emulateMedia({ media: "print" });
  await expect(paper(page).getByText("When Priya leaves")).toBeVisible();
  await expect(list(page, "Are they still there?")).toBeHidden();
  await expect(button(page, "Print this list")).toBeHidden();
  await page.emulateMedia({ media: null });
});

looksOf({
  empty: ["leaving"],
  filled: ["leaving", "leaving?id=p_7y3twtk212wzv"],
});
