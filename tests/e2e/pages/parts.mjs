// What all pages share: the frame, Continue, the error summary. Found by role and by the words on the screen.
import { expect } from "@playwright/test";

export const heading = (page, name) => page.getByRole("heading", { level: 1, name, exact: true });
export const main = (page) => page.getByRole("main");
export const link = (page, name) => main(page).getByRole("link", { name });
export const button = (page, name, exact = true) => main(page).getByRole("button", { name, exact });
export const field = (page, name) => main(page).getByRole("textbox", { name, exact: true });
export const list = (page, name) => main(page).getByRole("combobox", { name, exact: true });
export const box = (page, name) => main(page).getByRole("checkbox", { name, exact: true });
export const group = (page, name) => main(page).getByRole("group", { name, exact: true });
export const radio = (page, groupName, name) => group(page, groupName).getByRole("radio", { name, exact: true });
export const bar = (page) => page.getByRole("region", { name: "This plan", exact: true });
export const undo = (page) => bar(page).getByRole("button", { name: /^Undo/ });

/** The question is on the screen and can take input. */
export const asked = (page, question) => expect(heading(page, question)).toBeVisible();

/** Continue, and the next question is there. */
export async function goOn(hand, next) {
  await hand.submit(button(hand.page, "Continue"));
  await asked(hand.page, next);
}

/** The line of the plan says that everything is stored, with the time of day; while a write is on its way it shows none. */
export const saved = (page) => expect(bar(page).getByText(/\d\d:\d\d$/)).toBeVisible();
