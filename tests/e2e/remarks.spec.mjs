// Remarks on a record and on the whole plan: said, listed with the way back, printed, in the file; never in the way.
// Pages: remarks.
import { expect, test } from "./support/fixtures.mjs";
import { HANDS, MouseHand } from "./support/hands.mjs";
import { downloaded } from "./support/plan-files.mjs";
import { looksOf } from "./support/screens.mjs";
import { asked, button, field, link, main, saved, undo } from "./pages/parts.mjs";
import { keepFile, newPlan } from "./pages/plans.mjs";
import { readFileSync } from "node:fs";

const BIKES = readFileSync(new URL("../../public/samples/northgate-bikes.plan.json", import.meta.url), "utf8");
const items = (page, text) => main(page).getByRole("listitem").filter({ hasText: text });

async function say(hand, text, by) {
  const { page } = hand;
  if (by) await hand.write(field(page, "Your name"), by);
  await hand.write(field(page, "Your remark"), text);
  await hand.press(button(page, "Add this remark"));
}

for (const Hand of HANDS) {
  test(`a remark is said, found, printed and taken back: ${Hand.title}`, async ({ app, page }) => {
    test.setTimeout(120_000);
    const hand = new Hand(page);
    const id = await keepFile(app, "bikes.plan.json", BIKES);
    await app.go(`plan/${id}/person?id=p_n88hkvc6wc6xg`);
    await hand.open("Remarks");
    // Whoever made the plan need not write their name.
    await expect(field(page, "Your name")).toHaveValue("Priya Shah");
    await say(hand, "Tom would like fewer Saturdays. 🚲 محمد");
    await expect(items(page, "Tom would like fewer Saturdays.")).toContainText("Priya Shah, ");
    await expect(field(page, "Your remark")).toBeFocused();
    await expect(field(page, "Your remark")).toHaveValue("");
    await app.go(`plan/${id}`);
    await hand.press(link(page, "Remarks (1)"));
    await asked(page, "Remarks");
    await say(hand, "Ready for the boss.", "Ama");
    await expect(items(page, "The whole plan")).toContainText("Ready for the boss.");
    await saved(page);
    await app.reload();
    // The newest first; the other one leads to its record, where it stands open.
    await expect(main(page).locator(".rows").getByRole("listitem").first()).toContainText("Ready for the boss.");
    await hand.press(link(page, "Tom Ellis"));
    await asked(page, "Tom Ellis");
    await expect(items(page, "Tom would like fewer Saturdays.")).toBeVisible();
    await app.go(`plan/${id}/print`);
    await expect(main(page).getByText("Tom would like fewer Saturdays.").first()).toBeVisible();
    await app.go(`plan/${id}/outputs`);
    const { text } = await downloaded(page, () => button(page, "Download the backup file").click());
    const comments = Object.values(JSON.parse(text).content.comments);
    expect(comments.map(({ by, on }) => [by, on]).sort()).toEqual([["Ama", "one"], ["Priya Shah", "p_n88hkvc6wc6xg"]]);
    await app.go(`plan/${id}/remarks`);
    await hand.press(main(page).getByRole("button", { name: /^Remove the remark of Ama/ }));
    await expect(items(page, "Ready for the boss.")).toHaveCount(0);
    await hand.press(undo(page));
    await expect(items(page, "Ready for the boss.")).toHaveCount(1);
  });
}

test("records of every kind take a remark: in their form, on their page, on the to-do list", async ({ app, page }) => {
  test.setTimeout(120_000);
  const hand = new MouseHand(page);
  const id = await keepFile(app, "bikes.plan.json", BIKES);
  const places = [
    ["account?id=ac_jjkq634ng9xn7"],
    ["login?id=gr_djjcw5zzskw38"],
    ["password?id=se_acmrzde0cqqyq"],
    ["tool?id=to_w29v3fyb0vmy7"],
    ["streams?record=sm_x5tzg3xdevxdd"],
    ["case?record=sc_51js3mk1cms1w"],
    ["busy-times?record=bu_sk9qfpht9ket4"],
    ["partners", "Change Brightside"],
    ["approvals", "Change Anything with a price"],
  ];
  for (const [number, [at, press]] of places.entries()) {
    await app.go(`plan/${id}/${at}`);
    if (press) await button(page, press).click();
    await hand.open("Remarks");
    await say(hand, `Said as number ${number}`);
    await expect(main(page).locator(".remark", { hasText: `Said as number ${number}` })).toBeVisible();
  }
  await app.go(`plan/${id}/todo`);
  await field(page, "What?").fill("Ring the bank");
  await button(page, "Add it").click();
  await hand.open("Remarks");
  await say(hand, "Said on a to-do");
  await app.go(`plan/${id}/remarks`);
  await expect(main(page).locator(".rows > li")).toHaveCount(places.length + 1);
  // Each leads to where it was said.
  const links = main(page).locator(".rows > li p a");
  await expect(links).toHaveCount(places.length + 1);
  for (const href of await links.evaluateAll((all) => all.map((one) => one.getAttribute("href")))) {
    await app.go(`plan/${id}/check`);
    await app.go(href.replace(/^#\//, ""));
    await expect(main(page).getByRole("heading", { level: 1 })).not.toHaveText("Northgate Bikes");
  }
});

test("a remark without words or name, too long, or with a password is refused and stays", async ({ app, page }) => {
  const hand = new MouseHand(page);
  const id = await newPlan(app, hand, "team");
  await app.go(`plan/${id}/remarks`);
  await field(page, "Your name").fill("");
  await button(page, "Add this remark").click();
  await expect(main(page).getByText("Error: Enter your name")).toBeVisible();
  await expect(main(page).getByText("Error: Enter your remark")).toBeVisible();
  await expect(field(page, "Your name")).toBeFocused();
  await field(page, "Your name").fill("Rosa");
  for (const [text, why] of [["x".repeat(10_000), /must be 2000 characters or less/], ["password: Tr0ub4dor&3", /looks like a password/]]) {
    await field(page, "Your remark").fill(text);
    await button(page, "Add this remark").click();
    await expect(main(page).getByText(why)).toBeVisible();
    await expect(field(page, "Your remark")).toHaveValue(text);
  }
  await expect(main(page).getByText("No remarks yet.")).toBeVisible();
});

looksOf({
  empty: ["remarks"],
  more: {
    filled: async ({ app, page, id, hand, look }) => {
      await app.go(`plan/${id}/account?id=ac_jjkq634ng9xn7`);
      await hand.open("Remarks");
      await say(hand, "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenpolitur ".repeat(3), "Bartholomäus");
      await look("an account with a remark");
      await app.go(`plan/${id}/remarks`);
      await look("remarks, filled");
      await field(page, "Your name").fill("");
      await button(page, "Add this remark").click();
      await look("remarks, in error");
    },
  },
});
