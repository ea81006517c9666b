// One page each: from the page of a person and from "Print and share" to paper, a message, Markdown and the small file.
// Pages: outputs, person.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { HANDS, KeyboardHand } from "./support/hands.mjs";
import { downloaded } from "./support/plan-files.mjs";
import { asked, button, link, list, main } from "./pages/parts.mjs";
import { keepFile } from "./pages/plans.mjs";

const BIKES = JSON.parse(readFileSync(new URL("../../public/samples/northgate-bikes.plan.json", import.meta.url), "utf8"));

/** The bike shop with a number and a note for everybody. */
function shop() {
  const file = structuredClone(BIKES);
  delete file.hash;
  Object.values(file.content.people).forEach((person, at) => {
    person.phone = `07700 900 ${101 + at}`;
    person.note = `Private: ${person.name}`;
  });
  return JSON.stringify(file);
}

const numberOf = (name) => `07700 900 ${101 + Object.values(BIKES.content.people).findIndex((person) => person.name === name)}`;

async function openTom(app, hand) {
  const id = await keepFile(app, "shop.plan.json", shop());
  await app.go(`plan/${id}/person`);
  await hand.press(link(hand.page, "Tom Ellis"));
  await asked(hand.page, "Tom Ellis");
  return id;
}

for (const Hand of HANDS) {
  test(`from a person to their page on paper: ${Hand.title}`, async ({ app, page }) => {
    const hand = new Hand(page);
    await openTom(app, hand);
    await hand.press(link(page, "Print the page of Tom"));
    await asked(page, "Print or save as PDF");
    const paper = page.getByRole("region", { name: "This is what prints" });
    await expect(paper.getByRole("heading", { name: "Tom Ellis: your part in the social media of Northgate Bikes" })).toBeVisible();
    for (const part of ["What you do", "Where you get in", "Your next four weeks", "What you may say"]) {
      await expect(paper.getByRole("heading", { name: part })).toBeVisible();
    }
    await expect(paper.getByText(numberOf("Ama Mensah"))).toBeVisible();
    await expect(paper.getByText(numberOf("Tom Ellis"))).toHaveCount(0);
    await expect(paper.getByText("Private")).toHaveCount(0);
    await expect(list(page, "Whose page?")).toHaveValue(/^p_/);
  });
}

test("the page as text, as a rich copy and as Markdown", async ({ app, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openTom(app, new KeyboardHand(page));
  await button(page, "Send to Tom").click();
  await expect(main(page).getByText("Copied. Paste it into a message.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Tom Ellis: your part");
  await button(page, "Copy the page").click();
  await expect(main(page).getByText("Copied", { exact: false }).first()).toBeVisible();
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item.getType("text/html")).text();
  });
  expect(html).toContain("your part in the social media of Northgate Bikes</h1>");
  const { name, text } = await downloaded(page, () => button(page, "Download the page as Markdown").click());
  expect(name).toMatch(/^northgate-bikes-tom-\d{4}-\d\d-\d\d\.md$/);
  expect(text).toMatch(/^# Tom Ellis: your part/);
});

test("the file of a person opens as a plan of its own, and holds nobody else's number", async ({ app, page }) => {
  const id = await keepFile(app, "shop.plan.json", shop());
  await app.go(`plan/${id}/outputs`);
  await list(page, "Whose page?").selectOption("Tom Ellis");
  await expect(main(page).getByText(/^The file holds only what Tom needs\..* 1 phone number and no emails\.$/)).toBeVisible();
  const { name, text } = await downloaded(page, () => button(page, "Download the file for Tom").click());
  expect(name).toMatch(/^northgate-bikes-tom-\d{4}-\d\d-\d\d\.plan\.json$/);
  for (const person of Object.values(BIKES.content.people)) {
    expect(text.includes(numberOf(person.name)), person.name).toBe(person.name === "Tom Ellis");
  }
  expect(text).not.toContain("Private");
  const small = await keepFile(app, name, text);
  expect(small).not.toBe(id);
  // What is not in it is in the whole plan: nothing of it is missing.
  await app.go(`plan/${small}`);
  await expect(main(page).getByText("This is one person’s part of a plan: what Tom needs. Nothing else is in it. The rest is in the whole plan.")).toBeVisible();
  await expect(page.getByText(/^(Draft\.|Ready to print)/)).toHaveCount(0);
  await expect(page.getByText("No one", { exact: false })).toHaveCount(0);
  // Questions, pictures, lists and the pages of others are only in the whole plan: an address of theirs leads home.
  const ama = Object.keys(BIKES.content.people).find((key) => BIKES.content.people[key].name === "Ama Mensah");
  for (const other of ["check", "accounts", "access", "roles", "crisis", "cover", "rules", "pictures", "what-if", "todo", "person", `person?id=${ama}`, "finish", "stage"]) {
    await app.go(`plan/${small}/${other}`);
    await expect(main(page).getByText("The page you asked for is only in the whole plan."), other).toBeVisible();
    await expect(link(page, "Open the page of Tom"), other).toBeVisible();
    await expect(main(page).getByText(/Only Tom|No one|missing/), other).toHaveCount(0);
    await expect(main(page).getByRole("button", { name: "Continue" }), other).toHaveCount(0);
  }
  await app.go(`plan/${small}/print`);
  await expect(page.getByRole("heading", { name: /^Tom Ellis: your part/ })).toBeVisible();
  await app.go(`plan/${small}`);
  await link(page, "Open the page of Tom").click();
  await asked(page, "Tom Ellis");
  await expect(main(page).getByText("The page you asked for")).toHaveCount(0);
  await link(page, "Back").click();
  await expect(link(page, "Open the page of Tom")).toBeVisible();
  await app.go(`plan/${small}/print?what=people`);
  await expect(page.getByRole("heading", { name: /^Tom Ellis: your part/ })).toBeVisible();
});
