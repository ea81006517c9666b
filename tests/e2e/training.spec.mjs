// Step 6: who can step in, own skills, and the workshops. By mouse and keys and once with the keyboard alone; what is
// said is on the sheet and in the file; axe on both pages, empty, filled and in error.
// Pages: training.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { looksOf } from "./support/screens.mjs";
import { HANDS } from "./support/hands.mjs";
import { downloaded } from "./support/plan-files.mjs";
import { asked, button, field, link, list, main, undo } from "./pages/parts.mjs";
import { keepFile, planOf } from "./pages/plans.mjs";

const BIKES = readFileSync("public/samples/northgate-bikes.plan.json", "utf8");
const DAY = "2026-11-02T10:00:00Z";

async function bikes(app, page) {
  await app.page.clock.setFixedTime(DAY);
  const id = await keepFile(app, "northgate.plan.json", BIKES);
  await app.go(`plan/${id}/${page}`);
  return id;
}

const day = (page, label) => main(page).getByLabel(label, { exact: true });
const ready = (page, duty) => main(page).getByRole("row").filter({ hasText: duty });

for (const Hand of HANDS) {
  test(`a stand-in counts only once trained, with access: ${Hand.title}`, async ({ app, page }) => {
    test.setTimeout(90_000);
    const hand = new Hand(page);
    const id = await bikes(app, "roles");
    await hand.choose(list(page, "Stand-in if they are away: Runs it week by week"), "Tom Ellis");
    await app.go(`plan/${id}/training`);
    await asked(page, "Who can step in?");
    await expect(main(page).getByText("No one is trained to step in yet. Start with the coordinator’s stand-in.")).toBeVisible();
    await expect(ready(page, "Manager")).toContainText("Has not done it alone");
    await hand.choose(list(page, "Post: Tom Ellis"), "Shown once");
    await expect(ready(page, "Manager")).toContainText("Has not done it alone");
    await hand.choose(list(page, "Post: Tom Ellis"), "Can do it alone");
    await expect(ready(page, "Manager")).toContainText("Ready");
    await expect(main(page).getByText("1 of 7 are ready.")).toBeVisible();
    await hand.open("Say more about Tom Ellis");
    await hand.date(day(page, "Post: since when"), "2025-01-01");
    await hand.key("Tab");
    await hand.choose(list(page, "Post: how do you know?"), "Did it in a practice run");
    await expect(main(page).getByText("Too long ago. Practise again.").first()).toBeVisible();
    await expect(ready(page, "Manager")).toContainText("Did it too long ago");
    await hand.press(undo(page));
    await expect(list(page, "Post: how do you know?")).toHaveValue("");
    await hand.choose(list(page, "Post: Tom Ellis"), "Not yet");
    await expect(ready(page, "Manager")).toContainText("Has not done it alone");
  });

  test(`a skill of one’s own becomes a column, and the step is done: ${Hand.title}`, async ({ app, page }) => {
    test.setTimeout(90_000);
    const hand = new Hand(page);
    await bikes(app, "training");
    await hand.press(button(page, "Add a skill"));
    await expect(field(page, "Name of the skill")).toBeFocused();
    await hand.press(button(page, "Save"));
    await expect(page.getByRole("group", { name: "There is a problem" }).getByRole("link", { name: "Enter a name for the skill" })).toBeVisible();
    await hand.write(field(page, "Name of the skill"), "Shop tool");
    await hand.press(button(page, "Save"));
    await expect(button(page, "Change Shop tool")).toBeFocused();
    await expect(list(page, "Shop tool: Priya Shah")).toBeVisible();
    await hand.choose(list(page, "Shop tool: Priya Shah"), "Can teach it");
    await hand.press(button(page, "Save and go to your plan"));
    await asked(page, "Northgate Bikes");
    // Finished, but nobody stands in for the director yet, and that is serious.
    await expect(main(page).getByRole("link", { name: /Training.*Needs you/ })).toBeVisible();
    await app.go(`plan/${planOf(page)}/print`);
    await expect(main(page).getByText("Can teach it").first()).toBeVisible();
    await app.go(`plan/${planOf(page)}/outputs`);
    const { text } = await downloaded(page, () => button(page, "Download the backup file").click());
    const { skills, training } = JSON.parse(text).content;
    expect(Object.values(skills).map((skill) => skill.name)).toEqual(["Shop tool"]);
    expect(Object.values(training).map((record) => [record.level, record.on])).toEqual([["can_teach", "2026-11-02"]]);
  });

  test(`a workshop with an agenda from what is open: ${Hand.title}`, async ({ app, page }) => {
    test.setTimeout(90_000);
    const hand = new Hand(page);
    await bikes(app, "training");
    await hand.press(link(page, "Plan the workshops"));
    await asked(page, "Your workshops");
    await expect(button(page, "Change 15 June 2026, To train")).toBeVisible();
    await hand.press(button(page, "Add a workshop"));
    await hand.date(day(page, "When is it?"), "2026-12-10");
    // Out of the date field, whose own button would be the next stop.
    await field(page, "Length in minutes").focus();
    await hand.write(field(page, "Length in minutes"), "9999");
    await hand.press(button(page, "Save"));
    await expect(main(page).getByText("Length in minutes must be a whole number from 5 to 600").last()).toBeVisible();
    await expect(field(page, "Length in minutes")).toHaveValue("9999");
    await hand.write(field(page, "Length in minutes"), "60");
    await hand.press(button(page, "Save"));
    await expect(main(page).getByText("Planned for 10 December 2026").first()).toBeVisible();
    await hand.press(button(page, "Propose an agenda for 10 December 2026"));
    const agenda = main(page).getByRole("listitem").filter({ hasText: "10 December 2026, To train" });
    await expect(agenda).toContainText("10 minutes · What changed since last time");
    await expect(agenda).toContainText("10 minutes · Decide and write down who does what");
    await hand.press(button(page, "Remove 10 December 2026, To train"));
    await expect(main(page).getByText("10 December 2026, To train removed.")).toBeVisible();
    await hand.press(button(page, "Undo"));
    await expect(agenda).toContainText("What changed since last time");
    await hand.press(button(page, "Change 10 December 2026, To train"));
    await hand.tick(main(page).getByRole("checkbox", { name: "It took place", exact: true }));
    await hand.tick(main(page).getByRole("checkbox", { name: "Priya Shah", exact: true }));
    await hand.press(button(page, "Save"));
    await expect(agenda).toContainText("1 person was there");
  });
}

looksOf({
  empty: ["training", "workshops"],
  more: {
    "filled and in error": async ({ app, page, hand, look }) => {
      await bikes(app, "training");
      await hand.choose(list(page, "Post: Tom Ellis"), "Can do it alone");
      await button(page, "Add a skill").click();
      await button(page, "Save").click();
      await look("training, in error");
      await app.go(`plan/${planOf(page)}/workshops`);
      await button(page, "Add a workshop").click();
      await look("workshops, a form");
    },
  },
});
