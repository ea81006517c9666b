// Answers for a workshop on a phone, without a plan: five short screens, a text to send, nothing sent by itself.
// Pages: take_part.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { look } from "./support/axe.mjs";
import { HANDS, MouseHand } from "./support/hands.mjs";
import { downloaded } from "./support/plan-files.mjs";
import { stored } from "./support/stored.mjs";
import { asked, box, button, field, goOn, group, link, list, main, radio } from "./pages/parts.mjs";

test.use({ viewport: { width: 320, height: 640 } });

// The first link that was ever made; it opens for ever.
const LINK = readFileSync(new URL("../../crates/workshop/tests/first-invitation.txt", import.meta.url), "utf8").trim();
const INVITED = `#/take-part?i=${LINK}`;
const WORRY = "Nobody answers on Sundays, and guests notice";
const answers = (page) => group(page, "Your answers");
const error = (page) => group(page, "There is a problem").getByRole("link");

async function answer(hand) {
  const { page } = hand;
  await asked(page, "Who are you?");
  await hand.write(field(page, "Your name"), "Tom Ellis");
  await hand.choose(list(page, "Your department"), "Café");
  await goOn(hand, "Which accounts can you get into?");
  await hand.pick(radio(page, "Instagram", "Yes, with a shared password"));
  await hand.pick(radio(page, "Facebook", "No"));
  await goOn(hand, "Which apps did you link to the accounts?");
  await hand.write(field(page, "Apps, one on each line"), "Later");
  await goOn(hand, "When could you watch for messages?");
  await hand.pick(radio(page, "Could you watch at some times?", "Yes"));
  await hand.toggle(box(page, "Monday"));
  await hand.toggle(box(page, "Saturday"));
  await goOn(hand, "One worry, one house rule");
  await hand.write(field(page, "What worries you most?"), WORRY);
  await goOn(hand, "Send your answers");
}

for (const Hand of HANDS) {
  test(`twelve people could do this on their phones: ${Hand.title}`, async ({ app, page, context }) => {
    test.slow();
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const hand = new Hand(page);
    await app.open(INVITED);
    await expect(main(page).getByText("Northgate Bikes: workshop on 3 December 2026")).toBeVisible();
    await expect(main(page).getByText("Question 1 of 5")).toBeVisible();
    await answer(hand);
    await expect(main(page).getByText("Send them to the person who invited you, to nobody else.")).toBeVisible();
    await expect(main(page).getByText("Your answers stay on this device until you send them.")).toBeVisible();
    const sent = await answers(page).textContent();
    expect(sent.length).toBeLessThan(900);
    for (const line of [/^#1 Name: Tom Ellis$/m, /^#2 Department: Café \w{6}$/m, /^#4 Shared password: Instagram \w{6}$/m, /^#5 Cannot get in: Facebook \w{6}$/m, /^#8 Could watch: Mon, Sat = 16$/m, new RegExp(`^#9 Worry: ${WORRY}$`, "m")]) {
      expect(sent).toMatch(line);
    }
    await hand.press(button(page, "Copy my answers"));
    await expect(main(page).getByText(/^Copied\./)).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(sent);
    const file = await downloaded(page, () => hand.press(button(page, "Save my answers")));
    expect(file.name).toMatch(/^tom-ellis-answers-\d{4}-\d\d-\d\d\.answers\.txt$/);
    expect(file.text).toBe(sent);
  });
}

test("answers survive a reload and Back, until they are cleared", async ({ app, page }) => {
  await app.open(INVITED);
  await answer(new MouseHand(page));
  const lines = async () => (await answers(page).textContent()).split("\n").slice(1, -1);
  const before = await lines();
  await app.reload();
  await asked(page, "Send your answers");
  expect(await lines()).toEqual(before);
  await page.goBack();
  await asked(page, "One worry, one house rule");
  await expect(field(page, "What worries you most?")).toHaveValue(WORRY);
  await link(page, "Back").click();
  await asked(page, "When could you watch for messages?");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(box(page, "Saturday")).toBeChecked();
  await page.goForward();
  await page.goForward();
  // Another visit by the same link, in a new window.
  await app.open(INVITED);
  await expect(field(page, "Your name")).toHaveValue("Tom Ellis");

  await app.open(`${INVITED}&at=send`);
  await button(page, "Clear my answers").click();
  await expect(main(page).getByText("Your answers are cleared from this device.")).toBeVisible();
  expect(await stored(page)).not.toContain("Tom Ellis");
  await button(page, "Bring them back").click();
  expect(await lines()).toEqual(before);
  await button(page, "Clear my answers").click();
  await link(page, "Change your answers").click();
  await expect(field(page, "Your name")).toHaveValue("");
});

test("what is wrong is said on its own screen", async ({ app, page }) => {
  await app.open(INVITED);
  await button(page, "Continue").click();
  await expect(error(page)).toHaveText("Enter your name");
  await look(page, "no name");
  await field(page, "Your name").fill("Tom");
  await goOn(new MouseHand(page), "Which accounts can you get into?");
  await goOn(new MouseHand(page), "Which apps did you link to the accounts?");
  await field(page, "Apps, one on each line").fill("Later\nthe password is tulip99");
  await button(page, "Continue").click();
  await expect(error(page)).toHaveText(/^This looks like a password\./);
  await field(page, "Apps, one on each line").fill("");
  await goOn(new MouseHand(page), "When could you watch for messages?");
  await radio(page, "Could you watch at some times?", "Yes").check();
  await main(page).getByLabel("From", { exact: true }).fill("18:00");
  await main(page).getByLabel("To", { exact: true }).fill("09:00");
  await button(page, "Continue").click();
  await expect(error(page)).toHaveText(["Choose at least one day", "Enter an end time after 18:00"]);
  await look(page, "times in error");
  await radio(page, "Could you watch at some times?", "No").check();
  await goOn(new MouseHand(page), "One worry, one house rule");
  await field(page, "Which house rule would help most?").fill("x".repeat(121));
  await button(page, "Continue").click();
  await expect(error(page)).toHaveText("Which house rule would help most must be 120 characters or less");
  // Nobody gets past it by the address.
  await page.evaluate((hash) => (location.hash = hash), `${INVITED}&at=send`);
  await asked(page, "One worry, one house rule");
});

test("without an invitation, and with one that did not arrive whole", async ({ app, page }) => {
  await app.open("#/take-part");
  await asked(page, "Take part");
  await look(page, "without an invitation");
  await button(page, "Go on").click();
  await expect(error(page)).toHaveText("Paste the link you got");
  const pasted = field(page, "Paste the link you got");
  for (const [text, said] of [
    ["hello", /^This is not a link to take part\./],
    [`http://x.example/#/take-part?i=${LINK.slice(0, -20)}`, /^This link was cut on its way: \d+ of \d+ characters came\./],
    [`http://x.example/#/take-part?i=${LINK.slice(0, 60)}A${LINK.slice(61)}`, /^This link was changed on its way\./],
    ["http://x.example/#/take-part?i=2.new", /^A newer version made this link\./],
  ]) {
    await pasted.fill(text);
    await button(page, "Go on").click();
    await expect(error(page)).toHaveText(said);
  }
  await pasted.fill(`Come along:\nhttp://x.example/#/take-part?i=${LINK.slice(0, 70)}\n${LINK.slice(70)}`);
  await button(page, "Go on").click();
  await asked(page, "Who are you?");
  await app.open(`#/take-part?i=${LINK.slice(0, -20)}`);
  await expect(error(page)).toHaveText(/^This link was cut on its way/);
});

test("where copying is not allowed, the text can be taken by hand; where nothing is kept, it says so", async ({ app, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, ...rest) {
      if (key.includes("take-part")) throw new DOMException("full", "QuotaExceededError");
      return set.call(this, key, ...rest);
    };
  });
  await app.open(INVITED);
  await answer(new MouseHand(page));
  await expect(main(page).getByText("This browser keeps nothing. Send your answers before you close this page.")).toBeVisible();
  await button(page, "Copy my answers").click();
  await expect(field(page, "Your answers")).toHaveValue(await answers(page).textContent());
});

test("the share sheet of the device comes first, where there is one", async ({ app, page }) => {
  await page.addInitScript(() => {
    navigator.canShare = () => true;
    navigator.share = async (data) => void (window.shared = data.text);
  });
  await app.open(INVITED);
  await answer(new MouseHand(page));
  await button(page, "Share my answers").click();
  await expect.poll(() => page.evaluate(() => window.shared)).toBe(await answers(page).textContent());
});

for (const width of [320, 1280]) {
  test(`every screen at ${width} px`, async ({ app, page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await app.open(INVITED);
    await answer(new MouseHand(page));
    for (const at of ["name", "accounts", "apps", "times", "worry", "send"]) {
      await app.open(`${INVITED}&at=${at}`);
      await look(page, at);
    }
  });
}

test("a phone fetches the part for its answers and not the rest", async ({ app, page, request }) => {
  const home = await (await request.get("./")).text();
  test.skip(!home.includes("data-parts="), "this build is in one piece");
  const fetched = [];
  page.on("response", (response) => fetched.push(response.url().split("/").at(-1)));
  await app.open(INVITED);
  await answer(new MouseHand(page));
  expect(fetched.filter((name) => /-take\.wasm$/.test(name))).toHaveLength(1);
  expect(fetched.filter((name) => /-(rest|start)\.wasm$/.test(name))).toEqual([]);
});
