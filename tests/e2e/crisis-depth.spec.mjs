// Behind the crisis sheet: sixteen cases with a page each, words put together and agreed, who says yes and posts and
// pauses, practices and real events, busy times with extra watches. By mouse and keys and with the keyboard alone; axe.
// Pages: trouble.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { look } from "./support/axe.mjs";
import { HANDS, KeyboardHand, MouseHand } from "./support/hands.mjs";
import { asked, box, button, field, group, link, list, main } from "./pages/parts.mjs";
import { keepFile, newPlan, openSample } from "./pages/plans.mjs";

const BIKES = readFileSync("public/samples/northgate-bikes.plan.json", "utf8");
const PAGES = ["case", "crisis-team", "incidents", "busy-times"];

async function bikes(app, page) {
  const id = await keepFile(app, "northgate.plan.json", BIKES);
  await app.go(`plan/${id}/${page}`);
  return id;
}

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
    await hand.tick(box(page, "Customer details get out"));
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
    await expect(main(page).getByText("Write at least one of these")).toBeVisible();
    await hand.write(field(page, "What do you know?"), "Some addresses were sent to the wrong people");
    await hand.write(field(page, "When and where do you write again?"), "We will write here again by 6 pm");
    await hand.press(button(page, "Use these words"));
    const said = "Some addresses were sent to the wrong people. We will write here again by 6 pm.";
    await expect(field(page, "Words for this case")).toHaveValue(said);
    await hand.choose(list(page, "Who agreed these words?"), "Ama Mensah");
    await expect(main(page).getByLabel("Agreed on")).not.toHaveValue("");
    await hand.open("Other words on some accounts");
    await put(hand, field(page, "Other words on X"), "Short words for X.");
    await hand.write(field(page, "A step for this case"), "Ring everyone whose address it was.");
    await hand.press(button(page, "Add this step"));
    await expect(group(page, "Step 1")).toBeVisible();
    for (const line of [said, "Short words for X.", "Priya", "the shop’s bookkeeper", "Ring everyone whose address it was.", /Agreed by Ama on/]) {
      await expect(paper(page).getByText(line).first()).toBeVisible();
    }
    await hand.press(link(page, "Back"));
    await asked(page, "What do you do in each case?");
    await expect(main(page).getByText(said)).toBeVisible();
  });

  test(`who says yes, who posts, who can pause, when it is over: ${Hand.title}`, async ({ app, page }) => {
    const hand = new Hand(page);
    const id = await bikes(app, "crisis-team");
    await asked(page, "Who says yes, who posts, and when is it over?");
    await hand.press(button(page, "Add this person"));
    await expect(main(page).getByText("Enter something here: Who else says yes?")).toBeVisible();
    await hand.choose(list(page, "Who else says yes?"), "Ama Mensah");
    await hand.press(button(page, "Add this person"));
    const first = group(page, "Person 1");
    await hand.choose(first.getByRole("combobox", { name: "Who says yes if that person is away?" }), "Priya Shah");
    await hand.tick(group(page, "Who may post on X").getByRole("checkbox", { name: "Tom Ellis" }));
    await hand.tick(group(page, "Who can pause Scheduler").getByRole("checkbox", { name: "Priya Shah" }));
    await put(hand, field(page, "It is over when"), "The phone is quiet for a whole day.");
    await hand.choose(list(page, "Who looks back with everyone afterwards?"), "Priya Shah");
    await app.go(`plan/${id}/print`);
    await expect(main(page).getByText("Who says yes, and when it is over")).toBeVisible();
    await expect(main(page).getByText("The phone is quiet for a whole day.").first()).toBeVisible();
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
    await expect(main(page).getByText("Write what should change first")).toBeVisible();
    await put(hand, field(page, "What should change?"), "Put the code into the vault");
    await hand.press(button(page, "Make these into to-dos"));
    await expect(main(page).getByText("1 to-do made.")).toBeVisible();
    await hand.press(button(page, "Make these into to-dos"));
    await expect(main(page).getByText("0 to-dos made.")).toBeVisible();
    await app.go(`plan/${id}/todo`);
    await expect(main(page).getByText("Put the code into the vault")).toBeVisible();
    await app.go(`plan/${id}/incidents`);
    await expect(main(page).getByText("You looked back at it.")).toBeVisible();
    await hand.press(main(page).getByRole("button", { name: /^Remove A practice/ }));
    await hand.press(button(page, "Undo"));
    await expect(main(page).getByText("You looked back at it.")).toBeVisible();
  });

  test(`a busy time: questions, and extra watches that stand on the rota: ${Hand.title}`, async ({ app, page }) => {
    const hand = new Hand(page);
    const id = await bikes(app, "busy");
    await hand.press(link(page, "Say more E-bike release"));
    await asked(page, "E-bike release");
    await expect(main(page).getByText(/On \d+ days? of this time no one keeps your promise\.|someone keeps your promise|not promised any hours/)).toBeVisible();
    await hand.press(button(page, "Add this watch"));
    await expect(main(page).getByText("Choose who watches")).toBeVisible();
    await expect(main(page).getByText("Enter a time to start, like 09:00")).toBeVisible();
    await hand.choose(list(page, "Who watches?"), "Tom Ellis");
    await hand.write(main(page).getByLabel("From", { exact: true }), "1800");
    await hand.write(main(page).getByLabel("To", { exact: true }), "1700");
    await hand.press(button(page, "Add this watch"));
    await expect(main(page).getByText("Enter an end time after 18:00")).toBeVisible();
    await hand.write(main(page).getByLabel("To", { exact: true }), "2100");
    await hand.press(button(page, "Add this watch"));
    await expect(main(page).getByText("Tom: every day, 18:00 to 21:00")).toBeVisible();
    await expect(group(page, "Extra people").getByRole("checkbox", { name: "Tom Ellis" })).toBeChecked();
    await hand.write(field(page, "A question people will ask"), "How far does it go?");
    await hand.press(button(page, "Add this question"));
    await put(hand, group(page, "Question 1").getByRole("textbox", { name: "What you answer" }), "About 80 km.");
    await hand.choose(list(page, "Who knows what is in stock, and what it costs?"), "Jo Park");
    await app.go(`plan/${id}/print`);
    await expect(main(page).getByText("Tom: every day, 18:00 to 21:00")).toBeVisible();
    await expect(main(page).getByText("About 80 km.")).toBeVisible();
  });
}

test("dates of a busy time that cannot be stay in the field, and nothing is stored", async ({ app, page }) => {
  const hand = new KeyboardHand(page);
  const id = await bikes(app, "busy-times");
  await hand.press(link(page, "Change E-bike release"));
  await hand.date(main(page).getByLabel("Last day", { exact: true }), "2026-11-30");
  await hand.key("Tab");
  await expect(main(page).getByText("Choose 1 December 2026 or a later day")).toBeVisible();
  await put(hand, field(page, "What is it?"), "🚲".repeat(61));
  await expect(main(page).getByText("What is it? must be 60 characters or less")).toBeVisible();
  await app.go(`plan/${id}/busy-times`);
  await expect(main(page).getByText("1 December 2026 to 7 December 2026.")).toBeVisible();
});

for (const width of [320, 1280]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 }, contextOptions: { reducedMotion: "reduce" } });
    test.setTimeout(240_000);

    test("empty", async ({ app, page }) => {
      const id = await newPlan(app, new MouseHand(page), "team");
      for (const slug of PAGES) {
        await app.go(`plan/${id}/${slug}`);
        await look(page, `empty ${slug}`);
      }
    });

    test("filled", async ({ app, page }) => {
      const id = await openSample(app, "Northgate Bikes");
      for (const slug of PAGES) {
        await app.go(`plan/${id}/${slug}`);
        await look(page, `filled ${slug}`);
      }
      await app.go(`plan/${id}/busy-times`);
      await link(page, "Change E-bike release").click();
      await asked(page, "E-bike release");
      await button(page, "Add this watch").click();
      await look(page, "a busy time in error");
      await app.go(`plan/${id}/cases`);
      await main(page).locator("summary", { hasText: "More bad days" }).click();
      await box(page, "Customer details get out").check();
      await app.go(`plan/${id}/case`);
      await link(page, "Change Customer details get out").click();
      await asked(page, "Customer details get out");
      await look(page, "one case");
      await app.go(`plan/${id}/incidents`);
      await button(page, "Add something that happened").click();
      await expect(main(page).getByRole("heading", { level: 1 })).toHaveText(/^It really happened, /);
      await button(page, "Add this line").click();
      await look(page, "one event, in error");
    });
  });
}
