// What is half typed on the shared screen outlives a reload, where it was; it is no answer yet, and the mask holds for it.
// Pages: stage.
import { expect, test } from "./support/fixtures.mjs";
import { stored } from "./support/stored.mjs";
import { asked, main } from "./pages/parts.mjs";
import { keepWorkshop, more, openStage, parked, press, question, step } from "./pages/stage.mjs";

const SALES = "dp_000000000sa1e";
const field = (page, name) => main(page).getByRole("textbox", { name, exact: true });
/** What this browser keeps of it beside the plans. */
const half = (page) => page.evaluate(() => Object.entries(localStorage).filter(([key, value]) => key.includes("/typed/") && value !== '""').map(([, value]) => value).join());

test("a text that is half typed is there again after a reload, and goes on from there", async ({ app, page }) => {
  const change = (content) => {
    for (const table of ["accounts", "seats", "grants", "secrets", "streams", "tools", "watches"]) delete content[table];
  };
  await openStage(app, await keepWorkshop(app, { agenda: [["access", 9], ["decide", 4, "Who pays?"]], change }));
  const account = field(page, "Name of an account");
  await account.focus();
  await page.keyboard.type("The club’s pa");
  await page.reload();
  await asked(page, "Where do we post?");
  await expect(account).toHaveValue("The club’s pa");
  await expect(account).toBeFocused();
  const elsewhere = Object.entries(JSON.parse(await stored(page))).filter(([key]) => !key.includes("/typed/"));
  expect(JSON.stringify(elsewhere)).not.toContain("The club’s pa");
  // A press is an answer, as if nothing had happened.
  await step(page, "Next").click();
  await expect(question(page)).not.toHaveText("Where do we post?");
  expect(await half(page)).not.toContain("club");
  await step(page, "Back").click();
  await expect(main(page).getByRole("listitem").filter({ hasText: "The club’s pa" })).toBeVisible();
  await expect(account).toHaveValue("");
  // A topic, on whatever screen.
  const topic = parked(page).getByRole("textbox", { name: "Topic" });
  await step(page, "Park a topic").click();
  await expect(topic).toBeFocused();
  await page.keyboard.type("Sun");
  await page.reload();
  await expect(topic).toHaveValue("Sun");
  await topic.press("End");
  await page.keyboard.type("days");
  await page.keyboard.press("Enter");
  await parked(page).getByRole("button", { name: "Nobody in particular" }).click();
  await expect(parked(page).getByText("Sundays")).toBeVisible();
  // A sentence, behind its answer.
  while ((await question(page).textContent()) !== "Who pays?") await page.keyboard.press("PageDown");
  await press(page, "Decided").click();
  const sentence = field(page, "We decide, in one sentence");
  await expect(sentence).toBeFocused();
  await page.keyboard.type("Priya, up to");
  await page.reload();
  await asked(page, "Who pays?");
  await expect(sentence).toHaveValue("Priya, up to");
  await sentence.fill("");
  await page.reload();
  await asked(page, "Who pays?");
  await expect(sentence).toHaveValue("");
});

test("a line that is being changed, and a new name, are there again too", async ({ app, page }) => {
  const change = (all) => (all.departments = { [SALES]: { o: "a", name: "Sales", sends_questions: "When?", can_share: "Bikes" } });
  await openStage(app, await keepWorkshop(app, { agenda: [["departments", 11], ["access", 9]], change }));
  await step(page, "Next").click();
  await main(page).getByRole("button", { name: "You can show: Bikes" }).click();
  await expect(field(page, "You can show")).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.type(" on te");
  await page.reload();
  await expect(field(page, "You can show")).toHaveValue("Bikes on te");
  await page.keyboard.press("PageDown");
  await step(page, "Next").click();
  await asked(page, "Who can get into Facebook today?");
  await press(page, "Somebody else").click();
  await page.keyboard.type("Nora Qu");
  await page.reload();
  await expect(field(page, "Somebody else: name")).toHaveValue("Nora Qu");
});

test("what the mask hides does not come back on the screen, and what was refused is not kept", async ({ app, page }) => {
  await openStage(app, await keepWorkshop(app, { agenda: [["decide", 4, "Who pays?"]] }));
  const sentence = field(page, "We decide, in one sentence");
  await press(page, "Decided").click();
  const gone = async (text) => {
    await sentence.fill(text);
    expect(await half(page)).toContain(text);
    await page.reload();
    await asked(page, "Who pays?");
    await expect(sentence).toHaveValue("");
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(text);
  };
  await gone("Ring 07700 900 123");
  await more(page, "Show initials");
  await gone("Ask Tom Ellis fir");
  await sentence.fill("Our password is tulip9");
  expect(await half(page)).not.toContain("tulip9");
  await page.keyboard.press("Enter");
  await expect(sentence).toHaveAttribute("aria-invalid", "true");
  expect(await half(page)).toBe("");
});
