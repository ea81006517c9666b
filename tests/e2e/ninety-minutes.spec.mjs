// Ninety minutes on the bike shop: twelve people answer on phones of their own before the day, one facilitator has the shared
// screen and the private notes in two windows, the clock is not the wall's. At the end stands the plan file that the case
// expects, and nothing private was ever on the shared screen.
// Pages: stage, notes, take_part, collect, workshop.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { downloaded } from "./support/plan-files.mjs";
import { asked, box, button, field, goOn, group, link, list, main, radio, saved } from "./pages/parts.mjs";
import { MouseHand } from "./support/hands.mjs";
import { keepFile } from "./pages/plans.mjs";
import { press, question, step } from "./pages/stage.mjs";

const NINE = new Date("2026-12-02T09:00:00Z");
const WORKSHOP = "ws_0000000000090";
const DEPARTMENTS = ["Sales", "Repairs", "Office", "Events"];

/** Who comes, where they work, how they get into which account, what worries them. */
const ROOM = [
  ["Ama Mensah", "Office", { Facebook: "Yes, with my own login", X: "Yes, with a shared password" }, "Nobody answers on Sundays"],
  ["Priya Shah", "Office", { Facebook: "Yes, with my own login", X: "Yes, with a shared password" }, ""],
  ["Luis Ortega", "Sales", { Instagram: "Yes, with a shared password" }, "Photos of customers"],
  ["Tom Ellis", "Sales", { X: "Yes, with a shared password" }, ""],
  ["Jo Park", "Events", { Facebook: "Yes, with my own login" }, ""],
  ["Mel Adams", "Sales", {}, ""],
  ["Sam Reed", "Events", {}, ""],
  ["Kim Ng", "Office", {}, ""],
  ["Sofia Rossi", "Repairs", { X: "Yes, with a shared password" }, "Old passwords"],
  ["Ben Okoro", "Repairs", {}, ""],
  ["Ana Silva", "Events", {}, ""],
  ["Ravi Patel", "Repairs", {}, ""],
];

/** The bike shop before the day: four departments, numbers and a note that must never be seen, a workshop without agenda. */
function before() {
  const file = JSON.parse(readFileSync("public/samples/northgate-bikes.plan.json", "utf8"));
  delete file.hash;
  file.plan.id = "pl_0000000000090";
  const all = file.content;
  all.workshops[WORKSHOP] = { o: "zz", on: "2026-12-02", kind: "planning", minutes: 90 };
  all.departments = Object.fromEntries(DEPARTMENTS.map((name, at) => [`dp_00000000000d${at + 1}`, { o: `a${at}`, name }]));
  for (const [at, person] of Object.values(all.people).entries()) Object.assign(person, { phone: `07700 900 10${at}`, email: `person${at}@northgate.example`, reach_note: "Never before noon" });
  return JSON.stringify(file);
}
const PRIVATE = /07700|northgate\.example|Never before noon/;

/** One phone: five short screens, and the text that is sent. */
async function answersOf(browser, baseURL, address, [name, department, access, worry]) {
  const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 640 } });
  const phone = await context.newPage();
  await phone.clock.setFixedTime(NINE);
  const hand = new MouseHand(phone);
  await phone.goto(address);
  await asked(phone, "Who are you?");
  await field(phone, "Your name").fill(name);
  await list(phone, "Your department").selectOption({ label: department });
  await goOn(hand, "Which accounts can you get into?");
  for (const [account, how] of Object.entries(access)) await radio(phone, account, how).check();
  await goOn(hand, "Which apps did you link to the accounts?");
  await goOn(hand, "When could you watch for messages?");
  await goOn(hand, "One worry, one house rule");
  if (worry) await field(phone, "What worries you most?").fill(worry);
  await goOn(hand, "Send your answers");
  const text = await group(phone, "Your answers").textContent();
  await context.close();
  return text;
}

/** Prepare: the day, the ticks, the agenda; gives the address of the invitation. */
async function prepare(app, id) {
  const { page } = app;
  await app.go(`plan/${id}/workshop?id=${WORKSHOP}`);
  await asked(page, "Prepare the workshop on 2 December 2026");
  await list(page, "Who leads it?").selectOption({ label: "Priya Shah" });
  await field(page, "How many in the room?").fill("8");
  await field(page, "How many from elsewhere?").fill("4");
  await field(page, "How many from elsewhere?").blur();
  await main(page).getByRole("checkbox", { name: /^The room may see who has access/ }).check();
  await main(page).getByRole("checkbox", { name: /^Who has the final say is settled/ }).check();
  for (const one of await group(page, "What do you want to cover?").getByRole("checkbox").all()) await one.check();
  await expect(field(page, "Part 9")).toBeVisible();
  await main(page).getByText("Read the invitation").click();
  const message = await field(page, "The message").inputValue();
  expect(message).toContain("Send your answers to Priya only");
  for (const [name] of ROOM) expect(message).not.toContain(name);
  return /\S+#\/take-part\?i=\S+/.exec(message)[0];
}

async function collect(app, id, texts) {
  const { page } = app;
  await app.go(`plan/${id}/collect?id=${WORKSHOP}`);
  await asked(page, "Collect answers");
  await field(page, "Answers").fill(texts.join("\n\n"));
  await expect(main(page).getByRole("heading", { level: 2, name: "Answers of 12 people" })).toBeVisible();
  for (const side of await main(page).getByRole("radio", { name: /^Keep mine/ }).all()) await side.check();
  await button(page, "Add to the plan").click();
  await expect(main(page).getByText("12 of 12 answers received.")).toBeVisible();
  await saved(page);
}

const NEEDS = {
  Sales: ["When is my bike ready?", "Test rides", "A price before the bike is seen"],
  Repairs: ["How long does it take?", "A bike before and after", "A day for a repair"],
  Office: ["Are you open?", "New bikes", "A refund in public"],
  Events: ["Where does the ride start?", "Photos of rides", "A place on a full ride"],
};

const STANDS_IN = { "Ama Mensah": "Priya Shah", "Priya Shah": "Luis Ortega", "Luis Ortega": "Mel Adams", "Tom Ellis": "Luis Ortega", "Jo Park": "Tom Ellis" };

/** What the room says on a screen. Every question that the day can ask is here. */
const ROOM_SAYS = [
  [/^Today we decide who does what/, async (page) => {
    await expect(main(page).getByText("12 of 12 answered.")).toBeVisible();
    await expect(main(page).getByText(/^\w+ of you can get into/).first()).toBeVisible();
  }],
  [/^Where do we post/, async (page) => expect(main(page).getByText("Instagram", { exact: true })).toBeVisible()],
  [/^Who can get into .* today/, async (page) => expect(main(page).getByText("Can get in", { exact: false }).first()).toBeVisible()],
  [/^Who needs X for their job/, async (page) => press(page, "Sofia Rossi").click()],
  [/^Who needs /, async () => {}],
  [/^Who stands in if (.*) is away/, async (page, name) => press(page, STANDS_IN[name]).click()],
  // Whoever holds it is known; nobody stands in yet.
  [/(has the final say|runs it week by week|posts and answers on \w+)\.$/, async (page) => {
    if (await main(page).getByText("No stand-in yet").isVisible()) await press(page, "Choose another stand-in").click();
  }],
  [/^Which departments are here/, async (page) => expect(main(page).getByText("Repairs")).toBeVisible()],
  [/^What does (.*) need and bring/, async (page, name) => {
    for (const [at, label] of ["People ask you", "You can show", "We never promise"].entries()) {
      const place = field(page, label);
      await place.fill(NEEDS[name][at]);
      await place.press("Enter");
    }
    await press(page, { Sales: "Luis Ortega", Repairs: "Tom Ellis", Office: "Priya Shah", Events: "Jo Park" }[name]).click();
  }],
  [/^Break/, async () => {}],
  [/^A bad review is spreading/, async () => {}],
  [/^Who leads on a bad day/, async () => {}],
  [/^Nobody answers the phone/, async (page) => press(page, "Yes").click()],
  [/^Which sentence goes out first/, async (page) => {
    await field(page, "The words").fill("We have seen it. We will write here again by 6 this evening.");
    await field(page, "The words").press("Enter");
  }],
  [/^Practise: /, async (page) => {
    await page.getByRole("list", { name: "Answers" }).getByRole("button", { name: /^Away/ }).click();
    await press(page, "Tom Ellis").click();
    await page.getByRole("list", { name: "Answers" }).getByRole("button", { name: /^It happens on/ }).click();
    await press(page, "X").click();
  }],
  [/^(Who acts now|Can they log in|Who says yes)/, async (page) => {
    await press(page, "Show what the plan says").click();
    const broken = press(page, "Put it on the to-do list");
    if (await broken.isVisible()) await broken.click();
  }],
  [/^Which hours do we promise/, async (page) => {
    await page.getByRole("list", { name: "Answers" }).getByRole("button", { name: /^We answer within/ }).click();
    await press(page, "4 hours").click();
  }],
  [/^What will we do, who, and by when/, async (page) => {
    if (await main(page).getByText("Order ten cards").isHidden()) {
      await field(page, "A to-do").fill("Order ten cards");
      await field(page, "A to-do").press("Enter");
      await press(page, "Ama Mensah").click();
      await main(page).getByRole("button", { name: /^Friday 4 December 2026$/ }).click();
    }
    await expect(main(page).getByText("Order ten cards")).toBeVisible();
  }],
  [/^Who was here/, async (page) => {
    const all = ROOM.map(([name]) => name);
    for (let turn = 0; turn < 2; turn += 1) {
      for (const name of all) {
        const one = press(page, name);
        if ((await one.count()) && (await one.getAttribute("aria-pressed")) === "false") await one.click();
      }
      const more = main(page).getByRole("button", { name: /^And \d+ more$/ });
      if (await more.count()) await more.click();
    }
  }],
  [/^What did we park/, async (page) => {
    await press(page, "Photos of customers").click();
    await press(page, "Make it a to-do").click();
  }],
  [/^When do we meet again/, async (page) => press(page, "Wednesday 24 February 2027").click()],
  [/^Thank you/, async (page) => press(page, "End the workshop").click()],
];

/** Anything else is a to-do (its own words are the question) or something to decide. */
async function other(page) {
  if (await press(page, "Not decided yet").isVisible()) {
    await press(page, "Decided").click();
    await field(page, "We decide, in one sentence").fill("As it is, until spring.");
    await field(page, "We decide, in one sentence").press("Enter");
    return;
  }
  const who = page.getByRole("list", { name: "Answers" }).getByRole("button", { name: /^Who does it: Not answered/ });
  if (await who.isVisible()) await press(page, "Priya Shah").click();
  const when = page.getByRole("list", { name: "Answers" }).getByRole("button", { name: /^By when: Not answered/ });
  if (await when.isVisible()) await press(page, "Friday 4 December 2026").click();
}

async function say(page) {
  for (let turns = 0; turns < 3; turns += 1) {
    const text = (await question(page).textContent()).trim();
    const found = ROOM_SAYS.map(([pattern, does]) => [pattern.exec(text), does]).find(([match]) => match);
    if (found) await found[1](page, found[0][1]);
    else await other(page);
    // A name that was pressed may be followed by the next question of the same screen.
    if ((await question(page).textContent()).trim() === text) return;
  }
}

test.use({ actionTimeout: 10_000 });

test("twelve people, ninety minutes, two windows, and the plan that the case expects", async ({ app, page, browser, baseURL, context }) => {
  test.setTimeout(480_000);
  await context.clock.install({ time: NINE });
  await page.setViewportSize({ width: 1280, height: 720 });
  const id = await keepFile(app, "northgate.plan.json", before());
  const address = await prepare(app, id);
  const texts = [];
  for (const one of ROOM) texts.push(await answersOf(browser, baseURL, address, one));
  await collect(app, id, texts);

  const notes = await context.newPage();
  await notes.goto(`${baseURL}#/plan/${id}/notes?id=${WORKSHOP}`);
  await notes.getByRole("button", { name: "Show my notes" }).click();

  await app.go(`plan/${id}/workshop?id=${WORKSHOP}`);
  await link(page, "Start sharing").click();
  await expect(question(page)).toBeVisible();
  const kept = `watchbill:1:fact:${id}/run/${WORKSHOP}`;
  const at = () => page.evaluate((kept) => JSON.parse(JSON.parse(localStorage.getItem(kept) ?? '"{}"')).at ?? "", kept);
  let item = "";
  for (let number = 0; number < 120; number += 1) {
    await say(page);
    expect(await page.evaluate(() => document.documentElement.outerHTML + document.title)).not.toMatch(PRIVATE);
    const where = await at();
    const now = where.split(":")[1];
    if (now !== item) {
      // The notes stand where the screen stands.
      await expect(notes.getByText("Linked to the workshop screen.")).toBeVisible();
      item = now;
      await context.clock.fastForward("05:00");
    }
    if (number % 9 === 4) await page.reload();
    if (number % 11 === 7) {
      await notes.reload();
      await notes.getByRole("button", { name: "Show my notes" }).click();
    }
    await expect(question(page)).toBeVisible();
    await step(page, "Next").click();
    if ((await at()) === where && where !== "") break;
  }
  await expect(question(page)).toHaveText(/^Thank you/);

  await app.go(`plan/${id}/outputs`);
  const file = await downloaded(page, () => page.getByRole("button", { name: /^Download the backup file/ }).first().click());
  expectPlan(JSON.parse(file.text).content);
});

/** What the case must say at the end, with names in place of ids. */
function expectPlan(all) {
  const person = (id) => all.people[id]?.name;
  const of = (table) => Object.values(all[table] ?? {});
  const workshop = all.workshops[WORKSHOP];
  expect(of("people").map(({ name }) => name)).toEqual(expect.arrayContaining(ROOM.map(([name]) => name)));
  expect(workshop.answered.map(({ who }) => person(who)).sort()).toEqual(ROOM.map(([name]) => name).sort());
  expect(workshop.attended.map(person).sort()).toEqual(ROOM.map(([name]) => name).sort());
  expect(workshop).toMatchObject({ held: true, next_on: "2027-02-24" });
  expect(of("workshops").filter(({ on }) => on === "2027-02-24")).toHaveLength(1);
  const stands = Object.fromEntries(of("seats").map((seat) => [person(seat.holder?.today?.value ?? seat.holder?.value), person(seat.stand_in?.value)]));
  expect(stands).toMatchObject(STANDS_IN);
  for (const one of of("departments")) {
    const [asks, shows, never] = NEEDS[one.name];
    expect(one).toMatchObject({ sends_questions: asks, can_share: shows, representative: { person: expect.any(String) } });
    expect(of("guidelines").map(({ text }) => text)).toContain(never);
  }
  expect(all.crisis.authority).toEqual({ state: "decided", value: "yes" });
  expect(all.crisis.words).toBe("We have seen it. We will write here again by 6 this evening.");
  expect(all.org.promise.every(({ target }) => target === 240)).toBe(true);
  const tasks = of("tasks").filter((task) => task.workshop === WORKSHOP);
  expect(tasks.map(({ text }) => text)).toEqual(expect.arrayContaining(["Order ten cards", "Photos of customers", expect.stringContaining("Sofia Rossi")]));
  // Each has one name and one day, but those that came up after they were read out.
  const late = ["Photos of customers"];
  for (const task of tasks.filter(({ text }) => !late.includes(text))) {
    expect(task, task.text).toMatchObject({ owner: expect.any(String), due: expect.stringMatching(/^2026-12-/) });
  }
  const parked = of("parked").filter((one) => one.workshop === WORKSHOP);
  expect(parked.filter(({ closed_on }) => closed_on).map(({ text }) => text)).toEqual(["Photos of customers"]);
  expect(parked.map(({ text }) => text)).toEqual(expect.arrayContaining(["Nobody answers on Sundays", "Old passwords"]));
  // What somebody does not need is a to-do, not a change of who can get in.
  const x = Object.values(all.secrets).find(({ accounts }) => accounts.some((id) => all.accounts[id].network === "x"));
  expect(x.known_by.value.map(person)).toContain("Sofia Rossi");
}
