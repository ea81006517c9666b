// The first page, "About you" and "Which accounts does your business have?": the same on every path.
import { asked, box, field, goOn, main } from "./parts.mjs";

export const DOORS = { solo: /^Just me/, team: /^A few of us/, departments: /^Several teams/ };

export const QUESTIONS = {
  you: "About you",
  accounts: "Which accounts does your business have?",
};

/** Through one of the three doors. */
export async function enter(hand, path) {
  await hand.press(main(hand.page).getByRole("link", { name: DOORS[path] }));
  await asked(hand.page, QUESTIONS.you);
}

export async function aboutYou(hand, { name, business }, next = QUESTIONS.accounts) {
  await hand.write(field(hand.page, "Your first name"), name);
  await hand.write(field(hand.page, "Business name"), business);
  await goOn(hand, next);
}

export async function accounts(hand, names, next) {
  for (const name of names) await hand.tick(box(hand.page, name));
  await goOn(hand, next);
}

/** "Add account names (optional)": the handle of each account. */
export async function handles(hand, all) {
  await hand.open("Add account names");
  for (const [account, handle] of Object.entries(all)) await hand.write(field(hand.page, account), handle);
}
