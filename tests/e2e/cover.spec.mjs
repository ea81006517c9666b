// Weekly cover: the bike shop types in its hours, watches, Saturday turn, an absence and holidays, sees the gaps, fills
// one, agrees another, swaps a day and takes it back. With the mouse and with the keyboard alone; wrong answers; and what
// each page looks like empty, filled and in error.
// Pages: cover, plan_home, plan_settings, finish.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { look } from "./support/axe.mjs";
import { looksOf } from "./support/screens.mjs";
import { HANDS, KeyboardHand, MouseHand } from "./support/hands.mjs";
import { asked, box, button, field, goOn, group, link, list, main, undo } from "./pages/parts.mjs";
import { WORKDAYS, tickAll, time, turnsWatch, watch, writeTime } from "./pages/cover.mjs";
import { keepFile, newPlan, openSample } from "./pages/plans.mjs";
import { accounts } from "./pages/start.mjs";
import { TEAM, people } from "./pages/team.mjs";

const BIKES = readFileSync(new URL("../../public/samples/northgate-bikes.plan.json", import.meta.url), "utf8");
// A Monday: what is promised, and who has a turn, hangs on the day of the week.
const NOW = "2026-11-02T10:00:00Z";
const COVER = "Who watches, and when?";
const SLUGS = ["cover", "cover-hours", "cover-turns", "cover-away", "cover-quiet", "cover-zones"];

/** The date so many days after the next one of that weekday (0 is Sunday), as a date field has it. */
function coming(weekday, more = 0) {
  const day = new Date(NOW);
  day.setDate(day.getDate() + ((weekday - day.getDay() + 7) % 7 || 7) + more);
  const two = (number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** What the page says, without the sheet beside it. */
const said = (page, text) =>
  page.locator(".page__main").getByText(text, { exact: typeof text === "string" }).and(page.locator(":not(.hidden)"));

/** A team of six with three accounts. Gives the id of the plan. */
async function shop(app, hand) {
  await app.page.clock.setFixedTime(NOW);
  const id = await newPlan(app, hand, "team", { name: "Priya", business: "Northgate Bikes" });
  await accounts(hand, ["Facebook", "Instagram", "X"], TEAM.people);
  await people(hand, ["Ama", "Luis", "Tom", "Jo", "Mel"]);
  await goOn(hand, TEAM.access);
  return id;
}

async function hours(hand) {
  const { page } = hand;
  await hand.press(link(page, "Change the hours"));
  await asked(page, "When do people need an answer?");
  await writeTime(hand, time(page, "To, Monday"), "18:00");
  await hand.choose(list(page, "Answer within, Monday"), "4 hours");
  await hand.press(button(page, "Copy Monday to Friday"));
  await hand.tick(box(page, "Closed on Saturday"), false);
  await writeTime(hand, time(page, "From, Saturday"), "10:00");
  await writeTime(hand, time(page, "To, Saturday"), "16:00");
  await hand.press(button(page, "Continue"));
  await asked(page, COVER);
  await expect(said(page, "Mon to Fri: 09:00 to 18:00, answered within 4 hours")).toBeVisible();
}

for (const Hand of HANDS) {
  test(`the week of the bike shop: ${Hand.title}`, async ({ app, page }) => {
    test.setTimeout(240_000);
    const hand = new Hand(page);
    const id = await shop(app, hand);
    await app.go(`plan/${id}`);
    await hand.press(link(page, /^Weekly cover ?: Not started$/));
    await asked(page, COVER);
    await expect(said(page, "No one is watching yet. Pick a pattern or add a watch.")).toBeVisible();
    await hours(hand);

    // Two looks a day, and turns on Saturday.
    await watch(hand, { who: "Tom", days: WORKDAYS, from: "09:30", account: "X" });
    await expect(said(page, "Mon to Fri, 09:30: Tom, X")).toBeVisible();
    await hand.press(button(page, "Add one like it Mon to Fri, 09:30: Tom, X"));
    await expect(time(page, "From")).toBeFocused();
    await writeTime(hand, time(page, "From"), "15:00");
    await hand.press(button(page, "Add this watch"));
    await expect(said(page, "Mon to Fri, 15:00: Tom, X")).toBeVisible();
    await turnsWatch(hand, { people: ["Luis", "Tom", "Jo", "Mel"], start: coming(6), days: ["Saturday"], from: "11:00" });
    await expect(said(page, /Saturday turn: Luis, Tom, Jo and Mel take turns/)).toBeVisible();

    // Gaps: nobody looks at two accounts, and the wait on X is too long. One is agreed with a reason.
    const nobody = "Mon to Fri, 09:00 to 18:00: Facebook and Instagram";
    await expect(said(page, nobody)).toBeVisible();
    await expect(said(page, /The wait is 5 hours and 30 minutes\. You promised 4 hours\./)).toBeVisible();
    await hand.press(link(page, `No one needs to watch then: ${nobody}`));
    await asked(page, "When does no one need to watch?");
    await expect(group(page, "Which days?").getByRole("checkbox", { name: "Friday" })).toBeChecked();
    await hand.press(button(page, "Agree this gap"));
    await expect(group(page, "There is a problem").getByRole("link")).toHaveText(["Say why that is fine"]);
    await hand.write(field(page, "Why is that fine?"), "We answer on X only");
    await hand.press(button(page, "Agree this gap"));
    await expect(said(page, "Mon to Fri, 09:00 to 18:00: Facebook")).toBeVisible();
    await hand.press(button(page, "Continue"));
    await asked(page, COVER);
    await expect(said(page, nobody)).toHaveCount(0);

    // The other one is filled: the form opens with days and time set.
    await hand.press(main(page).getByRole("button", { name: /^Fill Mon to Fri/ }));
    await expect(list(page, "Who?")).toBeFocused();
    await expect(time(page, "From")).not.toHaveValue("");
    await hand.choose(list(page, "Who?"), "Mel");
    await hand.press(button(page, "Add this watch"));
    await expect(said(page, "Every promised hour in the next four weeks has somebody.")).toBeVisible();

    // A swap for one day: two presses, seen in the week, and taken back.
    const saturday = page.locator(".page__main").getByRole("row").filter({ hasText: /^Sat/ });
    await expect(saturday).toContainText("11:00: Luis");
    await hand.press(saturday.getByRole("link", { name: /^Swap/ }));
    await hand.press(main(page).getByRole("button", { name: "Give it to Mel" }));
    await asked(page, COVER);
    await expect(saturday).toContainText("11:00: Mel (Swap)");
    await hand.press(undo(page));
    await expect(saturday).toContainText("11:00: Luis");

    // Somebody is away: what has no one is said at once.
    await hand.press(link(page, "Someone will be away"));
    await hand.choose(list(page, "Who will be away?"), "Tom");
    await hand.date(time(page, "First day away"), coming(1));
    await hand.date(time(page, "Last day away"), coming(1, 4));
    await hand.press(button(page, "Add this absence"));
    await expect(said(page, /^Nobody stands in\. 10 watches have no one/)).toBeVisible();
    await hand.press(button(page, "Change Tom"));
    await hand.choose(list(page, "Who stands in?"), "Luis");
    await hand.press(button(page, "Save this absence"));
    await expect(said(page, /Luis stands in\. All watches are covered\./)).toBeVisible();

    await hand.press(button(page, "Continue"));
    await asked(page, COVER);

    // The step is finished, and the plan says who is next.
    await hand.press(button(page, "Save and go to your plan"));
    await expect(link(page, /^Weekly cover ?: (Done|Needs you)$/)).toBeVisible();
    await expect(main(page).getByRole("heading", { name: "Now and next" })).toBeVisible();
    await expect(said(page, /Next: .+ at \d\d:\d\d\./)).toBeVisible();
    await app.reload();
    await app.go(`plan/${id}/cover`);
    await expect(said(page, "Mon to Fri, 15:00: Tom, X")).toBeVisible();
  });
}

test("turns: order, what comes next, days left out", async ({ app, page }) => {
  const hand = new KeyboardHand(page);
  const id = await shop(app, hand);
  await app.go(`plan/${id}/cover-turns`);
  await hand.write(field(page, "Name of these turns"), "Saturday turn");
  await tickAll(hand, "Who takes turns?", ["Luis", "Tom", "Jo"]);
  await hand.date(time(page, "First day of the turns"), coming(6));
  const next = page.locator(".page__main ol").last();
  await expect(next.getByRole("listitem")).toHaveCount(12);
  await expect(next.getByRole("listitem").first()).toContainText("Luis");
  await hand.press(button(page, "Move Tom up"));
  await expect(next.getByRole("listitem").first()).toContainText("Tom");
  await hand.press(button(page, "Add turns"));
  await expect(said(page, "Saturday turn: Tom, Luis and Jo take turns")).toBeVisible();
  await hand.choose(list(page, "Who watches if nobody else is there?"), "Priya");
  await hand.choose(list(page, "Day"), "Friday");
  await writeTime(hand, time(page, "Time"), "16:00");
  await hand.press(button(page, "Continue"));
  await asked(page, COVER);
  await app.go(`plan/${id}/cover-turns`);
  await expect(time(page, "Time")).toHaveValue("16:00");
  await hand.press(button(page, "Remove Saturday turn"));
  await expect(said(page, "Saturday turn removed.")).toBeVisible();
  await hand.press(main(page).getByRole("button", { name: "Undo" }));
  await expect(said(page, "Saturday turn: Tom, Luis and Jo take turns")).toBeVisible();
});

for (const Hand of HANDS) {
  test(`names are suggested for the gaps, with the reasons, in one step: ${Hand.title}`, async ({ app, page }) => {
    test.setTimeout(150_000);
    await page.clock.setFixedTime(NOW);
    const hand = new Hand(page);
    const id = await keepFile(app, "bikes.plan.json", BIKES);
    await app.go(`plan/${id}/cover`);
    const watches = main(page).getByRole("button", { name: /^Add one like it/ });
    const before = await watches.count();
    const suggest = main(page).getByRole("button", { name: /^Suggest names for \d+ gaps?$/ });
    await hand.press(suggest);
    // What it says is what stands on the page: so many names, each with its reason.
    const told = main(page).getByRole("status").filter({ hasText: /names? (is|are) in\./ });
    await expect(told).toBeVisible();
    const count = Number(/(\d+) names? /.exec(await told.innerText())[1]);
    expect(count).toBeGreaterThan(0);
    const reasons = told.getByRole("listitem");
    await expect(reasons).toHaveCount(count);
    for (const reason of await reasons.allTextContents()) {
      expect(reason).toMatch(/: (Ama|Priya|Luis|Tom|Jo|Mel|Sam|Kim)\. Has .+ of watches so far\./);
    }
    await hand.press(undo(page));
    await expect(watches).toHaveCount(before);
    await expect(main(page).getByText(/names? (is|are) in\./)).toHaveCount(0);
    await expect(suggest).toBeVisible();
  });
}

test("a pattern fills the week in one step", async ({ app, page }) => {
  const hand = new MouseHand(page);
  const id = await shop(app, hand);
  await app.go(`plan/${id}/cover`);
  await button(page, "Coordinator in office hours, others take turns").click();
  await expect(said(page, /^Mon to Fri, 09:00/)).toBeVisible();
  await undo(page).click();
  await expect(said(page, "No one is watching yet. Pick a pattern or add a watch.")).toBeVisible();
});

test("holidays from a calendar file: shown first, added when asked, other files explained", async ({ app, page }) => {
  const hand = new MouseHand(page);
  const id = await newPlan(app, hand, "solo");
  await app.go(`plan/${id}/cover-away`);
  await main(page).locator("summary").filter({ hasText: "Holidays from a calendar file" }).click();
  const year = new Date().getFullYear() + 1;
  const event = (day, name) => `BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:${year}${day}\r\nSUMMARY:${name}\r\nEND:VEVENT\r\n`;
  const text = `BEGIN:VCALENDAR\r\n${event("0101", "New Year’s Day")}${event("0402", "Good\r\n  Friday")}END:VCALENDAR\r\n`;
  const file = (name, body) => ({ name, mimeType: "text/calendar", buffer: Buffer.from(body) });
  const choose = main(page).getByLabel("Choose a calendar file");
  await choose.setInputFiles(file("notes.ics", "Hello"));
  await expect(group(page, "There is a problem").getByRole("link")).toHaveText([/^This is not a calendar file/]);
  await choose.setInputFiles(file("empty.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n"));
  await expect(group(page, "There is a problem").getByRole("link")).toHaveText([/^This calendar has no whole days/]);
  await choose.setInputFiles(file("holidays.ics", text));
  await expect(group(page, "Which days do you want?").getByRole("checkbox")).toHaveCount(2);
  await expect(said(page, "No holidays yet.")).toBeVisible();
  await group(page, "Which days do you want?").getByRole("checkbox", { name: /New Year’s Day$/ }).uncheck();
  await button(page, "Add these days").click();
  await expect(said(page, "1 holiday added")).toBeVisible();
  await expect(main(page).getByRole("combobox", { name: /^What happens on Good Friday/ })).toHaveValue("closed");
});

test("what cannot be is refused and stays", async ({ app, page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 320, height: 800 });
  const hand = new KeyboardHand(page);
  const id = await shop(app, hand);
  const refused = async (texts, name) => {
    await hand.press(button(page, name));
    const summary = group(page, "There is a problem");
    await expect(summary).toBeFocused();
    await expect(summary.getByRole("link")).toHaveText(texts);
    await look(page, `“${texts[0]}”`);
  };
  await app.go(`plan/${id}/cover`);
  await hand.press(button(page, "Add a watch"));
  await refused(
    ["Choose who watches, or choose No one yet", "Choose at least one day", "Enter a start time like 09:00"],
    "Add this watch",
  );
  await hand.choose(list(page, "Who?"), "Tom");
  await tickAll(hand, "Which days?", ["Monday"]);
  await writeTime(hand, time(page, "From"), "09:00");
  await writeTime(hand, time(page, "To"), "08:00");
  await refused(["Enter an end time after 09:00, or tick Ends the next day"], "Add this watch");
  await expect(time(page, "To")).toHaveValue("08:00");
  await hand.choose(list(page, "Who?"), "Several people take turns");
  await tickAll(hand, "Who takes turns?", ["Tom"]);
  await writeTime(hand, time(page, "To"), "10:00");
  await refused(["Choose at least two people to take turns", "Enter the date the turns start"], "Add this watch");

  await app.go(`plan/${id}/cover-hours`);
  await writeTime(hand, time(page, "To, Monday"), "08:00");
  await refused(["Enter an end time after 09:00"], "Continue");

  await app.go(`plan/${id}/cover-away`);
  await refused(["Choose who will be away", "Enter the first day away", "Enter the last day away"], "Add this absence");
  await hand.choose(list(page, "Who will be away?"), "Tom");
  await hand.date(time(page, "First day away"), coming(1, 4));
  await hand.date(time(page, "Last day away"), coming(1));
  await refused([/^The last day must be the same as or after/], "Add this absence");

  await app.go(`plan/${id}/cover-quiet`);
  await refused(["Choose at least one day", "Say why that is fine"], "Agree this gap");

  await app.go(`plan/${id}/cover-zones`);
  await hand.write(main(page).getByLabel("Time zone of the plan"), "Europe/Bikeshop");
  await refused([/^We do not know this time zone/], "Continue");
  await hand.write(main(page).getByLabel("Time zone of the plan"), "Asia/Tokyo");
  await hand.press(button(page, "Continue"));
  await asked(page, COVER);
  await expect(said(page, /Times are for Tokyo\./)).toBeVisible();
});

looksOf({
  path: "solo",
  empty: [...SLUGS, "cover-swap"],
  filled: SLUGS,
  more: {
    "one day given away, and the paper": async ({ app, page, id, look }) => {
      await app.go(`plan/${id}/cover`);
      await main(page).getByRole("link", { name: /^Swap/ }).first().click();
      await expect(main(page).getByRole("button", { name: /^Give it to/ }).first()).toBeVisible();
      await look("filled cover-swap");
      await app.go(`plan/${id}/print`);
      await expect(main(page).getByRole("heading", { name: "Weekly cover" })).toBeVisible();
      await expect(main(page).getByText("Who has which day")).toBeVisible();
    },
  },
});

test("now and next follow the clock while plan home stands open", async ({ app, page }) => {
  await page.clock.install({ time: new Date("2026-11-30T09:29:00Z") });
  await openSample(app, "Northgate Bikes");
  await expect(main(page).getByText("Nobody is watching now. Next: Luis, Tom and Jo, today at 09:30.")).toBeVisible();
  await page.clock.fastForward("01:30");
  await expect(main(page).getByText(/^Luis, Tom and Jo are watching now\. Next: .*, today at 15:00\.$/)).toBeVisible();
  await page.clock.fastForward("20:00");
  await expect(main(page).getByText(/^Nobody is watching now\. Next: /)).toBeVisible();
});

test("whoever says on plan home that somebody will be away comes back to it", async ({ app, page }) => {
  const id = await openSample(app, "Northgate Bikes");
  await link(page, "Someone will be away").click();
  await asked(page, "Someone will be away");
  await list(page, "Who will be away?").selectOption("Luis Ortega");
  await field(page, "First day away").fill("2099-08-01");
  await field(page, "Last day away").fill("2099-08-15");
  await button(page, "Continue").click();
  await asked(page, "Northgate Bikes");
  await app.go(`plan/${id}/cover-away`);
  await expect(main(page).getByText("1 August 2099 to 15 August 2099").first()).toBeVisible();
});
