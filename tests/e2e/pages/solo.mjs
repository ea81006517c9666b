// The questions of an owner alone.
import { expect } from "@playwright/test";
import { button, field, goOn, group, list, radio, box } from "./parts.mjs";

export const SOLO = {
  others: "Who else could get in?",
  twoStep: "Is two-step login on?",
  ill: "If you are ill, who could post “We are closed”?",
  card: "Your crisis card",
  finish: "Here is your sheet",
};

/** One line of "Who else could get in?". `who` is someone else, `tie` how that person helps. */
export async function reach(hand, account, { answer, who, tie, told, when, kept }) {
  const { page } = hand;
  const line = radio(page, account, answer);
  if (!(await line.isChecked())) await hand.pick(line);
  if (!who) return;
  const someone = group(page, `Someone else and ${account}`);
  await hand.write(someone.getByRole("textbox", { name: "Who?", exact: true }), who);
  await hand.pick(someone.getByRole("radio", { name: tie, exact: true }));
  if (told || when || kept) {
    await hand.open(`Say more about ${account}`);
    if (told) await hand.choose(list(page, "How was the password told?"), told);
    if (when) await hand.choose(list(page, "When was that?"), when);
    if (kept) await hand.choose(list(page, "Where is the password kept?"), kept);
  }
}

export async function others(hand, answers) {
  for (const [account, answer] of Object.entries(answers)) await reach(hand, account, answer);
  await goOn(hand, SOLO.twoStep);
}

export async function twoStep(hand, { answers, code, back }) {
  const { page } = hand;
  for (const [account, answer] of Object.entries(answers)) {
    const line = radio(page, account, answer);
    if (!(await line.isChecked())) await hand.pick(line);
  }
  if (code) await hand.pick(radio(page, "The code goes to", code));
  if (back) {
    await hand.open("Say more");
    await hand.pick(radio(page, "Which phone or email gets the password back?", back));
  }
  await goOn(hand, SOLO.ill);
}

export async function ill(hand, { name, phone, own }) {
  const { page } = hand;
  if (name) {
    await hand.write(field(page, "Name"), name);
    await hand.write(field(page, "Phone number"), phone);
  } else {
    await hand.tick(box(page, "No one yet"));
  }
  if (own) {
    await hand.open("Say more");
    await hand.write(field(page, "Your own phone number"), own);
  }
  await goOn(hand, SOLO.card);
}

export async function card(hand) {
  await hand.submit(button(hand.page, "Looks right"));
  await expect(hand.page.getByRole("heading", { level: 1, name: SOLO.finish })).toBeVisible();
}
