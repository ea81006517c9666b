// Paper: a PDF has the same number of pages on A4 and Letter, nothing is too small or cut, and each edition holds what it
// may hold.
// Pages: outputs, finish.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { largePlan } from "./support/large.mjs";
import { group, list, main, radio } from "./pages/parts.mjs";
import { keepFile, openSample } from "./pages/plans.mjs";
import { codes, printed } from "./support/pdf.mjs";

/** Pages of a PDF made of the page as it stands. */
async function pages(page, format) {
  const pdf = (await page.pdf({ format, preferCSSPageSize: false, printBackground: false })).toString("latin1");
  return (pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}

/** The same on both papers, which must agree. */
async function sheetsOf(page, what) {
  const [a4, letter] = [await pages(page, "A4"), await pages(page, "Letter")];
  expect(letter, `${what}: ${a4} pages on A4, ${letter} on Letter`).toBe(a4);
  return a4;
}

const paper = (page) => page.getByRole("region", { name: "This is what prints" });
const whats = (page) => group(page, "What do you want to print?").getByRole("radio");
const pick = (page, name) => main(page).getByRole("radio", { name: new RegExp(`^${name}`) }).check();
const shown = (page) => paper(page).locator(".paper__page").count();

/** The bike shop with numbers, rules and departments, and names as long as they may be if asked for. */
function shop(change = () => {}) {
  const file = JSON.parse(readFileSync(new URL("../../public/samples/northgate-bikes.plan.json", import.meta.url), "utf8"));
  delete file.hash;
  const { content } = file;
  Object.values(content.people).forEach((person, at) => (person.phone = `07700 900 ${101 + at}`));
  const ids = Object.keys(content.people).sort((a, b) => (content.people[a].o < content.people[b].o ? -1 : 1));
  content.crisis.call_list = ids.slice(0, 4).map((person) => ({ who: { person }, role: "" }));
  content.guidelines = { gu_0000000000001: { text: "Be kind. Assume people mean well." } };
  content.departments = { dp_0000000000001: { name: "Repairs", can_share: "Photos" }, dp_0000000000002: { name: "Sales" } };
  change(content);
  return JSON.stringify(file);
}

// The plan of one person is two pages and a page of cards; the core of six people three pages with the cards.
for (const [name, whole, short] of [["Corner Bakery", 2, 3], ["Northgate Bikes", 6, 3]]) {
  test(`${name} on A4 and Letter`, async ({ app, page }) => {
    const id = await openSample(app, name);
    await app.go(`plan/${id}/print`);
    expect(await sheetsOf(page, "the whole plan")).toBeLessThanOrEqual(whole);
    await pick(page, "The short plan");
    expect(await sheetsOf(page, "the short plan")).toBe(short);
  });
}

test("every sheet has as many pages on either paper, and each person and department of the shop one", async ({ app, page }) => {
  test.slow();
  const id = await keepFile(app, "shop.plan.json", shop());
  await app.go(`plan/${id}/print`);
  const all = await whats(page).count();
  expect(all).toBe(13);
  for (let at = 0; at < all; at += 1) {
    const one = whats(page).nth(at);
    await one.check();
    const what = await one.getAttribute("value");
    const count = await sheetsOf(page, what);
    if (["people", "departments", "crisis", "cards", "rota", "jobs", "rules"].includes(what)) {
      expect(count, what).toBe(await shown(page));
    }
  }
  await pick(page, "The whole plan");
  await pick(page, "For the wall");
  await sheetsOf(page, "the wall");
});

test("names as long as they may be still fit: a person a page, nothing beyond a card", async ({ app, page }) => {
  test.slow();
  const long = (content) => {
    Object.values(content.people).forEach((person, at) => (person.name = `Wolfeschlegelsteinhausenbergerdorff Bartholomew ${at}`));
    content.org.title = "The Northgate Bicycle Repair, Rental and Sales Cooperative";
  };
  const id = await keepFile(app, "long.plan.json", shop(long));
  await app.go(`plan/${id}/print`);
  await pick(page, "A page for each person");
  expect(await sheetsOf(page, "people")).toBe(await shown(page));
  for (const cut of [/^Folded once/, /^One side/]) {
    await page.emulateMedia({ media: null });
    await pick(page, "Wallet cards");
    await main(page).getByRole("radio", { name: cut }).check();
    expect(await sheetsOf(page, "cards")).toBe(1);
    await page.emulateMedia({ media: "print" });
    const over = await paper(page).locator(".wallet__face").evaluateAll((faces) =>
      faces.map((face) => face.scrollHeight - face.clientHeight),
    );
    expect(over.every((pixels) => pixels <= 0), `${cut}: ${over}`).toBe(true);
  }
});

/** Tom also watches at night, Mel stands in for Luis, and nothing is short. */
function busy(content) {
  const id = (name) => Object.keys(content.people).find((key) => content.people[key].name.startsWith(name));
  const [tom, luis, mel, priya] = ["Tom", "Luis", "Mel", "Priya"].map(id);
  content.watches.wa_0000000000001 = { days: ["thu", "fri"], from: 1200, to: 120, ends_next_day: true, o: "z", person: tom };
  const today = Date.now();
  const day = (days) => new Date(today + days * 864e5).toISOString().slice(0, 10);
  content.absences = { ab_0000000000001: { from: day(1), to: day(12), who: luis, stand_in: mel, o: "i" } };
  for (const seat of Object.values(content.seats)) seat.stand_in = { state: "decided", value: tom };
  content.crisis.speaks.stand_in = { state: "decided", value: luis };
  for (let n = 1; n < 6; n += 1) {
    content.tasks = { ...content.tasks, [`ta_000000000000${n}`]: { text: `Ask the shop about number ${n}`, owner: luis, o: `a${n}` } };
    content.rights = { ...content.rights, [`rg_000000000000${n}`]: { what: "other", what_text: `Thing ${n}`, decider: { state: "decided", value: priya }, o: `a${n}` } };
  }
}

for (const [title, long] of [["as they are", false], ["as long as they may be", true]]) {
  test(`the page of a person with a night watch or for somebody away, days whole: names ${title}`, async ({ app, page }) => {
    test.slow();
    const change = (content) => {
      busy(content);
      if (!long) return;
      Object.values(content.people).forEach((person, at) => (person.name = `Wolfeschlegelsteinhausenbergerdorff Bartholomew Maximilian ${at}`));
      Object.values(content.accounts).forEach((account, at) => (account.name = `The account of the cooperative of the upper river valley with a name, no. ${at}`));
    };
    const id = await keepFile(app, "busy.plan.json", shop(change));
    await app.go(`plan/${id}/print`);
    await pick(page, "A page for each person");
    // Nothing is left out for the sake of one sheet: whoever has very much, or names that long, goes on on a second one.
    const [sheets, people] = [await sheetsOf(page, "people"), await shown(page)];
    expect(sheets).toBeGreaterThanOrEqual(people);
    expect(sheets).toBeLessThanOrEqual(long ? 2 * people : people + 1);
    await page.emulateMedia({ media: "print" });
    const days = paper(page).getByRole("cell", { name: /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)$/ }).or(paper(page).getByRole("rowheader", { name: /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)$/ }));
    const lines = await days.evaluateAll((all) =>
      all.map((cell) => {
        const text = document.createRange();
        text.selectNodeContents(cell);
        return new Set([...text.getClientRects()].map((box) => Math.round(box.top))).size;
      }),
    );
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.every((count) => count === 1), `${lines}`).toBe(true);
  });
}

test("a person with sixty accounts has all of them on paper, and no sheet of it nearly empty", async ({ app, page }) => {
  const change = (content) => {
    const [tom] = Object.keys(content.people).filter((key) => content.people[key].name.startsWith("Tom"));
    for (let n = 10; n < 70; n += 1) {
      content.accounts[`ac_00000000000${n}`] = { network: "other", name: `The shop of town ${n}`, o: `a${n}`, business_owner: { state: "decided", value: { person: tom } } };
      content.grants = { ...content.grants, [`gr_00000000000${n}`]: { account: `ac_00000000000${n}`, person: tom, level: { state: "decided", value: "publisher" } } };
    }
  };
  const id = await keepFile(app, "many.plan.json", shop(change));
  await app.go(`plan/${id}/print`);
  await pick(page, "A page for each person");
  await list(page, "Whose page?").selectOption("Tom Ellis");
  await expect(paper(page).getByRole("heading", { name: /^Tom Ellis: your part/ })).toBeVisible();
  expect(await sheetsOf(page, "Tom")).toBe(2);
  for (const format of ["A4", "Letter"]) {
    const sheets = await printed(page, format);
    const all = sheets.flat().join("").replace(/\s/g, "");
    for (let n = 10; n < 70; n += 1) expect(all.split(`Theshopoftown${n}`).length, `${format}: ${n}`).toBe(3);
    for (const texts of sheets) expect(texts.length, format).toBeGreaterThan(20);
  }
});

/** Names of 60 letters, and so many of them to call. */
const longest = (calls) => (content) => {
  const people = Object.entries(content.people).sort(([, a], [, b]) => (a.o < b.o ? -1 : 1));
  people.forEach(([, person], at) => (person.name = `Wolfeschlegelsteinhausenbergerdorff Bartholomew Maximilian ${at}`));
  content.org.title = "The Northgate Bicycle Repair, Rental and Sales Cooperative";
  content.crisis.call_list = people.slice(0, calls).map(([id]) => ({ who: { person: id }, role: "" }));
};

for (const [what, file] of [
  ["names of 60 letters", () => shop(longest(6))],
  ["500 people", largePlan],
]) {
  test(`the copy for the boss is one page: ${what}`, async ({ app, page }) => {
    test.setTimeout(120_000);
    const id = await keepFile(app, "large.plan.json", file());
    await app.go(`plan/${id}/print`);
    await pick(page, "For your boss");
    await expect(paper(page).getByText("What you need to decide").first()).toBeVisible();
    expect(await sheetsOf(page, "the boss")).toBe(1);
  });
}

for (const calls of [4, 6]) {
  test(`the page for a bad hour is one sheet with ${calls} names of 60 letters, its numbers as large as ever`, async ({ app, page }) => {
    const id = await keepFile(app, "longest.plan.json", shop(longest(calls)));
    await app.go(`plan/${id}/print`);
    await pick(page, "The page for a bad hour");
    await expect(paper(page).getByRole("heading", { name: "When something goes wrong" })).toBeVisible();
    expect(await sheetsOf(page, "crisis")).toBe(1);
    await page.emulateMedia({ media: "print" });
    const sizes = await paper(page).locator(".paper__phone").evaluateAll((all) =>
      all.map((one) => (parseFloat(getComputedStyle(one).fontSize) * 72) / 96),
    );
    expect(sizes.map(Math.round)).toEqual(Array(calls).fill(20));
    const wide = await paper(page).locator(".paper__page").evaluate((sheet) => sheet.scrollWidth - sheet.clientWidth);
    expect(wide, "nothing leaves the paper").toBeLessThanOrEqual(0);
  });
}

for (const [name, least] of [["Corner Bakery", 5], ["Northgate Bikes", 3]]) {
  test(`the page for a bad hour has lines to write on where there is room, and stays one sheet: ${name}`, async ({ app, page }) => {
    const id = await openSample(app, name);
    await app.go(`plan/${id}/print`);
    await pick(page, "The page for a bad hour");
    const log = paper(page).getByText("Write it down: what happened, who did what, and when");
    await expect(log).toBeVisible();
    expect(await sheetsOf(page, "crisis")).toBe(1);
    await page.emulateMedia({ media: "print" });
    const whole = await paper(page).locator(".paper__log").evaluate((box) => {
      const end = box.getBoundingClientRect().bottom + 1;
      return [...box.querySelectorAll(".paper__lines")].filter((line) => line.getBoundingClientRect().bottom <= end).length;
    });
    expect(whole).toBeGreaterThanOrEqual(least);
    // Nobody writes on a wall: there, what stands on it is as large as it can be.
    await page.emulateMedia({ media: null });
    await pick(page, "For the wall");
    await expect(log).toHaveCount(0);
    expect(await sheetsOf(page, "the wall")).toBe(1);
  });
}

test("the printed page for a bad hour has the card as a code, and the address of its page", async ({ app, page, context }) => {
  test.slow();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const id = await keepFile(app, "shop.plan.json", shop());
  await app.go(`plan/${id}/hand-out`);
  await main(page).getByRole("button", { name: "Copy the link" }).click();
  await expect(main(page).getByText("Copied", { exact: true })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await app.go(`plan/${id}/print`);
  await pick(page, "The page for a bad hour");
  await expect(paper(page).getByRole("img", { name: /^Point the camera/ })).toBeVisible();
  for (const format of ["A4", "Letter"]) expect(await codes(page, format), format).toEqual([link]);
  const plain = (text) => text.replace(/\s/g, "");
  const address = `Lost this page? ${new URL("now.html", page.url()).href.replace("http://", "")} helps on any phone.`;
  expect(plain((await printed(page)).flat().join(""))).toContain(plain(address));
  await page.emulateMedia({ media: "print" });
  const wide = await paper(page).locator(".code").evaluate((code) => code.getBoundingClientRect().width);
  expect((wide / 96) * 25.4, "millimetres").toBeGreaterThanOrEqual(39.9);
  await page.emulateMedia({ media: null });
  // The link holds numbers, so it stands on no copy without them.
  for (const without of ["Without contact details", "Without names"]) {
    await pick(page, without);
    await expect(paper(page).getByText(/^07700/)).toHaveCount(0);
    await expect(paper(page).locator(".code"), without).toHaveCount(0);
  }
  await pick(page, "Everything");
  await pick(page, "For the wall");
  await expect(paper(page).getByText(/^07700/)).toHaveCount(0);
  await expect(paper(page).locator(".code"), "the wall").toHaveCount(0);
  expect(await codes(page)).toEqual([undefined]);
});

test("later pages say what they belong to and from which day, the first one by itself", async ({ app, page }) => {
  const name = 'North "gate" \\ Bikes';
  const id = await keepFile(app, "shop.plan.json", shop((content) => (content.org.title = name)));
  await app.go(`plan/${id}/print`);
  await expect(paper(page).getByRole("heading", { name: `${name}: who does what on social media` })).toBeVisible();
  const above = new RegExp(`^${name.replace("\\", "\\\\")}: who does what on social media · \\d+ \\w+ \\d{4}$`);
  for (const format of ["A4", "Letter"]) {
    const [first, ...later] = await printed(page, format);
    expect(first.filter((text) => text.includes("·")), format).toEqual([]);
    expect(later.length, format).toBeGreaterThan(2);
    for (const texts of later) expect(texts.some((text) => above.test(text)), `${format}: ${texts.slice(0, 3)}`).toBe(true);
  }
  // Pages of several people say what they are together.
  await pick(page, "A page for each person");
  await expect(paper(page).getByRole("heading", { name: /^Tom Ellis: your part/ })).toBeVisible();
  for (const texts of (await printed(page)).slice(1)) {
    expect(texts.some((text) => text.startsWith(`${name}: A page for each person · `)), `${texts.slice(0, 3)}`).toBe(true);
  }
  await app.go("help");
  await expect.poll(() => page.evaluate(() => document.documentElement.style.getPropertyValue("--above"))).toBe("");
});

test("nothing is below 9 pt, numbers are 20 pt on the page for a bad hour, no row is split", async ({ app, page }) => {
  test.slow();
  const id = await keepFile(app, "shop.plan.json", shop());
  await app.go(`plan/${id}/print`);
  const all = await whats(page).count();
  for (let at = 0; at < all; at += 1) {
    await page.emulateMedia({ media: null });
    const what = await whats(page).nth(at).getAttribute("value");
    await whats(page).nth(at).check();
    await page.emulateMedia({ media: "print" });
    const found = await paper(page).evaluate((root) => {
      const points = (node) => (parseFloat(getComputedStyle(node).fontSize) * 72) / 96;
      const texts = [...root.querySelectorAll("*")].filter((node) =>
        [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim()),
      );
      const small = texts.filter((node) => points(node) < 8.99).map((node) => `${points(node)}: ${node.textContent}`);
      const rows = [...root.querySelectorAll("tr, li, .paper__pair, .wallet, .paper__sign")];
      const split = rows.filter((row) => getComputedStyle(row).breakInside !== "avoid").map((row) => row.outerHTML.slice(0, 80));
      const numbers = [...root.querySelectorAll(".paper__page--crisis .paper__phone")].map(points);
      return { small, split, numbers };
    });
    expect(found.small, what).toEqual([]);
    expect(found.split, what).toEqual([]);
    expect(found.numbers.every((size) => size >= 20), `${what}: ${found.numbers}`).toBe(true);
    if (["plan", "short", "crisis"].includes(what)) expect(found.numbers.length, what).toBe(4);
  }
});

test("each edition holds what it may hold", async ({ app, page }) => {
  const id = await openSample(app, "Northgate Bikes");
  await app.go(`plan/${id}/print`);
  const weak = paper(page).getByText("Do these first");
  await expect(weak).toBeVisible();
  await radio(page, "Who is it for?", "For the wall").or(main(page).getByRole("radio", { name: /^For the wall/ })).first().check();
  await expect(weak).toBeHidden();
  await expect(paper(page).getByText("When something goes wrong").first()).toBeVisible();
  await pick(page, "For your boss");
  await expect(paper(page).getByText("What you need to decide").first()).toBeVisible();
  expect(await sheetsOf(page, "the boss"), "one page for the boss").toBe(1);
  await pick(page, "For the team");
  await expect(paper(page).getByText("Priya Shah").first()).toBeVisible();
  await pick(page, "Without names");
  await expect(paper(page).getByText("Priya Shah")).toHaveCount(0);
});

test("what prints can be chosen: people, cards, who leaves", async ({ app, page }) => {
  const id = await keepFile(app, "shop.plan.json", shop());
  await app.go(`plan/${id}/print`);
  await pick(page, "A page for each person");
  await expect(main(page).getByRole("group", { name: "Who is it for?" })).toHaveCount(0);
  const everybody = await shown(page);
  expect(everybody).toBeGreaterThan(5);
  await list(page, "Whose page?").selectOption("Tom Ellis");
  await expect(paper(page).getByRole("heading", { name: /^Tom Ellis: your part/ })).toBeVisible();
  expect(await shown(page)).toBe(1);
  await pick(page, "Wallet cards");
  await expect(paper(page).getByText(/^07700 900/).first()).toBeVisible();
  await pick(page, "One side");
  await expect(paper(page).getByText("Cut along the dashes.", { exact: true })).toBeVisible();
  await pick(page, "When someone leaves");
  await list(page, "Who leaves?").selectOption("Priya Shah");
  await expect(paper(page).getByRole("heading", { name: "When Priya leaves" })).toBeVisible();
  await pick(page, "The page for a bad hour");
  await pick(page, "For the wall");
  await expect(paper(page).getByText(/07700 900/)).toHaveCount(0);
});

test("only the paper prints", async ({ app, page }) => {
  const id = await openSample(app, "Corner Bakery");
  await app.go(`plan/${id}/print`);
  await page.emulateMedia({ media: "print" });
  await expect(paper(page)).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(main(page).getByRole("button")).toHaveCount(0);
});
