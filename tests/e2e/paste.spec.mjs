// Paste from a spreadsheet: what was read is shown line by line, problems included; one step for Undo.
// Pages: paste.
import { expect, test } from "./support/fixtures.mjs";
import { looksOf } from "./support/screens.mjs";
import { KeyboardHand, MouseHand } from "./support/hands.mjs";
import { button, field, group, main, undo } from "./pages/parts.mjs";
import { newPlan } from "./pages/plans.mjs";

const row = (page, number) => main(page).getByRole("row", { name: new RegExp(`^${number} `) });

/** What is pasted; its hint is part of the name. */
const kind = (page, name) => group(page, "What do you paste?").getByRole("radio", { name });

test("people, with the keyboard alone: lines that cannot be taken say why, and Undo takes all back", async ({ app, page }) => {
  const hand = new KeyboardHand(page);
  const id = await newPlan(app, hand, "team");
  await app.go(`plan/${id}/paste`);
  await hand.press(button(page, "Add these lines"));
  await expect(main(page).getByText(/There is nothing new to add\./)).toBeVisible();
  await hand.tabTo(field(page, "Your cells"));
  await page.keyboard.insertText("Name\tPhone\tEmail\nrosa\t07700 900 201\n李小龍 🚲\t\tli@example.com\nBad\tno@no@no\n");
  await expect(row(page, 2)).toContainText("Filled in");
  await expect(row(page, 3)).toContainText("New");
  await expect(row(page, 4)).toContainText("Enter an email like name@example.com");
  await hand.press(button(page, "Add these lines"));
  await expect(main(page).getByText("2 lines added. Undo takes them back. 1 line is still in the field")).toBeVisible();
  // What could not be taken waits to be mended, with the heads of its columns.
  await expect(field(page, "Your cells")).toHaveValue("Name\tPhone\tEmail\nBad\tno@no@no");
  await app.go(`plan/${id}/person`);
  await expect(main(page).getByRole("link", { name: "李小龍 🚲" })).toBeVisible();
  await hand.press(undo(page));
  await expect(main(page).getByRole("link", { name: "李小龍 🚲" })).toHaveCount(0);
});

test("columns in any order, cells of several lines; what cannot be taken comes first", async ({ app, page }) => {
  const id = await newPlan(app, new MouseHand(page), "team");
  await app.go(`plan/${id}/paste`);
  const crew = Array.from({ length: 80 }, (_, n) => `crew${n}@example.com\tCrew\t${n}`);
  const text = ["Email\tFirst name\tLast name", 'li@example.com\tLi\t"Wei\nJun"', ...crew, "no@no@no\tBad\tLine"].join("\n");
  await field(page, "Your cells").fill(text);
  await expect(main(page).getByText("1 line cannot be taken. It comes first.")).toBeVisible();
  const rows = main(page).locator("tbody tr");
  await expect(rows).toHaveCount(60);
  await expect(rows.nth(0)).toContainText("Enter an email like name@example.com");
  await expect(rows.nth(1)).toContainText("Li Wei Jun · li@example.com");
  await button(page, "Add these lines").click();
  await expect(main(page).getByText("81 lines added.")).toBeVisible();
  await expect(field(page, "Your cells")).toHaveValue("Email\tFirst name\tLast name\nno@no@no\tBad\tLine");
});

test("accounts, and then who gets in where as a table", async ({ app, page }) => {
  const hand = new MouseHand(page);
  const id = await newPlan(app, hand, "team");
  await app.go(`plan/${id}/paste`);
  await hand.pick(kind(page, /^Accounts/));
  await field(page, "Your cells").fill("Instagram;@bakery24\nOur forum");
  await expect(row(page, 1)).toContainText("New");
  await button(page, "Add these lines").click();
  await expect(main(page).getByText("2 lines added. Undo takes them back.")).toBeVisible();
  await hand.pick(kind(page, /^Who gets in where/));
  await field(page, "Your cells").fill("Person\tInstagram\tOur forum\nRosa\tFull control\tno\nTom Ellis\tyes\t\n");
  await expect(row(page, 2)).toContainText("Filled in");
  await button(page, "Add these lines").click();
  await expect(main(page).getByText("2 lines added. Undo takes them back.")).toBeVisible();
  await app.go(`plan/${id}/account`);
  await main(page).getByRole("link", { name: "Instagram" }).click();
  await expect(main(page).getByRole("row", { name: /^Rosa/ })).toContainText("Full control");
  await expect(main(page).getByRole("row", { name: /^Tom/ })).toContainText("Not sure");
});

looksOf({
  sample: null,
  more: {
    "filled and in error": async ({ app, page, id, look }) => {
      await app.go(`plan/${id}/paste`);
      await button(page, "Add these lines").click();
      await look("paste, in error");
      await field(page, "Your cells").fill("Tom Ellis\t07700 900 201\n\tnobody\n");
      await look("paste, filled");
    },
  },
});
