// Step 7: house rules, and behind it goals, decisions, approvals, answers and staff who share. By mouse and keys, and
// once with the keyboard alone; axe on every page, empty, filled and in error.
// Pages: rules.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { looksOf } from "./support/screens.mjs";
import { HANDS, MouseHand } from "./support/hands.mjs";
import { asked, box, button, field, group, link, list, main, radio, undo } from "./pages/parts.mjs";
import { keepFile, planOf } from "./pages/plans.mjs";

const BIKES = readFileSync("public/samples/northgate-bikes.plan.json", "utf8");
const PAGES = ["rules", "goals", "decisions", "guides", "asking", "approvals", "answers", "sharing"];

async function bikes(app, page) {
  await page.clock.setFixedTime("2026-11-02T10:00:00Z");
  const id = await keepFile(app, "northgate.plan.json", BIKES);
  await app.go(`plan/${id}/rules`);
  await asked(page, "Your house rules");
  return id;
}

const problem = (page, text) => page.getByRole("group", { name: "There is a problem" }).getByRole("link", { name: text });

for (const Hand of HANDS) {
  test(`ten rules are chosen; one goes, one is put in other words: ${Hand.title}`, async ({ app, page }) => {
    test.setTimeout(90_000);
    const hand = new Hand(page);
    const id = await bikes(app, page);
    const starters = group(page, "Rules to choose from").getByRole("checkbox");
    await expect(starters).toHaveCount(12);
    await expect(group(page, "Rules to choose from").getByRole("checkbox", { checked: true })).toHaveCount(10);
    await expect(main(page).getByText("You have 10 rules. Few people read more.")).toBeVisible();
    await expect(main(page).getByText(/can break employment law/)).toBeVisible();
    await hand.tick(box(page, "If you are angry, wait an hour."), false);
    await expect(main(page).getByText(/Few people read more/)).toHaveCount(0);
    await hand.press(button(page, "Change Be kind. Assume people mean well."));
    await hand.write(field(page, "The rule"), "Be kind to everyone.");
    await hand.press(button(page, "Save"));
    await expect(button(page, "Change Be kind to everyone.")).toBeFocused();
    await hand.press(button(page, "Add a rule"));
    await hand.press(button(page, "Save"));
    await expect(problem(page, "Enter a rule")).toBeVisible();
    await hand.write(field(page, "The rule"), "x".repeat(121));
    await hand.press(button(page, "Save"));
    await expect(problem(page, "The rule must be 120 characters or less")).toBeVisible();
    await expect(field(page, "The rule")).toHaveValue("x".repeat(121));
    await hand.write(field(page, "The rule"), "Thank people 🎉");
    await hand.press(button(page, "Save"));
    await hand.press(button(page, "Save and go to your plan"));
    await expect(page.locator(".page__main").getByRole("link", { name: /House rules and departments.*Done/ })).toBeVisible();
    await app.go(`plan/${id}/print`);
    for (const text of ["Be kind to everyone.", "Thank people 🎉", "Not sure? Ask first."]) {
      await expect(main(page).getByText(text)).toBeVisible();
    }
    await expect(main(page).getByText("If you are angry, wait an hour.")).toHaveCount(0);
  });

  test(`goals hang on each other and rules on goals: ${Hand.title}`, async ({ app, page }) => {
    test.setTimeout(90_000);
    const hand = new Hand(page);
    await bikes(app, page);
    await hand.press(link(page, "Goals"));
    await asked(page, "What are your goals?");
    await hand.write(field(page, "What should social media do for you?"), "Help every cyclist in town");
    await hand.press(button(page, "Add a goal"));
    await hand.write(field(page, "The goal"), "More repairs");
    await hand.press(button(page, "Save"));
    await expect(main(page).getByText("Nothing helps this goal yet: More repairs.")).toBeVisible();
    await hand.press(button(page, "Add a goal"));
    await hand.write(field(page, "The goal"), "Answer in four hours");
    await hand.choose(list(page, "Whose goal is it?"), "Social media");
    await hand.choose(list(page, "Which goal does it help?"), "More repairs");
    await hand.press(button(page, "Save"));
    await expect(main(page).getByText("Answer in four hours (helps the goal above)").first()).toBeVisible();
    await expect(main(page).getByText("Every goal and every rule has a place.")).toBeVisible();
    await hand.press(button(page, "Remove More repairs"));
    await expect(main(page).getByText("(helps the goal above)")).toHaveCount(0);
    await hand.press(button(page, "Undo"));
    await expect(main(page).getByText("Answer in four hours (helps the goal above)").first()).toBeVisible();
    await hand.press(link(page, "Back"));
    await asked(page, "Your house rules");
  });

  test(`the way of working has its meaning, and a decision can be left open: ${Hand.title}`, async ({ app, page }) => {
    test.setTimeout(90_000);
    const hand = new Hand(page);
    await bikes(app, page);
    await hand.press(link(page, "Who decides what"));
    await asked(page, "Who decides what?");
    await hand.choose(list(page, "How do you share the work?"), "One team does it for everyone");
    await expect(main(page).getByText(/^One voice\./)).toBeVisible();
    await hand.press(button(page, "Add a decision"));
    await hand.write(field(page, "What is to be decided?"), "If we go to TikTok");
    await hand.choose(list(page, "Who decides?"), "To be decided");
    await hand.choose(list(page, "Who decides? Who decides?"), "Ama Mensah");
    await hand.press(button(page, "Save"));
        await hand.press(button(page, "Change If we go to TikTok"));
    await hand.choose(list(page, "Who decides?"), "Ama Mensah");
    await hand.press(button(page, "Save"));
    await expect(main(page).getByText("In one place · Decides: Ama").first()).toBeVisible();
  });

  test(`approval rules say how long a post can wait: ${Hand.title}`, async ({ app, page }) => {
    test.setTimeout(90_000);
    const hand = new Hand(page);
    await bikes(app, page);
    await hand.press(link(page, "Who says yes before a post"));
    await asked(page, "Who says yes before a post?");
    const card = main(page).getByRole("listitem").filter({ hasText: "Anything with a price" });
    await expect(card).toContainText("There is no time limit, so it can wait for ever.");
    await hand.press(button(page, "Change Anything with a price"));
    await hand.pick(radio(page, "How careful must you be?", "Amber: somebody else looks first"));
    await hand.choose(list(page, "Who says yes if that person is away?"), "Priya Shah");
    await hand.write(field(page, "Answer within, in minutes"), "0");
    await hand.press(button(page, "Save"));
    await expect(problem(page, /must be a whole number from 1/)).toBeVisible();
    await hand.write(field(page, "Answer within, in minutes"), "30");
    await hand.choose(list(page, "If nobody answers in time"), "The stand-in decides");
    await hand.press(button(page, "Save"));
    await expect(card).toContainText("It waits 60 minutes at most.");
    await hand.press(undo(page));
    await expect(card).toContainText("There is no time limit");
  });
}

test("who answers what, where we listen, who helps, who shares: on the sheet", async ({ app, page }) => {
  const hand = new MouseHand(page);
  const id = await bikes(app, page);
  await app.go(`plan/${id}/answers`);
  await hand.press(button(page, "Add a topic"));
  await hand.write(field(page, "Topic"), "Brakes");
  await hand.choose(list(page, "Who knows?"), "Luis Ortega");
  await hand.write(field(page, "Answers within, in minutes"), "30");
  await hand.press(button(page, "Save"));
  await hand.press(button(page, "Add a place"));
  await hand.write(field(page, "Name of the place"), "City bike forum");
  await hand.open("Say more Add a place");
  await hand.write(field(page, "Web address"), "http://forum.example");
  await hand.press(button(page, "Save"));
  await expect(problem(page, "Enter a web address that starts with https")).toBeVisible();
  await hand.write(field(page, "Web address"), "https://forum.example");
  await hand.press(button(page, "Save"));
  await expect(main(page).getByText("A review site · nobody looks there")).toBeVisible();
  await hand.write(field(page, "How do you ask them?"), "Ring the bell");
  await app.go(`plan/${id}/sharing`);
  await hand.press(button(page, "Add somebody"));
  await hand.choose(list(page, "Who?"), "Jo Park");
  await hand.tick(box(page, "Instagram"));
  await hand.write(field(page, "What may they share?"), "Shop news");
  await hand.press(button(page, "Save"));
  await expect(main(page).getByText("Instagram · Shop news")).toBeVisible();
  await app.go(`plan/${id}/print`);
  for (const text of ["answers within 30 minutes", "City bike forum (A review site)", "Ring the bell", "Shop news"]) {
    await expect(main(page).getByText(text).first()).toBeVisible();
  }
});

looksOf({
  path: "departments",
  empty: PAGES,
  more: {
    "in error, and a form": async ({ app, page, look }) => {
      await bikes(app, page);
      await button(page, "Change the words or add a rule").click();
      await button(page, "Add a rule").click();
      await button(page, "Save").click();
      await look("rules, in error");
      await app.go(`plan/${planOf(page)}/approvals`);
      await button(page, "Change Anything with a price").click();
      await look("approvals, a form");
    },
  },
});
