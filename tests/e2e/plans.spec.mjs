// Several plans side by side, Undo and Redo across a reload, and the samples as a starting point.
// Pages: home, bin, plan_settings, samples, plan_home, outputs, check, todo.
import { expect, test } from "./support/fixtures.mjs";
import { HANDS, MouseHand } from "./support/hands.mjs";
import { content, downloaded } from "./support/plan-files.mjs";
import { asked, button, field, list, main, saved, undo } from "./pages/parts.mjs";
import { keepFile, newPlan, openSample, planOf } from "./pages/plans.mjs";

const opens = (page, name) => main(page).getByRole("link", { name: `Open ${name}`, exact: true });
const status = (page, text) => expect(main(page).getByRole("status").getByText(text)).toBeVisible();

async function backup(app, id) {
  await app.go(`plan/${id}/outputs`);
  return (await downloaded(app.page, () => button(app.page, "Download the backup file").click())).text;
}

for (const Hand of HANDS) {
  test(`rename, duplicate, delete, undo, bin, delete for ever: ${Hand.title}`, async ({ app, page }) => {
    const hand = new Hand(page);
    const id = await newPlan(app, hand, "solo");
    await saved(page);
    await app.go("");
    await hand.open("More actions for Corner Bakery");
    await hand.write(field(page, "New name"), "Old Bakery");
    await hand.press(button(page, "Rename"));
    await status(page, "Renamed to Old Bakery.");
    await expect(opens(page, "Old Bakery")).toBeVisible();

    await hand.open("More actions for Old Bakery");
    await hand.press(button(page, "Duplicate"));
    await status(page, "Old Bakery (second) is a plan of its own now.");
    await expect(opens(page, "Old Bakery")).toBeVisible();
    await expect(opens(page, "Old Bakery (second)")).toBeVisible();

    const row = main(page).getByRole("row").filter({ has: page.getByRole("link", { name: "Open Old Bakery", exact: true }) });
    const more = main(page).locator("summary").filter({ hasText: /^More actions for Old Bakery$/ });
    await hand.press(more);
    await hand.press(row.getByRole("button", { name: "Delete", exact: true }));
    await status(page, "Old Bakery deleted.");
    await expect(opens(page, "Old Bakery")).toBeHidden();
    await expect(button(page, "Undo")).toBeFocused();
    await hand.key("Enter");
    await expect(opens(page, "Old Bakery")).toBeVisible();

    await app.go(`plan/${id}/settings`);
    await hand.press(button(page, "Delete this plan"));
    await expect(button(page, "Yes, delete it")).toBeFocused();
    await hand.key("Enter");
    await asked(page, "Your plans");
    await expect(opens(page, "Old Bakery")).toBeHidden();
    await app.open(`#/plan/${id}`);
    await asked(page, "This plan was deleted");
    await hand.press(main(page).getByRole("link", { name: "Deleted plans" }));
    await asked(page, "Deleted plans");
    await hand.press(button(page, "Take it out Old Bakery"));
    await status(page, "Old Bakery is back in your plans.");
    await app.open(`#/plan/${id}`);
    await asked(page, "Old Bakery");

    await app.go("");
    await hand.press(more);
    await hand.press(row.getByRole("button", { name: "Delete", exact: true }));
    await hand.press(main(page).getByRole("link", { name: "Deleted plans (1)" }));
    await hand.press(button(page, "Delete for ever Old Bakery"));
    await expect(main(page).getByRole("heading", { name: "Delete Old Bakery for ever?" })).toBeVisible();
    await hand.press(button(page, "Delete for ever"));
    await expect(main(page).getByText("Nothing deleted in the last 30 days.")).toBeVisible();
    await app.open(`#/plan/${id}`);
    await asked(page, "This plan is not in this browser");
  });
}

test("a duplicate is a plan of its own; the same file twice asks what to do", async ({ app, page }) => {
  const id = await newPlan(app, new MouseHand(page), "solo");
  const text = await backup(app, id);
  const copy = await keepFile(app, "a.plan.json", text, "Add it as a second plan");
  expect(copy).not.toBe(id);
  await app.go(`plan/${copy}/settings`);
  await field(page, "Name of the business").fill("Copy");
  await field(page, "Name of the business").press("Tab");
  await saved(page);
  expect(content(await backup(app, id)), "the first plan is as it was").toEqual(content(text));

  const replaced = await keepFile(app, "a.plan.json", text, "Replace Corner Bakery");
  expect(replaced).toBe(id);
});

test("Undo and Redo, also across a reload", async ({ app, page }) => {
  const hand = new MouseHand(page);
  const id = await newPlan(app, hand, "solo");
  const name = field(page, "Name of the business");
  const rename = async (text) => {
    await hand.write(name, text);
    await hand.key("Tab");
    await expect(undo(page)).toHaveText("Undo: the name of the business");
    await saved(page);
  };
  const shown = async (text) => {
    await app.go(`plan/${id}`);
    await asked(page, text);
    await app.go(`plan/${id}/settings`);
  };
  await app.go(`plan/${id}/settings`);
  await rename("First");
  await hand.choose(list(page, "Week starts on"), "Friday");
  await rename("Second");
  await app.reload();
  await undo(page).click();
  await shown("First");
  await page.locator("main h1").focus();
  await hand.key("ControlOrMeta+Shift+Z");
  await shown("Second");
  await page.locator("main h1").focus();
  await hand.key("ControlOrMeta+Z");
  await shown("First");
  await saved(page);
  await app.reload();
  await expect(name).toHaveValue("First");
  await expect(list(page, "Week starts on")).toHaveValue("fri");
  await expect(undo(page)).toHaveText("Undo: the first day of the week");
  await undo(page).click();
  await expect(list(page, "Week starts on")).toHaveValue("mon");
  await undo(page).click();
  await shown("Corner Bakery");
});

test("choices passed with the arrow keys are one step, also after a reload", async ({ app, page }) => {
  const id = await newPlan(app, new MouseHand(page), "solo");
  await app.go(`plan/${id}/settings`);
  const first = list(page, "Week starts on");
  await first.focus();
  for (let key = 0; key < 3; key += 1) await page.keyboard.press("ArrowDown");
  await expect(first).toHaveValue("thu");
  await saved(page);
  await app.reload();
  await expect(first).toHaveValue("thu");
  await undo(page).click();
  await expect(first).toHaveValue("mon");
});

const NOBODY = "No one decides or speaks when something goes wrong.";
const FROM_ROLES = "From the roles, Robin would decide and Kai would speak when something goes wrong. No one has agreed to that yet.";
const FIVE = "YouTube, Instagram, X, LinkedIn, first page and LinkedIn, second page";
const BY = "Product managers and leads, by 30 Nov";
const SAMPLES = {
  "Contributor team": { title: "Contributor Comms", open: [FROM_ROLES], decide: [] },
  "Food charity": {
    title: "Food charity volunteers",
    open: [NOBODY],
    decide: [
      "Still to decide",
      `What becomes of ${FIVE}. ${BY}`,
      `Who answers for ${FIVE}. ${BY}`,
      `Who does this: Has the final say, Runs it week by week and Posts and answers. ${BY}`,
    ],
  },
};

for (const [name, { title, open, decide }] of Object.entries(SAMPLES)) {
  test(`sample ${name}: its open decisions, and a starting point of one’s own`, async ({ app, page }) => {
    await page.clock.setFixedTime("2026-11-02T10:00:00Z");
    const sample = await openSample(app, name);
    await expect(main(page).getByText("This is a made-up plan. Look around. Nothing here is kept.")).toBeVisible();
    await app.go(`plan/${sample}/check`);
    for (const text of open) await expect(main(page).getByText(text).first()).toBeVisible();
    await app.reload();
    await app.go(`plan/${sample}/print`);
    const paper = page.getByRole("region", { name: "This is what prints" });
    await expect(paper.getByText(title).first()).toBeVisible();
    for (const text of decide) await expect(paper.getByText(text)).toBeVisible();

    await button(page, "Use it as my starting point").click();
    await expect(page).not.toHaveURL(new RegExp(sample));
    const own = planOf(page);
    const text = await backup(app, own);
    expect(JSON.parse(text).plan.title).toBe(`${title} (my copy)`);
    const people = Object.values(JSON.parse(text).content.people).filter((person) => !person.placeholder);
    for (const person of people) expect(person.name).toMatch(/^Person \d+/);
    await app.reload();
    expect(await backup(app, own), "it is kept").toBe(text);
  });
}
