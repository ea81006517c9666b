// How it should be, beside how it is: set where each of the six is answered, one list, and on paper. Today stays.
// Pages: undecided.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { HANDS } from "./support/hands.mjs";
import { downloaded } from "./support/plan-files.mjs";
import { asked, button, field, link, list, main } from "./pages/parts.mjs";
import { keepFile } from "./pages/plans.mjs";

const BIKES = readFileSync(new URL("../../public/samples/northgate-bikes.plan.json", import.meta.url), "utf8");
const items = (page, text) => main(page).locator(".rows__row").filter({ hasText: text });
const time = (page, label) => main(page).getByLabel(label, { exact: true });

for (const Hand of HANDS) {
  test(`six facts have a target: ${Hand.title}`, async ({ app, page }) => {
    test.setTimeout(180_000);
    const hand = new Hand(page);
    const id = await keepFile(app, "bikes.plan.json", BIKES);

    await app.go(`plan/${id}/login?id=gr_e7b2dyxvs8xea`);
    await hand.choose(list(page, "How it should be: What can they do?"), "Full control");
    await app.go(`plan/${id}/roles`);
    await hand.open("Say more");
    await hand.choose(list(page, "How it should be: Who? Has the final say"), "Priya Shah");
    await app.go(`plan/${id}/cover-hours`);
    await hand.choose(list(page, "Which accounts is this for?"), "The hours you would like to promise one day");
    await expect(main(page).getByText("Today’s hours stay as they are.")).toBeVisible();
    await time(page, "To, Monday").fill("20:00");
    await hand.choose(list(page, "Answer within, Monday"), "1 hour");
    await hand.press(button(page, "Continue"));
    await asked(page, "Who watches, and when?");
    // Today's promise stays.
    await expect(main(page).getByText("Mon to Fri: 09:00 to 18:00, answered within 4 hours").first()).toBeVisible();
    await app.go(`plan/${id}/decisions`);
    const model = list(page, "How it should be: How do you share the work?");
    await hand.choose(model, (await model.locator("option").nth(2).textContent()).trim());
    await app.go(`plan/${id}/approvals`);
    await hand.press(button(page, "Change Anything with a price"));
    await hand.open("Say more");
    await hand.write(field(page, "Answer within, as you would like it"), "60");
    await hand.press(button(page, "Save"));

    await app.go(`plan/${id}/open-decisions`);
    await expect(items(page, "Priya: Facebook")).toContainText("Today: Can post. As it should be: Full control.");
    await expect(items(page, "Has the final say")).toContainText("Today: Ama. As it should be: Priya.");
    await expect(items(page, "When people need an answer")).toContainText("As it should be: Mon: 09:00 to 20:00, answered within 1 hour");
    await expect(items(page, "How do you share the work?")).toContainText("As it should be:");
    await expect(items(page, "Anything with a price")).toContainText("Today: No time limit. As it should be: Within 1 hour.");
    await hand.press(link(page, "Change Anything with a price"));
    await asked(page, "Who says yes before a post?");
    await hand.press(link(page, "Back"));
    await asked(page, "What is still open");

    await app.go(`plan/${id}/print`);
    for (const text of ["How it should be", "Within 1 hour", "Mon: 09:00 to 20:00, answered within 1 hour"]) {
      await expect(main(page).getByText(text).first()).toBeVisible();
    }
    await app.go(`plan/${id}/outputs`);
    const { text } = await downloaded(page, () => button(page, "Download the backup file").click());
    const { org, grants, seats, approvals } = JSON.parse(text).content;
    expect(grants.gr_e7b2dyxvs8xea.level).toEqual({ state: "decided", value: "publisher", target: "owner" });
    expect(seats.st_an1gg592p7n3p.holder.target).toBe("p_7y3twtk212wzv");
    expect(org.promise_target.find(({ days }) => days.includes("mon"))).toMatchObject({ from: 540, to: 1200, target: 60 });
    expect(org.promise[0]).toMatchObject({ from: 540, to: 1080, target: 240 });
    expect(org.model.target).toBeTruthy();
    expect(Object.values(approvals)[0].limit_target).toBe(60);

    // The hours go out again, and the account's own are left alone.
    await app.go(`plan/${id}/cover-hours`);
    await hand.choose(list(page, "Which accounts is this for?"), "The hours you would like to promise one day");
    await hand.press(button(page, "Take these hours out"));
    await app.go(`plan/${id}/open-decisions`);
    await expect(items(page, "When people need an answer")).toHaveCount(0);
  });
}
