// The emergency page on a phone that never saw a plan: with a card in its link, with a bad link, without any, offline.
import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./support/fixtures.mjs";
import { button, main } from "./pages/parts.mjs";
import { openSample } from "./pages/plans.mjs";

test.use({ viewport: { width: 320, height: 640 } });

/** A link made a year ago by the first version of the card, as a file that never changes. */
const FIRST = (await readFile(new URL("./support/first-card.txt", import.meta.url), "utf8")).trim();

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
  await expect(phone.getByRole("link", { name: "07700 900101" })).toHaveAttribute("href", "tel:07700900101");
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
    await context.setOffline(false);
  });
});
