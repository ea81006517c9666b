// Settings of this browser, clearing everything, and the page for a bad hour, with and without a plan or the program.
// Pages: settings, data, now, help, accessibility.
import { expect, test } from "./support/fixtures.mjs";
import { HANDS, KeyboardHand, MouseHand } from "./support/hands.mjs";
import { downloaded } from "./support/plan-files.mjs";
import { stored } from "./support/stored.mjs";
import { asked, button, field, main, radio, saved } from "./pages/parts.mjs";
import { newPlan } from "./pages/plans.mjs";

const html = (page) => page.locator("html");
const paperColour = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const textSize = (page) => page.evaluate(() => parseFloat(getComputedStyle(document.querySelector("main p")).fontSize));

for (const Hand of HANDS) {
  test(`theme and size of text, kept for the next visit: ${Hand.title}`, async ({ app, page }) => {
    const hand = new Hand(page);
    await page.emulateMedia({ colorScheme: "light" });
    await app.open("#/settings");
    const [light, usual] = [await paperColour(page), await textSize(page)];
    await hand.pick(radio(page, "Light or dark", "Dark"));
    await hand.pick(radio(page, "Size of text", "Larger"));
    await app.reload();
    await expect(radio(page, "Light or dark", "Dark")).toBeChecked();
    await expect(html(page)).toHaveAttribute("data-theme", "dark");
    expect(await paperColour(page)).not.toBe(light);
    expect(await textSize(page)).toBeGreaterThan(usual);
    await hand.pick(radio(page, "Light or dark", "As the device says"));
    await hand.pick(radio(page, "Size of text", "Usual"));
    await expect.poll(() => paperColour(page)).toBe(light);
    expect(await textSize(page)).toBe(usual);
  });
}

test("clear everything: asked first, then nothing is left", async ({ app, page }) => {
  const hand = new KeyboardHand(page);
  await newPlan(app, hand, "solo");
  await saved(page);
  // What the emergency page keeps beside it: a card with numbers, and a record.
  const night = ["watchbill:card:1", "watchbill:record:1", "watchbill:record:2"];
  await page.evaluate((keys) => keys.forEach((key) => localStorage.setItem(key, "[]")), night);
  await app.go("data");
  await hand.press(button(page, "Clear everything from this browser"));
  await expect(main(page).getByRole("heading", { name: "Clear everything from this browser?" })).toBeVisible();
  await hand.press(button(page, "Keep it"));
  expect(await stored(page)).toContain("Corner Bakery");
  await hand.press(button(page, "Clear everything from this browser"));
  const loaded = page.waitForEvent("load");
  await hand.press(button(page, "Delete for ever"));
  await loaded;
  await app.started();
  expect(await stored(page)).not.toContain("Corner Bakery");
  expect(await page.evaluate((keys) => keys.map((key) => localStorage.getItem(key)), night)).toEqual([null, null, null]);
  await app.go("");
  await asked(page, "Who does what on your social media?");
});

test("something is going wrong, without any plan", async ({ app, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.open();
  await page.getByRole("banner").getByRole("link", { name: "Something is going wrong?" }).click();
  await asked(page, "Something is going wrong");
  await expect(main(page).getByText("Is anyone hurt or in danger? Call the emergency number first.")).toBeVisible();
  await expect(main(page).getByText("Do not reply yet.")).toBeVisible();
  await button(page, "Copy these words").click();
  await expect(main(page).getByText("Copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Thank you for telling us\./);

  const hand = new KeyboardHand(page);
  await hand.write(field(page, "What happened?"), "Told the owner");
  await hand.key("Enter");
  await expect(main(page).getByText(/^\d\d:\d\d Told the owner$/)).toBeVisible();
  const { name, text } = await downloaded(page, () => button(page, "Download the record").click());
  expect(name).toMatch(/^record-\d{4}-\d\d-\d\d\.txt$/);
  expect(text).toMatch(/^\d\d:\d\d Told the owner$/);
});

test("something is going wrong, with a plan: one press to its crisis sheet", async ({ app, page }) => {
  await newPlan(app, new MouseHand(page), "team");
  await saved(page);
  await app.go("now");
  await main(page).getByRole("link", { name: "Open the crisis sheet of Corner Bakery" }).click();
  await asked(page, "Your crisis sheet");
});

for (const file of ["now.html", "blank.html"]) {
  test(`${file} needs no program`, async ({ page, context, watch }) => {
    await context.route(/\.(wasm|js)$/, (route) => route.abort());
    watch.allow(/Failed to load resource/);
    await page.goto(`./${file}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    if (file === "now.html") await expect(page.getByText(/Do not reply yet/).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  });
}

test("help answers six questions, and is always the last thing in the header", async ({ app, page }) => {
  await app.open();
  await page.getByRole("banner").getByRole("link").last().click();
  await asked(page, "Help");
  const answers = main(page).getByRole("heading", { level: 2 });
  await expect(answers).toHaveText([
    "Where is my plan?",
    "How do I get it on my phone?",
    "How do I give it to others?",
    "What do director, manager and coordinator mean?",
    "I have no password manager.",
    "It looks broken.",
    "What this is not for",
  ]);
  await main(page).getByRole("link", { name: "Print a blank plan" }).click();
  await expect(page).toHaveURL(/blank\.html$/);
});

test("Back finds a page as far down as it was left, a link begins at the top", async ({ app, page }) => {
  await page.setViewportSize({ width: 320, height: 500 });
  await app.open("#/help");
  const down = () => page.evaluate(() => Math.round(scrollY));
  await page.evaluate(() => scrollTo(0, 600));
  await expect.poll(down).toBe(600);
  await page.evaluate(() => (location.hash = "#/data"));
  await asked(page, "How your data is kept");
  expect(await down()).toBeLessThan(300);
  await page.goBack();
  await asked(page, "Help");
  await expect.poll(down).toBe(600);
});
