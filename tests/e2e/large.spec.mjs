// A plan of 500 people and 60 accounts: every long list is filtered and cut, and what stands far down can be changed. The
// pages come from `src/flow.rs`, so a new one is looked at by itself.
// Pages: people, person, accounts, account, access, passwords, tools, training, check, todo, undecided.
import { openAll, violations } from "./support/axe.mjs";
import { expect, test } from "./support/fixtures.mjs";
import { SLUGS } from "./support/flow.mjs";
import { largePlan } from "./support/large.mjs";
import { keepFile } from "./pages/plans.mjs";

/** So many rows may be in the page at once. */
const MOST = 60;
/** Rows that a table has beside its list: "Someone else", and the like. */
const OWN = 2;

const PLAN = largePlan();

/** Lists of the page that are too long: what each is, and its rows. A datalist and the choices of a select are no rows. */
const tooLong = (page) =>
  page.locator(".page__main, .stage").first().evaluate((main, most) => {
    const lists = [...main.querySelectorAll("tbody, ul, ol, dl, .choices")].filter((list) => list.children.length > most);
    return lists.map((list) => `${list.children.length} in ${list.tagName}.${list.className} “${list.firstElementChild.textContent.slice(0, 60)}”`);
  }, MOST + OWN);

const CONTENT = JSON.parse(PLAN).content;

/** The record of a page that shows one. */
const first = (table) => Object.keys(CONTENT[table]).sort()[0];
const QUERY = {
  account: `?id=${first("accounts")}`,
  login: `?id=${first("grants")}`,
  password: `?id=${first("secrets")}`,
  tool: `?id=${first("tools")}`,
  person: `?id=${first("people")}`,
  leaving: `?id=${first("people")}`,
  duty: `?id=${first("responsibilities")}`,
};

/** Paper is as long as the plan; the sheet beside a question is cut. */
const PAPER = ["print", "finish"];
const WALKED = SLUGS.filter((slug) => !PAPER.includes(slug));

/** Pages with a list that is longer than what may be shown. */
const LONG = ["people", "person", "access", "passwords", "training", "todo", "duties", "content", "cover", "cover-away", "hand-out"];

const CHUNK = 8;
for (let from = 0; from < WALKED.length; from += CHUNK) {
  const slugs = WALKED.slice(from, from + CHUNK);
  test(`no page of a plan of 500 people draws more than sixty rows of a list: /${slugs.join(", /")}`, async ({ app, page }) => {
    test.setTimeout(300_000);
    const id = await keepFile(app, "large.json", PLAN);
    for (const slug of slugs) {
      const addresses = slug in QUERY ? [slug, slug + QUERY[slug]] : [slug];
      for (const address of addresses) {
        await app.go(`plan/${id}/${address}`);
        await openAll(page);
        // What belongs to a form is drawn with it; a page has one or two.
        for (const id of await page.locator(".page__main button[id$=-add]").evaluateAll((all) => all.map((one) => one.id))) {
          await page.locator(`[id="${id}"]`).click();
        }
        await openAll(page);
        expect.soft(await tooLong(page), address).toEqual([]);
        if (LONG.includes(address)) await expect.soft(page.getByRole("textbox", { name: "Find in this list" }).first(), address).toBeVisible();
      }
    }
  });
}

test("somebody far down is found, changed, and stays", async ({ app, page }) => {
  test.setTimeout(300_000);
  const id = await keepFile(app, "large.json", PLAN);
  await app.go(`plan/${id}/people`);
  const names = page.getByRole("textbox", { name: /^Name, person / });
  await expect(names).toHaveCount(MOST);

  // On to the last sixty: the place is said, and has the focus.
  const shown = page.getByRole("status").filter({ hasText: /^Rows / });
  await page.getByRole("button", { name: "Show the next 60" }).click();
  await expect(shown).toHaveText(/^Rows 61 to 120 of 50\d$/);
  await expect(shown).toBeFocused();
  await page.getByRole("button", { name: "Show the 60 before" }).click();
  await expect(shown).toHaveText(/^Rows 1 to 60 of 50\d$/);

  // Found by a part of the name; a new name does not take the row away under the hands.
  const last = JSON.parse(PLAN).content.people;
  const name = Object.values(last).map((person) => person.name).sort().at(-1);
  const find = page.getByRole("textbox", { name: "Find in this list" }).first();
  await find.fill(name.toUpperCase());
  await expect(names.first()).toHaveValue(name);
  await names.first().fill("Zora Zimmer");
  await page.keyboard.press("Tab");
  await expect(names.first()).toHaveValue("Zora Zimmer");
  await find.fill("zora");
  await expect(names).toHaveCount(1);
  await app.reload();
  await find.fill("zora");
  await expect(names.first()).toHaveValue("Zora Zimmer");

  // Nothing found is said.
  await find.fill("nobody of that name");
  await expect(page.getByRole("status").filter({ hasText: "Nothing in this list has “nobody of that name”" })).toBeVisible();
  await find.fill("");

  // What is wrong far down is shown alone after Continue.
  await page.getByRole("button", { name: "Show the next 60" }).click();
  await names.nth(5).fill("");
  await page.getByRole("button", { name: "Show the 60 before" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("group", { name: "There is a problem" })).toBeVisible();
  await expect(names).toHaveCount(1);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: /^Show all / }).click();
  await expect(names).toHaveCount(MOST);
});

test("a finding about hundreds can be worked on ten at a time", async ({ app, page }) => {
  test.setTimeout(180_000);
  const id = await keepFile(app, "large.json", PLAN);
  await app.go(`plan/${id}/check`);
  await openAll(page);
  const rows = page.locator(".finding");
  const most = await rows.evaluateAll((all) => Math.max(...all.map((row) => row.querySelectorAll("button, summary, a").length)));
  expect(most, "controls of one finding").toBeLessThanOrEqual(40);
  const row = rows.filter({ has: page.getByRole("button", { name: /^Show 10 of \d+ more/ }) }).first();
  const done = row.locator(".world");
  await expect(done).toHaveCount(10);
  await row.getByRole("button", { name: /^Show 10 of \d+ more/ }).click();
  await expect(done).toHaveCount(20);
  await expect(row.locator(".finding__actions .finding__actions")).toBeFocused();
});
