// The effort of a whole plan, from the first page to the finished sheet: real pointer and key events are counted, the
// plan that comes out is compared with the expected one, and more than the budget fails. The exact strings stand in
// personas/*.json. The budget is what was reached plus a tenth, and never more than the limits of the product (22 clicks and
// 50 keys, 90 by keyboard; for six people 52 and 330, 420). Lower a figure freely; raise one only with the reason in the commit.
// UPDATE_EFFORT=1 writes what was reached and the plans that came out.
// Pages: home, you, accounts, solo, people, access, passwords, roles, content, crisis, finish, outputs.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { HANDS, KeyboardHand, MouseHand } from "./support/hands.mjs";
import { content, downloaded } from "./support/plan-files.mjs";
import { button } from "./pages/parts.mjs";
import { walkSolo, walkTeam } from "./pages/walks.mjs";

const here = (name) => new URL(name, import.meta.url);
const read = (name) => JSON.parse(readFileSync(here(name), "utf8"));
const BUDGET = "effort-budget.json";
const PERSONAS = { rosa: walkSolo, northgate: walkTeam };
const KEY = { [MouseHand.name]: "mouse", [KeyboardHand.name]: "keyboard" };

/** Counts every key and every press of a pointer, also across reloads. */
function count(context) {
  return context.addInitScript(() => {
    const add = (name) => sessionStorage.setItem(name, Number(sessionStorage.getItem(name)) + 1);
    addEventListener("keydown", (event) => event.isTrusted && add("effort-keys"), { capture: true });
    addEventListener("pointerdown", (event) => event.isTrusted && add("effort-clicks"), { capture: true });
  });
}

const counted = (page) =>
  page.evaluate(() => ({
    clicks: Number(sessionStorage.getItem("effort-clicks")),
    keys: Number(sessionStorage.getItem("effort-keys")),
  }));

for (const [persona, walk] of Object.entries(PERSONAS)) {
  for (const Hand of HANDS) {
    test(`${persona}, ${Hand.title}`, async ({ app, page, context }) => {
      test.setTimeout(90_000);
      await page.clock.setFixedTime("2026-11-02T10:00:00Z");
      await count(context);
      await app.open();
      await walk(new Hand(page), read(`personas/${persona}.json`));
      const effort = await counted(page);

      const { text } = await downloaded(page, () => button(page, "Download the backup file").click());
      const expected = here(`personas/${persona}.expected.json`);
      if (process.env.UPDATE_EFFORT && (Hand === MouseHand || !existsSync(expected))) {
        writeFileSync(expected, `${JSON.stringify(content(text), null, 2)}\n`);
      }
      expect(content(text)).toEqual(read(`personas/${persona}.expected.json`));

      const budgets = read(BUDGET);
      const budget = budgets[persona][KEY[Hand.name]];
      console.log(
        `${persona.padEnd(10)} ${Hand.title.padEnd(15)} clicks ${effort.clicks} of ${budget.clicks}, keys ${effort.keys} of ${budget.keys}`,
      );
      expect.soft(effort.clicks, "clicks").toBeLessThanOrEqual(budget.clicks);
      expect.soft(effort.keys, "keys").toBeLessThanOrEqual(budget.keys);
    });
  }
}
