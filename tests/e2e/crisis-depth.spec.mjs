// Behind the crisis sheet: sixteen cases with a page each, words put together and agreed, who says yes and posts and
// pauses, practices and real events, busy times with extra watches. By mouse and keys and with the keyboard alone; axe.
// Pages: trouble.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { looksOf } from "./support/screens.mjs";
import { HANDS, KeyboardHand } from "./support/hands.mjs";
import { asked, button, field, group, link, list, main } from "./pages/parts.mjs";
import { keepFile } from "./pages/plans.mjs";

const BIKES = readFileSync("public/samples/northgate-bikes.plan.json", "utf8");
const PAGES = ["case", "crisis-team", "incidents", "busy-times"];

async function bikes(app, page) {
  const id = await keepFile(app, "northgate.plan.json", BIKES);
  await app.go(`plan/${id}/${page}`);
  return id;
}

/** The words are on the page; the sheet beside it may say them too. */
const said = (page, text) => expect(main(page).getByText(text).first()).toBeVisible();

async function put(hand, target, text) {
  await hand.write(target, text);
  await hand.key("Tab");
}

const paper = (page) => main(page).locator(".paper--document");

for (const Hand of HANDS) {
  test(`sixteen cases, and the page of one: ${Hand.title}`, async ({ app, page }) => {
    const hand = new Hand(page);
    await bikes(app, "cases");
    await asked(page, "Which of these should you plan for?");
    await hand.open("More bad days");
    const offered = main(page).getByRole("checkbox");
    expect(await offered.count()).toBeGreaterThanOrEqual(16);
    await hand.tick(main(page).getByRole("checkbox", { name: /^Customer details get out/ }));
    await hand.press(link(page, "More about each case"));
    await asked(page, "What do you do in each case?");
    await hand.press(link(page, "Change Customer details get out"));
    await asked(page, "Customer details get out");
    await hand.choose(list(page, "How bad is it?"), "Call one person");
    await hand.choose(list(page, "Who leads?"), "Priya Shah");
    await hand.choose(list(page, "Who knows the facts?"), "Someone else");
    await put(hand, field(page, "Someone else: Who knows the facts?"), "the shop’s bookkeeper");
    await hand.open("Put the words together");
    await hand.press(button(page, "Use these words"));
    await said(page, "Write at least one of these");
    await hand.write(field(page, "What do you know?"), "Some addresses were sent to the wrong people");
    await hand.write(field(page, "When and where do you write again?"), "We will write here again by 6 pm");
    await hand.press(button(page, "Use these words"));
    const holding = "Some addresses were sent to the wrong people. We will write here again by 6 pm.";
    await expect(field(page, "Words for this case")).toHaveValue(holding);
    await hand.choose(list(page, "Who agreed these words?"), "Ama Mensah");
    await expect(main(page).getByLabel("Agreed on")).not.toHaveValue("");
    await hand.open("Other words on some accounts");
    await put(hand, field(page, "Other words on X"), "Short words for X.");
    await hand.write(field(page, "A step for this case"), "Ring everyone whose address it was.");
    await hand.press(button(page, "Add this step"));
    await expect(group(page, "Step 1")).toBeVisible();
    for (const line of [holding, "Short words for X.", "Priya", "the shop’s bookkeeper", "Ring everyone whose address it was.", /Agreed by Ama on/]) {
      await expect(paper(page).getByText(line).first()).toBeVisible();
    }
    await hand.press(link(page, "Back"));
    await asked(page, "What do you do in each case?");
    await said(page, holding);
  });

  test(`who says yes, who posts, who can pause, when it is over: ${Hand.title}`, async ({ app, page }) => {
    const hand = new Hand(page);
    const id = await bikes(app, "crisis-team");
    await asked(page, "Who says yes, who posts, and when is it over?");
    await hand.press(button(page, "Add this person"));
    await said(page, "Enter something here: Who else says yes?");
    await hand.choose(list(page, "Who else says yes?"), "Ama Mensah");
    await hand.press(button(page, "Add this person"));
    const first = group(page, "Person 1");
    await hand.choose(first.getByRole("combobox", { name: "Who says yes if that person is away?" }), "Priya Shah");
    await hand.tick(group(page, "Who may post on X").getByRole("checkbox", { name: "Tom Ellis" }));
    await hand.tick(group(page, "Who can pause Scheduler").getByRole("checkbox", { name: "Priya Shah" }));
    await put(hand, field(page, "It is over when"), "The phone is quiet for a whole day.");
    await hand.choose(list(page, "Who looks back with everyone afterwards?"), "Priya Shah");
    await app.go(`plan/${id}/print`);
    await said(page, "Who says yes, and when it is over");
    await said(page, "The phone is quiet for a whole day.");
  });

  test(`a practice with its record becomes to-dos: ${Hand.title}`, async ({ app, page }) => {
    const hand = new Hand(page);
    const id = await bikes(app, "incidents");
    await hand.press(button(page, "Add a practice"));
    await expect(main(page).getByRole("heading", { level: 1 })).toHaveText(/^A practice, /);
    await hand.tick(group(page, "Who was away?").getByRole("checkbox", { name: "Tom Ellis" }));
    await hand.write(field(page, "The next thing that happened"), "Nobody had the login code");
    await hand.press(button(page, "Add this line"));
    await expect(group(page, "Line 1").getByRole("textbox", { name: "When" })).toHaveValue(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    await hand.press(button(page, "Make these into to-dos"));
    await said(page, "Write what should change first");
    await put(hand, field(page, "What should change?"), "Put the code into the vault");
    await hand.press(button(page, "Make these into to-dos"));
    await said(page, "1 to-do made.");
    await hand.press(button(page, "Make these into to-dos"));
    await said(page, "0 to-dos made.");
    await app.go(`plan/${id}/todo`);
    await said(page, "Put the code into the vault");
    await app.go(`plan/${id}/incidents`);
    await said(page, "You looked back at it.");
    await hand.press(main(page).getByRole("button", { name: /^Remove A practice/ }));
    await hand.press(button(page, "Undo"));
    await said(page, "You looked back at it.");
  });

  test(`a busy time: questions, and extra watches that stand on the rota: ${Hand.title}`, async ({ app, page }) => {
    const hand = new Hand(page);
    const id = await bikes(app, "busy");
    await hand.press(link(page, "Say more E-bike release"));
    await asked(page, "E-bike release");
    await said(page, /On \d+ days? of this time no one keeps your promise\.|someone keeps your promise|not promised any hours/);
    await hand.press(button(page, "Add this watch"));
    await said(page, "Choose who watches");
    await said(page, "Enter a time to start, like 09:00");
    await hand.choose(list(page, "Who watches?"), "Tom Ellis");
    await main(page).getByLabel("From", { exact: true }).fill("18:00");
    await main(page).getByLabel("To", { exact: true }).fill("17:00");
    await hand.press(button(page, "Add this watch"));
    await said(page, "Enter an end time after 18:00");
    await main(page).getByLabel("To", { exact: true }).fill("21:00");
    await hand.press(button(page, "Add this watch"));
    await said(page, "Tom: every day, 18:00 to 21:00");
    await expect(group(page, "Extra people").getByRole("checkbox", { name: "Tom Ellis" })).toBeChecked();
    await hand.write(field(page, "A question people will ask"), "How far does it go?");
    await hand.press(button(page, "Add this question"));
    await put(hand, group(page, "Question 1").getByRole("textbox", { name: "What you answer" }), "About 80 km.");
    await hand.choose(list(page, "Who knows what is in stock, and what it costs?"), "Jo Park");
    await app.go(`plan/${id}/print`);
    await said(page, "Tom: every day, 18:00 to 21:00");
    await said(page, "About 80 km.");
  });
}

test("dates of a busy time that cannot be stay in the field, and nothing is stored", async ({ app, page }) => {
  const hand = new KeyboardHand(page);
  const id = await bikes(app, "busy-times");
  await hand.press(link(page, "Change E-bike release"));
  await main(page).getByLabel("Last day", { exact: true }).fill("2026-11-30");
  await hand.key("Tab");
  await said(page, "Choose 1 December 2026 or a later day");
  await put(hand, field(page, "What is it?"), "🚲".repeat(61));
  await said(page, "What is it? must be 60 characters or less");
  await app.go(`plan/${id}/busy-times`);
  await said(page, "1 December 2026 to 7 December 2026.");
});

looksOf({
  empty: PAGES,
  filled: PAGES,
  more: {
    "one of each, and in error": async ({ app, page, id, look }) => {
      await app.go(`plan/${id}/busy-times`);
      await link(page, "Change E-bike release").click();
      await asked(page, "E-bike release");
      await button(page, "Add this watch").click();
      await look("a busy time in error");
      await app.go(`plan/${id}/cases`);
      await main(page).locator("summary", { hasText: "More bad days" }).click();
      await main(page).getByRole("checkbox", { name: /^Customer details get out/ }).check();
      await app.go(`plan/${id}/case`);
      await link(page, "Change Customer details get out").click();
      await asked(page, "Customer details get out");
      await look("one case");
      await app.go(`plan/${id}/incidents`);
      await button(page, "Add something that happened").click();
      await expect(main(page).getByRole("heading", { level: 1 })).toHaveText(/^It really happened, /);
      await button(page, "Add this line").click();
      await look("one event, in error");
    },
  },
});
