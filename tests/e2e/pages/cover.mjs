// Weekly cover: times of day, watches, days ahead.
import { expect } from "@playwright/test";
import { button, group, list, main } from "./parts.mjs";

export const WORKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

export const time = (page, label) => main(page).getByLabel(label, { exact: true });

/** Writes a time of day into the browser's own field, whose clock has 12 or 24 hours. */
export async function writeTime(hand, place, text) {
  const [hour, minute] = text.split(":").map(Number);
  const two = (number) => String(number).padStart(2, "0");
  await hand.tabTo(place);
  await hand.letters(`${two(hour % 12 || 12)}${two(minute)}${hour < 12 ? "A" : "P"}`);
  if ((await place.inputValue()) !== text) {
    await hand.key("ArrowLeft");
    await hand.key("ArrowLeft");
    await hand.letters(`${two(hour)}${two(minute)}`);
  }
  await expect(place).toHaveValue(text);
}

export async function tickAll(hand, legend, names) {
  for (const name of names) await hand.tick(group(hand.page, legend).getByRole("checkbox", { name, exact: true }));
}

/** A look at the accounts at one time of those days. */
export async function watch(hand, { who, days, from, account }) {
  const { page } = hand;
  await hand.press(button(page, "Add a watch"));
  await hand.choose(list(page, "Who?"), who);
  await tickAll(hand, "Which days?", days);
  await writeTime(hand, time(page, "From"), from);
  if (account) await tickAll(hand, "Which accounts? Tick none for all of them", [account]);
  await hand.press(button(page, "Add this watch"));
  await expect(button(page, "Add a watch")).toBeFocused();
}

/** People who take turns with a watch, from a first day. */
export async function turnsWatch(hand, { people, start, days, from }) {
  const { page } = hand;
  await hand.press(button(page, "Add a watch"));
  await hand.choose(list(page, "Who?"), "Several people take turns");
  await tickAll(hand, "Who takes turns?", people);
  await hand.date(time(page, "First day of the turns"), start);
  await tickAll(hand, "Which days?", days);
  await writeTime(hand, time(page, "From"), from);
  await hand.press(button(page, "Add this watch"));
  await expect(button(page, "Add a watch")).toBeFocused();
}
