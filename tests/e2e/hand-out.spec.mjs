// Hand it out: who needs the card, who has it, sending it, and what the link opens.
// Pages: hand_out, plan_home.
import { readFile } from "node:fs/promises";
import { expect, test } from "./support/fixtures.mjs";
import { look } from "./support/axe.mjs";
import { HANDS } from "./support/hands.mjs";
import { asked, button, link, main } from "./pages/parts.mjs";
import { openSample } from "./pages/plans.mjs";

for (const Hand of HANDS) {
  test(`the card is ticked for one person, and the link goes to another: ${Hand.title}`, async ({ app, page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const hand = new Hand(page);
    const id = await openSample(app, "Northgate Bikes");
    await hand.press(link(page, "Hand out the crisis card"));
    await asked(page, "Who needs the card?");
    const have = (count) => expect(main(page).getByText(new RegExp(`^${count} of \\d+ have it\\.$`))).toBeVisible();
    await have(0);
    const ama = main(page).getByRole("group", { name: /^Ama/ });
    await hand.tick(ama.getByRole("checkbox", { name: "Paper", exact: true }));
    await have(1);
    await expect(main(page).getByText(/^Paper: since \d/)).toBeVisible();
    await hand.press(button(page, "Send to Tom"));
    const tom = main(page).getByRole("listitem").filter({ has: page.getByRole("group", { name: /^Tom/ }) });
    await expect(tom.getByRole("status")).toHaveText("Copied. Paste it into a message to Tom. Sent? Then tick “Picture or link”.");
    // What is only on the clipboard has reached nobody.
    await have(1);
    await hand.tick(tom.getByRole("checkbox", { name: "Picture or link", exact: true }));
    await have(2);
    const message = await page.evaluate(() => navigator.clipboard.readText());
    expect(message).toMatch(/now\.html#card=1\.\d+\.[0-9a-f]{8}\.[\w-]+$/);
    expect(page.url()).toContain(id);
  });
}

test("what came of a press stands in the row of its button, in sight on a small phone, once", async ({ app, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.setViewportSize({ width: 320, height: 568 });
  const id = await openSample(app, "Northgate Bikes");
  await app.go(`plan/${id}/hand-out`);
  const row = (name) => main(page).getByRole("listitem").filter({ has: page.getByRole("group", { name: new RegExp(`^${name}`) }) });
  for (const name of ["Ama", "Tom"]) {
    await button(page, `Send to ${name}`).click();
    await expect(row(name).getByRole("status")).toHaveText(/^Copied\. /);
    await expect(row(name).getByRole("status")).toBeInViewport({ ratio: 1 });
    await expect(main(page).getByRole("status").filter({ hasText: "Copied." })).toHaveCount(1);
  }
});

test("the share sheet counts as handed out, and the tick in the same row takes it back", async ({ app, page }) => {
  await page.addInitScript(() => {
    navigator.canShare = () => true;
    navigator.share = async () => {};
  });
  const id = await openSample(app, "Northgate Bikes");
  await app.go(`plan/${id}/hand-out`);
  await button(page, "Send to Tom").click();
  const tom = main(page).getByRole("listitem").filter({ has: page.getByRole("group", { name: /^Tom/ }) });
  await expect(tom.getByRole("status")).toHaveText("Passed on. Tom now counts as holding the link. Did you not send it? Take the tick away.");
  const link = tom.getByRole("checkbox", { name: "Picture or link", exact: true });
  await expect(link).toBeChecked();
  await link.uncheck();
  await expect(main(page).getByText(/^0 of \d+ have it\.$/)).toBeVisible();
  await expect(tom.getByRole("status")).toHaveText("");
});

test("an owner alone reads what is true for them", async ({ app, page }) => {
  const id = await openSample(app, "Corner Bakery");
  await app.go(`plan/${id}/hand-out`);
  await expect(main(page).getByText("Only you need it so far. Keep it on your own phone, and give it to whoever helps you.")).toBeVisible();
  await expect(main(page).getByText("Nobody is on the call list")).toHaveCount(0);
  await expect(link(page, "See the card as others see it").first()).toHaveAttribute("href", /now\.html#card=/);
  await look(page, "hand out, alone");
});

test("a number that changes makes the cards old, and the screen says whose", async ({ app, page }) => {
  const id = await openSample(app, "Northgate Bikes");
  await app.go(`plan/${id}/hand-out`);
  await main(page).getByRole("group", { name: /^Ama/ }).getByRole("checkbox", { name: "Paper", exact: true }).check();
  await app.go(`plan/${id}/phones`);
  await main(page).getByRole("textbox", { name: /^Phone.*Ama/ }).first().fill("07700 900101");
  await button(page, "Continue").click();
  await app.go(`plan/${id}/hand-out`);
  await expect(main(page).getByText("Ama still holds an old card. Send it again.")).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent("download"), button(page, "Download the call list as contacts").click()]);
  const text = await readFile(await file.path(), "utf8");
  expect(text).toContain("FN:1 Ama (social media)\r\n");
  expect(text).toContain("TEL;TYPE=CELL:07700 900101\r\n");
  await look(page, "hand out");
});

test("what to fix about the card leads to the page where it is handed out", async ({ app, page }) => {
  const id = await openSample(app, "Northgate Bikes");
  // A card without a number for whoever decides is none.
  await app.go(`plan/${id}/phones`);
  await main(page).getByRole("textbox", { name: /^Phone.*Ama/ }).first().fill("07700 900101");
  await button(page, "Continue").click();
  await app.go(`plan/${id}/check`);
  const row = main(page).getByRole("listitem").filter({ hasText: /Print the crisis card and give it to/ });
  await row.getByRole("link", { name: "Who needs the card?" }).click();
  await asked(page, "Who needs the card?");
});
