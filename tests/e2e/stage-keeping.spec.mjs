// On the shared screen nothing is lost or taken back in silence: what was refused is seen before its field goes, the day stays
// with its workshop, Undo stops where the screen opened, and the menu is never left in the way.
// Pages: stage.
import { expect, test } from "./support/fixtures.mjs";
import { violations } from "./support/axe.mjs";
import { stored } from "./support/stored.mjs";
import { asked, main, undo } from "./pages/parts.mjs";
import { NINE, WORKSHOP, foot, head, keepWorkshop, more, openStage, parked, press, question, step } from "./pages/stage.mjs";

const SALES = "dp_000000000sa1e";
const LONG = `A day for a repair. ${"And so on. ".repeat(15)}`;
const NEVER = "What does Sales need and bring?";

const field = (page, name) => main(page).getByRole("textbox", { name, exact: true });
/** The screen is white in every theme, so it is looked at once. */
const look = async (page, name) => expect.soft(await violations(page), name).toEqual([]);
const tools = (page) => head(page).getByRole("button", { name: "2 more minutes", exact: true });
const line = (page, name) => main(page).getByRole("list", { name: "Answers" }).getByRole("button", { name });
const summary = (page) => head(page).getByText("More", { exact: true });

/** So many steps that can be taken back are stored. */
const steps = (page, count) => expect.poll(async () => Object.entries(JSON.parse(await stored(page))).find(([name]) => name.endsWith("/ops"))[1][1].length).toBe(count);

async function department(app) {
  const change = (all) => (all.departments = { [SALES]: { o: "a", name: "Sales", sends_questions: "When?", can_share: "Bikes" } });
  await openStage(app, await keepWorkshop(app, { agenda: [["departments", 11], ["talk", 3, "What now?"]], change }));
  await step(app.page, "Next").click();
  await asked(app.page, NEVER);
}

test("a clicker does not go on over a text that was refused: the first press leads back to it", async ({ app, page }) => {
  await department(app);
  const never = field(page, "We never promise");
  await never.fill(LONG);
  await page.keyboard.press("PageDown");
  await expect(question(page)).toHaveText(NEVER);
  await expect(main(page).getByText("must be 120 characters or less")).toBeVisible();
  await expect(never).toBeFocused();
  await expect(never).toHaveValue(LONG);
  await look(page, "refused");
  // Another text that is refused holds the next press again, by a pointer too.
  await never.fill("Our password is tulip9");
  await step(page, "Next").click();
  await expect(question(page)).toHaveText(NEVER);
  await expect(never).toHaveValue("Our password is tulip9");
  await step(page, "Next").click();
  await expect(question(page)).toHaveText("What now?");
  await page.keyboard.press("PageUp");
  await asked(page, NEVER);
  await never.fill("A day for a repair");
  await page.keyboard.press("PageDown");
  await expect(question(page)).toHaveText("What now?");
  await page.keyboard.press("PageUp");
  await expect(main(page).getByRole("button", { name: "We never promise: A day for a repair" })).toBeVisible();
});

test("what was refused comes back with its line, and a step leads to it once", async ({ app, page }) => {
  await department(app);
  const [never, asks] = [field(page, "We never promise"), field(page, "People ask you")];
  const too = main(page).getByText("must be 120 characters or less");
  await never.fill(LONG);
  await line(page, "People ask you").click();
  await expect(asks).toBeVisible();
  await expect(too).toBeHidden();
  await line(page, "We never promise").click();
  await expect(never).toHaveValue(LONG);
  await expect(too).toBeVisible();
  await expect(never).toBeFocused();
  // What is fine is kept when another line is pressed.
  await line(page, "People ask you").click();
  await asks.fill("When is it ready?");
  await line(page, "You can show").click();
  await expect(line(page, "People ask you: When is it ready?")).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(question(page)).toHaveText(NEVER);
  await expect(never).toBeFocused();
  await expect(never).toHaveValue(LONG);
  await expect(too).toBeVisible();
  // A blank screen takes nothing away.
  await line(page, "You can show").click();
  await step(page, "Blank the screen").click();
  await step(page, "Show the screen").click();
  await line(page, "We never promise").click();
  await expect(never).toHaveValue(LONG);
  await page.keyboard.press("PageDown");
  await expect(question(page)).toHaveText("What now?");
  await page.keyboard.press("PageUp");
  await asked(page, NEVER);
  await expect(never).toHaveValue("");
});

test("a day and a name that were refused come back, until their line is answered", async ({ app, page }) => {
  await page.clock.setFixedTime(NINE);
  await openStage(app, await keepWorkshop(app, { agenda: [["todo", 6], ["talk", 3, "What now?"]], change: (all) => (all.tasks = { ta_0000000000001: { o: "a", text: "Ring the bank", workshop: WORKSHOP } }) }));
  const [who, when, day] = [line(page, "Who does it"), line(page, "By when"), field(page, "Another day")];
  const name = "Very Long Name ".repeat(5);
  await main(page).getByRole("button", { name: "Somebody else", exact: true }).click();
  await field(page, "Somebody else: name").fill(name);
  await when.click();
  await day.fill("tomorrow-ish");
  await who.click();
  await expect(field(page, "Somebody else: name")).toHaveValue(name);
  await expect(main(page).getByText("must be 60 characters or less")).toBeVisible();
  await press(page, "Tom Ellis").click();
  await expect(line(page, "Who does it: Tom Ellis")).toBeVisible();
  await expect(day).toHaveValue("tomorrow-ish");
  await expect(main(page).getByText("Enter a day, for example Friday 18 December 2026")).toBeVisible();
  await press(page, "Friday 27 November 2026").click();
  await when.click();
  await expect(day).toHaveValue("Friday 27 November 2026");
  await who.click();
  await expect(field(page, "Somebody else: name")).toBeHidden();
  // Nothing waits to be seen any more.
  await page.keyboard.press("PageDown");
  await expect(question(page)).not.toHaveText("Ring the bank");
});

test("what shuts or changes a form is held once too", async ({ app, page }) => {
  await openStage(app, await keepWorkshop(app, { agenda: [["decide", 4, "Who pays?"]] }));
  const [topic, result] = [parked(page).getByRole("textbox", { name: "Topic" }), field(page, "We decide, in one sentence")];
  const long = "And so on. ".repeat(30);
  await step(page, "Park a topic").click();
  await topic.fill(long);
  const shut = parked(page).getByRole("button", { name: "Done", exact: true });
  await shut.click();
  await expect(topic).toBeFocused();
  await expect(parked(page).getByText("must be 280 characters or less")).toBeVisible();
  await shut.click();
  await expect(topic).toBeHidden();
  await step(page, "Park a topic").click();
  await expect(topic).toHaveValue(long);
  await topic.fill("Sundays");
  await page.keyboard.press("Enter");
  await parked(page).getByRole("button", { name: "Nobody in particular" }).click();
  await press(page, "Decided").click();
  await result.fill(long);
  await press(page, "Park it").click();
  await expect(result).toBeFocused();
  await expect(main(page).getByText("must be 280 characters or less")).toBeVisible();
  await press(page, "Park it").click();
  await expect(result).toBeHidden();
  await press(page, "Decided").click();
  await expect(result).toHaveValue(long);
  await expect(main(page).getByText("must be 280 characters or less")).toBeVisible();
});

test("who raised a topic is asked below it, and with the next screen it was nobody in particular", async ({ app, page }) => {
  await openStage(app, await keepWorkshop(app, { agenda: [["talk", 3, "What now?"], ["decide", 4, "Who pays?"]] }));
  const who = parked(page).getByRole("group", { name: "Who raised it?" });
  await step(page, "Park a topic").click();
  await expect(parked(page).getByRole("textbox", { name: "Topic" })).toBeFocused();
  await page.keyboard.type("Who answers on Sundays");
  await page.keyboard.press("Enter");
  await expect(who).toBeVisible();
  await expect(parked(page).getByRole("paragraph").filter({ hasText: "Who answers on Sundays" })).toBeVisible();
  await page.keyboard.press("PageDown");
  await asked(page, "Who pays?");
  await expect(who).toBeHidden();
  await expect(parked(page).getByRole("listitem").filter({ hasText: "Who answers on Sundays" })).toBeVisible();
  // The clicker is quicker than Enter.
  await step(page, "Park a topic").click();
  await expect(parked(page).getByRole("textbox", { name: "Topic" })).toBeFocused();
  await page.keyboard.type("Photos");
  await page.keyboard.press("PageUp");
  await asked(page, "What now?");
  await expect(who).toBeHidden();
  await expect(parked(page).getByRole("listitem").filter({ hasText: "Photos" })).toBeVisible();
  // A topic that is taken back asks for nobody.
  await step(page, "Park a topic").click();
  await page.keyboard.type("Keys");
  await page.keyboard.press("Enter");
  await expect(who).toBeVisible();
  await more(page, "Undo the last answer");
  await expect(who).toBeHidden();
  await expect(parked(page).getByRole("listitem").filter({ hasText: "Photos" })).toBeVisible();
});

test("the day stays with its workshop when it has ended and the next one stands there", async ({ app, page }) => {
  await page.clock.setFixedTime(NINE);
  const id = await keepWorkshop(app, { agenda: [["close", 4]] });
  await app.go(`plan/${id}`);
  await expect(main(page).getByRole("heading", { level: 1 })).toBeVisible();
  await app.go("stage");
  await expect(page).toHaveURL(new RegExp(`#/plan/${id}/stage\\?id=${WORKSHOP}$`));
  for (let at = 0; at < 2; at += 1) await step(page, "Next").click();
  await press(page, "Thursday 25 February 2027").click();
  await step(page, "Next").click();
  await press(page, "End the workshop").click();
  await expect(main(page).getByText("Thank you. What happens now?")).toBeVisible();
  await page.reload();
  await asked(page, "Thank you. What happens now?");
  // What was kept for the plan as a whole, before there was a day for each workshop.
  await page.evaluate(([plan, workshop]) => {
    const [old, name] = [`watchbill:1:fact:${plan}/run`, `watchbill:1:fact:${plan}/run/${workshop}`];
    localStorage.setItem(old, localStorage.getItem(name));
    localStorage.removeItem(name);
  }, [id, WORKSHOP]);
  await page.reload();
  await asked(page, "Thank you. What happens now?");
  await summary(page).click();
  await expect(head(page).getByRole("link", { name: "Leave this screen" })).toHaveAttribute("href", `#/plan/${id}/workshop?id=${WORKSHOP}`);
});

test("undo stops where the screen opened, says what it did, and does it again", async ({ app, page }) => {
  const id = await keepWorkshop(app);
  await app.go(`plan/${id}/departments`);
  await asked(page, /.+/);
  await app.go(`plan/${id}/stage?id=${WORKSHOP}`);
  await asked(page, "Today we decide who does what.");
  await more(page, "Undo the last answer");
  await expect(head(page).getByText("There is nothing to undo since this screen opened.")).toBeVisible();
  await step(page, "Next").click();
  await expect(head(page).getByText(/nothing to undo/)).toBeHidden();
  await step(page, "Next").click();
  await press(page, "Mel Adams").click();
  await expect(press(page, "Mel Adams")).toHaveAttribute("aria-pressed", "true");
  await steps(page, 1);
  await more(page, "Undo the last answer");
  await expect(press(page, "Mel Adams")).toHaveAttribute("aria-pressed", "false");
  await expect(head(page).getByText("Undone: Who has access changed")).toBeVisible();
  await steps(page, 0);
  await look(page, "undone");
  await more(page, "Do it again");
  await expect(press(page, "Mel Adams")).toHaveAttribute("aria-pressed", "true");
  await expect(head(page).getByText("Done again: Who has access changed")).toBeVisible();
  // A reload changes nothing about it.
  await steps(page, 1);
  await page.reload();
  await asked(page, "Who can get into Facebook today?");
  await more(page, "Undo the last answer");
  await expect(press(page, "Mel Adams")).toHaveAttribute("aria-pressed", "false");
  await more(page, "Undo the last answer");
  await expect(head(page).getByText("There is nothing to undo since this screen opened.")).toBeVisible();
  await press(page, "Mel Adams").click();
  await expect(press(page, "Mel Adams")).toHaveAttribute("aria-pressed", "true");
  // What was done elsewhere since then stays, and what was answered before it.
  await app.go(`plan/${id}/departments`);
  await asked(page, /.+/);
  await main(page).getByRole("button", { name: "Continue", exact: true }).click();
  await expect(undo(page)).toBeVisible();
  await expect(page).not.toHaveURL(/departments$/);
  await app.go(`plan/${id}/stage?id=${WORKSHOP}`);
  await asked(page, "Who can get into Facebook today?");
  await more(page, "Undo the last answer");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(head(page).getByText("There is nothing to undo since this screen opened.")).toBeVisible();
  await expect(press(page, "Mel Adams")).toHaveAttribute("aria-pressed", "true");
});

test("the menu shuts with Escape, a press outside, and every command", async ({ app, page }) => {
  await openStage(app, await keepWorkshop(app));
  await summary(page).click();
  await expect(tools(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(tools(page)).toBeHidden();
  await expect(summary(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(tools(page)).toBeVisible();
  await question(page).click();
  await expect(tools(page)).toBeHidden();
  for (const shut of [() => tools(page).click(), () => foot(page).getByRole("button", { name: "Next", exact: true }).click(), () => page.keyboard.press("PageUp")]) {
    await summary(page).click();
    await expect(tools(page)).toBeVisible();
    await shut();
    await expect(tools(page)).toBeHidden();
  }
});
