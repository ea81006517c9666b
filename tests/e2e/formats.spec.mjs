// Other formats: each is one button, says before the download what it gives away, and holds what it says.
// Pages: outputs, finish.
import { readFile } from "node:fs/promises";
import { expect, test } from "./support/fixtures.mjs";
import { button, group, list, main } from "./pages/parts.mjs";
import { openSample } from "./pages/plans.mjs";
import { downloaded } from "./support/plan-files.mjs";

async function formats(app, name = "Northgate Bikes") {
  const id = await openSample(app, name);
  await app.go(`plan/${id}/outputs`);
  await expect(main(app.page).getByRole("heading", { level: 2, name: "Other formats" })).toBeVisible();
  return id;
}

const choose = (page, name) => group(page, "What may it hold?").last().getByRole("radio", { name }).check();
const get = (page, name) => downloaded(page, () => button(page, name).click());

test("the calendar of one person, with the crisis page in each watch", async ({ app, page }) => {
  await formats(app);
  await list(page, "Whose calendar?").selectOption("Luis Ortega");
  await list(page, "Remind people?").selectOption("15 minutes before");
  await expect(main(page).getByText(/^It has \d+ entries\. This file holds/)).toBeVisible();
  const { name, text } = await get(page, "Download the calendar");
  expect(name).toMatch(/^northgate-bikes-calendar-luis-\d{4}-\d\d-\d\d\.ics$/);
  const whole = text.replaceAll("\r\n ", "");
  expect(whole).toContain("\r\nTZID:Europe/London\r\n");
  expect(whole).toContain("SUMMARY:On watch: Luis");
  expect(whole).not.toContain("SUMMARY:On watch: Tom");
  expect(whole).toContain("TRIGGER:-PT15M");
  expect(whole).toContain("Do not reply yet.");
  await expect(main(page).getByText(`Your browser saves it as ${name}.`)).toBeVisible();
  await main(page).getByRole("checkbox", { name: /^Put the crisis page into each watch/ }).uncheck();
  expect((await get(page, "Download the calendar")).text).not.toContain("Do not reply yet.");
});

test("the day to check the plan goes into a calendar with one press, on the finished sheet", async ({ app, page }) => {
  const id = await openSample(app, "Northgate Bikes");
  await app.go(`plan/${id}/finish`);
  await expect(main(page).getByText(/^Look at the plan again on \d/)).toBeVisible();
  const { name, text } = await get(page, "Put the check date in your calendar");
  expect(name).toMatch(/^northgate-bikes-check-date-\d{4}-\d\d-\d\d\.ics$/);
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(text).toContain(`UID:check@${id}`);
  expect(text).toContain("SUMMARY:Check the social media plan");
});

test("a copy without names says so and holds none", async ({ app, page }) => {
  await formats(app);
  await choose(page, "Without names");
  await expect(main(page).getByText("This file holds no names, no phone numbers and no emails.").first()).toBeVisible();
  await expect(list(page, "Whose calendar?").getByRole("option", { name: "Priya Shah" })).toHaveCount(0);
  for (const name of ["Download the calendar", "Download the table", "Download as Markdown", "Download a copy of the plan"]) {
    const { text } = await get(page, name);
    for (const person of ["Priya", "Shah", "Luis", "Ama", "Mensah", "Brightside"]) expect(text, name).not.toContain(person);
    expect(text, name).toContain("Manager");
  }
});

test("links lead to each part of the page, again and again, and change no choice", async ({ app, page }) => {
  const id = await formats(app);
  const at = (name) => page.getByRole("navigation", { name: "On this page" }).getByRole("link", { name, exact: true });
  const heading = (name) => main(page).getByRole("heading", { name, exact: true });
  await choose(page, "Without names");
  await at("Word").click();
  await expect(heading("Word")).toBeFocused();
  await expect(heading("Word")).toBeInViewport();
  await at("Word").press("Enter");
  await expect(heading("Word")).toBeFocused();
  await expect(group(page, "What may it hold?").last().getByRole("radio", { name: "Without names" })).toBeChecked();
  for (const name of await page.getByRole("navigation", { name: "On this page" }).getByRole("link").allTextContents()) {
    await at(name).click();
    await expect(heading(name)).toBeFocused();
  }
  await page.evaluate((hash) => (location.hash = hash), `#/plan/${id}/outputs?at=backup`);
  await expect(heading("Keep a backup file")).toBeFocused();
  await main(page).getByRole("link", { name: "Hand out the crisis card" }).click();
  await expect(main(page).getByRole("heading", { level: 1, name: "Who needs the card?" })).toBeVisible();
});

test("one table, chosen from the list", async ({ app, page }) => {
  await formats(app);
  await list(page, "Which table?").selectOption("Cover");
  const { name, text } = await get(page, "Download the table");
  expect(name).toMatch(/^northgate-bikes-cover-\d{4}-\d\d-\d\d\.csv$/);
  expect(text).toMatch(/^\ufeffDate,Day,From,To,Accounts,Who,Planned,Note\r\n\d{4}-\d\d-\d\d,/);
});

test("the plan is copied with its headings and tables, and as plain text", async ({ app, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await formats(app, "Corner Bakery");
  await button(page, "Copy for an email").click();
  await expect(main(page).getByText("Copied. Paste it into an email.")).toBeVisible();
  const forms = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type) => (await item.getType(type)).text();
    return { html: await read("text/html"), text: await read("text/plain") };
  });
  expect(forms.html).toContain("Corner Bakery: who does what on social media</h1>");
  expect(forms.html).toContain("<table");
  expect(forms.text).toContain("1 Who has access");
});

test("a copy of the plan opens as a plan of its own", async ({ app, page }) => {
  await formats(app);
  await choose(page, "Without contact details");
  const { name, text } = await get(page, "Download a copy of the plan");
  expect(name).toMatch(/^northgate-bikes-copy-\d{4}-\d\d-\d\d\.plan\.json$/);
  const copy = JSON.parse(text);
  expect(copy.plan.id).not.toBe("pl_qxkckh5npq2hr");
  await app.open("#/open");
  await page.getByLabel("Choose a file").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  await expect(main(page).getByText("Northgate Bikes").first()).toBeVisible();
});

test("a plan without a date in it has an empty calendar, and says so", async ({ app, page }) => {
  await formats(app, "Corner Bakery");
  await list(page, "Whose calendar?").selectOption({ index: 1 });
  await expect(main(page).getByText(/^(Nothing in your plan has a date yet\.|It has)/)).toBeVisible();
});

const workers = (watch) => watch.requests.filter((url) => url.includes("/workbook-"));
const sized = async (page, name) => {
  const coming = page.waitForEvent("download");
  await button(page, name).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
};

test("Excel and Word come from a worker that is fetched when it is asked for, and work offline then", async ({ app, page, watch, context }) => {
  test.slow();
  await formats(app);
  expect(workers(watch), "nothing before somebody asks").toEqual([]);
  const book = await sized(page, "Download for Excel");
  expect(book.name).toMatch(/^northgate-bikes-\d{4}-\d\d-\d\d\.xlsx$/);
  expect(book.bytes.subarray(0, 2).toString()).toBe("PK");
  expect(workers(watch).length, "a script and its program").toBe(2);
  // The last that the page fetches by itself, some seconds after its start: what hands out plans after a crash.
  await expect.poll(() => watch.requests.some((url) => /boot-rescue/.test(url)), { timeout: 20_000 }).toBe(true);
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  const letter = await sized(page, "Download for Word");
  expect(letter.name).toMatch(/^northgate-bikes-\d{4}-\d\d-\d\d\.docx$/);
  expect(letter.bytes.includes("word/document.xml")).toBe(true);
  expect((await sized(page, "Download for Excel")).bytes.equals(book.bytes), "equal input, equal bytes").toBe(true);
  expect(workers(watch).length, "nothing is asked for again").toBe(2);
});

test("a worker that does not come is said in words, and can be asked for again", async ({ app, page, watch }) => {
  test.slow();
  watch.allow(/Failed to load resource/, /workbook-/);
  await page.route("**/workbook-*.js", (route) => route.abort());
  await formats(app);
  await button(page, "Download for Excel").click();
  await expect(main(page).getByText(/did not come/)).toBeVisible();
  await page.unroute("**/workbook-*.js");
  expect((await sized(page, "Download for Excel")).name).toMatch(/\.xlsx$/);
});

test("what takes long says so and can be stopped", async ({ app, page }) => {
  test.slow();
  let go;
  const held = new Promise((resolve) => (go = resolve));
  await page.route("**/workbook-*.wasm", async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await formats(app);
  await button(page, "Download for Word").click();
  await expect(main(page).getByText("Making the file…")).toBeVisible();
  await list(page, "Which table?").selectOption("Access");
  await button(page, "Stop").click();
  await expect(main(page).getByText("Making the file…")).toBeHidden();
  go();
  expect((await sized(page, "Download for Word")).name).toMatch(/\.docx$/);
});
