// The private notes: covered at first; they follow the workshop screen and lead it, say when it is gone, and come back by
// themselves. Both windows are loaded again at random moments fifty times, and nothing is lost.
// Pages: notes.
import { expect, test } from "./support/fixtures.mjs";
import { look } from "./support/axe.mjs";
import { asked, main } from "./pages/parts.mjs";
import { NINE, keepWorkshop, later, openStage, parked, press, question, step, timer } from "./pages/stage.mjs";

const UNLINKED = "Not linked to the workshop screen. Open both in the same browser.";
const LINKED = "Linked to the workshop screen.";

const notes = (page, name) => main(page).getByRole("button", { name, exact: true });
const state = (page) => main(page).getByRole("status").first();

/** The notes of a plan in a second window, uncovered. */
async function openNotes(context, id) {
  const page = await context.newPage();
  await page.goto(`./#/plan/${id}/notes`);
  await uncover(page);
  return page;
}

async function uncover(page) {
  await asked(page, "Private. Is this window on the shared screen?");
  await notes(page, "Show my notes").click();
  await asked(page, "My notes");
}

for (const width of [320, 1280]) {
  test(`covered and open, ${width} px`, async ({ app, page, context }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width, height: 800 });
    const id = await keepWorkshop(app);
    await app.go(`plan/${id}/notes`);
    await asked(page, "Private. Is this window on the shared screen?");
    await expect(page.getByText("Say", { exact: true })).toHaveCount(0);
    await look(page, "covered");
    await notes(page, "Show my notes").click();
    await expect(main(page).getByRole("heading", { level: 1 })).toBeFocused();
    await expect(state(page)).toHaveText(UNLINKED);
    await look(page, "not linked");
    const screen = await context.newPage();
    await screen.goto(`./#/plan/${id}/stage`);
    await expect(state(page)).toHaveText(LINKED);
    await look(page, "linked");
  });
}

test("the screen opens them in a window of their own, by a button that is a link", async ({ app, page, context }) => {
  const id = await keepWorkshop(app);
  await openStage(app, id);
  const link = page.getByRole("link", { name: "Open my notes" });
  await expect(link).toHaveAttribute("href", new RegExp(`#/plan/${id}/notes`));
  const opening = context.waitForEvent("page");
  await link.click();
  const window = await opening;
  await asked(window, "Private. Is this window on the shared screen?");
  await notes(window, "Show my notes").click();
  await asked(window, "My notes");
  // The same press leads to the same window, as it stands.
  const open = context.pages().length;
  await link.click();
  await asked(window, "My notes");
  expect(context.pages()).toHaveLength(open);
  await expect(question(page)).toHaveText("Today we decide who does what.");
});

test("they follow the screen and lead it", async ({ app, page, context }) => {
  test.setTimeout(90_000);
  await context.clock.install({ time: NINE });
  const id = await keepWorkshop(app);
  await openStage(app, id);
  const mine = await openNotes(context, id);
  await expect(state(mine)).toHaveText(LINKED);
  await context.clock.pauseAt(later(60));
  await expect(main(mine).getByText("“No blame today. We fix lists, not people. Write first, then talk.”")).toBeVisible();
  await expect(main(mine).getByText("Ama has the final say and speaks last.")).toBeVisible();
  await expect(main(mine).getByText("Ask the people who are not in the room first.")).toBeVisible();
  await notes(mine, "Next").click();
  await expect(question(page)).toHaveText("Where do we post?");
  await notes(mine, "Next").click();
  await expect(question(page)).toHaveText("Who can get into Facebook today?");
  await expect(main(mine).getByText("Who has access: Facebook")).toBeVisible();
  await expect(main(mine).getByText("Silence about shared passwords.")).toBeVisible();
  await expect(main(mine).getByText("Who has access: Instagram")).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(main(mine).getByText("Who has access: X")).toBeVisible();
  await notes(mine, "Back").click();
  await expect(question(page)).toHaveText("Who can get into Facebook today?");
  await context.clock.runFor(60_000);
  await expect(main(mine).getByText("08:00 left")).toBeVisible();
  await expect(main(mine).getByText("6 minutes ahead")).toBeVisible();
  await notes(mine, "2 more minutes").click();
  await expect(main(mine).getByText("10:00 left")).toBeVisible();
  await notes(mine, "Pause the time").click();
  await context.clock.runFor(8 * 60_000);
  await expect(timer(page)).toHaveText("10:00");
  await expect(main(mine).getByText("2 minutes behind")).toBeVisible();
  await notes(mine, "Hide the time").click();
  await expect(timer(page)).toHaveCount(0);
  await notes(mine, "Blank the screen").click();
  await expect(step(page, "Show the screen")).toBeVisible();
  await notes(mine, "Show the screen").click();
  await expect(main(page).getByRole("button", { name: "Ama Mensah" })).toBeVisible();
  await notes(mine, "Show initials").click();
  await expect(main(page).getByRole("button", { name: "AM", exact: true })).toBeVisible();
  await expect(page.getByText("Ama Mensah")).toHaveCount(0);
  const tom = main(mine).getByRole("button", { name: /^Tom/ });
  await tom.click();
  await expect(tom).toHaveAttribute("aria-pressed", "true");
  await step(page, "Park a topic").click();
  await parked(page).getByRole("textbox", { name: "Topic" }).fill("Sundays");
  await page.keyboard.press("Enter");
  await expect(main(mine).getByText("Sundays")).toBeVisible();
  const own = main(mine).getByRole("textbox", { name: "Private notes" });
  await own.fill("Watch Luis.");
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain("Watch Luis");
  await mine.reload();
  await uncover(mine);
  await expect(own).toHaveValue("Watch Luis.");
});

test("what is typed in one window of the notes stands in the other, and neither writes over it", async ({ app, context }) => {
  const id = await keepWorkshop(app);
  const [old, young] = [await openNotes(context, id), await openNotes(context, id)];
  const own = (window) => main(window).getByRole("textbox", { name: "Private notes" });
  // What one window stores reaches the others in its own time: until then they read what was there before.
  await old.evaluate(() => {
    const read = Storage.prototype.getItem;
    Storage.prototype.getItem = function (key) {
      return key.endsWith("/notes") ? null : read.call(this, key);
    };
  });
  await own(young).fill("Watch Luis.");
  await expect(own(old)).toHaveValue("Watch Luis.");
  await own(old).focus();
  await old.keyboard.press("ControlOrMeta+End");
  await old.keyboard.type(" Ask Mel.");
  await expect(own(young)).toHaveValue("Watch Luis. Ask Mel.");
  await young.reload();
  await uncover(young);
  await expect(own(young)).toHaveValue("Watch Luis. Ask Mel.");
  // Nothing is hidden on the screen, so there is nothing to show.
  await openStage(app, id);
  await expect(state(old)).toHaveText(LINKED);
  await expect(notes(old, "Show contact details for 10 seconds")).toHaveCount(0);
  await expect(main(old).getByText("This screen holds no contact details.")).toBeVisible();
});

test("what is being typed on the screen outlives presses in the notes", async ({ app, page, context }) => {
  const id = await keepWorkshop(app, { agenda: [["decide", 4, "Do we answer on Sundays?"]] });
  await openStage(app, id);
  const mine = await openNotes(context, id);
  await expect(state(mine)).toHaveText(LINKED);
  for (const name of ["A choice", "We decide, in one sentence"]) {
    if (name !== "A choice") await press(page, "Decided").click();
    const typed = main(page).getByRole("textbox", { name });
    await typed.focus();
    await page.keyboard.type("Only in");
    await notes(mine, "2 more minutes").click();
    await expect(timer(page)).toHaveText(name === "A choice" ? "06:00" : "08:00");
    await notes(mine, /^Show (initials|names)$/).click();
    await expect(notes(mine, name === "A choice" ? "Show names" : "Show initials")).toBeVisible();
    await expect(typed).toHaveValue("Only in");
    await page.keyboard.type(" summer");
    await page.keyboard.press("Enter");
  }
  await expect(page.locator("blockquote")).toHaveText("Only in summer");
  // Pressed once more, the votes are there again.
  await press(page, "Decided").click();
  await expect(main(page).getByRole("listitem").filter({ hasText: "Only in summer" })).toBeVisible();
});

test("a number is shown for ten seconds, and only from the notes", async ({ app, page, context }) => {
  test.setTimeout(90_000);
  const change = (content) => {
    const ama = Object.keys(content.people).find((key) => content.people[key].name === "Ama Mensah");
    content.people[ama].phone = "07700 900 101";
    content.crisis.call_list = [{ who: { person: ama }, phone: "07700 900 101" }];
  };
  const id = await keepWorkshop(app, { change, agenda: [["practice", 9]] });
  await context.clock.install({ time: NINE });
  await openStage(app, id);
  const mine = await openNotes(context, id);
  await expect(state(mine)).toHaveText(LINKED);
  // Whoever decides is proposed to be away; then there is nobody to ring.
  await main(page).getByRole("button", { name: /^Away/ }).click();
  await press(page, "Tom Ellis").click();
  await expect(main(page).getByText("Hidden", { exact: true })).toBeVisible();
  await expect(page.getByText("07700 900 101")).toHaveCount(0);
  await context.clock.pauseAt(later(60));
  await notes(mine, "Show contact details for 10 seconds").click();
  await expect(main(page).getByText("07700 900 101")).toBeVisible();
  await expect(page.getByText("Contact details shown")).toBeVisible();
  await expect(main(mine).getByText("Contact details are on the shared screen now.")).toBeVisible();
  await context.clock.runFor(9_000);
  await expect(main(page).getByText("07700 900 101")).toBeVisible();
  await context.clock.runFor(2_000);
  await expect(main(page).getByText("Hidden", { exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain("900 101");
  await expect(page.getByText("Contact details hidden")).toBeVisible();
});

test("a lost link is said within five seconds and comes back by itself", async ({ app, page, context }) => {
  test.setTimeout(90_000);
  const id = await keepWorkshop(app);
  await openStage(app, id);
  const mine = await openNotes(context, id);
  await expect(state(mine)).toHaveText(LINKED);
  // Another page of the window: it says goodbye. A window that dies cannot, so the next one is closed hard.
  await app.go(`plan/${id}`);
  await expect(state(mine)).toHaveText(UNLINKED, { timeout: 6_000 });
  await expect(notes(mine, "Next")).toHaveCount(0);
  const second = await context.newPage();
  await second.goto(`./#/plan/${id}/stage`);
  await expect(state(mine)).toHaveText(LINKED, { timeout: 6_000 });
  await second.close({ runBeforeUnload: false });
  await expect(state(mine)).toHaveText(UNLINKED, { timeout: 7_000 });
  await expect(main(mine).getByText("Say", { exact: true })).toBeVisible();
});

/** Small and the same on every machine (mulberry32). */
function dice(seed) {
  return (sides) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}

test("both windows are loaded again at random moments fifty times, and nothing is lost", async ({ app, page, context }) => {
  test.setTimeout(300_000);
  const id = await keepWorkshop(app, { agenda: [["welcome", 6], ["access", 9], ["break", 8], ["talk", 5, "One"], ["talk", 5, "Two"]] });
  await openStage(app, id);
  const mine = await openNotes(context, id);
  const roll = dice(20261126);
  const stored = () => page.evaluate((id) => JSON.parse(JSON.parse(localStorage.getItem(`watchbill:1:fact:${id}/run/ws_0000000000001`))), id);
  const titles = ["Today we decide who does what.", "Where do we post?", "Who can get into Facebook today?", "Who can get into Instagram today?", "Who can get into X today?", "Break", "One", "Two"];
  const want = { at: 0, added: 0, topics: [], own: "", hidden: false };
  const own = main(mine).getByRole("textbox", { name: "Private notes" });
  const moves = [
    async () => { await page.keyboard.press("PageDown"); want.at = Math.min(want.at + 1, titles.length - 1); },
    async () => { await page.keyboard.press("PageUp"); want.at = Math.max(want.at - 1, 0); },
    async () => {
      const text = `Topic ${want.topics.length + 1}`;
      await step(page, "Park a topic").click();
      await parked(page).getByRole("textbox", { name: "Topic" }).fill(text);
      await page.keyboard.press("Enter");
      await parked(page).getByRole("button", { name: "Nobody in particular" }).click();
      want.topics.push(text);
    },
    async () => { want.own += String(roll(10)); await own.fill(want.own); },
    async () => { await expect(notes(mine, "2 more minutes")).toBeVisible(); await notes(mine, "2 more minutes").click(); want.added += 2; await added(); },
    async () => {
      await expect(notes(mine, "Next")).toBeVisible();
      await notes(mine, "Next").click();
      want.at = Math.min(want.at + 1, titles.length - 1);
      await expect(question(page)).toHaveText(titles[want.at]);
    },
    async () => {
      const name = want.hidden ? "Show the time" : "Hide the time";
      await notes(mine, name).click();
      want.hidden = !want.hidden;
      await expect(timer(page)).toHaveCount(want.hidden ? 0 : 1);
    },
  ];
  // A press in the notes has arrived when the screen has kept it; before that, nothing was promised.
  const added = () => expect.poll(async () => Object.values((await stored()).added).reduce((sum, one) => sum + one, 0)).toBe(want.added);
  for (let round = 0; round < 50; round += 1) {
    for (let act = roll(3); act >= 0; act -= 1) await moves[roll(moves.length)]();
    if (roll(2)) {
      await page.reload();
      await app.started();
    }
    if (roll(2)) {
      await mine.reload();
      await uncover(mine);
    }
    await expect(question(page), `round ${round}`).toHaveText(titles[want.at]);
    await expect(own).toHaveValue(want.own);
    await expect(state(mine)).toHaveText(LINKED);
    await added();
    const texts = await parked(page).getByRole("listitem").allTextContents();
    expect(texts, `round ${round}`).toEqual(want.topics.toReversed().slice(0, 7));
  }
  expect(want.topics.length).toBeGreaterThan(3);
});
