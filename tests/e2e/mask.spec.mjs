// What must not be on a shared screen: twelve private texts are planted in a plan, and everything that the workshop screen
// renders is searched for them on every screen: document, title, accessibility tree, fields, paper.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { WORKSHOP, eachScreen, head, keepWorkshop, more, openStage, parked, planFile, step } from "./pages/stage.mjs";

const PLANTED = [
  "07700 900 101", "07700 900 102", "01632 960 104", "ama.private@example.com", "priya.private@example.com", "sam.reed@example.net",
  "ring twice at Mill Lane", "only after her school run", "written on the back of the till", "Ama thinks Sam did it", "07700 900 199", "recovery@example.org",
];
const NAMES = ["Ama Mensah", "Priya Shah", "Tom Ellis", "Jo Park", "Luis Ortega"];

/** Phones, e-mails, how else to reach somebody, notes, comments, recovery, and both in texts that the room may see. */
function plant(content) {
  const person = (name) => Object.values(content.people).find((one) => one.name === name);
  Object.assign(person("Ama Mensah"), { phone: PLANTED[0], email: PLANTED[3], reach_note: PLANTED[6] });
  Object.assign(person("Priya Shah"), { phone: PLANTED[1], email: PLANTED[4], reach_note: PLANTED[7] });
  Object.assign(person("Sam Reed"), { phone: PLANTED[2], email: PLANTED[5] });
  const [first] = Object.keys(content.secrets);
  content.secrets[first].others_note = PLANTED[8];
  const [who] = Object.keys(content.people);
  content.comments = { cm_0000000000001: { o: "a", on: who, by: "Ken", text: PLANTED[9] } };
  content.crisis.call_list = [{ who: { person: Object.keys(content.people).find((key) => content.people[key].name === "Ama Mensah") }, phone: PLANTED[0] }];
  content.parked = { pk_0000000000001: { o: "a", text: `Who rings ${PLANTED[10]}?`, by: "Tom Ellis", workshop: WORKSHOP } };
  content.tasks = { ta_0000000000001: { o: "a", text: `Send the code to ${PLANTED[11]}`, kind: "world", workshop: WORKSHOP } };
}

const hits = (text, what = PLANTED) => what.filter((one) => text.includes(one));

async function accessible(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return JSON.stringify(nodes);
}

async function paper(page, info) {
  const file = info.outputPath("screen.pdf");
  writeFileSync(file, await page.pdf({ format: "A4" }));
  return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
}

const rendered = (page) =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll("input, textarea")].map((one) => `${one.value} ${one.autocomplete}`);
    return [document.documentElement.outerHTML, document.title, ...fields].join("\n");
  });

for (const initials of [false, true]) {
  test(`twelve private texts are nowhere on any screen${initials ? ", with initials" : ""}`, async ({ app, page }, info) => {
    test.setTimeout(240_000);
    expect(hits(planFile({ change: plant }))).toEqual(PLANTED);
    const id = await keepWorkshop(app, { change: plant });
    await openStage(app, id);
    if (initials) await more(page, "Show initials");
    // Answers behind a button are searched too.
    const opened = async () => {
      for (let at = 0; at < 6; at += 1) {
        const shut = page.getByRole("main").getByRole("button", { name: /plan says|^Show|^What/ }).first();
        if (!(await shut.isVisible().catch(() => false))) return;
        await shut.click();
      }
    };
    let screens = 0;
    await eachScreen(page, async (number, name) => {
      screens = number;
      await opened();
      const text = await rendered(page);
      expect.soft(hits(text), name).toEqual([]);
      expect.soft(await page.locator("input:not([autocomplete=off]), textarea:not([autocomplete=off])").count(), name).toBe(0);
      expect.soft(hits(await accessible(page)), name).toEqual([]);
      const printed = await paper(page, info);
      expect.soft(hits(printed), name).toEqual([]);
      expect.soft(printed.replaceAll(/\s+/g, " "), name).toContain("Contact details are hidden.");
      if (initials) expect.soft(hits(text, NAMES), name).toEqual([]);
    });
    expect(screens).toBeGreaterThan(25);
    await expect(head(page).getByText("Contact details hidden")).toBeVisible();
  });
}

test("what is parked on the screen is shown without a number", async ({ app, page }) => {
  const id = await keepWorkshop(app, { change: plant });
  await openStage(app, id);
  await expect(parked(page).getByText(/^Who rings/)).toBeVisible();
  await step(page, "Park a topic").click();
  await parked(page).getByRole("textbox", { name: "Topic" }).fill("Ring 07700 900 155 first");
  await page.keyboard.press("Enter");
  await parked(page).getByRole("button", { name: "Nobody in particular" }).click();
  await expect(parked(page).getByText(/^Ring/)).toBeVisible();
  expect(hits(await rendered(page), ["07700 900 155", ...PLANTED])).toEqual([]);
});

test("a number or an address behind a name is not shown", async ({ app, page }) => {
  const hidden = ["07700 900 166", "jo@example.com", "07700 900 177"];
  const change = (content) => {
    const people = Object.values(content.people);
    people.find(({ name }) => name === "Tom Ellis").name = `Tom Ellis ${hidden[0]}`;
    people.find(({ name }) => name === "Jo Park").name = `Jo Park ${hidden[1]}`;
    for (const firm of Object.values(content.partners)) firm.name = `${firm.name} ${hidden[2]}`;
    content.parked = { pk_0000000000001: { o: "a", text: "Sundays", by: `Tom Ellis ${hidden[0]}`, workshop: WORKSHOP } };
  };
  const id = await keepWorkshop(app, { change, agenda: [["access", 9], ["need", 5], ["roles", 5], ["close", 2]] });
  await openStage(app, id);
  await eachScreen(page, async (_, name) => expect.soft(hits(await rendered(page), hidden), name).toEqual([]));
  await expect(parked(page).getByText(/^Sundays \(Tom Ellis/)).toBeVisible();
});

test("the words of Undo name nobody whom the mask hides, added or taken back", async ({ app, page }) => {
  const typed = ["Kofi Adu 07700 900 188", "ella.novak@example.com"];
  const parts = ["07700 900 188", "ella.novak"];
  const id = await keepWorkshop(app, { agenda: [["access", 9], ["close", 2]] });
  await openStage(app, id);
  await step(page, "Next").click();
  const said = head(page).getByText(/^(Undone|Done again): /);
  const add = async (name) => {
    const field = page.getByRole("main").getByRole("textbox", { name: "Somebody else: name" });
    if (!(await field.isVisible())) await page.getByRole("button", { name: "Somebody else", exact: true }).click();
    await field.fill(name);
    await page.keyboard.press("Enter");
    await expect(field).toHaveValue("");
  };
  const look = async (what) => {
    expect(hits(await rendered(page), what)).toEqual([]);
    expect(hits(await accessible(page), what)).toEqual([]);
  };
  // Whoever is added is ticked too: two steps each.
  for (const name of typed) await add(name);
  for (const [at, action] of ["Undo the last answer", "Undo the last answer", "Undo the last answer", "Undo the last answer", "Do it again"].entries()) {
    await more(page, action);
    await expect(said).toHaveText(at % 2 ? /: add / : /Who has access changed|add /);
    await look(parts);
  }
  await expect(said).toHaveText(/^Done again: add Kofi Adu/);
  // From here on initials stand on the screen, in what was said before too.
  await more(page, "Show initials");
  await expect(said).toBeHidden();
  await look([...parts, "Kofi", "Adu"]);
  await more(page, "Undo the last answer");
  await expect(said).toHaveText(/^Undone: add /);
  await look([...parts, "Kofi", "Adu"]);
  await add("Ines Moreau");
  for (const action of ["Undo the last answer", "Undo the last answer", "Do it again"]) {
    await more(page, action);
    await expect(said).toBeVisible();
    await look(["Ines", "Moreau"]);
  }
  await expect(said).toHaveText("Done again: add IM");
  await app.go(`plan/${id}`);
  await expect(page.getByRole("button", { name: "Undo: add IM" })).toBeVisible();
});
