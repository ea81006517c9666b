// What the keyboard alone must do beyond the journeys: skip link, focus after navigation, the table of ticks with arrows and
// with Tab, undo lines, and a walk over every stop: each is in view, has a ring and is large enough.
// Pages: home, access, people, you, accounts, solo, crisis, outputs, check, todo.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { KeyboardHand } from "./support/hands.mjs";
import { openAll } from "./support/axe.mjs";
import { box, button, heading, list, main } from "./pages/parts.mjs";
import { keepFile, newPlan, openSample } from "./pages/plans.mjs";

const NORTHGATE = readFileSync(new URL("../../public/samples/northgate-bikes.plan.json", import.meta.url), "utf8");

test("the skip link leads past the header", async ({ app, page }) => {
  await app.open("#/start/solo");
  const hand = new KeyboardHand(page);
  await hand.skip();
  await hand.key("Tab");
  await expect(main(page).getByRole("link", { name: "Back" })).toBeFocused();
  expect(page.url(), "the address is the router’s").toMatch(/#\/start\/solo$/);
});

test("after each step the focus is on the heading, and Back keeps what was answered", async ({ app, page }) => {
  const hand = new KeyboardHand(page);
  await newPlan(app, hand, "solo");
  await expect(heading(page, "Which accounts does your business have?")).toBeFocused();
  await hand.tick(box(page, "Instagram"));
  await hand.press(button(page, "Continue"));
  await expect(heading(page, "Who else could get in?")).toBeFocused();
  await hand.press(main(page).getByRole("link", { name: "Back" }));
  await expect(heading(page, "Which accounts does your business have?")).toBeFocused();
  await expect(box(page, "Instagram")).toBeChecked();
  await page.goBack();
  await expect(heading(page, "Who else could get in?")).toBeFocused();
});

const boxes = (page) => main(page).getByRole("table").getByRole("checkbox");

test.describe("the table of who can get in", () => {
  test.beforeEach(async ({ app }) => {
    const id = await keepFile(app, "a.plan.json", NORTHGATE);
    await app.go(`plan/${id}/access`);
  });

  test("with the arrow keys", async ({ page }) => {
    const hand = new KeyboardHand(page);
    const all = boxes(page);
    const columns = await main(page).getByRole("columnheader").count() - 1;
    const rows = (await all.count()) / columns;
    expect([columns, Number.isInteger(rows), rows > 6]).toEqual([3, true, true]);
    await hand.tabTo(all.first());
    for (let row = 0; row < rows; row += 1) {
      for (let step = 1; step < columns; step += 1) await hand.key(row % 2 === 0 ? "ArrowRight" : "ArrowLeft");
      const at = row * columns + (row % 2 === 0 ? columns - 1 : 0);
      await expect(all.nth(at)).toBeFocused();
      const before = await all.nth(at).isChecked();
      await hand.key("Space");
      await expect(all.nth(at)).toBeChecked({ checked: !before });
      await expect(all.nth(at), "a tick keeps the focus").toBeFocused();
      await hand.key("ArrowDown");
    }
    await expect(all.nth((rows - 1) * columns + (rows % 2 === 1 ? columns - 1 : 0)), "the edge is the end").toBeFocused();
    await hand.key("Control+Home");
    await expect(all.first()).toBeFocused();
    await hand.key("Control+End");
    await expect(all.last()).toBeFocused();
  });

  test("with Tab alone: no box is left out", async ({ page }) => {
    const hand = new KeyboardHand(page);
    const all = boxes(page);
    await hand.tabTo(all.first());
    for (let at = 0; at < (await all.count()); at += 1) {
      await expect(all.nth(at)).toBeFocused();
      await hand.key("Tab");
    }
  });
});

test("taking a person out: the undo line has the focus, and Undo brings the row back", async ({ app, page }) => {
  const hand = new KeyboardHand(page);
  const id = await keepFile(app, "a.plan.json", NORTHGATE);
  await app.go(`plan/${id}/people`);
  await hand.press(button(page, "Remove Tom Ellis"));
  await expect(main(page).getByText(/^Tom Ellis had \d jobs\. They are now gaps\./)).toBeVisible();
  await expect(main(page).getByRole("button", { name: "Undo" })).toBeFocused();
  await hand.key("Enter");
  const name = page.locator("main input:focus");
  await expect(name).toHaveValue("Tom Ellis");
  await app.go(`plan/${id}/roles`);
  await expect(list(page, "Who? Posts and answers on X"), "the jobs are back too").toBeVisible();
});

const STOPS = [
  ["first visit", null, ["", "start/solo", "samples", "open", "now", "settings", "help", "data"]],
  ["Corner Bakery", "Corner Bakery", ["", "you", "accounts", "others", "two-step", "ill", "card", "finish", "check"]],
  ["Northgate Bikes", "Northgate Bikes", ["people", "access", "passwords", "roles", "content", "crisis", "first-hour", "phones", "outputs", "todo", "settings"]],
];

/** What is wrong with the stop that has the focus. */
const faultOfStop = (page) =>
  page.evaluate(() => {
    const stop = document.activeElement;
    // The picker inside a date field is the browser's own, with a ring of its own.
    if (!stop.matches(":focus")) return "";
    const name = `${stop.tagName.toLowerCase()} “${(stop.getAttribute("aria-label") ?? stop.textContent ?? "").trim().slice(0, 40) || stop.id}”`;
    const target = stop.closest("label") ?? stop;
    const style = (one) => getComputedStyle(one);
    const hasRing = [stop, target].some((one) => style(one).outlineStyle !== "none" && parseFloat(style(one).outlineWidth) >= 2);
    const { width, height, top, bottom, left, right } = target.getBoundingClientRect();
    const inLine = style(stop).display === "inline" && ["P", "LI"].includes(stop.parentElement.tagName);
    const found = [];
    if (!hasRing) found.push("no ring");
    if (!inLine && (width < 24 || height < 24)) found.push(`${Math.round(width)} × ${Math.round(height)} px`);
    if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) found.push("out of view");
    return found.length > 0 ? `${name}: ${found.join(", ")}` : "";
  });

for (const [title, sample, slugs] of STOPS) {
  test(`every stop of Tab: ${title}`, async ({ app, page }) => {
    test.setTimeout(150_000);
    if (sample) await openSample(app, sample);
    else await app.open();
    const id = sample && /pl_\w+/.exec(page.url())[0];
    for (const slug of slugs) {
      await app.go(id ? `plan/${id}/${slug}` : slug);
      await openAll(page);
      await page.evaluate(() => document.activeElement.blur());
      const wrong = new Set();
      let stops = 0;
      for (; stops < 400; stops += 1) {
        await page.keyboard.press("Tab");
        if (await page.evaluate(() => document.activeElement === document.body)) break;
        const fault = await faultOfStop(page);
        if (fault) wrong.add(fault);
      }
      expect.soft(stops, `${slug}: there is a way to walk`).toBeGreaterThan(3);
      expect.soft(stops, `${slug}: the walk has an end`).toBeLessThan(400);
      expect.soft([...wrong], slug).toEqual([]);
    }
  });
}

