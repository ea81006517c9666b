// The workshop screen: what it looks like on each screen, the day by the keys of a clicker, the time by a fake clock,
// answers that become edits, and other windows of the same browser while it is open.
// Pages: stage.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { violations } from "./support/axe.mjs";
import { downloaded } from "./support/plan-files.mjs";
import { KeyboardHand } from "./support/hands.mjs";
import { asked, button, main } from "./pages/parts.mjs";
import { keepFile, planOf } from "./pages/plans.mjs";
import { NINE, WORKSHOP, eachScreen, foot, head, keepWorkshop, later, more, openStage, parked, press, question, step, timer } from "./pages/stage.mjs";

const SIZES = [[1280, 720], [1920, 1080]];
const OURS = "Northgate Bikes";

/** Everything that a screen shows as text, with its size and whether it fits. */
const texts = (page) =>
  page.evaluate(() => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const one = node.parentElement;
      const hidden = !one.checkVisibility() || one.closest(".hidden, .skip") || !node.textContent.trim();
      if (!hidden) found.push([node.textContent.trim().slice(0, 40), parseFloat(getComputedStyle(one).fontSize)]);
    }
    return found;
  });

const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function plain(page, id) {
  await page.goto(`./#/plan/${id}/outputs`);
  const { text } = await downloaded(page, () => button(page, "Download the backup file").click());
  return JSON.parse(text).content;
}

for (const [width, height] of SIZES) {
  test(`every screen can be read from the back of the room: ${width}`, async ({ app, page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "dark" });
    const id = await keepWorkshop(app);
    await openStage(app, id);
    await eachScreen(page, async (number, name) => {
      await page.mouse.move(number, 10);
      for (const [text, size] of await texts(page)) expect.soft(size, `${name}: “${text}”`).toBeGreaterThanOrEqual(width * 0.025);
      expect.soft(await page.locator(".stage__main .stage__lines > li").count(), name).toBeLessThanOrEqual(7);
      expect.soft(await page.getByRole("heading", { level: 1 }).count(), name).toBe(1);
      expect.soft(await page.title(), name).toBe("Workshop screen – Watchbill");
      expect.soft(await sideways(page), name).toBe(0);
      await expect.soft(head(page).getByText("Contact details hidden")).toBeVisible();
      expect.soft(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), name).toBe("rgb(255, 255, 255)");
      expect.soft(await page.locator("main [style*=':']:not([style^='--']), [role=alert], [autofocus]").count(), name).toBe(0);
      if (width === 1280) expect.soft(await violations(page), name).toEqual([]);
    });
  });
}

for (const [width, height, what] of [[640, 360, "200 % zoom"], [320, 640, "a phone"]]) {
  test(`every screen can still be used at ${what}`, async ({ app, page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    const id = await keepWorkshop(app);
    await openStage(app, id);
    await eachScreen(page, async (number, name) => {
      expect.soft(await sideways(page), name).toBe(0);
      const small = await page.evaluate(() => {
        const all = [...document.querySelectorAll("main button, footer.stage-foot :is(button, a)")].filter((one) => one.checkVisibility());
        return all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.textContent);
      });
      expect.soft(small, name).toEqual([]);
    });
  });
}

test("the day by the keys of a clicker, and the same after a reload", async ({ app, page }) => {
  test.setTimeout(90_000);
  const hand = new KeyboardHand(page);
  const id = await keepWorkshop(app);
  await openStage(app, id);
  await asked(page, "Today we decide who does what.");
  await hand.key("PageDown");
  await asked(page, "Where do we post?");
  await hand.key("PageDown");
  await asked(page, "Who can get into Facebook today?");
  await expect(question(page)).toBeFocused();
  await hand.key("ArrowRight");
  await asked(page, "Who can get into Instagram today?");
  await hand.key("PageUp");
  await hand.key("ArrowDown");
  await hand.key("ArrowLeft");
  await asked(page, "Who can get into Facebook today?");
  await hand.key("b");
  await expect(page.getByText("Who can get into Facebook today?")).toHaveCount(0);
  await expect(page.getByText("Contact details hidden")).toHaveCount(0);
  await app.reload();
  await expect(button(page, "Next")).toHaveCount(0);
  await hand.press(step(page, "Show the screen"));
  await asked(page, "Who can get into Facebook today?");
  await hand.press(step(page, "Park a topic"));
  const topic = parked(page).getByRole("textbox", { name: "Topic" });
  await expect(topic).toBeFocused();
  // Letters and arrows belong to the field.
  await hand.letters("Shop floor. B");
  await hand.key("ArrowLeft");
  await asked(page, "Who can get into Facebook today?");
  await hand.key("End");
  await hand.letters("ikes");
  await hand.key("Enter");
  await hand.press(parked(page).getByRole("button", { name: "Luis Ortega", exact: true }));
  await expect(parked(page).getByText("Shop floor. Bikes (Luis Ortega)")).toBeVisible();
  await hand.press(press(page, "Mel Adams"));
  await expect(press(page, "Mel Adams")).toHaveAttribute("aria-pressed", "true");
  await expect(main(page).getByText("Can get in: 4 people")).toBeVisible();
  await hand.key("ControlOrMeta+z");
  await expect(press(page, "Mel Adams")).toHaveAttribute("aria-pressed", "false");
  await hand.press(press(page, "Mel Adams"));
  await app.reload();
  await asked(page, "Who can get into Facebook today?");
  await expect(press(page, "Mel Adams")).toHaveAttribute("aria-pressed", "true");
  await expect(parked(page).getByText("Shop floor. Bikes (Luis Ortega)")).toBeVisible();
  const content = await plain(page, id);
  expect(Object.values(content.parked).map((topic) => [topic.text, topic.by, topic.workshop])).toEqual([["Shop floor. Bikes", "Luis Ortega", WORKSHOP]]);
});

test("a plan without accounts: they are named one after the other, and the field is there again with Back", async ({ app, page }) => {
  const change = (content) => {
    for (const table of ["accounts", "seats", "grants", "secrets", "streams", "tools", "watches"]) delete content[table];
  };
  const id = await keepWorkshop(app, { agenda: [["access", 9]], change });
  await openStage(app, id);
  await asked(page, "Where do we post?");
  const account = main(page).getByRole("textbox", { name: "Name of an account" });
  for (const name of ["Facebook", "The club’s page"]) {
    await account.fill(name);
    await page.keyboard.press("Enter");
    await expect(main(page).getByRole("listitem").filter({ hasText: name })).toBeVisible();
  }
  await asked(page, "Where do we post?");
  await step(page, "Next").click();
  await asked(page, "Who can get into Facebook today?");
  await step(page, "Back").click();
  await expect(account).toBeVisible();
  const { accounts } = await plain(page, id);
  expect(Object.keys(accounts)).toHaveLength(2);
  expect(Object.values(accounts).map(({ network, name }) => name || network)).toEqual(expect.arrayContaining(["facebook", "The club’s page"]));
});

test("a name that is typed is an answer, even when the clicker is quicker than Enter", async ({ app, page }) => {
  const id = await keepWorkshop(app);
  await openStage(app, id);
  for (let at = 0; at < 2; at += 1) await page.keyboard.press("PageDown");
  await press(page, "Somebody else").click();
  await expect(main(page).getByRole("textbox", { name: "Somebody else: name" })).toBeFocused();
  await page.keyboard.type("Nora Quist");
  await page.keyboard.press("PageDown");
  await asked(page, "Who can get into Instagram today?");
  await page.keyboard.press("PageUp");
  await expect(main(page).getByText("Can get in: 4 people")).toBeVisible();
  const content = await plain(page, id);
  expect(Object.values(content.people).map((person) => person.name)).toContain("Nora Quist");
});

test("who does not need it becomes a to-do with a name and a day; the access table stays", async ({ app, page }) => {
  await page.clock.setFixedTime(NINE);
  const id = await keepWorkshop(app, { agenda: [["need", 10]] });
  await openStage(app, id);
  await asked(page, "Who needs Facebook for their job?");
  const before = await page.evaluate(() => document.querySelectorAll("main [aria-pressed]").length);
  expect(before).toBeGreaterThan(0);
  await press(page, "Jo Park").first().click();
  const list = main(page).getByRole("list", { name: "To-dos" });
  // Proposed: whoever runs it, by Friday. Pressing the line asks both again.
  const hand = new KeyboardHand(page);
  await hand.press(list.getByRole("button", { name: "Jo Park: Priya Shah, by Friday 27 November 2026" }));
  await expect(question(page)).toBeFocused();
  await hand.press(main(page).getByRole("button", { name: "Who does it: Priya Shah" }));
  await hand.press(main(page).getByRole("group", { name: "Who does it" }).getByRole("button", { name: "Ama Mensah" }));
  await hand.press(main(page).getByRole("button", { name: "By when: Friday 27 November 2026" }));
  await hand.press(main(page).getByRole("group", { name: "By when" }).getByRole("button", { name: "Friday 4 December 2026" }));
  await hand.press(press(page, "Done"));
  await expect(list.getByRole("button", { name: "Jo Park: Ama Mensah, by Friday 4 December 2026" })).toBeVisible();
  // Whoever runs it does not take themselves off: a name is asked for at once.
  await hand.press(press(page, "Priya Shah"));
  await expect(main(page).getByRole("group", { name: "Who does it" })).toBeVisible();
  await hand.press(press(page, "Ama Mensah"));
  await hand.press(press(page, "Done"));
  await expect(list.getByRole("button")).toHaveText([/^Priya Shah: Ama Mensah, by Friday 27/, /^Jo Park: Ama Mensah, by Friday 4/]);
  const content = await plain(page, id);
  const grants = JSON.parse(readFileSync("public/samples/northgate-bikes.plan.json", "utf8")).content.grants;
  expect(content.grants).toEqual(grants);
  const task = Object.values(content.tasks).find(({ text }) => text.includes("Jo Park"));
  expect(task).toMatchObject({ text: "Facebook: take Jo Park off", due: "2026-12-04", workshop: WORKSHOP });
  expect(content.people[task.owner].name).toBe("Ama Mensah");
});

test("roles: what is settled is announced, else the room names one, and who stands in", async ({ app, page }) => {
  const change = (content) => delete content.seats;
  const id = await keepWorkshop(app, { agenda: [["roles", 10]], change, workshop: { prepared: { director_named: false, access_shown: true } } });
  await openStage(app, id);
  await asked(page, "Who has the final say?");
  await press(page, "Ama Mensah").click();
  await asked(page, "Who stands in if Ama Mensah is away?");
  await expect(question(page)).toBeFocused();
  await press(page, "Ama Mensah").click();
  await expect(main(page).getByText("Somebody else has to stand in for Ama Mensah.")).toBeVisible();
  await press(page, "Priya Shah").click();
  await asked(page, "Ama Mensah has the final say.");
  await expect(main(page).getByText("If Ama Mensah is away: Priya Shah")).toBeVisible();
  await page.keyboard.press("PageDown");
  await asked(page, "Who runs it week by week?");
  await press(page, "Priya Shah").click();
  await press(page, "Nobody stands in").click();
  await expect(main(page).getByText("No stand-in yet")).toBeVisible();
  await page.keyboard.press("PageDown");
  await asked(page, "Who posts and answers on Facebook?");
  await press(page, "Jo Park").click();
  await press(page, "Tom Ellis").click();
  const { seats } = await plain(page, id);
  expect(Object.values(seats).map((seat) => seat.role ?? "director").sort()).toEqual(["coordinator", "director", "manager"]);
});

test("the time: begins with the first step, stands still, gets longer, is said once", async ({ app, page }) => {
  test.setTimeout(90_000);
  const id = await keepWorkshop(app);
  await page.clock.install({ time: NINE });
  await openStage(app, id);
  await page.clock.pauseAt(later(60));
  await expect(timer(page)).toHaveText("06:00");
  await page.clock.runFor(120_000);
  await expect(timer(page)).toHaveText("06:00");
  await page.keyboard.press("PageDown");
  await page.clock.runFor(60_000);
  await expect(timer(page)).toHaveText("08:00");
  await more(page, "Pause the time");
  await page.clock.runFor(60_000);
  await expect(timer(page)).toHaveText("08:00");
  await expect(head(page).getByText("Time stands still")).toBeVisible();
  await more(page, "Go on with the time");
  await more(page, "2 more minutes");
  await page.clock.runFor(1_000);
  await expect(timer(page)).toHaveText("09:59");
  await more(page, "Hide the time");
  await expect(timer(page)).toHaveCount(0);
  await app.reload();
  await expect(timer(page)).toHaveCount(0);
  await more(page, "Show the time");
  // The other status says what Undo took back.
  const said = head(page).getByRole("status").first();
  await expect(said).toHaveText("");
  await page.clock.runFor(540_000);
  await expect(said).toHaveText("One minute left.");
  await app.reload();
  await page.clock.runFor(60_000);
  await expect(said).toHaveText("Time is up.");
  await page.clock.runFor(61_000);
  await expect(timer(page)).toHaveText(/^\+01:0\d$/);
  // The second screen of the same part goes on with its time; the next part has its own.
  await page.keyboard.press("PageDown");
  await expect(timer(page)).toHaveText(/^\+01:0\d$/);
  for (let at = 0; at < 3; at += 1) await page.keyboard.press("PageDown");
  await expect(timer(page)).toHaveText("10:00");
  await expect(said).toHaveText("");
  // It was said once: going back says it to nobody again.
  await page.keyboard.press("PageUp");
  await expect(timer(page)).toHaveText(/^\+/);
  await expect(said).toHaveText("");
});

test("a break shows the clock and when it goes on", async ({ app, page }) => {
  const id = await keepWorkshop(app, { agenda: [["welcome", 6], ["break", 8]] });
  await page.clock.install({ time: NINE });
  await openStage(app, id);
  await page.clock.pauseAt(later(60));
  await page.keyboard.press("PageDown");
  await expect(main(page).getByText("It is 09:01.")).toBeVisible();
  await expect(main(page).getByText("We go on at 09:09.")).toBeVisible();
});

test("what was answered before the day is said in minute three", async ({ app, page }) => {
  const change = (content) => {
    const answered = Object.keys(content.people).slice(0, 5).map((who, at) => ({ who, sum: `s${at}`, on: "2026-11-24" }));
    content.workshops[WORKSHOP].answered = answered;
  };
  const id = await keepWorkshop(app, { change });
  await openStage(app, id);
  await expect(main(page).getByText("5 of 12 answered.")).toBeVisible();
  await expect(main(page).getByText("Three of you can get into Facebook.")).toBeVisible();
});

test("buttons fade while the pointer rests and stay where Tab finds them; single keys can be switched off", async ({ app, page }) => {
  const id = await keepWorkshop(app);
  await page.clock.install({ time: NINE });
  await openStage(app, id);
  const opacity = () => foot(page).evaluate((one) => getComputedStyle(one).opacity);
  await page.clock.runFor(5_000);
  await expect.poll(opacity).toBe("0");
  for (let stop = 0; stop < 30 && !(await step(page, "Next").evaluate((one) => one === document.activeElement)); stop += 1) await page.keyboard.press("Tab");
  await expect(step(page, "Next")).toBeFocused();
  await expect.poll(opacity).toBe("1");
  await page.evaluate(() => document.activeElement.blur());
  await expect.poll(opacity).toBe("0");
  await page.mouse.move(200, 200);
  await expect.poll(opacity).toBe("1");
  await app.go("settings");
  await page.getByRole("checkbox", { name: "Single keys on the workshop screen" }).uncheck();
  await openStage(app, id);
  await page.keyboard.press("b");
  await asked(page, "Today we decide who does what.");
});

test("no other plan’s name is anywhere in this browser while the screen is open", async ({ app, page, context }) => {
  test.setTimeout(90_000);
  const bakery = readFileSync("public/samples/corner-bakery.plan.json", "utf8");
  const other = await keepFile(app, "bakery.plan.json", bakery);
  const id = await keepWorkshop(app);
  const [home, plan] = [await context.newPage(), await context.newPage()];
  await home.goto("./#/");
  await plan.goto(`./#/plan/${other}`);
  await expect(main(home).getByRole("link", { name: "Corner Bakery" })).toBeVisible();
  await expect(main(plan).getByRole("heading", { level: 1, name: "Corner Bakery" })).toBeVisible();
  await openStage(app, id);
  const says = (one) => expect(main(one).getByRole("heading", { level: 1, name: "The workshop screen is open" })).toBeVisible();
  const silent = async (one) => {
    const all = (await one.evaluate(() => document.documentElement.outerHTML)) + (await one.title());
    expect(all).not.toContain("Corner Bakery plan");
    expect(all.replaceAll(/<figure class="home__sheet".*?<\/figure>/gs, "")).not.toContain("Corner Bakery");
  };
  for (const one of [home, plan]) {
    await says(one);
    await silent(one);
  }
  for (const route of ["bin", "open", "workshop", `plan/${other}/print`]) {
    await plan.goto(`./#/${route}`);
    await says(plan);
    await silent(plan);
  }
  await silent(page);
  await expect(page.locator("#plan-bar")).toHaveText("");
  // The window ends without a word, as in a crash.
  await page.close();
  await expect(main(home).getByRole("link", { name: "Corner Bakery" })).toBeVisible();
});

test("one window at a time shows it, and either can have it", async ({ app, page, context }) => {
  const id = await keepWorkshop(app);
  await openStage(app, id);
  for (let at = 0; at < 2; at += 1) await page.keyboard.press("PageDown");
  await expect(question(page)).toHaveText("Who can get into Facebook today?");
  const second = await context.newPage();
  await second.goto(`./#/plan/${id}/stage`);
  await expect(question(second)).toHaveText("Who can get into Facebook today?");
  await asked(page, "The workshop screen is open in another window.");
  // That window goes on with the day; whoever takes it back finds it where it is now, with what was being typed.
  await second.keyboard.press("PageDown");
  await expect(question(second)).toHaveText("Who can get into Instagram today?");
  await press(second, "Somebody else").click();
  await main(second).getByRole("textbox", { name: "Somebody else: name" }).fill("Nora Quist");
  await button(page, "Show it here instead").click();
  await expect(question(page)).toHaveText("Who can get into Instagram today?");
  await expect(main(page).getByText("Can get in: 4 people")).toBeVisible();
  await asked(second, "The workshop screen is open in another window.");
});

test("dark stays outside: the screen is white, and the setting is as it was afterwards", async ({ app, page }) => {
  const id = await keepWorkshop(app);
  await app.go("settings");
  await page.getByRole("radio", { name: "Dark" }).check();
  await app.go(`plan/${id}`);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await ground();
  await app.go(`plan/${id}/stage`);
  expect(await ground()).toBe("rgb(255, 255, 255)");
  await expect(page.getByRole("banner").filter({ hasText: "Help" })).toBeHidden();
  await more(page, "Show initials");
  await head(page).locator("summary").click();
  await head(page).getByRole("link", { name: "Leave this screen" }).click();
  await expect(page).toHaveURL(new RegExp(`workshop\\?id=${WORKSHOP}$`));
  await expect.poll(ground).toBe(dark);
  await expect(page.getByRole("link", { name: "Help" })).toBeVisible();
});

test("without a workshop, and without a plan, it says what to do", async ({ app, page }) => {
  const id = await keepFile(app, "bakery.plan.json", readFileSync("public/samples/corner-bakery.plan.json", "utf8"));
  await app.go(`plan/${id}/stage`);
  await expect(main(page).getByText("This plan has no workshop yet.")).toBeVisible();
  await expect(main(page).getByRole("link", { name: "Prepare a workshop" })).toHaveAttribute("href", `#/plan/${id}/workshop`);
  await page.goto("about:blank");
  await app.open("#/stage");
  await asked(page, "Which workshop?");
  await expect(page.getByText(OURS)).toHaveCount(0);
  const kept = await keepWorkshop(app);
  await app.go("stage");
  await asked(page, "Today we decide who does what.");
  expect(planOf(page)).toBe(kept);
});
