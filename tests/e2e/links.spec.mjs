// Share links: made, carried in the address, opened as a new plan; the whole plan only behind a passphrase; and what is
// said of links that did not arrive whole.
// Pages: outputs, open, hand_out, todo, leaving, person.
import { readFileSync } from "node:fs";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { expect, test } from "./support/fixtures.mjs";
import { look } from "./support/axe.mjs";
import { HANDS, MouseHand } from "./support/hands.mjs";
import { content, downloaded } from "./support/plan-files.mjs";
import { stored } from "./support/stored.mjs";
import * as first from "./support/version-1.mjs";
import { asked, box, button, field, group, link, main, radio } from "./pages/parts.mjs";
import { keepFile, newPlan, offer, openSample, planOf } from "./pages/plans.mjs";

/** A link with these bytes in it, as the app would make it. */
function linkOf(bytes) {
  const packed = deflateRawSync(bytes, { level: 9 });
  let [low, high] = [1, 0];
  for (const byte of packed) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  const sum = (high * 65_536 + low).toString(16).padStart(8, "0");
  const text = packed.toString("base64url");
  return `#/open?link=1.p.${text.length}.${sum}.${text}`;
}

const PASSPHRASE = "blue kite over the sea";
const WHAT = "What goes into the link?";

const error = (page) => group(page, "There is a problem").getByRole("link");
const secret = (page) => main(page).getByLabel("Passphrase", { exact: true });

async function outputs(app, sample) {
  const id = await openSample(app, sample);
  await app.go(`plan/${id}/outputs`);
  await expect(main(app.page).getByRole("heading", { level: 2, name: "Share link" })).toBeVisible();
  return id;
}

/** Makes a link and copies it. Gives its address. */
async function copied(page, context, hand = new MouseHand(page)) {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await hand.press(button(page, "Make the link"));
  await expect(main(page).getByText(/^The link has \d+ characters\./)).toBeVisible();
  await hand.press(button(page, "Copy the link").last());
  await expect(main(page).getByText("Copied. Paste it into a message.").last()).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Types into the passphrase field; it is no text box while it hides what is typed. */
const type = (page, passphrase) => secret(page).fill(passphrase);

for (const Hand of HANDS) {
  test(`a small plan travels in a link without contact details: ${Hand.title}`, async ({ app, page, context }) => {
    const hand = new Hand(page);
    const id = await outputs(app, "Corner Bakery");
    const address = await copied(page, context, hand);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#\/open\?link=1\.p\.\d+\.[0-9a-f]{8}\.[\w-]+$/);
    await expect(main(page).getByText(`The link has ${address.length} characters.`)).toBeVisible();
    const before = await stored(page);
    await page.goto("about:blank");
    await page.goto(address);
    await app.started();
    await asked(page, "Check this link");
    expect(new URL(page.url()).hash, "the link is gone from the address").toBe("#/open");
    await expect(main(page).getByText("Corner Bakery", { exact: true })).toBeVisible();
    await expect(main(page).getByText("We mended some parts")).toBeHidden();
    expect(await stored(page), "nothing is kept before “Save this plan”").toBe(before);
    await hand.submit(button(page, "Save this plan"));
    await asked(page, "Corner Bakery");
    expect(page.url(), "a new plan").not.toContain(id);
  });
}

test("a link that comes while a plan is open changes nothing in it", async ({ app, page, context }) => {
  await outputs(app, "Corner Bakery");
  const address = await copied(page, context);
  await newPlan(app, new MouseHand(page), "solo", { name: "Priya", business: "Northgate Bikes" });
  const before = await stored(page);
  await page.evaluate((hash) => (location.hash = hash), new URL(address).hash);
  await asked(page, "Check this link");
  await expect.poll(() => new URL(page.url()).hash).toBe("#/open");
  expect(await stored(page)).toBe(before);
  await page.reload();
  await app.started();
  await asked(page, "Open a plan file");
});

test("the whole plan travels behind a passphrase, as a link and as a file", async ({ app, page, context }) => {
  test.slow();
  await outputs(app, "Northgate Bikes");
  const plain = await downloaded(page, () => button(page, "Download the backup file").click());
  await radio(page, WHAT, /^The whole plan/).check();
  await button(page, "Make the link").click();
  await expect(secret(page)).toBeFocused();
  await expect(main(page).getByText("Type a passphrase of 12 letters or more")).toBeVisible();
  await type(page, PASSPHRASE);
  expect(await secret(page).getAttribute("type")).toBe("password");
  await box(page, "Show the passphrase").check();
  await expect(field(page, "Passphrase")).toHaveValue(PASSPHRASE);
  const before = await stored(page);
  const address = await copied(page, context);
  const file = await downloaded(page, () => button(page, "Download the locked plan").click());
  expect(await stored(page), "the passphrase and the locked plan are stored nowhere").toBe(before);
  expect(file.name).toMatch(/^northgate-bikes-\d{4}-\d\d-\d\d\.plan\.enc\.json$/);
  const head = JSON.parse(file.text);
  expect(head).toMatchObject({ format: "watchbill/sealed", key: { from: "PBKDF2-SHA-256", rounds: 600_000 }, cipher: { name: "AES-256-GCM" } });
  for (const name of ["Priya", "Northgate", PASSPHRASE]) expect(file.text).not.toContain(name);

  await page.goto("about:blank");
  await page.goto(address);
  await app.started();
  await asked(page, "This plan is locked");
  expect(new URL(page.url()).hash).toBe("#/open");
  await look(page, "locked");
  await button(page, "Open the plan").click();
  await expect(error(page)).toHaveText("Type the passphrase");
  await type(page, "blue kite over the see");
  await button(page, "Open the plan").click();
  await expect(error(page)).toHaveText("This is not the passphrase. Check capitals and blanks, then type it again");
  await type(page, PASSPHRASE);
  await button(page, "Open the plan").click();
  await asked(page, "Check this link");

  await app.open("#/help");
  await app.open("#/open");
  await offer(page, file.name, file.text);
  await asked(page, "This plan is locked");
  await type(page, PASSPHRASE);
  await secret(page).press("Enter");
  await asked(page, "Check this file");
  await button(page, "Save this plan").click();
  await asked(page, "Northgate Bikes");
  const back = await downloaded(page, () => page.getByRole("button", { name: /^Download the backup file/ }).first().click());
  expect(content(back.text)).toEqual(content(plain.text));
});

test("a link and a locked plan of version 1, written by another program, open", async ({ app, page }) => {
  test.slow();
  const unlock = async () => {
    await asked(page, "This plan is locked");
    await type(page, first.PASSPHRASE);
    await button(page, "Open the plan").click();
  };
  const opened = async (came = "link") => {
    await asked(page, `Check this ${came}`);
    await expect(main(page).getByText("Old Bakery", { exact: true })).toBeVisible();
    await expect(main(page).getByText("We mended some parts")).toBeHidden();
  };
  await app.open(first.PLAN);
  await opened();
  await app.open(first.SEALED);
  await unlock();
  await opened();
  await app.open("#/help");
  await app.open("#/open");
  await offer(page, "old-bakery.plan.enc.json", first.FILE);
  await unlock();
  await opened("file");
});

test("somebody who goes on while a plan is being unlocked is not called back", async ({ app, page }) => {
  await app.open(first.SEALED);
  await asked(page, "This plan is locked");
  await type(page, first.PASSPHRASE);
  await page.evaluate(() => {
    const slow = crypto.subtle.deriveBits.bind(crypto.subtle);
    const wait = new Promise((resolve) => (window.goOn = resolve));
    crypto.subtle.deriveBits = async (...all) => wait.then(() => slow(...all));
  });
  await button(page, "Open the plan").click();
  await expect(main(page).getByText("Opening…")).toBeVisible();
  await button(page, "Choose another file").click();
  await asked(page, "Open a plan file");
  await page.evaluate(() => {
    const decrypt = crypto.subtle.decrypt.bind(crypto.subtle);
    window.unlocked = new Promise((resolve) => {
      crypto.subtle.decrypt = async (...all) => decrypt(...all).finally(() => setTimeout(resolve));
    });
    window.goOn();
    return window.unlocked;
  });
  await asked(page, "Open a plan file");
});

test("house rules alone, and when there are none", async ({ app, page, context }) => {
  const id = await outputs(app, "Corner Bakery");
  await radio(page, WHAT, /^Only the house rules/).check();
  await button(page, "Make the link").click();
  await expect(main(page).getByText("There are no house rules yet. Choose them in step 7 first.")).toBeVisible();
  await app.go(`plan/${id}/rules`);
  await button(page, "Save and go to your plan").click();
  await asked(page, "Corner Bakery");
  await app.go(`plan/${id}/outputs`);
  await radio(page, WHAT, /^Only the house rules/).check();
  const address = await copied(page, context);
  // Short enough for a code.
  await main(page).getByText("Show a code to scan").click();
  await expect(main(page).getByRole("img", { name: /^Code to scan/ })).toBeVisible();
  await look(page, "share link with a code");
  await page.goto("about:blank");
  await page.goto(address);
  await app.started();
  await asked(page, "House rules of Corner Bakery");
  await explained(page);
});

/** The bike shop with a number for everybody and two to-dos. */
function shop() {
  const file = JSON.parse(readFileSync(new URL("../../public/samples/northgate-bikes.plan.json", import.meta.url), "utf8"));
  delete file.hash;
  Object.values(file.content.people).forEach((person, at) => Object.assign(person, { phone: `07700 900 ${101 + at}`, email: `p${at}@example.org` }));
  file.content.tasks = {
    ta_0000000000001: { o: "a", text: "Ask Luis about TikTok", owner: Object.keys(file.content.people)[0] },
    ta_0000000000002: { o: "b", text: "Was done long ago", done: { on: "2026-11-02" } },
  };
  return JSON.stringify(file);
}

/** Somebody who never heard of this app reads what came, and nothing of what a part does not hold. */
async function explained(page) {
  await expect(main(page).getByText("This was made with Watchbill, a planner of who does what on social media. Nothing is kept yet.")).toBeVisible();
  for (const plans of ["Not answered", "People", "Accounts", "Save this plan", "Choose another file"]) {
    await expect(main(page).getByText(plans), plans).toHaveCount(0);
  }
}

/** Makes a link with a button of its own, copies it, and opens it as a new plan; `heading` says what came. */
async function through(app, context, label, heading) {
  const { page } = app;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await button(page, label).click();
  await expect(main(page).getByText(/^This link holds \d+ names?, no phone numbers and no emails\.$/).last()).toBeVisible();
  await expect(main(page).getByText(/^The link has \d+ characters\. It fits into /)).toBeVisible();
  await button(page, "Copy the link").click();
  await expect(main(page).getByText("Copied. Paste it into a message.")).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  const packed = Buffer.from(address.split(".").at(-1), "base64url");
  const inside = inflateRawSync(packed).toString();
  for (const left of ["07700", "example.org", "Was done long ago"]) expect(inside, left).not.toContain(left);
  await page.goto("about:blank");
  await page.goto(address);
  await app.started();
  await asked(page, heading);
  await explained(page);
  expect(new URL(page.url()).hash, "the link is gone from the address").toBe("#/open");
  await expect(main(page).getByText("We mended some parts")).toBeHidden();
  await button(page, "Keep it in this browser").click();
  await expect(page).toHaveURL(/#\/plan\/pl_/);
  return planOf(page);
}

test("the part of one person travels in a link without any number", async ({ app, page, context }) => {
  const id = await keepFile(app, "shop.plan.json", shop());
  await app.go(`plan/${id}/person`);
  await main(page).getByRole("link", { name: "Tom Ellis" }).click();
  await asked(page, "Tom Ellis");
  const small = await through(app, context, "Make a link for Tom", "The page of Tom, Northgate Bikes");
  expect(small).not.toBe(id);
  await app.go(`plan/${small}/print?what=people`);
  await expect(page.getByRole("heading", { name: "Tom Ellis: your part in the social media of Northgate Bikes" })).toBeVisible();
});

test("the to-do list travels in a link, and when nothing is open that is said", async ({ app, page, context }) => {
  const id = await keepFile(app, "shop.plan.json", shop());
  await app.go(`plan/${id}/todo`);
  const small = await through(app, context, "Make a link to the list", "Northgate Bikes: To do");
  await asked(page, "Northgate Bikes: To do");
  await expect(page.getByText(/^Draft\./)).toHaveCount(0);
  await main(page).getByRole("link", { name: "Open the to-do list" }).click();
  await expect(main(page).getByRole("paragraph").filter({ hasText: "Ask Luis about TikTok" })).toBeVisible();
  await look(page, "to do, from a link");
  await app.go(`plan/${small}/outputs`);
  await radio(page, WHAT, /^Only the to-do list/).check();
  await expect(main(page).getByText("This link holds 1 name, no phone numbers and no emails.")).toBeVisible();
  await outputs(app, "Corner Bakery");
  await radio(page, WHAT, /^Only the to-do list/).check();
  await button(page, "Make the link").click();
  await expect(main(page).getByText("Nothing is open on the to-do list.")).toBeVisible();
});

test("when something goes wrong a part of a plan offers no crisis sheet: one person’s leads to their page", async ({ app, page, context }) => {
  test.slow();
  const id = await keepFile(app, "shop.plan.json", shop());
  await app.go(`plan/${id}/person`);
  await main(page).getByRole("link", { name: "Tom Ellis" }).click();
  await through(app, context, "Make a link for Tom", "The page of Tom, Northgate Bikes");
  await app.go(`plan/${id}/todo`);
  await through(app, context, "Make a link to the list", "Northgate Bikes: To do");
  await page.setViewportSize({ width: 320, height: 640 });
  await app.go("now");
  await expect(link(page, "Open the crisis sheet of Northgate Bikes")).toHaveCount(1);
  await expect(main(page).getByText("“Northgate Bikes: To do” is only a part of a plan, without a crisis sheet. Ask whoever sent it for the card.")).toBeVisible();
  await link(page, "Open the page of Tom Ellis, Northgate Bikes").click();
  await asked(page, "Tom Ellis");
  await expect(main(page).getByRole("heading", { name: "When something goes wrong" }).first()).toBeVisible();
  await expect(main(page).getByText("Do this first: Do not reply yet").first()).toBeVisible();
  await expect(main(page).getByRole("rowheader", { name: "Ama" }).first()).toBeVisible();
  await expect(main(page).getByText(/Thank you for telling us/).first()).toBeVisible();
  await expect(page.getByText(/Phone numbers we still need/)).toHaveCount(0);
  await look(page, "the page of one person, in their part");
});

test("the list for somebody who leaves travels in a link, and is forgotten when it changes", async ({ app, page, context }) => {
  const id = await keepFile(app, "shop.plan.json", shop());
  await app.go(`plan/${id}/leaving`);
  await main(page).getByRole("link", { name: "Priya Shah" }).click();
  await asked(page, "When Priya leaves");
  await button(page, "Make a link to this list", "Northgate Bikes: When Priya leaves").click();
  await expect(button(page, "Copy the link")).toBeVisible();
  await main(page).getByRole("radio", { name: /^In a quarrel/ }).check();
  await expect(button(page, "Copy the link")).toBeHidden();
  const small = await through(app, context, "Make a link to this list", "Northgate Bikes: When Priya leaves");
  await asked(page, "Northgate Bikes: When Priya leaves");
  await app.go(`plan/${small}/todo`);
  await expect(main(page).getByRole("paragraph").filter({ hasText: "On Instagram: remove Priya" })).toBeVisible();
});

test("another choice makes the old link go", async ({ app, page }) => {
  await outputs(app, "Corner Bakery");
  await button(page, "Make the link").click();
  await expect(button(page, "Copy the link")).toBeVisible();
  await radio(page, WHAT, "Without names").check();
  await expect(button(page, "Copy the link")).toBeHidden();
  await expect(main(page).getByText("This link holds no names, no phone numbers and no emails.")).toBeVisible();
});

test("a message with a broken link in it can be pasted", async ({ app, page, context }) => {
  await outputs(app, "Corner Bakery");
  const address = await copied(page, context);
  await app.go("open");
  await new MouseHand(page).open("Paste the text instead");
  await field(page, "Text of the plan file").fill(`Here it is:\n${address.replace(/.{76}/g, "$&\n")}\nRosa`);
  await button(page, "Check this text").click();
  await asked(page, "Check this link");
});

test.describe("links that did not arrive whole", () => {
  let link;
  test.beforeEach(async ({ app, page, context }) => {
    await outputs(app, "Corner Bakery");
    link = new URL(await copied(page, context)).hash;
    await newPlan(app, new MouseHand(page), "solo", { name: "Priya", business: "Northgate Bikes" });
  });
  const CASES = {
    "cut in the middle": [(link) => link.slice(0, 900), /^This link was cut on its way: \d+ of \d+ characters came\. Ask for the file instead$/],
    "cut in its head": [(link) => link.slice(0, 20), "This link was cut on its way. Ask for the file instead"],
    "one letter changed": [(link) => `${link.slice(0, 500)}${link[500] === "A" ? "B" : "A"}${link.slice(501)}`, "This link was changed on its way. Ask for it again"],
    foreign: [() => "#/open?link=hello", "This is not a link to a plan. Check that you copied all of it"],
    "a newer version": [(link) => link.replace("link=1.", "link=2."), "A newer version made this link. Reload this page, then open the link again"],
    "no plan in it": [() => linkOf(Buffer.from("{}")), "This is not a plan file. Choose a file that ends in .plan.json"],
    "50 MB of nothing": [() => linkOf(Buffer.alloc(50 * 1024 ** 2)), "There is too much in it to be a plan. The limit is 8 MB. Nothing was opened"],
  };
  for (const [name, [change, sentence]] of Object.entries(CASES)) {
    test(name, async ({ app, page }) => {
      const before = await stored(page);
      await page.evaluate((hash) => (location.hash = hash), change(link));
      await expect(error(page)).toHaveText(sentence);
      await expect.poll(() => new URL(page.url()).hash).toBe("#/open");
      expect(await stored(page)).toBe(before);
      await app.go("");
      await asked(page, "Your plans");
    });
  }
});

test("faults of a locked file have sentences of their own", async ({ app, page }) => {
  await outputs(app, "Corner Bakery");
  await radio(page, WHAT, /^The whole plan/).check();
  await type(page, PASSPHRASE);
  await button(page, "Make the link").click();
  const { text } = await downloaded(page, () => button(page, "Download the locked plan").click());
  const changed = (change) => {
    const file = JSON.parse(text);
    change(file);
    return JSON.stringify(file);
  };
  await app.open("#/help");
  await app.open("#/open");
  const before = await stored(page);
  for (const [body, sentence] of [
    [changed((file) => (file.body = file.body.slice(9))), "This locked plan was cut short. Ask for a new copy"],
    [changed((file) => (file.body = `AAAA${file.body.slice(4)}`)), "This locked plan is damaged. Ask for a new copy"],
    [changed((file) => (file.version = 2)), "A newer version locked this plan. Reload this page, then choose the file again"],
    [text.slice(0, 300), /^This file was cut short in line \d+\. Ask for a new copy$/],
  ]) {
    await offer(page, "x.plan.enc.json", body);
    await expect(error(page)).toHaveText(sentence);
  }
  expect(await stored(page)).toBe(before);
});

test("the link of the crisis card has a code to scan", async ({ app, page }) => {
  const id = await openSample(app, "Corner Bakery");
  await app.go(`plan/${id}/hand-out`);
  await main(page).getByText("Show a code to scan").click();
  await expect(main(page).getByRole("img", { name: /^Code to scan/ })).toBeVisible();
  await look(page, "hand out with a code");
});
