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

const cut = (page) => page.locator(".asked__line, .stage__parked .stage__value").evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1).map((one) => one.textContent));

test("what the room said is read as a whole while the next line is typed", async ({ app, page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const long = "When is my bike ready and why does it take so long, what does it cost and who do I call";
  await openStage(app, await keepWorkshop(app, { change: (all) => (all.departments = { dp_0000000000001: { o: "a", name: "Sales" } }), agenda: [["departments", 11]] }));
  await step(page, "Next").click();
  await field(page, "People ask you").fill(long);
  await page.keyboard.press("Enter");
  await expect(field(page, "You can show")).toBeFocused();
  await fits(page, "the next line");
  expect(await cut(page)).toEqual([]);
});

test("a sentence is typed in as many lines as it needs, as large as the rest", async ({ app, page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const long = "Priya may spend up to two hundred pounds a month on adverts without asking anybody, and whoever wants to spend more than that asks Ama first, by message, one week before the advert is meant to begin; what was spent is looked at by all of us on the first Monday of every month.";
  const id = await keepWorkshop(app, { agenda: [["decide", 4, "Who may spend money on adverts, and how much may it be each month?"], ["crisis", 12]] });
  await openStage(app, id);
  const seen = async (name, text) => {
    const one = field(page, name);
    await expect(one).toBeVisible();
    await one.fill(text);
    await fits(page, name);
    const [box, label] = [await one.boundingBox(), await page.locator("label", { hasText: name }).boundingBox()];
    expect(label.y + label.height, "the label stands above").toBeLessThanOrEqual(box.y + 1);
    const of = await one.evaluate((area) => ({ size: parseFloat(getComputedStyle(area).fontSize), hidden: area.scrollHeight - area.clientHeight }));
    expect(of.size).toBeGreaterThanOrEqual(32);
    return of.hidden;
  };
  await press(page, "Decided").click();
  expect(await seen("We decide, in one sentence", long.slice(0, 170))).toBeLessThanOrEqual(0);
  await seen("We decide, in one sentence", long);
  for (const text of [long, long.slice(0, 60)]) {
    await field(page, "We decide, in one sentence").fill(text);
    await page.keyboard.press("Enter");
    await expect(page.locator("blockquote")).toHaveText(text);
    await fits(page, `decided with ${text.length} letters`);
  }
  while ((await question(page).textContent()) !== "Which sentence goes out first?") await page.keyboard.press("PageDown");
  expect(await field(page, "The words").inputValue()).not.toBe("");
  await seen("The words", long.slice(0, 200));
  await expect(step(page, "Next")).toBeInViewport({ ratio: 1 });
});

test("many long topics leave their button on the screen, and never jump", async ({ app, page }) => {
  test.setTimeout(90_000);
  await page.setViewportSize({ width: 1280, height: 720 });
  const text = "Incomprehensible reproductions of photographs of customers who did not say yes!!";
  const change = (content) => {
    content.parked = Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`pk_00000000000${String(at).padStart(2, "0")}`, { o: `a${String(at).padStart(2, "0")}`, text, by: NAMES[0], workshop: WORKSHOP }]));
  };
  await openStage(app, await keepWorkshop(app, { change, agenda: [["crisis", 12], ["decide", 4, "Who pays?"]] }));
  // Each picture that is painted is looked at: how far the list reaches below what is seen.
  await page.evaluate(() => {
    window.worst = 0;
    const look = () => {
      const app = document.querySelector("#app");
      window.worst = Math.max(window.worst, app.scrollHeight - app.clientHeight);
    };
    new ResizeObserver(look).observe(document.querySelector(".stage__parked"));
  });
  await eachScreen(page, async (_, name) => {
    await fits(page, name);
    await expect.soft(parked(page).getByRole("button", { name: /^And \d+ more$/ }), name).toBeInViewport({ ratio: 1 });
  });
  expect(await page.evaluate(() => window.worst), "what was painted meanwhile").toBeLessThanOrEqual(0);
});

test("a long name makes its own page short, not those after it", async ({ app, page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const change = (content) => {
    const [first] = Object.values(content.people);
    content.people = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`p_00000000000${String(at).padStart(2, "0")}`, { ...first, o: `a${String(at).padStart(2, "0")}`, name: at < 3 ? `${NAMES[0]}-${NAMES[1]} ${at}` : `Kim Lee ${at}` }]));
    for (const table of ["seats", "grants", "secrets", "streams", "roles", "watches", "rota"]) delete content[table];
  };
  await openStage(app, await keepWorkshop(app, { change, agenda: [["access", 9]] }));
  await step(page, "Next").click();
  const names = page.getByRole("main").locator(".stage__press");
  await fits(page, "long names");
  expect(await names.count()).toBeLessThan(7);
  await page.getByRole("main").getByRole("button", { name: /^And \d+ more$/ }).first().click();
  await expect(names).toHaveCount(7);
  await fits(page, "short names");
});
