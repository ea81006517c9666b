// Each question answered wrongly, with the keyboard alone: the summary takes the focus and its title says so, its link
// leads to the field with the label in view, and once it is mended the plan goes on. axe looks at every one in error.
// Pages: you, accounts, solo, people, passwords, roles, content, departments, crisis, todo, plan_settings.
import { expect, test } from "./support/fixtures.mjs";
import { look } from "./support/axe.mjs";
import { KeyboardHand } from "./support/hands.mjs";
import { asked, box, button, field, goOn, list, main, radio, group } from "./pages/parts.mjs";
import { newPlan, planOf } from "./pages/plans.mjs";
import { SOLO } from "./pages/solo.mjs";
import { QUESTIONS } from "./pages/start.mjs";
import { TEAM } from "./pages/team.mjs";

test.use({ viewport: { width: 320, height: 800 }, contextOptions: { reducedMotion: "reduce" } });
test.setTimeout(150_000);

/** After a refused Continue: the summary, the look of the page, and the first link. */
async function refused(hand, texts, place) {
  const { page } = hand;
  const summary = group(page, "There is a problem");
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: .+ – Watchbill$/);
  await expect(summary.getByRole("link")).toHaveText(texts);
  await look(page, `“${texts[0]}”`);
  await hand.press(summary.getByRole("link").first());
  await expect(place).toBeFocused();
  await expect(place).toBeInViewport();
}

/** Continue is refused with these words; the first is about `place`. */
async function refuses(hand, texts, place, name = "Continue") {
  await hand.press(button(hand.page, name));
  await refused(hand, texts, place);
}

test("just me", async ({ app, page }) => {
  const hand = new KeyboardHand(page);
  await app.open("#/start/solo");
  await refuses(hand, ["Enter your name", "Enter a business name"], field(page, "Your first name"));
  await hand.letters("Rosa");
  await hand.write(field(page, "Business name"), "Corner Bakery");
  await goOn(hand, QUESTIONS.accounts);

  await refuses(hand, ["Tick at least one. If yours is not here, tick Other."], box(page, "Facebook"));
  await hand.key("Space");
  await goOn(hand, SOLO.others);

  await hand.pick(radio(page, "Facebook", "Someone else"));
  const someone = group(page, "Someone else and Facebook");
  const who = someone.getByRole("textbox", { name: "Who?" });
  await refuses(hand, ["Enter the name of the person who could get into Facebook"], who);
  await hand.letters("Sam");
  const tie = someone.getByRole("radio", { name: "Works here" });
  await refuses(hand, ["Say how Sam helps"], tie);
  await hand.key("Space");
  await goOn(hand, SOLO.twoStep);

  await hand.pick(radio(page, "The code goes to", "Other"));
  await refuses(hand, ["Enter whose phone or app it is"], field(page, "Whose phone or app is it?"));
  await hand.letters("Mia");
  await goOn(hand, SOLO.ill);

  await refuses(hand, ["Enter a name, or tick No one yet"], field(page, "Name"));
  await hand.letters("Rosa");
  await refuses(hand, ["Rosa cannot stand in for Rosa. Choose someone else."], field(page, "Name"));
  await hand.write(field(page, "Name"), "Mia");
  await goOn(hand, SOLO.card);
});

test("a few of us", async ({ app, page }) => {
  const hand = new KeyboardHand(page);
  await newPlan(app, hand, "team", { name: "Priya", business: "Northgate Bikes" });
  await hand.tick(box(page, "Instagram"));
  await goOn(hand, TEAM.people);

  await hand.write(field(page, "Email (optional), person 2"), "ama");
  await refuses(hand, ["Enter a name for person 2", "Enter an email like name@example.com"], field(page, "Name, person 2"));
  await hand.letters("Ama");
  await hand.write(field(page, "Email (optional), person 2"), "ama@example.com");
  await hand.press(button(page, "Continue"));
  await asked(page, TEAM.access);

  await app.go(`plan/${planOf(page)}/passwords`);
  await hand.open("about Instagram");
  const year = group(page, "When was the password last changed?").getByRole("textbox", { name: "Year" });
  await hand.write(year, "last year");
  await refuses(hand, ["Enter a year like 2026"], year);

  await app.go(`plan/${planOf(page)}/roles`);
  const nobody = ["director", "manager", "coordinator"].map((role) => `Choose a ${role}, or choose No one yet`);
  await refuses(hand, nobody, list(page, "Who? Has the final say"));
  await hand.choose(list(page, "Who? Has the final say"), "Ama");
  await hand.choose(list(page, "Who? Runs it week by week"), "Priya");
  await hand.choose(list(page, "Who? Posts and answers"), "Priya");
  await goOn(hand, TEAM.content);

  await hand.choose(list(page, "Who makes it: Photos"), "Take turns");
  const turns = group(page, "Who takes turns?");
  await refuses(hand, ["Choose at least two people to take turns"], turns.getByRole("checkbox", { name: "Priya" }));
  await hand.choose(list(page, "Who makes it: Photos"), "Priya");
  await goOn(hand, TEAM.crisis);
});

test("several teams", async ({ app, page }) => {
  const hand = new KeyboardHand(page);
  const id = await newPlan(app, hand, "departments");
  await app.go(`plan/${id}/departments`);
  await hand.press(button(page, "Add a department"));
  await hand.write(field(page, "Contact"), "Ama");
  await refuses(hand, ["Enter a name for department 1"], field(page, "Name of department 1"));
  await hand.letters("Sales");
  await goOn(hand, TEAM.content);
});

test("the pages behind Change", async ({ app, page }) => {
  const hand = new KeyboardHand(page);
  const id = await newPlan(app, hand, "team");

  await app.go(`plan/${id}/cases`);
  await refuses(hand, ["Enter a name for the case"], field(page, "Another case"), "Add this case");

  await app.go(`plan/${id}/first-hour`);
  const step = field(page, "Step 1");
  await hand.write(step, " ");
  await refuses(hand, ["Write what to do in step 1, or remove it"], step);

  await app.go(`plan/${id}/words`);
  const words = field(page, "Words for anything");
  await words.fill("word ".repeat(60));
  await refuses(hand, ["Words for anything must be 280 characters or less"], words);

  await app.go(`plan/${id}/phones`);
  await hand.open("Add someone from outside");
  await refuses(hand, ["Enter a name to add"], field(page, "Name"), "Add this number");

  await app.go(`plan/${id}/busy`);
  const missing = ["Enter what the busy time is", "Enter the first day", "Enter the last day"];
  await refuses(hand, missing, field(page, "What is it?"), "Add this busy time");
});

test("pages without a summary say it at the field", async ({ app, page }) => {
  const hand = new KeyboardHand(page);
  const id = await newPlan(app, hand, "team");

  await app.go(`plan/${id}/todo`);
  await hand.press(button(page, "Add it"));
  await expect(main(page).getByText("Enter what there is to do")).toBeVisible();
  await expect(field(page, "What?")).toHaveAttribute("aria-invalid", "true");
  await look(page, "to do");

  await app.go(`plan/${id}/settings`);
  await hand.write(main(page).getByLabel("Time zone", { exact: true }), "here");
  await hand.key("Tab");
  await expect(main(page).getByText("Enter a time zone like Europe/London")).toBeVisible();
  await look(page, "plan settings");
});
