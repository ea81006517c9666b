// Eight people with long names, a dozen accounts, topics that are parked: on the workshop screen nobody scrolls in front of a
// room. Where there is less room, fewer names stand on the screen, and a button leads to the others.
// Pages: stage.
import { expect, test } from "./support/fixtures.mjs";
import { field } from "./pages/parts.mjs";
import { WORKSHOP, eachScreen, keepWorkshop, openStage, parked, press, question, step } from "./pages/stage.mjs";

const NAMES = [
  "Maximiliane Hohenstein-Brandenburger", "Wilhelmina van den Oosterhoek-Vermeulen", "Bartholomew Featherstonehaugh-Smythe", "Oluwaseun Adebayo-Ogunleye",
  "Christopher Papadimitropoulos", "Anastasia Krzyzanowska-Wisniewska", "Guadalupe Fernandez de la Cuesta", "Sri Rangaramanujam Venkataraghavan",
];

function crowd(content) {
  for (const [at, person] of Object.values(content.people).entries()) person.name = NAMES[at];
  for (let at = 0; at < 9; at += 1) {
    content.accounts[`ac_000000000000${at}`] = { o: `m${at}`, network: "other", name: `The repair workshop’s account number ${at}` };
  }
  content.parked = Object.fromEntries(NAMES.slice(0, 3).map((by, at) => [`pk_000000000000${at}`, { o: `a${at}`, text: "Photos of customers who have not said yes", by, workshop: WORKSHOP }]));
  content.tasks = { ta_0000000000001: { o: "a", text: "Order ten crisis cards and put one into every wallet", kind: "world", workshop: WORKSHOP } };
}

/** How much of the question cannot be seen without scrolling. */
const below = (page) => page.evaluate(() => document.querySelector("#app").scrollHeight - document.querySelector("#app").clientHeight);
const fits = (page, what) => expect.soft.poll(() => below(page), { message: what }).toBeLessThanOrEqual(0);

for (const [width, height] of [[1280, 720], [1920, 1080]]) {
  test(`nobody scrolls at ${width} x ${height}`, async ({ app, page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height });
    const agenda = [["welcome", 6], ["access", 9], ["need", 10], ["roles", 10], ["practice", 9], ["decide", 4, "Who may spend money?"], ["todo", 6], ["close", 4]];
    const id = await keepWorkshop(app, { change: crowd, agenda });
    await openStage(app, id);
    await eachScreen(page, async (_, name) => {
      await fits(page, name);
      for (const line of await page.locator(".asked__line").all()) {
        await line.click();
        await fits(page, `${name}: ${await line.textContent()}`);
      }
    });
    await step(page, "Park a topic").click();
    await page.keyboard.type("Sundays");
    await page.keyboard.press("Enter");
    await expect(parked(page).getByRole("group", { name: "Who raised it?" })).toBeVisible();
    await fits(page, "who raised it");
  });
}

test("a vote fits with a long question and three long choices", async ({ app, page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const what = "Who may spend money on adverts, and how much may it be each month before somebody else has to agree?";
  const id = await keepWorkshop(app, { agenda: [["decide", 4, what]] });
  await openStage(app, id);
  const choices = [
    "Priya, up to two hundred pounds a month without asking anybody",
    "Nobody: each advert is agreed by Ama in advance, by message",
    "The three of us at the Monday meeting, and Tom when it is urgent",
  ];
  for (const choice of choices) {
    await field(page, "A choice").fill(choice);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: `One dot more for ${choice}` })).toBeVisible();
  }
  await fits(page, "a vote");
  await expect(press(page, "Park it")).toBeInViewport({ ratio: 1 });
});

test("a vote with seven long choices is shown a few at a time", async ({ app, page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const what = "Who may spend money on adverts?";
  const choices = Array.from({ length: 7 }, (_, at) => `Choice ${at + 1}: up to two hundred pounds a month without asking anybody`);
  const change = (content) => {
    content.decisions = { de_0000000000001: { o: "a", what, workshop: WORKSHOP, votes: choices.map((choice) => ({ choice, dots: 1 })) } };
  };
  const id = await keepWorkshop(app, { change, agenda: [["decide", 4, what]] });
  await openStage(app, id);
  await fits(page, "seven choices");
  await expect(press(page, "Park it")).toBeInViewport({ ratio: 1 });
  const last = page.getByRole("button", { name: `One dot more for ${choices[6]}` });
  for (let turn = 0; turn < 7 && !(await last.count()); turn += 1) await page.getByRole("main").getByRole("button", { name: /^And \d+ more$/ }).click();
  await last.click();
  await expect(page.getByRole("main").getByText("2 dots")).toBeVisible();
});

test("three long answers of a department leave the names their place", async ({ app, page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const long = "When is my bike ready, what does it cost, and can I come on Saturday before nine or after six in the evening by then";
  const department = "dp_0000000000001";
  const change = (content) => {
    content.departments = { [department]: { o: "a", name: "Sales", sends_questions: long, can_share: long } };
    content.guidelines = { gu_0000000000001: { o: "a", text: long, department, audience: "department", basic: true } };
  };
  const id = await keepWorkshop(app, { change, agenda: [["departments", 11]] });
  await openStage(app, id);
  await step(page, "Next").click();
  await expect(press(page, "Priya Shah")).toBeVisible();
  await fits(page, "who answers");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), "nothing moves sideways").toBe(0);
  await expect(press(page, "Priya Shah")).toBeInViewport({ ratio: 1 });
});

test("the names that do not fit are one press away", async ({ app, page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const id = await keepWorkshop(app, { change: crowd, agenda: [["access", 9]] });
  await openStage(app, id);
  await step(page, "Next").click();
  await expect(question(page)).toHaveText("Who can get into Facebook today?");
  await fits(page, "the first names");
  const seen = new Set();
  for (let turn = 0; turn < 8; turn += 1) {
    for (const name of NAMES) if (await press(page, name).count()) seen.add(name);
    const more = page.getByRole("main").getByRole("button", { name: /^And \d+ more$/ }).first();
    if (!(await more.count())) break;
    await more.click();
  }
  expect([...seen].sort()).toEqual(NAMES.toSorted());
});
