// Ways to a plan: a new one, a sample, a file; and the list of plans.
import { expect } from "@playwright/test";
import { asked, button, group, main } from "./parts.mjs";
import { aboutYou, enter } from "./start.mjs";

/** The id of the plan in the address. */
export const planOf = (page) => /plan\/(pl_\w+)/.exec(page.url())?.[1];

/** A plan with nothing but a name. Gives its id. */
export async function newPlan(app, hand, path, you = { name: "Rosa", business: "Corner Bakery" }) {
  await app.open("#/start");
  await enter(hand, path);
  await aboutYou(hand, you);
  return planOf(hand.page);
}

/** The samples: what the list calls each, and its own title. */
export const SAMPLES = {
  "Corner Bakery": "Corner Bakery",
  "Northgate Bikes": "Northgate Bikes",
  "Contributor team": "Contributor Comms",
  "Food charity": "Food charity volunteers",
};

/** A finished plan to look at. Gives its id. */
export async function openSample(app, name) {
  await app.open("#/samples");
  await button(app.page, `Look at ${name}`).click();
  await asked(app.page, SAMPLES[name]);
  return planOf(app.page);
}

/** The button that keeps what was opened, a plan or a part of one. */
export const keep = (page) => button(page, /^(Save this plan|Keep it in this browser)$/);

/** Chooses a file on "Open a plan file", which must be open. */
export const offer = (page, name, body) =>
  page.getByLabel("Choose a file").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(body) });

/** Opens a plan file and keeps it, as a new plan unless `how` says otherwise. Gives the id of the plan. */
export async function keepFile(app, name, body, how = undefined) {
  const { page } = app;
  await app.open("#/open");
  await offer(page, name, body);
  // A part of a plan has a heading and a button of its own.
  await expect(keep(page)).toBeVisible();
  if (how) await group(page, "What would you like to do?").getByRole("radio", { name: how }).check();
  await keep(page).click();
  await expect(page).toHaveURL(/#\/plan\/pl_/);
  await expect(main(page).getByRole("heading", { level: 1 })).toBeVisible();
  return planOf(page);
}
