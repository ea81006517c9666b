// Behind "Who makes what?": pace and time, turns, the sum behind a hire, partners, what fits together, themes, ideas,
// replies. Each journey by mouse and keys, and once with the keyboard alone; axe on every page, empty, filled, in error.
// Pages: making.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { looksOf } from "./support/screens.mjs";
import { HANDS, KeyboardHand, MouseHand } from "./support/hands.mjs";
import { asked, button, field, group, link, list, main, undo } from "./pages/parts.mjs";
import { keepFile } from "./pages/plans.mjs";

const BIKES = readFileSync("public/samples/northgate-bikes.plan.json", "utf8");
const PAGES = ["streams", "turns", "hire", "partners", "consistency", "mix", "ideas", "replies"];

/** The bike shop as a plan of this browser, on one of the pages. Gives the id. */
async function bikes(app, page) {
  const id = await keepFile(app, "northgate.plan.json", BIKES);
  await app.go(`plan/${id}/${page}`);
  return id;
}

/** The words are on the page; the sheet beside it may say them too. */
const said = (page, text) => expect(main(page).getByText(text).first()).toBeVisible();

/** Writes and leaves the field, as somebody does who goes on. */
async function put(hand, target, text) {
  await hand.write(target, text);
  await hand.key("Tab");
}

for (const Hand of HANDS) {
  test(`from the content page to the pace of photos and back: ${Hand.title}`, async ({ app, page }) => {
    const hand = new Hand(page);
    await bikes(app, "content");
    await asked(page, "Who makes what?");
    await hand.open("Say more");
    await hand.press(link(page, "How does each kind get made?"));
    await asked(page, "How does each kind get made?");
    await said(page, "Luis, Tom and Jo. Every week on Monday, Wednesday and Friday.");
    await hand.press(link(page, "Change Photos"));
    await asked(page, "Photos");
    await hand.tick(group(page, "On which days?").getByRole("checkbox", { name: "Friday" }), false);
    await put(hand, field(page, "Minutes to make one"), "45");
    await hand.choose(list(page, "Who checks it first?"), "Priya Shah");
    await hand.press(link(page, "Back"));
    await asked(page, "How does each kind get made?");
    await said(page, "Every week on Monday and Wednesday. 45 minutes each.");
    await hand.press(undo(page));
    await hand.press(link(page, "Change Photos"));
    await expect(list(page, "Who checks it first?")).toHaveValue("");
  });

  test(`do we need a hire? the sum says what is missing: ${Hand.title}`, async ({ app, page }) => {
    const hand = new Hand(page);
    await bikes(app, "hire");
    await asked(page, "Do we need to hire someone?");
    await put(hand, field(page, "Minutes to make one: Photos"), "60");
    await put(hand, field(page, "Hours a week for social media: Sam Reed"), "2");
    await said(page, "Making it all takes 3 hours a week.");
    await said(page, "That is enough. You do not need to hire anyone for this.");
    await put(hand, field(page, "Minutes to make one: Photos"), "600");
    await said(page, /a week are missing\. Make less, ask someone else here, or hire someone\./);
    await said(page, /They would need .+ a week\./);
    await put(hand, field(page, "Hours a week for social media: Sam Reed"), "many");
    await said(page, "Write a number of hours from 0 to 168");
    await expect(field(page, "Hours a week for social media: Sam Reed")).toHaveValue("many");
  });

  test(`twelve turns, a swap and a break: ${Hand.title}`, async ({ app, page }) => {
    const hand = new Hand(page);
    await bikes(app, "turns");
    await asked(page, "Whose turn is it next?");
    const rows = main(page).getByRole("table", { name: "Photos" }).locator("tbody tr");
    await expect(rows).toHaveCount(12);
    const first = rows.first();
    const swap = first.getByRole("combobox");
    await hand.choose(swap, "Mel Adams");
    await expect(first).toContainText("Swapped for this day");
    await expect(first).toContainText("Mel");
    await expect(first.getByRole("combobox")).toBeFocused();
    await hand.choose(first.getByRole("combobox"), "As planned");
    await expect(first).not.toContainText("Swapped for this day");
    await hand.press(button(page, "Add a break"));
    await said(page, "Enter something here: First day of another break");
    await hand.date(main(page).getByLabel("First day of another break"), "2030-08-01");
    await hand.press(button(page, "Add a break"));
    const gap = group(page, "Break 1");
    await gap.getByLabel("Last day without turns").fill("2030-07-01");
    await hand.tabTo(button(page, "Remove Break 1"));
    await expect(gap.getByText("Choose 1 August 2030 or a later day")).toBeVisible();
    await hand.press(button(page, "Remove Break 1"));
    await expect(gap).toHaveCount(0);
  });

  test(`a partner with an inside owner and an end: ${Hand.title}`, async ({ app, page }) => {
    const hand = new Hand(page);
    await bikes(app, "partners");
    await hand.press(button(page, "Add a partner"));
    await hand.choose(list(page, "What are they?"), "A freelancer");
    await hand.press(button(page, "Save"));
    await expect(main(page).getByRole("link", { name: "Enter the name of the partner" })).toBeVisible();
    await hand.write(field(page, "Name of the partner"), "Anwar Photos");
    await hand.choose(list(page, "Who here works with them?"), "Priya Shah");
    await hand.date(main(page).getByLabel("The contract ends on"), "2030-01-31");
    await hand.press(button(page, "Save"));
    await said(page, "Priya works with them. The contract ends on 31 January 2030.");
    await said(page, "They can get into: Facebook");
  });

  test(`themes with shares, and one that is too large: ${Hand.title}`, async ({ app, page }) => {
    const hand = new Hand(page);
    await bikes(app, "mix");
    for (const [name, percent] of [["Repairs", "70"], ["People", "30"]]) {
      await hand.press(button(page, "Add a theme"));
      await hand.write(field(page, "Theme"), name);
      await hand.write(field(page, "Share in percent"), percent);
      await hand.press(button(page, "Save"));
      await expect(button(page, `Change ${name}`)).toBeVisible();
    }
    await said(page, "More than 60 percent is a lot for one theme.");
    await said(page, "Together: 100 percent.");
    await put(hand, field(page, "No theme should take more than this many percent"), "75");
    await expect(main(page).getByText(/is a lot for one theme/)).toHaveCount(0);
    await put(hand, field(page, "No theme should take more than this many percent"), "101");
    await said(page, "Write a whole number from 0 to 100");
  });

  test(`replies, our seven lines, and who is told: ${Hand.title}`, async ({ app, page }) => {
    const hand = new Hand(page);
    const id = await bikes(app, "replies");
    await hand.press(button(page, "Add a reply"));
    await hand.write(field(page, "What people ask"), "Are you open on Sunday?");
    await hand.write(field(page, "What you answer"), "Yes, from ten to four.");
    await hand.press(button(page, "Save"));
    await hand.press(button(page, "Start with our seven lines"));
    await expect(group(page, "Kind of comment 7")).toBeVisible();
    await expect(button(page, "Start with our seven lines")).toHaveCount(0);
    const attack = group(page, "Kind of comment 5");
    await expect(attack.getByRole("combobox", { name: "Who to tell" })).toHaveValue(/^p_/);
    await hand.write(field(page, "Another kind of comment"), "A spelling mistake");
    await hand.press(button(page, "Add this kind"));
    const last = group(page, "Kind of comment 8");
    await hand.choose(last.getByRole("combobox", { name: "Who to tell" }), "Someone else");
    await put(hand, last.getByRole("textbox", { name: "Someone else: Who to tell" }), "the night shift");
    await app.go(`plan/${id}/print`);
    await said(page, "Are you open on Sunday?");
    await said(page, "the night shift");
  });
}

test("what all posts share: bad address stays and is explained, the rest is on the sheet", async ({ app, page }) => {
  const hand = new KeyboardHand(page);
  const id = await bikes(app, "consistency");
  await put(hand, field(page, "How do you sound?"), "Warm, kurz, 誠実, صادق 🚲");
  await put(hand, field(page, "Web address of your own style guide"), "www.example.org");
  await said(page, "Enter a web address that starts with https");
  await expect(field(page, "Web address of your own style guide")).toHaveValue("www.example.org");
  await put(hand, field(page, "Web address of your own style guide"), "https://example.org/style");
  await field(page, "Do not").fill("x".repeat(2001));
  await hand.key("Tab");
  await said(page, "Do not must be 2000 characters or less");
  await hand.choose(list(page, "Who makes sure that all posts fit together?"), "To be decided");
  await hand.choose(list(page, "Who decides? Who makes sure that all posts fit together?"), "Ama Mensah");
  await app.go(`plan/${id}/print`);
  await said(page, "Warm, kurz, 誠実, صادق 🚲");
  await said(page, "https://example.org/style");
});

test("ideas, where they go and who reads them", async ({ app, page }) => {
  const hand = new MouseHand(page);
  const id = await bikes(app, "ideas");
  await hand.press(button(page, "Add an idea"));
  await hand.write(field(page, "Idea"), "Show how a wheel is made");
  await hand.choose(list(page, "For what?"), "Videos");
  await hand.press(button(page, "Save"));
  await said(page, "For videos.");
  await put(hand, field(page, "Where can people send ideas?"), "The box by the door");
  await hand.choose(list(page, "Who reads them?"), "Priya Shah");
  await put(hand, field(page, "Answer within how many minutes?"), "1440");
  await app.go(`plan/${id}/print`);
  await said(page, "The box by the door");
  await said(page, "24 hours");
});

looksOf({
  empty: PAGES,
  filled: PAGES,
  more: {
    "one kind": async ({ app, page, id, look }) => {
      await app.go(`plan/${id}/streams`);
      await link(page, "Change Photos").click();
      await asked(page, "Photos");
      await look("one kind");
    },
    "in error": async ({ app, page, id, look }) => {
      await app.go(`plan/${id}/partners`);
      await button(page, "Add a partner").click();
      await list(page, "What are they?").selectOption("A freelancer");
      await button(page, "Save").click();
      await expect(main(page).getByRole("link", { name: "Enter the name of the partner" })).toBeVisible();
      await look("partners in error");
      await app.go(`plan/${id}/replies`);
      await button(page, "Add this kind").click();
      await look("replies in error");
    },
  },
});
