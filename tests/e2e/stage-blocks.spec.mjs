// The shared screen, block by block: departments, a bad day, practice, hours, a decision, to-dos, the end. Each answer must be
// in the plan at once, and a reload must show it. With the keyboard alone where it says so.
// Pages: stage.
import { expect, test } from "./support/fixtures.mjs";
import { violations } from "./support/axe.mjs";
import { WORKSHOP, keepWorkshop, openStage, parked, press, question, step } from "./pages/stage.mjs";

const NOW = new Date("2026-11-26T09:00:00Z");
const SALES = "dp_000000000sa1e";

/** The content of the open plan as this browser keeps it. */
const content = (page) =>
  page.evaluate(async () => {
    const wait = (request) => new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: reject }));
    const [{ name }] = (await indexedDB.databases()).filter(({ name }) => name.startsWith("watchbill"));
    const database = await wait(indexedDB.open(name));
    const docs = await wait(database.transaction("docs").objectStore("docs").getAll());
    database.close();
    return JSON.parse(docs[0].text).content;
  });

/** A table of the plan, as soon as what is looked for is there. */
const stored = (page, table, matching) =>
  expect.poll(async () => Object.values((await content(page))[table] ?? {}), { message: table }).toEqual(expect.arrayContaining([expect.objectContaining(matching)]));

const one = (page, table, matching) => expect.poll(async () => (await content(page))[table], { message: table }).toMatchObject(matching);

const field = (page, name) => page.getByRole("main").getByRole("textbox", { name, exact: true });
const line = (page, name) => page.getByRole("list", { name: "Answers" }).getByRole("button", { name });

/** The screen is white in every theme, so it is looked at once. */
const look = async (page, name) => expect.soft(await violations(page), name).toEqual([]);

async function begin(app, agenda, change = () => {}, workshop = {}) {
  await app.page.clock.setFixedTime(NOW);
  const id = await keepWorkshop(app, { agenda, change, workshop });
  await openStage(app, id);
  return id;
}

async function reloaded(page, title) {
  await page.reload();
  await expect(question(page)).toHaveText(title);
}

test("a department says what it needs and brings, with the keyboard alone", async ({ app, page }) => {
  await begin(app, [["departments", 11]], (all) => (all.departments = { [SALES]: { o: "a", name: "Sales" } }));
  await expect(question(page)).toHaveText("Which departments are here?");
  await step(page, "Next").click();
  await expect(question(page)).toHaveText("What does Sales need and bring?");
  await field(page, "People ask you").focus();
  for (const [name, text] of [["People ask you", "When is my bike ready?"], ["You can show", "Bikes on test rides"], ["We never promise", "A day for a repair"]]) {
    await expect(field(page, name)).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await stored(page, "departments", { name: "Sales", sends_questions: "When is my bike ready?", can_share: "Bikes on test rides" });
  await stored(page, "guidelines", { text: "A day for a repair", department: SALES, audience: "department" });
  const priya = press(page, "Priya Shah");
  await expect(priya).toBeVisible();
  for (let stop = 0; stop < 12 && !(await priya.evaluate((one) => one === document.activeElement)); stop += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(line(page, "Answers our questions: Priya Shah")).toBeVisible();
  await look(page, "a department");
  await reloaded(page, "What does Sales need and bring?");
  await expect(line(page, "People ask you: When is my bike ready?")).toBeVisible();
  await line(page, "People ask you:").click();
  await field(page, "People ask you").fill("x".repeat(281));
  await page.keyboard.press("Enter");
  await expect(page.getByText("People ask you must be 280 characters or less")).toBeVisible();
});

test("departments are named on the screen", async ({ app, page }) => {
  await begin(app, [["departments", 11]], (all) => delete all.departments);
  await expect(question(page)).toHaveText("Which departments are here?");
  await look(page, "which departments");
  await field(page, "A department").fill("Workshop floor");
  await page.keyboard.press("Enter");
  await stored(page, "departments", { name: "Workshop floor" });
  await expect(page.getByText("Workshop floor")).toBeVisible();
  await step(page, "Next").click();
  await expect(question(page)).toHaveText("What does Workshop floor need and bring?");
});

test("a bad review: three rounds, then who leads, who may post, and the first sentence", async ({ app, page }) => {
  await begin(app, [["crisis", 12]]);
  const title = "A bad review is spreading. Who decides what we say?";
  await expect(question(page)).toHaveText(title);
  await expect(page.getByText("1 minute alone. Write it down.")).toBeVisible();
  await look(page, "alone");
  await step(page, "Next").click();
  await expect(page.getByText("Use small video rooms of two.")).toBeVisible();
  await step(page, "Next").click();
  await expect(page.getByText("Those not in the room speak first.")).toBeVisible();
  await step(page, "Next").click();
  await expect(question(page)).toHaveText("Who leads on a bad day?");
  await line(page, /^Decides/).click();
  await press(page, "Luis Ortega").click();
  await expect(line(page, /^Decides: Luis Ortega/)).toBeVisible();
  await line(page, /^If that person is away/).click();
  await press(page, "Priya Shah").click();
  await expect(line(page, /^If that person is away: Priya Shah/)).toBeVisible();
  await look(page, "who leads");
  await step(page, "Next").click();
  await press(page, "No, keep calling").click();
  await one(page, "crisis", { authority: { state: "decided", value: "no_keep_calling" } });
  await look(page, "who may post");
  await step(page, "Next").click();
  await field(page, "The words").fill("We have seen it. We will write here again by 6 this evening.");
  await page.keyboard.press("Enter");
  await expect(page.locator("blockquote")).toHaveText("We have seen it. We will write here again by 6 this evening.");
  await look(page, "the words");
  await reloaded(page, "Which sentence goes out first?");
});

test("a practice shows what the plan cannot answer, and it becomes a to-do once", async ({ app, page }) => {
  await begin(app, [["practice", 9], ["todo", 6]]);
  await expect(page.getByText("It is Saturday, 21:00.")).toBeVisible();
  await line(page, /^Away/).click();
  await press(page, "Tom Ellis").click();
  await line(page, /^It happens on/).click();
  await press(page, "X").click();
  await look(page, "the card of a practice");
  await step(page, "Next").click();
  await expect(question(page)).toHaveText("Who acts now?");
  await expect(page.getByText("Tom Ellis is away and cannot be reached.")).toBeVisible();
  await press(page, "Show what the plan says").press("Enter");
  await expect(page.getByText("Tom Ellis is away. Nobody stands in.")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Nobody stands in" })).toBeFocused();
  await look(page, "who acts");
  await reloaded(page, "Who acts now?");
  await press(page, "Put it on the to-do list").press("Enter");
  await expect(page.getByText("It is on the to-do list.")).toBeFocused();
  await stored(page, "tasks", { text: "Choose who stands in for Tom on X.", workshop: WORKSHOP });
  await step(page, "Next").click();
  await expect(question(page)).toHaveText("Can they log in, from their own phone?");
  await step(page, "Next").click();
  await expect(question(page)).toHaveText("Who says yes to the words?");
  await press(page, "Show what the plan says").click();
  await expect(page.getByRole("status").getByText("Ama Mensah")).toBeVisible();
  await step(page, "Next").click();
  await expect(question(page)).toHaveText("Choose who stands in for Tom on X.");
});

test("without a bad day there is an example, and where there is one person nobody is away", async ({ app, page }) => {
  await begin(app, [["practice", 9]], (all) => {
    for (const one of Object.values(all.scenarios ?? {})) delete one.chosen;
    for (const one of Object.values(all.people)) if (one.name !== "Ama Mensah") one.status = { state: "decided", value: { is: "left" } };
  });
  await expect(question(page)).toHaveText("Practise a bad day");
  await expect(page.getByText("No bad day is chosen yet. Take this one: a bad review is spreading.")).toBeVisible();
  await expect(line(page, /^Away/)).toHaveCount(0);
  await look(page, "a practice without a bad day");
  await step(page, "Next").click();
  await expect(question(page)).toHaveText("Who acts now?");
  await expect(page.getByText("cannot be reached")).toHaveCount(0);
});

test("hours are promised row by row", async ({ app, page }) => {
  await begin(app, [["hours", 5]], (all) => delete all.org.promise);
  await press(page, "09:00 to 18:00").click();
  await expect(line(page, "Monday to Friday: 09:00 to 18:00")).toBeVisible();
  await line(page, /^Saturday/).click();
  await press(page, "10:00 to 16:00").click();
  await line(page, /^Sunday/).click();
  await expect(press(page, "No one needs to watch then")).toHaveAttribute("aria-pressed", "true");
  await line(page, /^We answer within/).click();
  await press(page, "4 hours").click();
  await look(page, "hours");
  const days = ["mon", "tue", "wed", "thu", "fri"];
  await expect.poll(async () => (await content(page)).org.promise).toEqual([
    { days, from: 540, to: 1080, target: 240 },
    { days: ["sat"], from: 600, to: 960, target: 240 },
  ]);
});

test("none and the limit are kept before there are hours, and the first hours take the limit", async ({ app, page }) => {
  await begin(app, [["hours", 5]], (all) => delete all.org.promise);
  await press(page, "No one needs to watch then").click();
  await expect(line(page, "Monday to Friday: No one needs to watch then")).toBeVisible();
  // The next row is asked by itself.
  for (const row of ["Saturday", "Sunday"]) {
    await press(page, "No one needs to watch then").click();
    await expect(line(page, `${row}: No one needs to watch then`)).toBeVisible();
  }
  await press(page, "4 hours").click();
  await expect(line(page, "We answer within: 4 hours")).toBeVisible();
  await reloaded(page, "Which hours do we promise?");
  await expect(line(page, "We answer within: 4 hours")).toBeVisible();
  await expect(line(page, "Sunday: No one needs to watch then")).toBeVisible();
  await line(page, /^Saturday/).click();
  await press(page, "10:00 to 16:00").click();
  await expect.poll(async () => (await content(page)).org.promise).toEqual([{ days: ["sat"], from: 600, to: 960, target: 240 }]);
});

test("that it is not decided is stored with the press, and a step in the plan shows no address", async ({ app, page }) => {
  const what = "Who reads sam@example.com?";
  const id = await begin(app, [["decide", 4, what], ["todo", 6]], (all) => {
    all.tasks = { ta_0000000000001: { o: "a", text: "Mail sam@example.com", workshop: WORKSHOP } };
  });
  await press(page, "Not decided yet").click();
  await stored(page, "decisions", { what, workshop: WORKSHOP, decider: { state: "not_sure" } });
  await reloaded(page, /^Who reads/);
  await expect(press(page, "Not decided yet")).toHaveAttribute("aria-pressed", "true");
  await step(page, "Next").click();
  await press(page, "Tom Ellis").click();
  await expect(line(page, "Who does it: Tom Ellis")).toBeVisible();
  await app.go(`plan/${id}`);
  await expect(page.getByRole("button", { name: /^Undo: say who does/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Undo: .*example/ })).toHaveCount(0);
});

test("a number that is missing becomes a to-do once", async ({ app, page }) => {
  await begin(app, [["practice", 9], ["todo", 6]], (all) => {
    const ama = Object.keys(all.people).find((key) => all.people[key].name === "Ama Mensah");
    delete all.people[ama].phone;
    all.crisis.call_list = [{ who: { person: ama } }];
  });
  await line(page, /^Away/).click();
  await press(page, "Tom Ellis").click();
  await expect(page.getByText("The plan has no number to call.")).toBeVisible();
  await look(page, "no number");
  await press(page, "Put it on the to-do list").click();
  await expect(page.getByText("It is on the to-do list.")).toBeVisible();
  await stored(page, "tasks", { text: "Find a number for Ama, and write it in the plan.", workshop: WORKSHOP });
});

test("hands are counted, and a thing is decided, left open or parked", async ({ app, page }) => {
  const what = "Who may spend money on adverts?";
  await begin(app, [["decide", 4, what]]);
  await expect(question(page)).toHaveText(what);
  await expect(page.getByText("Ama Mensah decides")).toBeVisible();
  for (const choice of ["Priya", "Nobody"]) {
    await field(page, "A choice").fill(choice);
    await page.keyboard.press("Enter");
  }
  for (let n = 0; n < 3; n += 1) await page.getByRole("button", { name: "One dot more for Priya" }).click();
  await page.getByRole("button", { name: "One dot fewer for Priya" }).click();
  await expect(page.getByText("2 dots")).toBeVisible();
  await look(page, "a vote");
  await press(page, "Not decided yet").click();
  await press(page, "Priya Shah").click();
  await press(page, "Friday 27 November 2026").click();
  await stored(page, "decisions", { what, due: "2026-11-27", workshop: WORKSHOP });
  await look(page, "not decided yet");
  await press(page, "Park it").click();
  await expect(parked(page).getByText(what)).toBeVisible();
  await press(page, "Decided").click();
  await field(page, "We decide, in one sentence").fill("Priya, up to 50 pounds a month.");
  await page.keyboard.press("Enter");
  await stored(page, "decisions", { what, result: "Priya, up to 50 pounds a month.", decided_on: "2026-11-26" });
  await expect(parked(page).getByText(what)).toBeHidden();
  await reloaded(page, what);
  await expect(press(page, "Decided")).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByText("2 dots")).toBeVisible();
});

test("a sentence that was decided comes back when it was left open or parked by a slip", async ({ app, page }) => {
  const [what, sentence] = ["Who may spend money on adverts?", "Priya, up to 50 pounds a month."];
  const id = await begin(app, [["decide", 4, what]]);
  const decided = () => stored(page, "decisions", { what, result: sentence, decided_on: "2026-11-26" });
  await press(page, "Decided").click();
  await field(page, "We decide, in one sentence").fill(sentence);
  await page.keyboard.press("Enter");
  await decided();
  for (const slip of ["Not decided yet", "Park it"]) {
    await press(page, slip).click();
    await expect(press(page, slip)).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByText(sentence)).toBeHidden();
    // No paper takes it for decided meanwhile, and no file.
    await expect.poll(async () => JSON.stringify((await content(page)).decisions)).not.toMatch(/decided_on|50 pounds/);
    await reloaded(page, what);
    await press(page, "Decided").click();
    await expect(page.locator("blockquote")).toHaveText(sentence);
    await expect(field(page, "We decide, in one sentence")).toHaveValue(sentence);
    await decided();
  }
  // What the room says anew takes its place.
  await field(page, "We decide, in one sentence").fill("Nobody.");
  await page.keyboard.press("Enter");
  await press(page, "Park it").click();
  await press(page, "Take it up again").click();
  await press(page, "Decided").click();
  await expect(page.locator("blockquote")).toHaveText("Nobody.");
  await press(page, "Park it").click();
  await app.go(`plan/${id}/print?what=record&id=${WORKSHOP}`);
  await expect(page.locator(".paper")).toContainText("Nothing was decided.");
  await expect(page.locator(".paper")).not.toContainText("Nobody.");
});

test("what is decided is typed at once, by keys alone: no letter of it is a key of the screen", async ({ app, page }) => {
  await begin(app, [["decide", 4, "When do we answer?"]]);
  const sentence = field(page, "We decide, in one sentence");
  await press(page, "Decided").focus();
  await page.keyboard.press("Enter");
  await expect(sentence).toBeFocused();
  await page.keyboard.type("by Sunday");
  await expect(question(page)).toHaveText("When do we answer?");
  await page.keyboard.press("Shift+Enter");
  await stored(page, "decisions", { result: "by Sunday" });
  // The votes are looked at again.
  await press(page, "Decided").focus();
  await page.keyboard.press("Enter");
  await expect(field(page, "A choice")).toBeFocused();
  // A clicker goes on from several lines too, and keeps them.
  await press(page, "Park it").click();
  await press(page, "Decided").click();
  await expect(sentence).toBeFocused();
  await sentence.fill("by Monday");
  await page.keyboard.press("PageUp");
  await stored(page, "decisions", { result: "by Monday" });
});

test("the end: who was here, what was parked, the next date, and the workshop was held", async ({ app, page }) => {
  const topic = "Shop floor phone rota";
  await begin(app, [["close", 4]], (all) => (all.parked = { pk_0000000000001: { o: "a", text: topic, workshop: WORKSHOP } }));
  await expect(question(page)).toHaveText("Who was here?");
  for (const name of ["Ama Mensah", "Priya Shah"]) await press(page, name).click();
  await press(page, "Priya Shah").click();
  await expect.poll(async () => (await content(page)).workshops[WORKSHOP].attended?.length).toBe(1);
  await look(page, "who was here");
  await step(page, "Next").click();
  await press(page, topic).click();
  await press(page, "Make it a to-do").press("Enter");
  await expect(question(page)).toBeFocused();
  await expect(page.getByText("Nothing parked.").first()).toBeVisible();
  await stored(page, "tasks", { text: topic, workshop: WORKSHOP });
  await step(page, "Next").click();
  await press(page, "Thursday 25 February 2027").click();
  await expect.poll(async () => (await content(page)).workshops[WORKSHOP].next_on).toBe("2027-02-25");
  await stored(page, "workshops", { on: "2027-02-25" });
  await look(page, "the next date");
  await step(page, "Next").click();
  await expect(question(page)).toHaveText("Thank you. What happens now?");
  await press(page, "End the workshop").press("Enter");
  await expect(question(page)).toBeFocused();
  await expect.poll(async () => (await content(page)).workshops[WORKSHOP].held).toBe(true);
  await look(page, "the end");
});

test("with initials, what was written stays as it was, and a field never puts the initials in its place", async ({ app, page }) => {
  const words = "Tom Ellis is on it. Ring 07700 900 155.";
  await begin(app, [["crisis", 12], ["departments", 11], ["decide", 4, "Does Tom Ellis answer on Sundays?"]], (all) => {
    all.crisis.words = words;
    all.departments = { [SALES]: { o: "a", name: "Sales", sends_questions: "Tom Ellis knows" } };
  }, { prepared: { initials: true } });
  for (let at = 0; at < 5; at += 1) await step(page, "Next").click();
  await expect(question(page)).toHaveText("Which sentence goes out first?");
  await expect(page.locator("blockquote")).toHaveText(/^TE is on it\. Ring/);
  await expect(field(page, "The words")).toHaveValue("");
  await field(page, "The words").focus();
  await page.keyboard.press("Enter");
  await one(page, "crisis", { words });
  await field(page, "The words").fill("Tom Ellis answers by 6.");
  await page.keyboard.press("Enter");
  await expect(page.locator("blockquote")).toHaveText("TE answers by 6.");
  await expect(field(page, "The words")).toHaveValue("");
  await one(page, "crisis", { words: "Tom Ellis answers by 6." });
  for (let at = 0; at < 2; at += 1) await step(page, "Next").click();
  await line(page, "People ask you: TE knows").click();
  await expect(field(page, "People ask you")).toHaveValue("");
  await step(page, "Next").click();
  await stored(page, "departments", { name: "Sales", sends_questions: "Tom Ellis knows" });
  await expect(question(page)).toHaveText("Does TE answer on Sundays?");
  await press(page, "Decided").click();
  await field(page, "We decide, in one sentence").fill("Tom Ellis answers at noon.");
  await page.keyboard.press("Enter");
  await expect(page.locator("blockquote")).toHaveText("TE answers at noon.");
  await stored(page, "decisions", { result: "Tom Ellis answers at noon." });
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain("Tom Ellis");
});
