// Every field of every page of a plan: what cannot be is refused beside its field and stays as it was typed; names of any
// script, and words of sixty letters, are taken and fit. Then the pairs that must be in order, turns of one person, and
// two people with one name. The pages come from `src/flow.rs`, so a new one is walked by itself.
// Pages: account, accounts, asking, cover, content, crisis, departments, jobs, making, password, passwords, people, person.
// Pages: plan_settings, remarks, rules, solo, todo, tools, training, trouble, you.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { faults, openAll } from "./support/axe.mjs";
import { RECORDS as SHOP, SLUGS } from "./support/flow.mjs";
import { downloaded } from "./support/plan-files.mjs";
import { button, field, group, list, main } from "./pages/parts.mjs";
import { keepFile } from "./pages/plans.mjs";

const BIKES = readFileSync(new URL("../../public/samples/northgate-bikes.plan.json", import.meta.url), "utf8");

/** With the records that `shop` adds. */
const RECORDS = { ...SHOP, duty: "duty?id=rs_0000000000001", incidents: "incidents?record=in_0000000000001" };

/** What is wrong with a field of that kind. */
const WRONG = {
  text: ["x".repeat(10_000)],
  date: ["0001-01-01", "99999-12-31"],
  number: ["-1", "99999999999"],
  time: [],
};

/** Fields in which any text is fine, because nothing of it is kept as it stands; a number waits for its name. */
const FREE = new Set(["paste-cells", "people-paste", "paste", "ill-phone"]);

/** Names of people, shops and things as they are. */
const GOOD = ["محمد 李小龍 🚲 Ñandú", "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunt"];

function shop() {
  const file = JSON.parse(BIKES);
  delete file.hash;
  file.content.responsibilities = { rs_0000000000001: { o: "i", text: "Order leaflets", group: "other" } };
  file.content.incidents = { in_0000000000001: { o: "i", at: "2026-10-01 21:00", kind: "drill" } };
  return JSON.stringify(file);
}

/** The fields of the page that can be typed into: id, kind and what stands there. */
const fields = (page) =>
  page.locator(".page__main").evaluate((main) =>
    [...main.querySelectorAll("input, textarea")]
      .filter((one) => one.id && one.checkVisibility() && !["checkbox", "radio", "file"].includes(one.type) && !one.list)
      .map((one) => ({
        id: one.id,
        kind: one.inputMode === "numeric" ? "number" : ["date", "time"].includes(one.type) ? one.type : "text",
        value: one.value,
        label: one.labels[0]?.textContent.trim(),
      })),
  );

/** The buttons that may keep what stands in a field: those below it, the ones of its form last. Gives how many. */
const keepers = (page, id) =>
  page.evaluate((id) => {
    const field = document.getElementById(id);
    document.querySelectorAll("[data-keeper]").forEach((one) => delete one.dataset.keeper);
    const later = (one) => field.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING && one.checkVisibility();
    const below = [...document.querySelectorAll(".page__main button")].filter(later);
    const near = below.filter((one) => one.classList.contains("button--secondary") && one.type !== "submit").slice(0, 3);
    const sends = below.filter((one) => one.type === "submit" && (!field.form || one.form === field.form)).slice(0, 1);
    [...near, ...sends].forEach((one, at) => (one.dataset.keeper = at));
    return near.length + sends.length;
  }, id);

const control = (page, id) => page.locator(`[id="${id}"]`);
const isWrong = async (page, id) => (await control(page, id).count()) === 1 && (await control(page, id).getAttribute("aria-invalid")) === "true";

/** Whether it is marked as wrong in a moment: a page that is busy needs one. */
async function soon(page, id) {
  const marked = expect.poll(() => isWrong(page, id), { timeout: 400, intervals: [30, 60, 100, 200] }).toBe(true);
  return marked.then(() => true, () => false);
}

/** Types something that cannot be: it must be refused beside the field, and stay. */
async function refuses(page, one, wrong) {
  const place = control(page, one.id);
  const here = page.url();
  await place.fill(wrong);
  await place.press("Tab");
  // Kept at once, or with a button: the first that takes notice.
  if (!(await soon(page, one.id))) {
    const count = await keepers(page, one.id);
    for (let at = 0; at < count; at += 1) {
      const keeper = page.locator(`[data-keeper="${at}"]`);
      if ((await keeper.count()) === 1) await keeper.click();
      if ((await control(page, one.id).count()) === 0 || (await soon(page, one.id))) break;
    }
  }
  const short = wrong.length > 20 ? `${wrong.length} letters` : wrong;
  await expect.poll(() => isWrong(page, one.id), { message: `“${one.label}” takes ${short}`, timeout: 3000 }).toBe(true);
  expect.soft(page.url(), `“${one.label}” goes on with ${short}`).toBe(here);
  expect.soft(await place.inputValue(), `“${one.label}” loses what was typed`).toBe(wrong);
  await place.fill(one.value);
  await place.press("Tab");
}

/** All fields that stand on the page, each with all that is wrong for its kind. Gives the ids it has seen. */
async function walk(page, seen, problems, slug) {
  await openAll(page);
  for (const one of await fields(page)) {
    // A new row has a new id each time; its label stays.
    const name = `${one.kind} ${one.label}`;
    // The shop has eight people: the ninth row is blank, and a row or a number without a name asks for the name first.
    if (seen.has(name) || FREE.has(one.id) || /, person 9$/.test(one.label)) continue;
    seen.add(name);
    for (const wrong of WRONG[one.kind]) {
      try {
        await refuses(page, one, wrong);
      } catch (error) {
        problems.push(`${slug}: ${String(error.message).split("\n")[0]}`);
        return false;
      }
    }
  }
  return true;
}

/** Everything on one page and behind its "Add". Gives what was let through. */
async function problemsOf(app, id, slug) {
  const { page } = app;
  const seen = new Set();
  const problems = [];
  const arrive = async () => {
    await app.go(`plan/${id}/check`);
    await app.go(`plan/${id}/${RECORDS[slug] ?? slug}`);
  };
  const all = async (open) => {
    // Once more after each field that let something through, so that one run tells of all.
    for (let tries = 0; tries < 20; tries += 1) {
      await arrive();
      await open();
      if (await walk(page, seen, problems, slug)) return;
    }
  };
  await all(async () => {});
  const adders = await page.locator(".page__main button[id$=-add]").evaluateAll((found) => found.map((one) => one.id));
  for (const add of adders) {
    await all(async () => {
      // It may stand behind "Say more".
      await openAll(page);
      await control(page, add).click();
    });
  }
  return problems;
}

// Pages that only show need no walk. All others take their time, so that only the questions are walked every day.
const ASKING = SLUGS.filter((slug) => !["print", "finish", "outputs", "check"].includes(slug));
const WALKED = process.env.E2E_ALL ? ASKING : ASKING.slice(0, 8);

for (const slug of WALKED) {
  test(`what cannot be is refused and stays: /${slug}`, async ({ app, page }) => {
    test.setTimeout(240_000);
    const id = await keepFile(app, "bikes.plan.json", shop());
    expect.soft(await problemsOf(app, id, slug)).toEqual([]);
    await app.go(`plan/${id}/outputs`);
    const { text } = await downloaded(page, () => button(page, /^Download the backup file/, false).click());
    expect(text).not.toContain("xxxxxxxxxx");
    expect(text).not.toMatch(/"(0001|99999)-/);
  });
}

/** Forms with a first and a last day: how one gets there, and who is refused. */
const ORDERED = [
  { at: "busy", first: "First day", last: "Last day", write: ["What is it?", "Sale"], keep: "Add this busy time" },
  { at: "busy-times?record=bu_sk9qfpht9ket4", first: "First day", last: "Last day" },
  { at: "campaigns", add: "Add a campaign", first: "First day", last: "Last day", write: ["Name of the campaign", "Sale"], keep: "Save" },
  { at: "cover-away", first: "First day away", last: "Last day away", pick: ["Who will be away?", "Tom Ellis"], keep: "Add this absence" },
  { at: "login?id=gr_djjcw5zzskw38", open: "Say more", first: "Given on", last: "Can be used from" },
  { at: "rules", first: "Agreed on", last: "Next look" },
];

for (const one of ORDERED) {
  test(`an end before its start is refused and stays: /${one.at}`, async ({ app, page }) => {
    const id = await keepFile(app, "bikes.plan.json", shop());
    await app.go(`plan/${id}/${one.at}`);
    if (one.add) await button(page, one.add).click();
    if (one.open) await main(page).locator("summary").filter({ hasText: one.open }).first().click();
    if (one.write) await field(page, one.write[0]).fill(one.write[1]);
    if (one.pick) await list(page, one.pick[0]).selectOption(one.pick[1]);
    const [first, last] = [one.first, one.last].map((label) => main(page).getByLabel(label, { exact: true }));
    // What stands there already must not be in the way.
    await last.fill("2027-05-20");
    await last.press("Tab");
    await first.fill("2027-05-10");
    await first.press("Tab");
    await last.fill("2027-05-09");
    await last.press("Tab");
    if (one.keep) await button(page, one.keep).click();
    await expect(last).toHaveAttribute("aria-invalid", "true");
    await expect(main(page).getByText(/10 May 2027/).first()).toBeVisible();
    await expect(last).toHaveValue("2027-05-09");
    await last.fill("2027-05-10");
    await last.press("Tab");
    if (one.keep) await button(page, one.keep).click();
    await expect(main(page).getByText(/must be the same as or after|or a later day/)).toHaveCount(0);
  });
}

test("turns of one person are refused wherever turns are made", async ({ app, page }) => {
  const id = await keepFile(app, "bikes.plan.json", shop());
  const why = "Choose at least two people to take turns";
  await app.go(`plan/${id}/cover-turns`);
  await field(page, "Name of these turns").fill("Sunday turn");
  await group(page, "Who takes turns?").getByRole("checkbox", { name: "Tom Ellis" }).check();
  await button(page, "Add turns").click();
  await expect(main(page).getByText(why).first()).toBeVisible();
  await expect(field(page, "Name of these turns")).toHaveValue("Sunday turn");
  await app.go(`plan/${id}/content`);
  await list(page, "Who makes it: Blog or news").selectOption("Take turns");
  await button(page, "Continue").click();
  await expect(main(page).getByText(why).first()).toBeVisible();
  await app.go(`plan/${id}/cover`);
  await button(page, "Add a watch").click();
  await list(page, "Who?").selectOption("Several people take turns");
  await group(page, "Who takes turns?").getByRole("checkbox", { name: "Tom Ellis" }).check();
  await button(page, "Add this watch").click();
  await expect(main(page).getByText(why).first()).toBeVisible();
});

test("two people with one name are asked about wherever a name is written", async ({ app, page }) => {
  const id = await keepFile(app, "bikes.plan.json", shop());
  await app.go(`plan/${id}/people`);
  await field(page, "Name, person 3").fill(" priya  SHAH ");
  await button(page, "Continue").click();
  await expect(main(page).getByText(/Two people are called/).first()).toBeVisible();
  await app.go(`plan/${id}/person?id=p_n88hkvc6wc6xg`);
  await field(page, "Name").fill("priya shah");
  await field(page, "Name").press("Tab");
  await expect(main(page).getByText(/Two people are called/).first()).toBeVisible();
  await expect(field(page, "Name")).toHaveValue("priya shah");
});

for (const width of [320, 1280]) {
  test(`names of any script and words of sixty letters are taken and fit, ${width} px`, async ({ app, page }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height: 800 });
    const file = JSON.parse(shop());
    // Every name and title that people give, by turns.
    const names = { people: "name", partners: "name", tools: "name", busy: "what", rotations: "name", responsibilities: "text" };
    let at = 0;
    for (const [table, name] of Object.entries(names)) {
      for (const record of Object.values(file.content[table])) record[name] = GOOD[(at += 1) % GOOD.length];
    }
    file.content.org.title = GOOD[1];
    const id = await keepFile(app, "names.plan.json", JSON.stringify(file));
    for (const slug of SLUGS) {
      await app.go(`plan/${id}/${RECORDS[slug] ?? slug}`);
      await openAll(page);
      expect.soft(await faults(page), slug).toEqual([]);
    }
    // Typed, they are kept as they are.
    await app.go(`plan/${id}/campaigns`);
    for (const name of GOOD) {
      await button(page, "Add a campaign").click();
      await field(page, "Name of the campaign").fill(name);
      await main(page).getByLabel("First day", { exact: true }).fill("2027-05-10");
      await main(page).getByLabel("Last day", { exact: true }).fill("2027-05-11");
      await button(page, "Save").click();
      await expect(button(page, `Change ${name}`)).toBeVisible();
    }
  });
}
