// The questions of a team.
import { expect } from "@playwright/test";
import { box, field, group, list, radio } from "./parts.mjs";

export const TEAM = {
  people: "Who helps with social media?",
  access: "Who can get in today?",
  passwords: "Passwords and linked apps",
  roles: "Who holds each role?",
  content: "Who makes what?",
  crisis: "Your crisis sheet",
  finish: "Here is your sheet",
};

/** The rows below yours; Enter in a name goes on to the next row. */
export async function people(hand, names) {
  const { page } = hand;
  for (const [at, name] of names.entries()) {
    const row = field(page, `Name, person ${at + 2}`);
    if (at === 0) await hand.write(row, name);
    else {
      await hand.key("Enter");
      await expect(row).toBeFocused();
      await hand.letters(name);
    }
  }
  // One more row; Enter in an empty name is Continue.
  await hand.key("Enter");
  await expect(field(page, `Name, person ${names.length + 2}`)).toBeFocused();
}

/** The table, who shares a password, who has full control. */
export async function access(hand, { table, shared = [], control = {} }) {
  const { page } = hand;
  for (const [person, accounts] of Object.entries(table)) {
    for (const account of accounts) {
      const comma = person === "Someone else, or not sure" ? "," : "";
      await hand.tick(box(page, `${person}${comma} can get into ${account}`));
    }
  }
  const question = group(page, "Which accounts have a password that more than one person knows?");
  for (const account of shared) await hand.tick(question.getByRole("checkbox", { name: account, exact: true }));
  for (const [account, person] of Object.entries(control)) {
    await hand.choose(list(page, `Full control of ${account}`), person);
  }
}

/** The passwords table: what differs from “Not sure”. */
export async function passwords(hand, { twoStep = {}, others = {} }) {
  const { page } = hand;
  for (const [account, answer] of Object.entries(twoStep)) {
    await hand.choose(list(page, `Is two-step login on? ${account}`), answer);
  }
  for (const [account, answer] of Object.entries(others)) {
    await hand.choose(list(page, `Could anyone who is not on this list know it? ${account}`), answer);
  }
}

/** Roles by what they do, stand-ins, and who looks at messages. */
export async function roles(hand, { holders, byAccount, standIns = {}, watch = {} }) {
  const { page } = hand;
  const [top, rest] = [Object.entries(holders), Object.entries(byAccount ?? {})];
  for (const [role, person] of top) await hand.choose(list(page, `Who? ${role}`), person);
  if (byAccount) await hand.pick(radio(page, "Posts and answers", "It depends on the account"));
  for (const [account, person] of rest) await hand.choose(list(page, `Who? Posts and answers on ${account}`), person);
  for (const [role, person] of Object.entries(standIns)) {
    await hand.choose(list(page, `Stand-in if they are away: ${role}`), person);
  }
  for (const [when, person] of Object.entries(watch)) await hand.choose(list(page, when), person);
}

/** Who makes each kind of content. */
export async function content(hand, makers) {
  for (const [kind, maker] of Object.entries(makers)) await hand.choose(list(hand.page, `Who makes it: ${kind}`), maker);
}

/** What the crisis sheet asks. */
export async function crisis(hand, { authority, phones = {} }) {
  const { page } = hand;
  const question = "If nobody answers, may the person on watch post these words?";
  await hand.pick(radio(page, question, authority));
  for (const [person, phone] of Object.entries(phones)) {
    await hand.write(field(page, `Phone number of ${person} (optional)`), phone);
  }
}
