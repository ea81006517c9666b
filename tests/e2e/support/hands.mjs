// How a journey touches the page: with mouse and keys, or with the keyboard alone. Page objects take a hand, so that
// the same journey runs both ways. Every event is a real one; nothing is set behind the page's back.
import { expect } from "@playwright/test";

/** More stops than any page has. */
const MOST_STOPS = 200;

const hasFocus = (locator) => locator.evaluate((element) => element === document.activeElement);

/** True where Enter sends the form: in a field or a box, not on a button or in a longer text. */
const entersForm = (page) =>
  page.evaluate(() => {
    const now = document.activeElement;
    return now instanceof HTMLInputElement && Boolean(now.form?.querySelector("button[type=submit]"));
  });

class Hand {
  constructor(page) {
    this.page = page;
  }

  key(name) {
    return this.page.keyboard.press(name);
  }

  /** Writes text at the caret, one key a letter. */
  letters(text) {
    return this.page.keyboard.type(text);
  }

  /** Moves the focus with Tab, or back with Shift+Tab; a radio counts as reached when its group is. */
  async tabTo(locator) {
    await expect(locator, "nothing to go to").toBeVisible();
    const back = await locator.evaluate((element) => {
      const now = document.activeElement;
      return now !== document.body && Boolean(now.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING);
    });
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await hasFocus(locator)) return;
      const inGroup = await locator.evaluate((element) => {
        const now = document.activeElement;
        return element.type === "radio" && now.type === "radio" && now.name === element.name && now.name !== "";
      });
      if (inGroup) return;
      await this.key(back ? "Shift+Tab" : "Tab");
    }
    throw new Error(`Tab never reaches ${locator}`);
  }

  /** Chooses in a list by its first letters, as the browser offers it. */
  async choose(select, option) {
    await this.tabTo(select);
    const shown = () => select.evaluate((element) => element.selectedOptions[0]?.label.trim());
    let typed = "";
    for (const letter of option) {
      if ((await shown()) === option) return;
      typed += letter;
      await this.letters(letter);
    }
    if ((await shown()) === option) return;
    const away = await select.evaluate((element, option) => {
      const at = [...element.options].findIndex((known) => known.label.trim() === option);
      return at < 0 ? null : at - element.selectedIndex;
    }, option);
    if (away === null) throw new Error(`There is no “${option}” in ${select}`);
    for (let step = 0; step < Math.abs(away); step += 1) await this.key(away > 0 ? "ArrowDown" : "ArrowUp");
    expect(await shown(), `after typing “${typed}”`).toBe(option);
  }

  /** Goes to a field and writes; what stood there goes. */
  async write(field, text) {
    await this.reach(field);
    if ((await field.inputValue()) !== "") await this.key("ControlOrMeta+A");
    await this.letters(text);
  }

  /** Writes a day into the browser's own date field, whose order of day and month is that of the machine. */
  async date(field, day) {
    await this.tabTo(field);
    const [year, month, date] = day.split("-");
    await this.letters(`${date}${month}${year}`);
    if ((await field.inputValue()) !== day) {
      await this.key("ArrowLeft");
      await this.key("ArrowLeft");
      await this.letters(`${month}${date}${year}`);
    }
    await expect(field).toHaveValue(day);
  }

  /** The form's own button, or Enter where the hand already is on the keys. */
  async submit(button) {
    if (await this.canEnter()) await this.key("Enter");
    else await this.press(button);
  }

  /** A disclosure by the words on it. */
  async open(words) {
    const summary = this.page.getByRole("main").locator("summary").filter({ hasText: words });
    if (await summary.evaluate((element) => element.parentElement.open)) return;
    await this.press(summary);
  }

  async tick(box, on = true) {
    if ((await box.isChecked()) !== on) await this.toggle(box);
    await expect(box).toBeChecked({ checked: on });
  }
}

/** Mouse for what is pressed, keys for what is written. */
export class MouseHand extends Hand {
  static title = "mouse and keys";

  press(locator) {
    return locator.click();
  }

  /** The next field by Tab, any other by a click. */
  async reach(field) {
    if (await hasFocus(field)) return;
    const isNext = await field.evaluate((element) => {
      const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")];
      const stops = all.filter((one) => one.checkVisibility() && one.tabIndex >= 0);
      return document.activeElement.matches("input") && stops[stops.indexOf(document.activeElement) + 1] === element;
    });
    if (isNext) await this.key("Tab");
    else await field.click();
  }

  toggle(box) {
    return box.click();
  }

  pick(radio) {
    return radio.click();
  }

  canEnter() {
    return this.page.evaluate(() => document.activeElement.matches("form input:not([type=checkbox], [type=radio])"));
  }
}

/** Never touches the mouse. */
export class KeyboardHand extends Hand {
  static title = "keyboard alone";

  async press(locator) {
    await this.tabTo(locator);
    await this.key("Enter");
  }

  reach(field) {
    return this.tabTo(field);
  }

  async toggle(box) {
    await this.tabTo(box);
    await this.key("Space");
  }

  async pick(radio) {
    await this.tabTo(radio);
    const { here, there, count, any } = await radio.evaluate((element) => {
      const group = [...document.querySelectorAll(`input[type=radio][name="${element.name}"]`)];
      const at = (one) => group.indexOf(one);
      return { here: at(document.activeElement), there: at(element), count: group.length, any: group.some((one) => one.checked) };
    });
    const down = (there - here + count) % count;
    if (down === 0) {
      if (!any) await this.key("Space");
    } else if (down <= count - down) {
      for (let step = 0; step < down; step += 1) await this.key("ArrowDown");
    } else {
      for (let step = 0; step < count - down; step += 1) await this.key("ArrowUp");
    }
    await expect(radio).toBeChecked();
  }

  canEnter() {
    return entersForm(this.page);
  }

  /** From a freshly loaded page past its header: the skip link. */
  async skip() {
    await this.key("Tab");
    await expect(this.page.getByRole("link", { name: /^Skip to/ })).toBeFocused();
    await this.key("Enter");
  }
}

export const HANDS = [MouseHand, KeyboardHand];
