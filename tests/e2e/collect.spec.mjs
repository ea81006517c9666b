// Answers from the room into the plan: many at once, matched with people, differences chosen side by side, one step that
// Undo takes back; what did not arrive whole is explained and stays where it is.
// Pages: collect.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { answersTo, codeOf } from "./support/answers.mjs";
import { look } from "./support/axe.mjs";
import { HANDS, MouseHand } from "./support/hands.mjs";
import { content, downloaded } from "./support/plan-files.mjs";
import { asked, button, field, goOn, group, main, radio, saved, undo } from "./pages/parts.mjs";
import { keepFile } from "./pages/plans.mjs";

const BIKES = JSON.parse(readFileSync(new URL("../../public/samples/northgate-bikes.plan.json", import.meta.url), "utf8"));
const [INSTAGRAM, FACEBOOK, X] = ["ac_jjkq634ng9xn7", "ac_q2z9x0q992fba", "ac_q5xspsqjpsk53"];
const WORKSHOP = "ws_0000000000001";

const say = (name, ...more) => answersTo(WORKSHOP, [`#1 Name: ${name}`, ...more]);
const TOM = say("tom ellis", `#5 Cannot get in: X ${codeOf(X)}`, `#3 My own login: Instagram ${codeOf(INSTAGRAM)}`, "#9 Worry: Nobody answers on Sundays");
const PRIYA = say("Priya", `#3 My own login: Facebook ${codeOf(FACEBOOK)}`, "#10 House rule: Two people read every post");
const SOFIA = say("Sofia Rossi", `#4 Shared password: X ${codeOf(X)}`, "#7 Apps I linked: Later", "#8 Could watch: Sat, Sun = 67");

const answers = (page) => field(page, "Answers");
const error = (page) => group(page, "There is a problem").getByRole("link");
const card = (page, name) => main(page).locator("section").filter({ has: page.getByRole("heading", { level: 3, name, exact: true }) });

/** The bike shop with a workshop for twelve; gives the id of its plan. */
async function workshop(app) {
  const { hash: _, ...file } = BIKES;
  const planned = { on: "2026-12-03", in_room: 8, remote: 4, minutes: 90, o: "z" };
  file.content = { ...file.content, workshops: { ...file.content.workshops, [WORKSHOP]: planned } };
  const id = await keepFile(app, "bikes.plan.json", JSON.stringify(file));
  await app.go(`plan/${id}/collect?id=${WORKSHOP}`);
  await asked(app.page, "Collect answers");
  return id;
}

/** What the plan holds, as its file says. */
async function plan(app, id) {
  await app.go(`plan/${id}/outputs`);
  const file = await downloaded(app.page, () => app.page.getByRole("button", { name: /^Download the backup file/ }).first().click());
  await app.go(`plan/${id}/collect?id=${WORKSHOP}`);
  return file.text;
}

for (const Hand of HANDS) {
  test(`answers are matched, compared and added in one step: ${Hand.title}`, async ({ app, page }) => {
    test.slow();
    const hand = new Hand(page);
    const id = await workshop(app);
    const before = content(await plan(app, id));
    await hand.reach(answers(page));
    await answers(page).fill(`Hi, mine:\n\n> ${TOM.replaceAll("\n", "\n> ")}\n\nThanks!\n${SOFIA}\n\n${PRIYA}\n${TOM}`);
    await expect(main(page).getByRole("heading", { level: 2, name: "Answers of 3 people" })).toBeVisible();
    await expect(card(page, "Sofia Rossi").getByText("Somebody new. A person is added to the plan.")).toBeVisible();
    await expect(card(page, "Sofia Rossi").getByText("They bring: 1 account, 1 app and times.")).toBeVisible();
    await expect(card(page, "tom ellis").getByText("In your plan: Tom Ellis")).toBeVisible();
    // A first name alone is asked about, and the answer is proposed.
    await expect(card(page, "Priya").getByRole("radio", { name: "Yes, Priya Shah" })).toBeChecked();
    await look(page, "three answers");
    await hand.press(button(page, "Add to the plan"));
    await expect(error(page)).toHaveText("Choose what holds for tom ellis: X");
    expect(content(await plan(app, id)), "nothing is written before").toEqual(before);
    await asked(page, "Collect answers");
    const differs = card(page, "tom ellis").getByRole("group", { name: "X", exact: true });
    await expect(differs.getByRole("radio", { name: "Keep mine: Shared password" })).not.toBeChecked();
    await hand.pick(differs.getByRole("radio", { name: "Use tom ellis’s answer: Cannot get in" }));
    await hand.press(button(page, "Add to the plan"));
    await expect(main(page).getByText("Answers of 3 people added. Undo takes all of them back.")).toBeVisible();
    await expect(main(page).getByText("3 of 12 answers received.")).toBeVisible();
    await expect(answers(page)).toHaveValue("");
    await saved(page);
    const text = await plan(app, id);
    const { content: after } = JSON.parse(text);
    const people = Object.entries(after.people);
    const of = (name) => people.find(([, person]) => person.name === name)[0];
    const knows = Object.values(after.secrets).find((secret) => secret.accounts.includes(X)).known_by.value;
    expect(knows).toContain(of("Sofia Rossi"));
    expect(knows).not.toContain(of("Tom Ellis"));
    expect(after.people[of("Sofia Rossi")].available).toEqual({ days: ["sat", "sun"] });
    expect(Object.values(after.grants).find((grant) => grant.person === of("Tom Ellis"))).toMatchObject({ account: INSTAGRAM, route: "own_login" });
    // Sent to one person alone: the room sees the worry, never whose it is.
    expect(Object.values(after.parked).map((one) => [one.text, one.by ?? "", one.workshop])).toEqual([["Nobody answers on Sundays", "", WORKSHOP]]);
    expect(Object.values(after.guidelines)).toMatchObject([{ text: "Two people read every post", state: "draft" }]);
    expect(Object.values(after.comments).map((one) => one.text)).toContainEqual(expect.stringMatching(/^X\. Tom Ellis said: “Cannot get in”\. The plan said: “Shared password”\./));
    expect(after.workshops[WORKSHOP].answered).toHaveLength(3);
    expect(after.workshops[WORKSHOP].attended).toBeUndefined();

    // The same again changes nothing.
    await answers(page).fill(`${PRIYA}\n${TOM}`);
    await expect(card(page, "Priya").getByText("These answers are in the plan already.")).toBeVisible();
    await hand.press(button(page, "Add to the plan"));
    await expect(error(page)).toHaveText("Nothing here can be added yet. Below stands why");
    await answers(page).fill("");
    await undo(page).click();
    expect(content(await plan(app, id)), "one step back").toEqual(before);
  });
}

test("an empty list has the link for the room, and a phone's answers come back by it", async ({ app, page, context }) => {
  test.slow();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const id = await workshop(app);
  await expect(main(page).getByText("No answers yet. Share the Take part page with the room.")).toBeVisible();
  await main(page).getByText("Show a code to scan").click();
  await expect(main(page).getByRole("img", { name: /^Code to scan/ })).toBeVisible();
  await look(page, "nothing yet");
  await button(page, "Copy link").click();
  await expect(main(page).getByText("Copied. Paste it into a message to the room.")).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  const phone = await context.newPage();
  await phone.goto(address);
  await asked(phone, "Who are you?");
  await field(phone, "Your name").fill("Luis Ortega");
  const hand = new MouseHand(phone);
  await goOn(hand, "Which accounts can you get into?");
  await radio(phone, "Instagram", "Yes, with a shared password").check();
  await goOn(hand, "Which apps did you link to the accounts?");
  await goOn(hand, "When could you watch for messages?");
  await goOn(hand, "One worry, one house rule");
  await goOn(hand, "Send your answers");
  await button(phone, "Copy my answers").click();
  await expect(main(phone).getByText(/^Copied\./)).toBeVisible();
  await page.bringToFront();
  await answers(page).fill(await page.evaluate(() => navigator.clipboard.readText()));
  await expect(card(page, "Luis Ortega").getByText("In your plan: Luis Ortega")).toBeVisible();
  await button(page, "Add to the plan").click();
  await expect(main(page).getByText("1 of 12 answers received.")).toBeVisible();
  await expect(main(page).getByText("Received from Luis Ortega")).toBeVisible();
  await saved(page);
  const { content: after } = JSON.parse(await plan(app, id));
  // The plan said so already.
  expect(after.comments ?? {}).toEqual({});
});

test("what cannot be used is explained, and stays in the field", async ({ app, page }) => {
  await workshop(app);
  const press = () => button(page, "Add to the plan").click();
  for (const [text, said] of [
    ["", "Paste answers first"],
    ["See you on Monday", /^There are no answers in this text\./],
    ["Come: https://x.example/#/take-part?i=1.2.3", /^This is the invitation, not answers\./],
    [JSON.stringify({ format: "watchbill/plan" }), /^This is a plan, not answers\./],
  ]) {
    await answers(page).fill(text);
    await press();
    await expect(error(page)).toHaveText(said);
    await expect(answers(page)).toHaveValue(text);
  }
  const other = answersTo("ws_other", ["#1 Name: Kim Ng"]);
  const secret = say("Jo Park", "#10 House rule: the password is tulip99");
  const all = [TOM.replace("Sundays", "Sndays"), SOFIA.slice(0, -30), other, secret, PRIYA.replace("ANSWERS 1", "ANSWERS 2")].join("\n\n");
  await answers(page).fill(all);
  await expect(card(page, "tom ellis").getByText("These answers were changed on their way.")).toBeVisible();
  await expect(card(page, "Sofia Rossi").getByText("The beginning or the end of these answers is missing.")).toBeVisible();
  await expect(card(page, "Kim Ng").getByText("These answers are for another workshop.")).toBeVisible();
  await expect(card(page, "Jo Park").getByText("There is a password in these answers.")).toBeVisible();
  await expect(card(page, "Priya").getByText("A newer version wrote these answers.")).toBeVisible();
  await press();
  await expect(error(page)).toHaveText("Nothing here can be added yet. Below stands why");
  await look(page, "nothing whole");
  // A reload loses nothing.
  await app.reload();
  await expect(answers(page)).toHaveValue(all);
  await card(page, "tom ellis").getByRole("checkbox", { name: "I have looked at them. Use them" }).check();
  await card(page, "tom ellis").getByRole("radio", { name: /^Keep mine/ }).check();
  await press();
  await expect(main(page).getByText("Answers of 1 person added. Undo takes all of them back. The rest stays in the field: above stands why.")).toBeVisible();
  await expect(answers(page), "what was not added stays").toHaveValue(all);
});

test("older answers of somebody are left out, unless they are wanted", async ({ app, page }) => {
  const id = await workshop(app);
  const line = (how) => [`#1 Name: Tom Ellis`, `${how}: X ${codeOf(X)}`];
  const [older, later] = [answersTo(WORKSHOP, line("#5 Cannot get in"), "htj00"), answersTo(WORKSHOP, line("#4 Shared password"), "htj01")];
  await answers(page).fill(later);
  await button(page, "Add to the plan").click();
  await expect(main(page).getByText("Received from Tom Ellis")).toBeVisible();
  const before = content(await plan(app, id));
  await answers(page).fill(older);
  const tom = card(page, "Tom Ellis");
  await expect(tom.getByText("Later answers of Tom Ellis are in the plan already. These older ones are left out.")).toBeVisible();
  await expect(tom.getByRole("group", { name: "X", exact: true }), "no difference is offered").toHaveCount(0);
  await look(page, "older answers");
  await button(page, "Add to the plan").click();
  await expect(error(page)).toHaveText("Nothing here can be added yet. Below stands why");
  expect(content(await plan(app, id))).toEqual(before);
  // With answers of somebody else they go with them, and nothing is left to do.
  await answers(page).fill(`${older}\n\n${SOFIA}`);
  await button(page, "Add to the plan").click();
  await expect(main(page).getByText("Answers of 1 person added. Undo takes all of them back.")).toBeVisible();
  await expect(answers(page)).toHaveValue("");
  // Whoever wants them says so.
  await answers(page).fill(older);
  await tom.getByRole("checkbox", { name: "Use the older answers all the same" }).check();
  await tom.getByRole("radio", { name: "Use Tom Ellis’s answer: Cannot get in" }).check();
  await button(page, "Add to the plan").click();
  await expect(main(page).getByText("Answers of 1 person added. Undo takes all of them back.")).toBeVisible();
});

test("many differences are settled at once, and somebody else can be chosen", async ({ app, page }) => {
  await workshop(app);
  const ama = say("Ama Mensah", `#5 Cannot get in: Instagram ${codeOf(INSTAGRAM)}, Facebook ${codeOf(FACEBOOK)}, X ${codeOf(X)}`);
  await answers(page).fill([ama, say("Pria", "#9 Worry: Reviews")].join("\n"));
  await button(page, "Keep mine everywhere").click();
  for (const name of ["Instagram", "Facebook", "X"]) {
    await expect(card(page, "Ama Mensah").getByRole("group", { name, exact: true }).getByRole("radio", { name: /^Keep mine/ })).toBeChecked();
  }
  const pria = card(page, "Pria");
  await expect(pria.getByText("Somebody new. A person is added to the plan.")).toBeVisible();
  await pria.locator("summary", { hasText: "Choose somebody else" }).click();
  const who = pria.getByRole("combobox", { name: "Whose answers are these?" });
  await who.selectOption("Ama Mensah");
  await button(page, "Add to the plan").click();
  await expect(error(page)).toHaveText("Two answers would be Ama Mensah’s. Choose somebody else for one of them");
  // The link leads to the field, also where it is folded away.
  await pria.locator("summary", { hasText: "Choose somebody else" }).click();
  await expect(who).toBeHidden();
  await error(page).click();
  await expect(who).toBeFocused();
  await who.selectOption("Priya Shah");
  await expect(pria.getByText("In your plan: Priya Shah")).toBeVisible();
  await button(page, "Add to the plan").click();
  await expect(main(page).getByText("2 of 12 answers received.")).toBeVisible();
});

test("files come in several at once; while the screen is shared, the list of files waits", async ({ app, page, context }) => {
  const id = await workshop(app);
  const input = main(page).getByLabel("Choose files with answers");
  const file = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  await input.setInputFiles([file("tom.answers.txt", TOM), file("sofia.answers.txt", SOFIA), file("letter.txt", "Dear all")]);
  await expect(main(page).getByText("letter.txt: there are no answers in this file")).toBeVisible();
  await expect(main(page).getByRole("heading", { level: 2, name: "Answers of 2 people" })).toBeVisible();

  const stage = await context.newPage();
  await stage.goto(`./#/plan/${id}/stage?id=${WORKSHOP}`);
  await expect(stage.locator("html")).toHaveAttribute("data-mounted", "");
  await expect.poll(() => stage.evaluate(async () => (await navigator.locks.query()).held.length)).toBeGreaterThan(0);
  await page.bringToFront();
  const warning = main(page).getByText("Your list of files may show on the shared screen. Stop sharing first.");
  await expect(async () => {
    await input.click();
    await expect(warning).toBeVisible({ timeout: 500 });
  }).toPass();
  await look(page, "shared");
  await button(page, "I have stopped sharing").click();
  await expect(warning).toBeHidden();
  const chooser = page.waitForEvent("filechooser");
  await input.click();
  await chooser;
});

test("a plan without a workshop says where to plan one", async ({ app, page }) => {
  const { hash: _, ...file } = BIKES;
  const { workshops: __, ...rest } = file.content;
  const id = await keepFile(app, "bikes.plan.json", JSON.stringify({ ...file, content: rest }));
  await app.go(`plan/${id}/collect`);
  await expect(main(page).getByText("There is no workshop yet. Plan one first.")).toBeVisible();
  await look(page, "no workshop");
});

for (const width of [320, 1280]) {
  test(`the page at ${width} px`, async ({ app, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await workshop(app);
    await answers(page).fill([TOM, SOFIA, PRIYA].join("\n"));
    await expect(main(page).getByRole("heading", { level: 2, name: "Answers of 3 people" })).toBeVisible();
    await look(page, "three answers");
  });
}

test("the shared screen has the invitation as a code", async ({ app, page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const id = await workshop(app);
  await app.open(`#/plan/${id}/stage?id=${WORKSHOP}`);
  const code = page.getByRole("img", { name: /^Code to scan/ });
  await expect(code).toBeHidden();
  const show = page.getByRole("button", { name: "Answer on your phone" });
  const hide = page.getByRole("button", { name: "Hide the code" });
  await show.press("Enter");
  await expect(code).toBeVisible();
  await expect(hide).toBeFocused();
  const { width } = await code.boundingBox();
  expect(width, "to be read from the back of the room").toBeGreaterThan(340);
  await expect(page.getByText("Send your answers to whoever leads the workshop, to nobody else.")).toBeVisible();
  await hide.click();
  await expect(code).toBeHidden();
  await expect(show).toBeFocused();
  await show.click();
  await page.keyboard.press("Escape");
  await expect(code).toBeHidden();
  await expect(show).toBeFocused();
});

test("too many accounts for the phones and for a code are told, on each page", async ({ app, page }) => {
  const { hash: _, ...file } = BIKES;
  // Letters that no packing makes shorter; the same each time.
  let seed = 7;
  const letters = (count) => Array.from({ length: count }, () => "0123456789abcdefghjkmnpqrstvwxyz"[(seed = (seed * 48271) % 2147483647) % 32]).join("");
  const many = Object.fromEntries(Array.from({ length: 39 }, (_, n) => [`ac_${letters(13)}`, { network: "other", name: `Account ${letters(30)}`, o: `z${n}` }]));
  file.content = { ...file.content, accounts: { ...file.content.accounts, ...many }, workshops: { [WORKSHOP]: { on: "2026-12-03", o: "z" } } };
  const id = await keepFile(app, "many.plan.json", JSON.stringify(file));
  const left = "The phones ask about the first 40 accounts. 2 more are left out: ask about them on the day.";
  await app.go(`plan/${id}/collect?id=${WORKSHOP}`);
  await expect(main(page).getByText(left)).toBeVisible();
  await expect(main(page).getByText("The link is too long for a code to scan. Send the link instead.")).toBeVisible();
  await app.go(`plan/${id}/workshop?id=${WORKSHOP}`);
  await expect(main(page).getByText(left)).toBeVisible();
  await app.open(`#/plan/${id}/stage?id=${WORKSHOP}`);
  await expect(main(page).getByText("There is no code to scan. Ask the person who leads for the link.")).toBeVisible();
});

test("answers that are added in one window are on the shared screen in the other, and the other way round", async ({ app, page, context }) => {
  const id = await workshop(app);
  const stage = await context.newPage();
  await stage.goto(`./#/plan/${id}/stage?id=${WORKSHOP}`);
  await expect(stage.locator("html")).toHaveAttribute("data-mounted", "");
  await expect(stage.getByText(/answered\.$/)).toHaveCount(0);
  await answers(page).fill([PRIYA, SOFIA].join("\n"));
  await button(page, "Add to the plan").click();
  await expect(main(page).getByText("2 of 12 answers received.")).toBeVisible();
  await expect(stage.getByText("2 of 12 answered.")).toBeVisible();
  // Somebody whom the room names is known on the page for answers, and no second person is made of them.
  await stage.getByRole("button", { name: "Park a topic" }).click();
  await stage.getByRole("textbox", { name: "Topic" }).fill("Sundays");
  await stage.keyboard.press("Enter");
  await stage.getByRole("complementary").getByRole("button", { name: "Somebody else" }).click();
  await stage.getByRole("textbox", { name: "Somebody else: name" }).fill("Nora Quist");
  await stage.keyboard.press("Enter");
  await expect(stage.getByText("Sundays (Nora Quist)")).toBeVisible();
  await answers(page).fill(say("nora quist", "#9 Worry: Reviews"));
  await expect(card(page, "nora quist").getByText("In your plan: Nora Quist")).toBeVisible();
  await button(page, "Add to the plan").click();
  await expect(stage.getByText("3 of 12 answered.")).toBeVisible();
  await expect(stage.getByRole("complementary", { name: "Parked for later" }).getByText("Reviews", { exact: true })).toBeVisible();
  // One step back in the one window is one step back in the other.
  await undo(page).click();
  await expect(stage.getByText("2 of 12 answered.")).toBeVisible();
  await expect(stage.getByText("Sundays (Nora Quist)")).toBeVisible();
});
