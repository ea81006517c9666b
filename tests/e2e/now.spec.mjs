// The emergency page on a phone that never saw a plan: with a card in its link, with a bad link, without any, offline.
import { readFile } from "node:fs/promises";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./support/fixtures.mjs";
import { button, main } from "./pages/parts.mjs";
import { openSample } from "./pages/plans.mjs";

test.use({ viewport: { width: 320, height: 640 } });

/** A link made a year ago by the first version of the card, as a file that never changes. */
const FIRST = (await readFile(new URL("./support/first-card.txt", import.meta.url), "utf8")).trim();

/** The first card with other parts, by their place in the list of `crates/export/src/card/link.rs`. */
function changed(parts) {
  const list = JSON.parse(inflateRawSync(Buffer.from(FIRST.split(".").at(-1), "base64url")).toString());
  for (const [place, part] of Object.entries(parts)) list[place] = part;
  const packed = deflateRawSync(Buffer.from(JSON.stringify(list)));
  let [low, high] = [1, 0];
  for (const byte of packed) [low, high] = [(low + byte) % 65521, (high + low + byte) % 65521];
  const text = packed.toString("base64url");
  return `#card=1.${text.length}.${(((high << 16) | low) >>> 0).toString(16).padStart(8, "0")}.${text}`;
}
const [BUSINESS, MADE, CHECK, TITLE, CALLS, AUTHORITY, WORDS, OWN, OWN_WORDS] = [0, 1, 2, 5, 9, 10, 12, 15, 16];

const heading = (page, name) => expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

async function clean(page, name) {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), `${name}, ${colorScheme}`).toEqual([]);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, `${name}: too wide`).toBe(0);
}

test("the link of today opens the card at once: number to press, words, no choice in between", async ({ app, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const id = await openSample(app, "Northgate Bikes");
  await app.go(`plan/${id}/phones`);
  await main(page).getByRole("textbox", { name: /^Phone.*Ama/ }).first().fill("07700 900101");
  await button(page, "Continue").click();
  await app.go(`plan/${id}/hand-out`);
  await button(page, "Copy the link").click();
  await expect(main(page).getByText("Copied", { exact: true })).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  const phone = await context.newPage();
  await phone.goto(address);
  await heading(phone, "Northgate Bikes: when something goes wrong");
  await expect(phone.getByRole("link", { name: "07700 900101", exact: true })).toHaveAttribute("href", "tel:07700900101");
  await expect(phone.getByText("Thank you for telling us").first()).toBeVisible();
  // Only numbers can be pressed: a forged card leads nowhere.
  const links = await phone.locator("#card a").evaluateAll((all) => all.map((one) => new URL(one.href).protocol));
  expect(new Set(links)).toEqual(new Set(["tel:"]));
  await clean(phone, "card");
  await phone.getByRole("button", { name: "We lost an account" }).click();
  await expect(phone.getByText("Change the password of the mailbox that belongs to the account.")).toBeVisible();
  expect(phone.url(), "the card stays in the address").toContain("#card=1.");
});

test("a card made long ago by the first version opens, says its age, and is kept", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2027-11-02T21:00:00Z"));
  await page.goto(`./now.html${FIRST}`);
  await heading(page, "Northgate Bikes: when something goes wrong");
  await expect(page.getByText(/^This card is from .* If a number is wrong, go on to the next\.$/)).toBeVisible();
  await page.getByRole("button", { name: "Keep it on this phone" }).click();
  await expect(page.getByText("This card is kept on this phone.")).toBeVisible();
  await page.goto("./now.html");
  await page.reload();
  await heading(page, "Northgate Bikes: when something goes wrong");
});

for (const [name, harm, said] of [
  ["cut short", (link) => link.slice(0, -40), /^This link is cut short: \d+ of \d+ letters are here\. Ask for it again\.$/],
  ["changed", (link) => link.slice(0, -8) + "AAAAAAAA", "This link was changed on its way. Ask for it again."],
  ["from a later version", (link) => link.replace("#card=1.", "#card=9."), /newer version/],
]) {
  test(`a link that is ${name} is explained, and the steps stand there`, async ({ page }) => {
    await page.goto(`./now.html${harm(FIRST)}`);
    await heading(page, "Something is going wrong");
    await expect(page.getByText(said)).toBeVisible();
    await expect(page.getByText("Do not reply yet.", { exact: true })).toBeVisible();
    await page.getByLabel("I have a link: paste it").fill(`Look here: https://example.org/now.html${FIRST}`);
    await page.getByRole("button", { name: "Open it" }).click();
    await heading(page, "Northgate Bikes: when something goes wrong");
  });
}

test("a phone that cannot inflate by itself opens the card too", async ({ page }) => {
  await page.addInitScript(() => delete globalThis.DecompressionStream);
  await page.goto(`./now.html${FIRST}`);
  await heading(page, "Northgate Bikes: when something goes wrong");
});

test("storage blocked: the card shows, and the page says that nothing is kept", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, "localStorage", { get: () => { throw new DOMException("blocked", "SecurityError"); } }));
  await page.goto(`./now.html${FIRST}`);
  await heading(page, "Northgate Bikes: when something goes wrong");
  await page.getByRole("button", { name: "Keep it on this phone" }).click();
  await expect(page.getByText("This browser keeps nothing. Keep the link or a picture instead.")).toBeVisible();
});

test("without a card it helps anybody: steps, words, a record that leaves the phone", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("./now.html");
  await heading(page, "Something is going wrong");
  await clean(page, "no card");
  await page.getByRole("button", { name: "Copy these words" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Thank you for telling us. We are finding out what happened. We will write here again by [time].");
  await page.getByLabel("What happened?").fill("400 comments on the video");
  await page.getByRole("button", { name: "Add to the record" }).click();
  await expect(page.getByText(/^\d\d:\d\d 400 comments on the video$/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^\d\d:\d\d 400 comments on the video$/)).toBeVisible();
  await page.getByRole("button", { name: "Send the record" }).click();
  await expect(page.getByText("Copied. Paste it into a message.")).toBeVisible();
  await page.getByRole("button", { name: "Clear the record" }).click();
  await expect(page.getByText(/400 comments/)).toBeHidden();
});

test("a newer card that is kept is not lost to an older link", async ({ page }) => {
  await page.goto("./now.html");
  await page.evaluate((fragment) => {
    const newer = { business: "Northgate Bikes", made: "2099-12-03", version: "ffffffffffffffff", fragment };
    localStorage.setItem("watchbill:card:1", JSON.stringify([newer]));
  }, FIRST);
  await page.goto(`./now.html${FIRST}`);
  await page.reload();
  await expect(page.getByText("You have a newer card from 3 December 2099. Keep the newer one.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Keep it on this phone" })).toBeHidden();
});

test("long names, many lines and the smallest phone: nothing leaves the screen, a number stays in one piece", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  const name = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewiss";
  const calls = [[name, "07700 900101", "decides"], ["Ben", "+44 7700 900102", "speaks"]];
  await page.goto(`./now.html${changed({ [TITLE]: `${name}: when something goes wrong`, [CALLS]: calls, [WORDS]: "One line.\nAnd another." })}`);
  await heading(page, new RegExp(`^${name}`));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, "too wide").toBe(0);
  for (const [, phone] of calls) {
    const lines = await page.getByRole("link", { name: phone, exact: true }).evaluate((link) => {
      const range = document.createRange();
      range.selectNodeContents(link);
      return range.getClientRects().length;
    });
    expect(lines, phone).toBe(1);
  }
  expect(await page.locator("#card-words").innerText()).toBe("One line.\nAnd another.");
});

test("a case with words and steps of its own shows those; the other cases keep the general ones", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const lost = "We do not have this account any more. Do not answer messages from it.";
  const own = { [OWN]: [["lost_account", ["Ring the shop floor."], "We lost an account"]] };
  const words = { [OWN_WORDS]: [["lost_account", "We lost an account", lost], ["hurt", "A product fault", ""]] };
  await page.goto(`./now.html${changed({ [WORDS]: "We are sorry.", ...own, ...words })}`);
  await expect(page.getByText("We are sorry.")).toBeVisible();
  await page.getByRole("button", { name: "We lost an account", exact: true }).click();
  await expect(page.getByText("We are sorry.")).toBeHidden();
  await expect(page.getByText(lost)).toBeVisible();
  await expect(page.locator("#card-steps li")).toHaveText(["Ring the shop floor."]);
  await expect(page.getByText("Own steps of this business for: We lost an account. They count instead of the usual ones.")).toBeVisible();
  await page.getByRole("button", { name: "Copy these words: We lost an account" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(lost);
  await clean(page, "own words");
  await page.getByRole("button", { name: "Someone may be hurt" }).click();
  await expect(page.getByText("The words for this case stand on its printed page.")).toBeVisible();
  await page.getByRole("button", { name: "People are angry" }).click();
  await expect(page.getByText("We are sorry.")).toBeVisible();
  await expect(page.getByText(lost)).toBeHidden();
  await expect(page.getByText("Own steps of this business")).toBeHidden();
  // A link of before, without case names.
  await page.goto(`./now.html${changed({ [OWN]: [["angry", ["Call the owner."]]] })}`);
  await page.reload();
  await page.getByRole("button", { name: "People are angry" }).click();
  await expect(page.locator("#card-steps li")).toHaveText(["Call the owner."]);
});

const lines = (page) => page.locator("#record-list li");

async function note(page, what) {
  await page.getByLabel("What happened?").fill(what);
  await page.getByRole("button", { name: "Add to the record" }).click();
  await expect(lines(page).last()).toHaveText(new RegExp(`^\\d\\d:\\d\\d ${what}$`));
}

async function sent(page) {
  await page.getByRole("button", { name: "Send the record" }).click();
  await expect(page.getByText("Copied. Paste it into a message.")).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

test("the record is kept by card: no business sees or gets the lines of another, and none is lost", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const go = async (fragment) => {
    await page.goto(`./now.html${fragment}`);
    await page.reload();
  };
  const bakery = changed({ [BUSINESS]: "Corner Bakery", [TITLE]: "Corner Bakery: when something goes wrong" });
  // Lines of before, when there was one record for all.
  await page.goto("./now.html");
  await page.evaluate(() => localStorage.setItem("watchbill:record:1", JSON.stringify(["1 November 2026", "20:00 Old line"])));
  await go(FIRST);
  await expect(page.getByRole("heading", { name: "Start a record: Northgate Bikes" })).toBeVisible();
  await expect(lines(page)).toHaveCount(0);
  await note(page, "Bike line");
  await go(bakery);
  await expect(lines(page)).toHaveCount(0);
  await note(page, "Bread line");
  expect(await sent(page)).toMatch(/^Corner Bakery\n.*2\d\d\d\n\d\d:\d\d Bread line$/);
  await go(FIRST);
  await expect(lines(page).last()).toContainText("Bike line");
  await expect(lines(page)).toHaveCount(2);
  // Without a card: its own lines, and each of the others alone.
  await page.getByRole("link", { name: "Another card, or no card" }).click();
  await expect(lines(page)).toHaveText(["1 November 2026", "20:00 Old line"]);
  expect(await sent(page)).toBe("1 November 2026\n20:00 Old line");
  await page.getByRole("button", { name: "Show the record: Corner Bakery" }).click();
  await expect(page.getByRole("heading", { name: "Start a record: Corner Bakery" })).toBeFocused();
  await expect(lines(page)).toHaveCount(2);
  await expect(lines(page).last()).toContainText("Bread line");
  await clean(page, "records");
  await page.getByRole("button", { name: "Clear the record" }).click();
  await expect(lines(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Show the record without a card" }).click();
  await expect(lines(page)).toHaveText(["1 November 2026", "20:00 Old line"]);
  // Into a record of a card only where somebody says so.
  await go(FIRST);
  await expect(lines(page)).toHaveCount(2);
  await page.getByRole("button", { name: "Move here what was noted without a card" }).click();
  await expect(lines(page)).toHaveCount(4);
  await expect(lines(page).last()).toHaveText("20:00 Old line");
  await page.reload();
  await expect(lines(page)).toHaveCount(4);
  await expect(page.getByRole("button", { name: "Move here what was noted without a card" })).toBeHidden();
});

test("where nothing is kept, the records of two cards are still apart in this window", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, "localStorage", { get: () => { throw new DOMException("blocked", "SecurityError"); } }));
  await page.goto(`./now.html${FIRST}`);
  await note(page, "Bike line");
  await page.goto(`./now.html${changed({ [BUSINESS]: "Corner Bakery", [TITLE]: "Corner Bakery: when something goes wrong" })}`);
  await heading(page, "Corner Bakery: when something goes wrong");
  await expect(lines(page)).toHaveCount(0);
  await note(page, "Bread line");
  await page.goBack();
  await heading(page, "Northgate Bikes: when something goes wrong");
  await expect(lines(page)).toHaveCount(2);
  await expect(lines(page).last()).toContainText("Bike line");
});

for (const [name, link, said] of [
  ["a plan", "1.p.12.0a1b2c3d.AbC_-123xyzQ", "This link holds a plan or a part of one, not a card."],
  ["a locked plan", "1.s.12.0a1b2c3d.AbC_-123xyzQ", "This link holds a locked plan, not a card. You need its passphrase."],
]) {
  test(`a pasted link to ${name} is said to be one, with the way to open it`, async ({ page }) => {
    await page.goto("./now.html");
    await page.getByLabel("I have a link: paste it").fill(`Look: https://example.org/watchbill/#/open?link=${link}.`);
    await page.getByRole("button", { name: "Open it" }).click();
    await expect(page.getByText(said)).toBeVisible();
    const way = page.getByRole("link", { name: "Open it in Watchbill" });
    await expect(way).toHaveAttribute("href", new RegExp(`^\\./#/open\\?link=${link.replaceAll(".", "\\.")}\\.?$`));
    await clean(page, name);
    await page.getByLabel("I have a link: paste it").fill(FIRST);
    await page.getByRole("button", { name: "Open it" }).click();
    await heading(page, "Northgate Bikes: when something goes wrong");
    await page.getByRole("link", { name: "Another card, or no card" }).click();
    await expect(way).toBeHidden();
  });
}

test("what is allowed says that it is for when nobody answers, on a card of before too", async ({ page }) => {
  const rule = "You may post the words below. Nothing else.";
  for (const authority of [rule, `Nobody answers? ${rule}`]) {
    await page.goto(`./now.html${changed({ [AUTHORITY]: authority })}`);
    await page.reload();
    await page.getByRole("button", { name: "Someone may be hurt" }).click();
    await expect(page.locator("#card-authority")).toHaveText(`Nobody answers? ${rule}`);
  }
  await page.goto(`./now.html${changed({ [AUTHORITY]: "" })}`);
  await page.reload();
  await heading(page, "Northgate Bikes: when something goes wrong");
  await expect(page.locator("#card-authority")).toBeHidden();
});

test("whom to call is on a small screen at once, on a card past its day too; without a call list there is no heading for one", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  const calls = [["Ama", "07700 900101", "decides"]];
  await page.goto(`./now.html${changed({ [CHECK]: "2026-01-01", [CALLS]: calls })}`);
  await expect(page.getByRole("link", { name: /^Call Ama/ })).toBeInViewport({ ratio: 1 });
  await expect(page.getByText(/If a number is wrong, go on to the next/)).toBeVisible();
  await page.goto(`./now.html${changed({ [CALLS]: [] })}`);
  await expect(page.locator("#card-first")).toBeHidden();
  await expect(page.getByRole("heading", { name: /^Call/ })).toBeHidden();
});

test("a card that was kept can be left for the help, and deleted", async ({ page }) => {
  await page.goto(`./now.html${FIRST}`);
  await page.getByRole("button", { name: "Keep it on this phone" }).click();
  await page.goto("./now.html");
  await page.reload();
  await heading(page, "Northgate Bikes: when something goes wrong");
  await page.getByRole("link", { name: "Another card, or no card" }).click();
  await heading(page, "Something is going wrong");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.getByRole("link", { name: "Northgate Bikes", exact: true }).click();
  await heading(page, "Northgate Bikes: when something goes wrong");
  await page.goBack();
  await heading(page, "Something is going wrong");
  await clean(page, "help with a card");
  await page.getByRole("button", { name: "Delete the card of Northgate Bikes from this phone" }).click();
  await expect(page.getByText("The card is deleted from this phone.")).toBeVisible();
  await page.goto("./now.html");
  await page.reload();
  await heading(page, "Something is going wrong");
  await expect(page.getByRole("heading", { name: "Cards on this phone" })).toBeHidden();
});

test("the same card with a later day takes the place of the one that is kept", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2027-11-02T21:00:00Z"));
  await page.goto(`./now.html${FIRST}`);
  await page.getByRole("button", { name: "Keep it on this phone" }).click();
  await expect(page.getByText(/^This card is from /)).toBeVisible();
  await page.goto(`./now.html${changed({ [MADE]: "2027-11-01", [CHECK]: "2028-02-01" })}`);
  await page.reload();
  await expect(page.getByText(/This card was made .* on 1 November 2027/)).toBeVisible();
  await page.goto("./now.html");
  await page.reload();
  await heading(page, "Northgate Bikes: when something goes wrong");
  await expect(page.getByText(/^This card is from /)).toBeHidden();
});

test("a link that was pasted is in the address, so that a reload has the card; the record says the day", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-11-28T21:04:00Z"));
  await page.goto("./now.html");
  await page.getByLabel("I have a link: paste it").fill(`Here: https://example.org/now.html${FIRST}`);
  await page.getByRole("button", { name: "Open it" }).click();
  await heading(page, "Northgate Bikes: when something goes wrong");
  await page.reload();
  await heading(page, "Northgate Bikes: when something goes wrong");
  for (const [time, what] of [["2026-11-28T21:04:00Z", "A"], ["2026-11-28T21:06:00Z", "B"], ["2026-12-05T10:00:00Z", "C"]]) {
    await page.clock.setFixedTime(new Date(time));
    await page.getByLabel("What happened?").fill(what);
    await page.getByRole("button", { name: "Add to the record" }).click();
  }
  await expect(page.locator("#record-list li")).toHaveText(["28 November 2026", "21:04 A", "21:06 B", "5 December 2026", "10:00 C"]);
});

test.describe("offline", () => {
  test.use({ serviceWorkers: "allow" });

  test("after one visit the card opens without a network", async ({ page, context }) => {
    await page.goto(`./now.html${FIRST}`);
    await heading(page, "Northgate Bikes: when something goes wrong");
    await page.evaluate(async () => {
      const worker = await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller) await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
      return worker.scope;
    });
    await context.setOffline(true);
    await page.reload();
    await heading(page, "Northgate Bikes: when something goes wrong");
    await expect(page.getByRole("link", { name: "Go to your plans" }), "a dead end now").toBeHidden();
    await context.setOffline(false);
    await expect(page.getByRole("link", { name: "Go to your plans" })).toBeVisible();
  });
});
