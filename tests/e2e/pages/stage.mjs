// The workshop screen and its notes: a plan with a workshop of every block, and ways around on the screen.
import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { keepFile } from "./plans.mjs";

export const WORKSHOP = "ws_0000000000001";
/** Where the fixed clocks of the journeys begin. */
export const NINE = new Date("2026-11-26T09:00:00Z");

/** So many seconds after that: clocks are stopped there, so that nothing depends on how quick a machine is. */
export const later = (seconds) => new Date(NINE.getTime() + seconds * 1_000);

/** The agenda of the tests: block, minutes, words of its own. */
export const AGENDA = [
  ["welcome", 6],
  ["access", 9],
  ["need", 10],
  ["roles", 10],
  ["departments", 11],
  ["break", 8],
  ["crisis", 12],
  ["practice", 9],
  ["hours", 5],
  ["decide", 4, "Do we answer on Sundays?"],
  ["talk", 3, "What do we want to be known for?"],
  ["todo", 6],
  ["close", 4],
];

/** The bike shop with a workshop today. `change` may change the content of the plan first. */
export function planFile({ agenda = AGENDA, workshop = {}, change = () => {} } = {}) {
  const plan = JSON.parse(readFileSync("public/samples/northgate-bikes.plan.json", "utf8"));
  plan.content.workshops = {
    [WORKSHOP]: {
      o: "a1",
      on: "2026-11-26",
      kind: "planning",
      minutes: 90,
      in_room: 8,
      remote: 4,
      agenda: agenda.map(([block, minutes, text = ""]) => ({ block, minutes, text })),
      prepared: { director_named: true, initials: false, recorded: false, access_shown: true },
      ...workshop,
    },
  };
  change(plan.content, plan);
  return JSON.stringify(plan);
}

/** Keeps that plan in this browser. Gives its id. */
export const keepWorkshop = (app, options = {}) => keepFile(app, "northgate.plan.json", planFile(options));

export const head = (page) => page.locator("header.stage-head");
export const foot = (page) => page.getByRole("navigation", { name: "Steps" });
export const step = (page, name) => foot(page).getByRole("button", { name, exact: true });
export const question = (page) => page.getByRole("main").getByRole("heading", { level: 1 });
export const parked = (page) => page.getByRole("complementary", { name: "Parked for later" });
export const press = (page, name) => page.getByRole("main").getByRole("button", { name, exact: true });
export const timer = (page) => page.getByRole("timer");

/** Opens the workshop screen of a plan. */
export async function openStage(app, id) {
  await app.open(`#/plan/${id}/stage`);
  await expect(question(app.page)).toBeVisible();
}

/** Something in the menu beside the time. */
export async function more(page, name) {
  const menu = head(page).locator("details");
  if (!(await menu.evaluate((one) => one.open))) await menu.locator("summary").click();
  await menu.getByRole("button", { name, exact: true }).click();
}

/** Goes through all screens with the key of a clicker, and calls back on each with the number of the screen. */
export async function eachScreen(page, look) {
  const where = () => page.evaluate(() => document.querySelector("main h1")?.textContent + location.hash);
  const at = () => page.evaluate((plan) => JSON.parse(JSON.parse(Object.entries(localStorage).find(([key]) => key.startsWith(`watchbill:1:fact:${plan}/run/`))?.[1] ?? '"{}"')).at ?? "", /plan\/(pl_\w+)/.exec(page.url())[1]);
  for (let number = 1; number < 90; number += 1) {
    await look(number, await where());
    const before = await at();
    await page.keyboard.press("PageDown");
    if ((await at()) === before) return number;
  }
  throw new Error("the screens never end");
}
