// Running a workshop, before and after the day: from the home page to a prepared day, the agenda, paper, and handing over
// until nothing of the plan is left in this browser. By mouse and keys and with the keyboard alone; axe at both widths.
// Pages: workshop.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { HANDS, MouseHand } from "./support/hands.mjs";
import { look } from "./support/axe.mjs";
import { WIDTHS } from "./support/screens.mjs";
import { downloaded } from "./support/plan-files.mjs";
import { asked, box, button, field, group, link, list, main, undo } from "./pages/parts.mjs";
import { keepFile, planOf } from "./pages/plans.mjs";

const BIKES = readFileSync("public/samples/northgate-bikes.plan.json", "utf8");
const DAY = "2026-11-28T10:00:00Z";
const WHEN = "2 December 2026";

const day = (page, label) => main(page).getByLabel(label, { exact: true });
const part = (page, n) => field(page, `Part ${n}`);
const minutes = (page, n) => field(page, `Minutes for part ${n}`);
const texts = (page) =>
  main(page).getByRole("textbox", { name: /^Part \d+$/ }).evaluateAll((all) => all.map((one) => one.value));
const length = (page, minutes) =>
  group(page, "How long do you have?").getByRole("radio", { name: new RegExp(`^${minutes} minutes`) });
const agreed = (page, what) => main(page).getByRole("checkbox", { name: new RegExp(`^${what}`) });
const problem = (page) => page.getByRole("group", { name: "There is a problem" });

/** From the home page to Prepare. */
async function started(app, hand) {
  const { page } = app;
  await page.clock.setFixedTime(DAY);
  await app.open("#/");
  await hand.press(link(page, "Run a workshop"));
  await asked(page, "Run a workshop");
  await hand.write(field(page, "Name of the business"), "Northgate Bikes");
  await hand.date(day(page, "When is it?"), "2026-12-02");
  await hand.press(button(page, "Prepare the workshop"));
  await asked(page, `Prepare the workshop on ${WHEN}`);
}

/** The bike shop with a planning day on that date, open on Prepare. */
async function bikes(app, on = "2026-12-02", change = () => {}) {
  const { page } = app;
  await page.clock.setFixedTime(DAY);
  const file = JSON.parse(BIKES);
  delete file.hash;
  // Not the sample's own: that one is always there.
  file.plan.id = "pl_0000000000077";
  const agenda = [{ text: "Hello", minutes: 6, block: "welcome" }, { text: "The end", minutes: 4, block: "close" }];
  file.content.workshops.ws_0000000000001 = { on, kind: "planning", minutes: 90, agenda };
  change(file.content);
  const id = await keepFile(app, "northgate.plan.json", JSON.stringify(file));
  await app.go(`plan/${id}/workshop?id=ws_0000000000001`);
  return id;
}

for (const Hand of HANDS) {
  test(`three answers make a plan and a day to prepare: ${Hand.title}`, async ({ app, page }) => {
    test.setTimeout(90_000);
    const hand = new Hand(page);
    await page.clock.setFixedTime(DAY);
    await app.open("#/");
    await hand.press(link(page, "Run a workshop"));
    await asked(page, "Run a workshop");
    await hand.press(button(page, "Prepare the workshop"));
    await expect(problem(page)).toBeFocused();
    await expect(problem(page).getByRole("link")).toHaveText([
      "Enter the name of the business",
      "Enter the day of the workshop, for example 2 December 2026",
    ]);
    await hand.write(field(page, "Name of the business"), "Northgate Bikes");
    await hand.date(day(page, "When is it?"), "2026-12-02");
    await hand.pick(length(page, 45));
    await hand.press(button(page, "Prepare the workshop"));
    await asked(page, `Prepare the workshop on ${WHEN}`);
    await expect(length(page, 45)).toBeChecked();
    await expect(page.getByRole("region", { name: "This plan" })).toContainText("Northgate Bikes");
    // Back does not lead to a form that would make a second plan.
    await page.goBack();
    await asked(page, "Northgate Bikes");
    await hand.press(link(page, "Run a workshop"));
    await asked(page, `Prepare the workshop on ${WHEN}`);
    await app.reload();
    await asked(page, `Prepare the workshop on ${WHEN}`);
    // Nobody is promised a question about accounts that no phone can ask.
    await expect(main(page).getByText(/^No account is in the plan yet/)).toBeVisible();
    await expect(link(page, "Say where you post")).toHaveAttribute("href", /^#\/plan\/pl_\w+\/accounts$/);
    await hand.press(main(page).getByText("Read the invitation"));
    await expect(field(page, "The message")).toHaveValue(/when you could watch, and what worries you/);
  });

  test(`what is settled and how long it is change the agenda, until somebody changes it: ${Hand.title}`, async ({ app, page }) => {
    test.setTimeout(120_000);
    const hand = new Hand(page);
    await started(app, hand);
    await expect(part(page, 2)).toHaveValue("What you told us: how many can get in");
    await expect(main(page).getByText("80 of 90 minutes. 10 are left over.")).toBeVisible();
    await hand.tick(agreed(page, "The room may see who has access"));
    await expect(part(page, 3)).toHaveValue("Who needs it for their job?");
    await hand.tick(agreed(page, "Who has the final say is settled"));
    await expect(main(page).getByText("88 of 90 minutes. 2 are left over.")).toBeVisible();
    await hand.tick(agreed(page, "The meeting is recorded"));
    await expect(part(page, 1)).toHaveValue("Why we are here, and one rule: no blame. We are being recorded");
    await hand.pick(length(page, 45));
    await expect(box(page, "Practise a bad day")).not.toBeChecked();
    await expect(main(page).getByText("43 of 45 minutes. 2 are left over.")).toBeVisible();
    // By hand: words, minutes, order, one part less, one more.
    await hand.write(part(page, 1), "Good morning");
    await hand.key("Tab");
    await expect(main(page).getByText("You have changed the agenda, so it stays as it is.")).toBeVisible();
    await hand.write(minutes(page, 1), "none");
    await hand.key("Tab");
    await expect(main(page).getByText(/whole number/)).toBeVisible();
    await hand.write(minutes(page, 1), "16");
    await hand.key("Tab");
    await expect(main(page).getByText("53 minutes, but there are only 45. Take out 8.")).toBeVisible();
    await hand.press(button(page, "Move down Good morning"));
    await expect(part(page, 2)).toHaveValue("Good morning");
    await expect(button(page, "Move down Good morning")).toBeFocused();
    await hand.press(button(page, "Remove Good morning"));
    await expect.poll(() => texts(page)).not.toContain("Good morning");
    await hand.press(button(page, "Add this part"));
    await expect(main(page).getByText("Enter what happens in this part")).toBeVisible();
    await hand.write(field(page, "What happens?"), "A song");
    await hand.press(button(page, "Add this part"));
    const shown = await texts(page);
    expect(shown.indexOf("A song")).toBe(shown.length - 3);
    await hand.pick(length(page, 60));
    await expect.poll(() => texts(page)).toEqual(shown);
    await hand.press(button(page, "Propose again"));
    await expect.poll(() => texts(page)).not.toContain("A song");
    await hand.press(undo(page));
    await expect.poll(() => texts(page)).toEqual(shown);
  });
}

test("an agenda comes from what is open, and never passes the minutes", async ({ app, page }) => {
  await bikes(app);
  await button(page, "Propose again").click();
  await expect(box(page, "Things that are still open")).toBeVisible();
  for (const name of ["Who has the final say, who runs it, who posts and answers", "Break", "Things that are still open"]) {
    await box(page, name).check();
  }
  await button(page, "Propose again").click();
  for (const most of [45, 60, 90]) {
    await length(page, most).check();
    const all = main(page).getByRole("textbox", { name: /^Minutes for part/ });
    const sum = async () => (await all.evaluateAll((all) => all.map((one) => Number(one.value)))).reduce((a, b) => a + b, 0);
    await expect.poll(sum).toBeLessThan(most);
    await expect(main(page).getByText(/are left over\.$/)).toBeVisible();
  }
});

test("who does what, how many, and everybody on a laptop when most are elsewhere", async ({ app, page }) => {
  await bikes(app);
  await list(page, "Who leads it?").selectOption({ label: "Priya Shah" });
  await field(page, "How many in the room?").fill("5");
  await field(page, "How many from elsewhere?").fill("7");
  await field(page, "How many from elsewhere?").blur();
  await expect(main(page).getByText(/Let everybody use a laptop of their own/)).toBeVisible();
  await expect(main(page).getByText("0 of 12 answers received.")).toBeVisible();
  await expect(box(page, "Test the sound with those who are elsewhere")).toBeVisible();
  await field(page, "How many from elsewhere?").fill("-1");
  await field(page, "How many from elsewhere?").blur();
  await expect(main(page).getByText(/from 0 to 500/)).toBeVisible();
  await expect(field(page, "How many from elsewhere?")).toHaveValue("-1");
  await main(page).getByText("Read the invitation").click();
  const message = await field(page, "The message").inputValue();
  expect(message).toContain("Send your answers to Priya only");
  expect(message).toContain("#/take-part?i=");
  expect(message).not.toContain("Tom");
});

test("the way to the shared screen, to the notes and to the answers names this workshop", async ({ app, page }) => {
  const id = await bikes(app);
  const to = (page, name) => link(page, name).getAttribute("href");
  expect(await to(page, "Start sharing")).toBe(`#/plan/${id}/stage?id=ws_0000000000001`);
  expect(await to(page, /^Open my notes/)).toBe(`#/plan/${id}/notes?id=ws_0000000000001`);
  expect(await to(page, "Put answers into the plan")).toBe(`#/plan/${id}/collect?id=ws_0000000000001`);
  await expect(link(page, /^Open my notes/)).toHaveAttribute("target", "_blank");
  await app.go(`plan/${id}/workshops`);
  await expect(link(page, "Prepare it for 2 December 2026")).toHaveAttribute("href", `#/plan/${id}/workshop?id=ws_0000000000001`);
  await expect(link(page, "Record, and handing over for 15 June 2026")).toBeVisible();
});

/** Pages of a PDF made of the page as it stands. */
async function pages(page, format) {
  const pdf = (await page.pdf({ format, preferCSSPageSize: false, printBackground: false })).toString("latin1");
  return (pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}

/** As long a name of the business, and as many accounts with as long names, as a plan may have. */
function crowded(content) {
  content.org.title = "The Northgate Bicycle Repair, Rental and Sales Cooperative of the Upper River Valley";
  for (let n = 10; n < 22; n += 1) {
    content.accounts[`ac_00000000000${n}`] = { network: "other", name: `The account with the longest name that fits here, number ${n}` };
  }
}

test("notes are one page, sheets for everybody are two on a page and name nobody", async ({ app, page }) => {
  test.slow();
  await bikes(app, "2026-12-02", crowded);
  for (const name of ["Who has the final say, who runs it, who posts and answers", "What each department needs, and what it can show", "Break", "Practise a bad day", "Which hours do we promise?"]) {
    await box(page, name).check();
  }
  await agreed(page, "The room may see who has access").check();
  await button(page, "Propose again").click();
  await link(page, "Print my notes").click();
  const paper = page.getByRole("region", { name: "This is what prints" });
  await expect(paper.getByText("Private. Not for the room.", { exact: false })).toBeVisible();
  for (const format of ["A4", "Letter"]) expect(await pages(page, format), format).toBe(1);
  // Minutes stand on one line each, and so does the word above them.
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 700, height: 900 });
  const lines = await paper.locator("thead th:first-child, tbody th").evaluateAll((all) =>
    all.map((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return [one.textContent, new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size];
    }),
  );
  expect(lines[0]).toEqual(["Minutes", 1]);
  expect(lines.slice(1)).toEqual(lines.slice(1).map(([text]) => [expect.stringMatching(/^\d+–\d+$/), text && 1]));
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 1280, height: 720 });
  await link(page, "Back").click();
  await asked(page, `Prepare the workshop on ${WHEN}`);
  await link(page, "Print sheets for those without a phone").click();
  await expect(paper.getByText("Which accounts can you get into?")).toHaveCount(2);
  for (const person of Object.values(JSON.parse(BIKES).content.people)) {
    for (const name of person.name.split(" ")) await expect(paper).not.toContainText(name);
  }
  for (const format of ["A4", "Letter"]) expect(await pages(page, format), format).toBe(1);
  await page.emulateMedia({ media: "print" });
  const over = await paper.locator(".paper__page").evaluateAll((all) => all.map((one) => one.scrollHeight - one.clientHeight));
  expect(over.every((pixels) => pixels <= 0), `${over}`).toBe(true);
});

/** What came out of a day: a decision, a to-do, a parked topic, a next date. */
function outcome(content) {
  const workshop = "ws_0000000000001";
  const [priya] = Object.keys(content.people).filter((id) => content.people[id].name === "Priya Shah");
  Object.assign(content.workshops[workshop], { held: true, attended: [priya], next_on: "2027-03-03" });
  content.decisions = {
    de_0000000000001: { what: "Do we use TikTok?", result: "Yes, once a week", decided_on: "2026-11-27", workshop },
    de_0000000000002: { what: "Who pays?", due: "2026-12-09", workshop },
  };
  content.tasks = { ...content.tasks, ta_0000000000001: { text: "Ask the bank", owner: priya, due: "2026-12-04", workshop } };
  content.parked = { pk_0000000000001: { text: "New logo", by: "Tom", workshop } };
}

test("the record as paper, text and calendar", async ({ app, page }) => {
  const id = await bikes(app, "2026-11-27", outcome);
  const text = await downloaded(page, () => button(page, "Download the record as text").click());
  expect(text.name).toMatch(/record.*\.md$/);
  for (const part of ["Do we use TikTok?", "Yes, once a week", "Who pays?", "9 December 2026", "Ask the bank", "New logo"]) {
    expect(text.text).toContain(part);
  }
  const calendar = await downloaded(page, () => button(page, "Download the dates for a calendar").click());
  expect(calendar.name).toMatch(/\.ics$/);
  expect(calendar.text.match(/^UID:.*$/gm).map((line) => line.trim()).sort()).toEqual([
    `UID:ta_0000000000001@${id}`,
    `UID:ws_0000000000001-next@${id}`,
  ]);
  await link(page, "Print the record").click();
  const paper = page.getByRole("region", { name: "This is what prints" });
  await expect(paper.getByText("Yes, once a week")).toBeVisible();
  const [a4, letter] = [await pages(page, "A4"), await pages(page, "Letter")];
  expect([a4, letter]).toEqual([1, 1]);
});

/** Everything of ours in this browser that holds one of these texts. */
const left = (page, texts) =>
  page.evaluate(async (texts) => {
    const found = [];
    const holds = (where, value) => {
      const text = JSON.stringify(value) ?? "";
      for (const one of texts) if (text.includes(one)) found.push(`${where}: ${one}`);
    };
    for (const key of Object.keys(localStorage)) holds(`localStorage ${key}`, [key, localStorage.getItem(key)]);
    for (const key of Object.keys(sessionStorage)) holds(`sessionStorage ${key}`, [key, sessionStorage.getItem(key)]);
    for (const { name } of await indexedDB.databases()) {
      const open = indexedDB.open(name);
      const database = await new Promise((done) => (open.onsuccess = () => done(open.result)));
      for (const store of database.objectStoreNames) {
        const table = database.transaction(store).objectStore(store);
        const get = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
        holds(`${name}/${store}`, [await get(table.getAllKeys()), await get(table.getAll())]);
      }
      database.close();
    }
    return found;
  }, texts);

for (const Hand of HANDS) {
  test(`handing over leaves nothing in this browser, and asks once before that: ${Hand.title}`, async ({ app, page }) => {
    test.setTimeout(90_000);
    const hand = new Hand(page);
    const id = await bikes(app, "2026-11-27", outcome);
    const ours = [id, "Priya", "Do we use TikTok?", "ws_0000000000001"];
    // Where the day stands is kept beside the plan, in this browser alone.
    await hand.press(link(page, "Start sharing"));
    await expect(page.getByText("Contact details hidden")).toBeVisible();
    await hand.key("PageDown");
    await expect.poll(async () => (await left(page, [id])).some((where) => where.includes("fact"))).toBe(true);
    await page.goBack();
    await asked(page, "Prepare the workshop on 27 November 2026");
    await hand.press(button(page, "Remove this plan from my browser"));
    await expect(main(page).getByText("No file of this plan was ever saved here.")).toBeVisible();
    await hand.press(button(page, "Keep it"));
    await expect(button(page, "Remove it all the same")).toHaveCount(0);
    await expect(button(page, "Remove this plan from my browser")).toBeFocused();
    const { text } = await downloaded(page, () => hand.press(button(page, "Download the backup file")));
    expect(JSON.parse(text).content.decisions.de_0000000000001.result).toBe("Yes, once a week");
    await hand.press(button(page, "Remove this plan from my browser"));
    // The file is saved, so nothing is asked.
    await asked(page, "Run a workshop");
    await expect(main(page).getByText("The plan is gone from this browser", { exact: false })).toBeVisible();
    await expect(page.locator("body")).not.toContainText("Northgate");
    expect(await left(page, ours)).toEqual([]);
    await app.go("bin");
    await expect(main(page)).not.toContainText("Northgate");
    await app.open(`#/plan/${id}`);
    await expect(main(page).getByRole("heading", { level: 1 })).not.toHaveText("Northgate Bikes");
  });
}

test("a plan without a workshop asks when", async ({ app, page }) => {
  await page.clock.setFixedTime(DAY);
  await started(app, new MouseHand(page));
  await undo(page).click();
  await asked(page, "Plan a workshop");
  await button(page, "Plan it").click();
  await expect(problem(page)).toBeFocused();
  await day(page, "When is it?").fill("2026-12-02");
  await button(page, "Plan it").click();
  await asked(page, `Prepare the workshop on ${WHEN}`);
});

for (const width of WIDTHS) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 }, contextOptions: { reducedMotion: "reduce" } });

    test("every screen", async ({ app, page }) => {
      test.setTimeout(180_000);
      await page.clock.setFixedTime(DAY);
      await app.open("#/workshop");
      await look(page, "run a workshop");
      await button(page, "Prepare the workshop").click();
      await look(page, "run a workshop, in error");
      const id = await bikes(app, "2026-11-27", outcome);
      await button(page, "Propose again").click();
      await field(page, "How many from elsewhere?").fill("7");
      await field(page, "How many from elsewhere?").blur();
      await minutes(page, 1).fill("99");
      await minutes(page, 1).blur();
      await expect(main(page).getByText(/but there are only/)).toBeVisible();
      await button(page, "Add this part").click();
      await button(page, "Remove this plan from my browser").click();
      await look(page, "prepare");
      for (const what of ["notes", "record", "take-part"]) {
        await app.go(`plan/${id}`);
        await app.go(`plan/${id}/print?what=${what}`);
        await look(page, what);
      }
    });
  });
}
