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
export async function people(hand, names, kinds = {}) {
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
  for (const [name, [how, agency]] of Object.entries(kinds)) await helps(hand, names.indexOf(name) + 2, how, agency);
}

/** How somebody helps, by the number of the row; an agency has a name. */
export async function helps(hand, row, how, agency) {
  await hand.choose(list(hand.page, `How they help, person ${row}`), how);
  if (agency) await hand.write(field(hand.page, `Agency name, person ${row}`), agency);
}

/** How people get into an account, behind "Say more". */
export async function waysIn(hand, account, answers) {
  await hand.open(`Say more about ${account}`);
  const part = hand.page.getByRole("main").locator("details").filter({ hasText: `Say more about ${account}` });
  for (const [person, way] of Object.entries(answers)) {
    await hand.choose(part.getByRole("combobox", { name: `How does ${person} get in?` }), way);
  }
}

/** Other apps that can post or read on an account. */
export async function tools(hand, account, kinds) {
  await hand.open(`Say more about ${account}`);
  const part = hand.page.getByRole("main").locator("details").filter({ hasText: `Say more about ${account}` });
  for (const kind of kinds) await hand.tick(part.getByRole("checkbox", { name: kind, exact: true }));
}

/** Whose turn it is to make something. */
export async function turns(hand, { people, every, start }) {
  const { page } = hand;
  for (const person of people) await hand.tick(group(page, "Who takes turns?").getByRole("checkbox", { name: person, exact: true }));
  await hand.choose(list(page, "Change over every"), every);
  await hand.date(field(page, "First day of the turns"), start);
}

/** The table, who shares a password, who has full control. */
export async function access(hand, { table, shared = [], control = {}, ways = {} }) {
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
  for (const [account, answers] of Object.entries(ways)) await waysIn(hand, account, answers);
}

/** The passwords table: what differs from “Not sure”. */
export async function passwords(hand, { twoStep = {}, others = {}, apps = {} }) {
  const { page } = hand;
  for (const [account, answer] of Object.entries(twoStep)) {
    await hand.choose(list(page, `Is two-step login on? ${account}`), answer);
  }
  for (const [account, answer] of Object.entries(others)) {
    await hand.choose(list(page, `Could anyone who is not on this list know it? ${account}`), answer);
  }
  for (const [account, kinds] of Object.entries(apps)) await tools(hand, account, kinds);
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
  if (authority) await hand.pick(radio(page, question, authority));
  for (const [person, phone] of Object.entries(phones)) {
    await hand.write(field(page, `Phone number of ${person} (optional)`), phone);
  }
}
