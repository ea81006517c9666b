// Every fact of the model that can be left open, in its own control: "Not sure", then "To be decided" with who and until
// when. The file then says so, "What is still open" lists it, and its link leads back to that control. A native test
// (`crates/plan/tests/facts.rs`) holds the list `facts.json` against the model.
// Pages: undecided, whereabouts.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { MouseHand } from "./support/hands.mjs";
import { downloaded } from "./support/plan-files.mjs";
import { asked, button, field, group, link, list, main, saved } from "./pages/parts.mjs";
import { keepFile } from "./pages/plans.mjs";

const FACTS = JSON.parse(readFileSync(new URL("facts.json", import.meta.url), "utf8"));
const BY = "Luis Ortega";
const UNTIL = "2099-03-01";

/** The bike shop with one record of each kind that it lacks; without any app it is the bare one. */
function shop(kind) {
  const file = JSON.parse(readFileSync(new URL("../../public/samples/northgate-bikes.plan.json", import.meta.url), "utf8"));
  delete file.hash;
  const first = (prefix) => `${prefix}_0000000000001`;
  Object.assign(file.content, {
    decisions: { [first("de")]: { o: "i", what: "Opening on Sundays" } },
    holidays: { [first("ho")]: { o: "i", date: "2099-06-24", name: "Midsummer" } },
    listening: { [first("ls")]: { o: "i", name: "Town forum" } },
    responsibilities: { [first("rs")]: { o: "i", text: "Order leaflets", group: "other" } },
    rights: { [first("rg")]: { o: "i", what: "other", what_text: "Shop signs" } },
  });
  if (kind === "bare") delete file.content.tools;
  return JSON.stringify(file);
}

/** To the control of a fact, and gives it. */
async function control(app, hand, id, row) {
  const { page } = hand;
  // A page that shows one record after another is drawn anew.
  await app.go(`plan/${id}/check`);
  await app.go(`plan/${id}/${row.at}`);
  return shown(hand, row);
}

/** The control of a fact on the page that is open. */
async function shown(hand, row) {
  const { page } = hand;
  if (row.press) await hand.press(button(page, row.press));
  if (row.open) await hand.open(row.open);
  const place = row.within ? group(page, row.within) : main(page);
  if (row.list) return place.getByRole("combobox", { name: row.list, exact: true });
  return group(page, row.boxes ?? row.radios);
}

/** Chooses one of the answers that every fact has. */
async function answer(hand, row, place, word) {
  if (row.list) return hand.choose(place, word);
  if (row.boxes) return hand.tick(place.getByRole("checkbox", { name: word, exact: true }));
  return hand.pick(place.getByRole("radio", { name: word, exact: true }));
}

async function keep(hand, row) {
  if (row.save) await hand.press(button(hand.page, row.save));
  await saved(hand.page);
}

/** What the file says about the facts, each by its name. */
async function told(app, id, rows) {
  const { page } = app;
  await app.go(`plan/${id}/outputs`);
  const { text } = await downloaded(page, () => button(page, /^Download the backup file/, false).click());
  const { content } = JSON.parse(text);
  return Object.fromEntries(rows.map(({ fact, at }) => [fact, find(content, fact, at)]));
}

/** The fact in the record that the address names, else in the one record that holds it. */
function find(content, fact, at) {
  const [table, ...path] = fact.split("/");
  const key = /=(\w+)$/.exec(at)?.[1];
  const records = content[table][key] ? [content[table][key]] : isOne(content[table]) ? [content[table]] : Object.values(content[table]);
  const found = records.map((record) => path.reduce((value, name) => value?.[name], record)).filter((value) => value?.state !== "decided");
  return found.find((value) => value?.state);
}

const isOne = (table) => !Object.keys(table).every((key) => /^[a-z]{1,3}_[0-9a-z]{13}$/.test(key));

for (const kind of ["full", "bare"]) {
  const rows = FACTS.filter((row) => (row.plan ?? "full") === kind);
  test(`every fact can be left open: ${rows.length} of the ${kind} plan`, async ({ app, page }) => {
    test.setTimeout(600_000);
    const hand = new MouseHand(page);
    const id = await keepFile(app, "bikes.plan.json", shop(kind));

    for (const row of rows) {
      await test.step(`${row.fact}: not sure`, async () => {
        await answer(hand, row, await control(app, hand, id, row), "Not sure");
        await keep(hand, row);
      });
    }
    const unsure = await told(app, id, rows);
    for (const { fact } of rows) expect.soft(unsure[fact], fact).toMatchObject({ state: "not_sure" });

    for (const row of rows) {
      await test.step(`${row.fact}: to be decided`, async () => {
        await answer(hand, row, await control(app, hand, id, row), "To be decided");
        const what = row.what ?? row.list ?? row.boxes ?? row.radios;
        await hand.choose(list(page, `Who decides? ${what}`), BY);
        await field(page, `By when? ${what}`).fill(UNTIL);
        await hand.key("Tab");
        await keep(hand, row);
      });
    }
    const later = await told(app, id, rows);
    const person = Object.entries(JSON.parse(shop(kind)).content.people).find(([, { name }]) => name === BY)[0];
    for (const { fact } of rows) {
      expect.soft(later[fact], fact).toMatchObject({ state: "to_decide", by: { person }, until: UNTIL });
    }

    // Each stands on the list, and its link leads to its control.
    await app.go(`plan/${id}/open-decisions`);
    // The sample has open facts of its own.
    const links = main(page).locator(".rows__row").filter({ hasText: "by 1 March 2099" }).getByRole("link", { name: /^Answer / });
    await expect(links).toHaveCount(rows.length);
    const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    const slugs = addresses.map((href) => /\/plan\/\w+\/([\w-]+)/.exec(href)[1]).sort();
    expect(slugs).toEqual(rows.map((row) => row.at.split("?")[0]).sort());
    const ways = rows.filter((row) => row.list);
    for (const row of ways) {
      await test.step(`the way back to ${row.fact}`, async () => {
        const slug = row.at.split("?")[0];
        const href = addresses.find((href) => href.includes(`/${slug}?`) && (!row.at.includes("=") || href.includes(row.at.split("=")[1])));
        await app.go(`plan/${id}/check`);
        await app.go(href.replace(/^#\//, ""));
        const place = await shown(hand, row);
        await expect.soft(place.locator("option:checked")).toHaveText("To be decided");
      });
    }
    await app.go(`plan/${id}/open-decisions`);
    await link(page, /^Answer /).first().click();
    await link(page, "Back").click();
    await asked(page, "What is still open");
  });
}
