// Several teams, from the front door to the finished sheet, and what is asked of departments behind it: what was typed
// is on the sheet and in the exported file. By mouse and keys, and once with the keyboard alone.
// Pages: departments.
import { expect, test } from "./support/fixtures.mjs";
import { look } from "./support/axe.mjs";
import { HANDS } from "./support/hands.mjs";
import { downloaded } from "./support/plan-files.mjs";
import { asked, box, button, field, goOn, link, list, main } from "./pages/parts.mjs";
import { planOf } from "./pages/plans.mjs";
import { aboutYou, accounts, enter } from "./pages/start.mjs";
import * as team from "./pages/team.mjs";

const DEPARTMENTS = "What does each department want?";

for (const Hand of HANDS) {
  test(`a firm with departments, from the front door to the file: ${Hand.title}`, async ({ app, page }) => {
    test.setTimeout(240_000);
    await page.clock.setFixedTime("2026-11-02T10:00:00Z");
    const hand = new Hand(page);
    const { TEAM } = team;
    await app.open();
    await hand.skip?.();
    await enter(hand, "departments");
    await aboutYou(hand, { name: "Dana", business: "Hillside Theatre" });
    await accounts(hand, ["Facebook", "Instagram"], TEAM.people);
    await team.people(hand, ["Eve", "Femi"]);
    await goOn(hand, TEAM.access);
    await team.access(hand, { table: { Dana: ["Facebook", "Instagram"], Eve: ["Facebook"] }, control: { Facebook: "Dana" } });
    await goOn(hand, TEAM.passwords);
    await goOn(hand, TEAM.roles);
    await team.roles(hand, { holders: { "Has the final say": "Dana", "Runs it week by week": "Eve", "Posts and answers": "Femi" } });
    await goOn(hand, DEPARTMENTS);

    // The first department, with an own goal.
    await hand.press(button(page, "Add a department"));
    await hand.write(field(page, "Name of department 1"), "Box office");
    await hand.write(field(page, "Contact"), "Femi");
    await hand.open("Say more Department 1");
    await hand.write(field(page, "Their goal"), "Sell the quiet days");
    await hand.write(field(page, "What they can share"), "Seats that are left");
    await goOn(hand, TEAM.content);
    await team.content(hand, { "Posts and captions": "Femi" });
    await goOn(hand, TEAM.crisis);
    await goOn(hand, TEAM.finish);
    await expect(main(page).getByRole("heading", { level: 1 })).toHaveText(TEAM.finish);

    // Step 7: the house rules, then a question to the department.
    const id = planOf(page);
    await app.go(`plan/${id}`);
    await hand.press(page.locator(".page__main").getByRole("link", { name: /House rules and departments/ }));
    await asked(page, "Your house rules");
    await hand.press(link(page, "Ask the departments"));
    await asked(page, "Ask the departments");
    await expect(main(page).getByText("Not asked yet: Box office.")).toBeVisible();
    await hand.press(button(page, "Ask our five questions Box office"));
    await expect(main(page).getByText("5 questions wait for an answer.")).toBeVisible();
    await hand.press(button(page, "Change What could you show?"));
    await hand.write(field(page, "The answer"), "The view from the stage");
    await hand.date(main(page).getByLabel("Answered on", { exact: true }), "2026-11-05");
    await hand.press(button(page, "Save"));
    await expect(main(page).getByText("1 answer waits for a word back.")).toBeVisible();
    await hand.press(button(page, "Change What could you show?"));
    await hand.choose(list(page, "What came of it?"), "We do a part of it");
    await hand.write(field(page, "Why?"), "Only before the show");
    await hand.date(main(page).getByLabel("Told back on", { exact: true }), "2026-11-06");
    await hand.press(button(page, "Save"));
    await expect(main(page).getByText("They know what came of it.").first()).toBeVisible();
    await expect(main(page).getByText("4 questions wait for an answer.")).toBeVisible();

    // The guide: core rules beside an addition that takes the place of one of them.
    await hand.press(link(page, "Back"));
    await asked(page, "Your house rules");
    await expect(main(page).getByText("4 questions to departments are still open. You can use the rules anyway.")).toBeVisible();
    await hand.tick(box(page, "Not sure? Ask first."), false);
    await hand.press(link(page, "Guides of departments"));
    await asked(page, "Guides of departments");
    await expect(main(page).getByText("Not ready yet")).toBeVisible();
    await hand.press(button(page, "Add a rule for this department"));
    await hand.write(field(page, "The rule"), "Say which seats are left.");
    await hand.choose(list(page, "Does it take the place of a core rule?"), "Never share customer details.");
    await hand.press(button(page, "Save"));
    await expect(main(page).getByText("“Say which seats are left.” takes the place of “Never share customer details.”").first()).toBeVisible();
    await hand.date(main(page).getByLabel("Accepted the core rules on", { exact: true }), "2026-11-03");
    await hand.key("Tab");
    await expect(main(page).getByText("It has not accepted the core rules.")).toHaveCount(0);
    await expect(main(page).getByText("Femi cannot post or reply alone yet.")).toBeVisible();
    if (Hand === HANDS[0]) await look(page, "guides, filled");
    await app.go(`plan/${id}/training`);
    await hand.choose(list(page, "Reply: Femi"), "Can do it alone");
    await app.go(`plan/${id}/guides`);
    await expect(main(page).getByText("Ready to take part")).toBeVisible();

    // On the sheet, and in the file.
    await app.go(`plan/${id}/print`);
    for (const text of ["Sell the quiet days", "The view from the stage", "We do a part of it: Only before the show", "Say which seats are left."]) {
      await expect(main(page).getByText(text, { exact: true }).first()).toBeVisible();
    }
    await app.go(`plan/${id}/outputs`);
    const { name, text } = await downloaded(page, () => button(page, "Download the backup file").click());
    expect(name).toMatch(/\.plan\.json$/);
    const { content } = JSON.parse(text);
    const [department] = Object.values(content.departments);
    expect([department.name, department.goal, department.can_share]).toEqual(["Box office", "Sell the quiet days", "Seats that are left"]);
    expect(content.people[department.representative.person].name).toBe("Femi");
    expect(department.guide.accepted_core_on).toBe("2026-11-03");
    const told = Object.values(content.consultations).filter((one) => one.told_back_on);
    expect(told.map((one) => [one.answer, one.outcome, one.told_back_on])).toEqual([["The view from the stage", "partly", "2026-11-06"]]);
    const own = Object.values(content.guidelines).filter((rule) => rule.department);
    expect(own.map((rule) => rule.text)).toEqual(["Say which seats are left."]);
    expect(Object.values(content.guidelines).filter((rule) => rule.catalogue)).toHaveLength(9);
  });
}
