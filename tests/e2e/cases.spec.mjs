// Two cases typed from nothing, with the mouse and with the keyboard alone: the plan finds what the case must find, is
// shown as a sheet, comes back after a reload, goes out as a file, and is the same file after a stay in another browser.
// The findings are those that the case must have under the checks of the first release.
// Pages: home, you, accounts, solo, people, access, passwords, roles, content, crisis, finish, check, open, outputs.
import { readFileSync } from "node:fs";
import { App, expect, test } from "./support/fixtures.mjs";
import { HANDS } from "./support/hands.mjs";
import { downloaded } from "./support/plan-files.mjs";
import { findings } from "./pages/check.mjs";
import { asked, button, main, saved } from "./pages/parts.mjs";
import { keepFile, planOf } from "./pages/plans.mjs";
import { walkSolo, walkTeam } from "./pages/walks.mjs";

const facts = (name) => JSON.parse(readFileSync(new URL(`personas/${name}.json`, import.meta.url), "utf8"));
const DAY = "2026-11-02T10:00:00Z";

const CASES = [
  {
    name: "corner-bakery",
    walk: walkSolo,
    sheet: ["Corner Bakery", "Change the Instagram password", "Decides, runs it, posts and answers", "When something goes wrong"],
    finds: [
      "Sam may still know the Instagram password.",
      "Two-step login is off for Instagram.",
      "You are not sure if two-step login is on for Google.",
      "Only Rosa has full control of Facebook, Instagram and Google.",
      "You do it all, and no one can step in.",
      "The Instagram password went by chat or e-mail (March 2026).",
      "Only one person has this plan.",
    ],
  },
  {
    name: "bike-shop",
    walk: walkTeam,
    sheet: ["Northgate Bikes", "Has the final say", "When something goes wrong"],
    finds: [
      "Someone who is not on your list may know the X password.",
      "Only Ama has full control of Facebook.",
      "You are not sure if two-step login is on for Facebook, Instagram and X.",
      "In a crisis, no one stands in for those who decide and speak.",
      "No one stands in for Ama, who has the final say. No one stands in for Priya, who runs it week by week.",
      "You are not sure who knows the Instagram password.",
      "No one stands in on Facebook, Instagram and X.",
      "No one has agreed the words for this: A bad review spreads, A post goes out by mistake and An account is taken over.",
      "These people lead in a crisis but have no phone number: Priya and Ama.",
      "These have one maker and no stand-in: videos and blog or news.",
      "Several people make content, and no one makes sure that it fits together.",
      "No one on your team looks after Brightside.",
      "No workshop is planned from 1 October 2026 to 31 December 2026.",
      "More people know the X password than need it.",
      "Kim can get into Facebook, but has no job there.",
      "No one answers for Scheduler and Shop.",
      "No one is named who can stop the posts of Scheduler.",
      "Only one person has this plan.",
    ],
  },
];

/** The backup file of the plan that is open. */
async function backup(app) {
  await app.go(`plan/${planOf(app.page)}/outputs`);
  return downloaded(app.page, () => button(app.page, "Download the backup file").click());
}

for (const { name, walk, sheet, finds } of CASES) {
  for (const Hand of HANDS) {
    test(`${name}, ${Hand.title}`, async ({ app, page, browser, watch }) => {
      test.setTimeout(150_000);
      await page.clock.setFixedTime(DAY);
      await app.open();
      await walk(new Hand(page), facts(name));
      await asked(page, "Here is your sheet");
      for (const text of sheet) await expect(main(page).getByText(text).first()).toBeVisible();
      await saved(page);

      await app.go(`plan/${planOf(page)}/check`);
      expect(await findings(page)).toEqual(finds);
      await app.reload();
      expect(await findings(page), "after a reload").toEqual(finds);

      const file = await backup(app);
      expect(file.name).toMatch(/^[\w-]+\.plan\.json$/);
      const other = await browser.newContext({ baseURL: watch.base, locale: "en-GB", timezoneId: "America/New_York" });
      const there = new App(await other.newPage(), watch);
      const id = await keepFile(there, file.name, file.text);
      expect(id).toBe(planOf(page));
      expect((await backup(there)).text, "the same file after a stay in another browser").toBe(file.text);
      await there.reload();
      expect((await backup(there)).text, "and after a reload there").toBe(file.text);
      await other.close();
    });
  }
}
