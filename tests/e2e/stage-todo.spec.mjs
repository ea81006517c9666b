// To-dos on the workshop screen: what the room agrees on gets a name and a day at once, and days are typed as people write them.
// Pages: stage.
import { expect, test } from "./support/fixtures.mjs";
import { violations } from "./support/axe.mjs";
import { WORKSHOP, keepWorkshop, openStage, press, question, step } from "./pages/stage.mjs";

const NOW = new Date("2026-11-26T09:00:00Z");
const LIST = "What will we do, who, and by when?";

const field = (page, name) => page.getByRole("main").getByRole("textbox", { name, exact: true });
const line = (page, name) => page.getByRole("main").getByRole("listitem").getByRole("button", { name });
const asked = (page, name) => page.getByRole("main").getByRole("heading", { level: 2, name });
const look = async (page, name) => expect.soft(await violations(page), name).toEqual([]);

async function begin(app, agenda, change = () => {}) {
  await app.page.clock.setFixedTime(NOW);
  await openStage(app, await keepWorkshop(app, { agenda, change }));
}

test("a to-do that is called out is asked for a name and a day at once, with the keyboard alone", async ({ app, page }) => {
  await begin(app, [["todo", 6], ["close", 4]]);
  await expect(question(page)).toHaveText(LIST);
  await field(page, "A to-do").focus();
  await page.keyboard.type("Order ten cards");
  await page.keyboard.press("Enter");
  await expect(asked(page, "Order ten cards")).toBeFocused();
  await look(page, "one that was called out");
  // The first press on is held; it shows what is missing.
  await page.keyboard.press("PageDown");
  await expect(question(page)).toHaveText(LIST);
  await press(page, "Tom Ellis").press("Enter");
  await expect(line(page, "Who does it: Tom Ellis")).toBeVisible();
  await press(page, "Friday 27 November 2026").press("Enter");
  await expect(line(page, /^Order ten cards.*Tom Ellis, by 27 November 2026$/)).toBeVisible();
  await expect(field(page, "A to-do")).toBeFocused();
  await look(page, "all to-dos");
  await page.keyboard.press("PageDown");
  await expect(question(page)).toHaveText("Who was here?");
});

test("what is typed when the room goes on is asked first, and a second press goes on", async ({ app, page }) => {
  await begin(app, [["todo", 6], ["close", 4]]);
  await field(page, "A to-do").fill("Order ten cards");
  await page.keyboard.press("PageDown");
  await expect(asked(page, "Order ten cards")).toBeVisible();
  await expect(question(page)).toHaveText(LIST);
  await page.keyboard.press("PageDown");
  await expect(question(page)).toHaveText("Who was here?");
  await step(page, "Back").click();
  await press(page, "Done").click();
  await expect(line(page, "Order ten cards: No name yet")).toBeVisible();
});

test("a line of the list is pressed to change who does it, and a day is typed as people write it", async ({ app, page }) => {
  await begin(app, [["todo", 6]], (all) => (all.tasks = { ta_0000000000001: { o: "a", text: "Change the X password", workshop: WORKSHOP } }));
  await expect(question(page)).toHaveText("Change the X password");
  await press(page, "Priya Shah").click();
  const other = field(page, "Another day");
  await other.fill("tomorrow-ish");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Enter a day, for example Friday 18 December 2026")).toBeVisible();
  await other.fill("Monday 12 January 2027");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Check the weekday: that is Tuesday 12 January 2027")).toBeVisible();
  await other.fill("12 Jan");
  await page.keyboard.press("Enter");
  await expect(line(page, "By when: Tuesday 12 January 2027")).toBeVisible();
  await look(page, "one to-do");
  await step(page, "Next").click();
  await line(page, /^Change the X password: Priya Shah, by 12 January 2027$/).click();
  await line(page, /^Who does it/).click();
  await press(page, "Tom Ellis").click();
  await expect(line(page, /^Change the X password: Tom Ellis, by 12 January 2027$/)).toBeVisible();
});

test("the next date is typed as it is shown", async ({ app, page }) => {
  await begin(app, [["close", 4]]);
  await step(page, "Next").click();
  await step(page, "Next").click();
  await expect(question(page)).toHaveText("When do we meet again?");
  await field(page, "Another day").fill("12/1/2027");
  await page.keyboard.press("Enter");
  await expect(field(page, "Another day")).toHaveValue(/^Tuesday 12.January.2027$/);
  await field(page, "Another day").fill("1/13/2027");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Enter a day, for example \w+day /)).toBeVisible();
});
