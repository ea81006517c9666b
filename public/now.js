// The emergency page at work: shows the card of a link at once, keeps it on this phone, and helps without one.
//
// For: now.html, on a phone that may never have seen a plan. Everything below is an addition: without this script the
// page still says what to do. Must never: make anything of a card clickable but its telephone numbers, overwrite a newer
// card, send anything, or touch the plans of this browser. Tests: tests/e2e/now.spec.mjs.
"use strict";

const CARDS = "watchbill:card:1";
/** The record without a card, as it always was, and those under a card. The app clears these keys too. */
const RECORD = "watchbill:record:1";
const RECORDS = "watchbill:record:2";
/** The address of the help while a card is kept, which would open by itself. */
const OTHERS = "#help";
const byId = (id) => document.getElementById(id);
const say = (text, where = "said") => (byId(where).textContent = text);

/** Reads and writes one key; a browser that keeps nothing gives nothing. */
const store = {
  read(key) {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? [];
    } catch {
      return [];
    }
  },
  write(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },
};

/** Cards on this phone: business, day it was made, version, and the end of its link. */
const keptCards = () => {
  const list = store.read(CARDS);
  return Array.isArray(list) ? list.filter((one) => typeof one?.fragment === "string") : [];
};

/** "22 November 2026", or the text as it is. */
function day(iso) {
  const date = new Date(`${iso}T12:00:00`);
  return Number.isNaN(date.getTime()) ? iso : date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}

const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

async function copy(text, said = "Copied") {
  try {
    await navigator.clipboard.writeText(text);
    say(said);
  } catch {
    say("Copying is blocked here. Mark the text and copy it yourself.");
  }
}

/** By the share sheet of the phone, else into the clipboard. */
async function send(text) {
  if (!navigator.share) return copy(text, "Copied. Paste it into a message.");
  try {
    await navigator.share({ text });
  } catch (error) {
    if (error.name !== "AbortError") await copy(text, "Copied. Paste it into a message.");
  }
}

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  made.dir = "auto";
  if (className) made.className = className;
  return made;
}

/** A number to press; what cannot be dialled stays text. */
function number(phone) {
  const dialled = phone.replace(/(?!^\+)[^\d]/g, "");
  if (!/^\+?\d{3,}$/.test(dialled)) return element("span", phone, "number");
  const link = element("a", phone, "number");
  link.href = `tel:${dialled}`;
  return link;
}

/** "Call 999 first": the number in the line is the only thing that can be pressed. */
function danger(text) {
  const place = byId("card-danger");
  const found = /\+?\d[\d ]{1,}\d/.exec(text);
  if (!found) return place.replaceChildren(text);
  place.replaceChildren(text.slice(0, found.index), number(found[0]), text.slice(found.index + found[0].length));
}

/** The words to copy: those of the cases of that kind where the card has any, else the general ones. */
function words(card, situation) {
  const own = card.ownWords.filter((one) => one.situation === situation);
  const parts = own.flatMap(({ name, words }) => {
    const title = element("h3", name);
    if (!words) return [title, element("p", "The words for this case stand on its printed page. They did not fit in this link.")];
    const button = element("button", "Copy these words");
    button.type = "button";
    button.setAttribute("aria-label", `Copy these words: ${name}`);
    button.onclick = () => copy(words);
    const line = element("p", "", "buttons");
    line.append(button);
    return [title, element("blockquote", words), line];
  });
  byId("card-own-words").replaceChildren(...parts);
  put("card-words", own.length ? "" : card.words);
  byId("copy-card-words").hidden = own.length > 0 || !card.words;
}

function steps(card, situation) {
  for (const button of byId("cases").querySelectorAll("button")) {
    button.setAttribute("aria-pressed", `${button.dataset.case === situation}`);
  }
  words(card, situation);
  const own = card.own.find((one) => one.situation === situation && one.lines.length);
  put("card-own", own ? `Own steps of this business${own.name ? ` for: ${own.name}` : ""}. They count instead of the usual ones.` : "");
  const ours = byId(`steps-${situation}`);
  if (own) return byId("card-steps").replaceChildren(...own.lines.map((line) => element("li", line)));
  if (ours) return byId("card-steps").replaceChildren(ours.content.cloneNode(true));
  const lines = card.steps.map(({ what, how }) => {
    const line = element("li", what);
    if (how) line.append(element("span", how, "how"));
    return line;
  });
  byId("card-steps").replaceChildren(...lines);
}

/** Whom to call first is on the screen before anybody scrolls. */
function first(call) {
  byId("card-first").hidden = !call;
  if (!call) return;
  const link = number(call.phone);
  link.prepend(element("b", `Call ${call.name}`), " ");
  byId("card-first").replaceChildren(link);
}

/** The first cards hold the rule without its condition, and allowed to post before anybody was called. */
const allowed = (rule) => (!rule || rule.startsWith("Nobody answers?") ? rule : `Nobody answers? ${rule}`);

/** Text of one element, which is hidden where there is none. */
function put(id, text) {
  byId(id).textContent = text;
  byId(id).hidden = !text;
}

/** The help for anybody, with the cards on this phone; also the way back from a card. */
function help() {
  const wasCard = !byId("card").hidden;
  for (const id of ["card", "others"]) byId(id).hidden = true;
  byId("help").hidden = false;
  document.title = "Something is going wrong – Watchbill";
  listKept();
  shown = "";
  record("");
  if (wasCard) byId("help-title").focus();
}

function show(card, fragment) {
  byId("help").hidden = true;
  for (const id of ["card", "others"]) byId(id).hidden = false;
  document.title = `${card.title} – Watchbill`;
  put("card-title", card.title);
  danger(card.danger);
  byId("card-danger").hidden = !card.danger;
  steps(card, "other");
  byId("cases").onclick = ({ target }) => target.dataset.case && steps(card, target.dataset.case);
  // A card of a plan without a call list has nothing below this heading.
  put("card-call", card.calls.length ? card.callTitle : "");
  const calls = card.calls.map(({ name, phone, does }) => {
    const line = element("li", "");
    line.append(element("b", name), " ", phone ? number(phone) : element("span", "No number yet", "number"), " ", element("span", does, "how"));
    return line;
  });
  byId("card-calls").replaceChildren(...calls);
  first(card.calls.find(({ phone }) => phone));
  put("card-authority", allowed(card.authority));
  put("card-words-title", card.wordsTitle);
  byId("copy-card-words").onclick = () => copy(card.words);
  byId("card-logins").replaceChildren(...card.logins.map((line) => element("li", line)));
  byId("card-logins").hidden = !card.logins.length;
  const by = card.by ? ` by ${card.by}` : "";
  put("card-made", `This card was made${by} on ${day(card.made)}. Not from your team? Close it.`);
  put("card-tell", card.tell);
  put("card-check", card.check ? `Check it again by ${day(card.check)}.` : "");
  const isOld = card.check && card.check < today();
  put("card-old", isOld ? `This card is from ${day(card.made)}. If a number is wrong, go on to the next.` : "");
  keeping(card, fragment);
  // Two businesses without a name are told apart by their cards.
  shown = card.business || `a card without a name (${card.version.slice(0, 6)})`;
  record(shown);
  byId("card-title").focus();
}

/**
 * "Keep it on this phone": one card for each business, and a newer one is never lost to an older one. The same card with
 * a later day takes the place of the one that is kept: it is not out of date any more.
 */
function keeping(card, fragment) {
  const same = (one) => one.business === card.business;
  const has = keptCards().find(same);
  const isNewer = has && has.made > card.made && has.version !== card.version;
  const button = byId("keep");
  button.hidden = has?.version === card.version && !isNewer;
  const keep = () => {
    const { business, made, version } = card;
    const others = keptCards().filter((one) => !same(one));
    return store.write(CARDS, [...others, { business, made, version, fragment }]);
  };
  // The code on paper leaves out long words of cases, so of two links of the same version the longer one says more.
  const saysMore = button.hidden && has.made === card.made && fragment.length > has.fragment.length;
  if (button.hidden && (has.made < card.made || saysMore)) keep();
  say(button.hidden ? "This card is kept on this phone." : "", "kept-said");
  if (isNewer) {
    say(`You have a newer card from ${day(has.made)}. Keep the newer one.`, "kept-said");
    button.textContent = "Show the newer one";
    button.onclick = () => open(has.fragment);
    return;
  }
  button.textContent = "Keep it on this phone";
  button.onclick = () => {
    const done = keep();
    button.hidden = done;
    say(done ? "This card is kept on this phone." : "This browser keeps nothing. Keep the link or a picture instead.", "kept-said");
  };
}

/** What stands in an address of the app before a plan, or a part of one; `s` is a locked one. */
const PLAN = /#\/open\?link=(\d+\.(\w)\.[\w.-]+)/;

const FAULTS = {
  none: () => "There is no card in this. Paste the whole link, to its last letter.",
  cut: ({ got, wanted }) => (wanted ? `This link is cut short: ${got} of ${wanted} letters are here. Ask for it again.` : "This link is cut short. Ask for it again."),
  damaged: () => "This link was changed on its way. Ask for it again.",
  newer: () => "This card is from a newer version. Reload this page, then open the link again.",
};

/** Opens a link; gives what to say where that cannot be: a sentence, and for a plan the way to open it. */
async function open(link) {
  const read = await readCard(link);
  if (read.card) show(read.card, read.fragment);
  if (read.card) return [];
  const plan = read.fault === "none" && PLAN.exec(link);
  if (!plan) return [FAULTS[read.fault](read)];
  const way = element("a", "Open it in Watchbill");
  way.href = `./#/open?link=${plan[1]}`;
  const what = plan[2] === "s" ? "This link holds a locked plan, not a card. You need its passphrase." : "This link holds a plan or a part of one, not a card.";
  return [what, " ", way];
}

function listKept() {
  const cards = keptCards();
  byId("kept").hidden = !cards.length;
  const links = cards.map(({ business, fragment }) => {
    const line = element("li", "");
    const link = element("a", business || "A card");
    link.href = fragment;
    const remove = element("button", "Delete");
    remove.setAttribute("aria-label", `Delete the card of ${business || "this business"} from this phone`);
    remove.onclick = () => {
      store.write(CARDS, keptCards().filter((one) => one.fragment !== fragment));
      listKept();
      byId("help-title").focus();
      say("The card is deleted from this phone.");
    };
    line.append(link, " ", remove);
    return line;
  });
  byId("kept-list").replaceChildren(...links);
}

/** The record by the business of the card it was written under; blank without a card. Held here where nothing is kept. */
let unkept;
function records() {
  if (unkept) return unkept;
  const list = (value) => (Array.isArray(value) ? value : []);
  const owned = list(store.read(RECORDS)).filter((one) => Array.isArray(one) && one[0]);
  return new Map([["", store.read(RECORD)], ...owned].map(([owner, lines]) => [`${owner}`, list(lines).map(String)]));
}

function writeRecord(owner, lines) {
  const all = records().set(owner, lines);
  const owned = [...all].filter(([other, its]) => other && its.length);
  const done = [store.write(RECORD, all.get("")), store.write(RECORDS, owned)];
  unkept = done.every(Boolean) ? undefined : all;
  record();
}

/** Whose lines are on the screen, and whose card. */
let writing = "";
let shown = "";

/** Shows one record alone: somebody who helps two businesses must not send one the lines of the other. */
function record(owner = writing) {
  writing = owner;
  const all = records();
  const lines = all.get(owner) ?? [];
  byId("record-title").textContent = owner ? `Start a record: ${owner}` : "Start a record";
  byId("record-list").replaceChildren(...lines.map((line) => element("li", line)));
  for (const id of ["record-send", "record-clear"]) byId(id).hidden = !lines.length;
  const way = (name, does) => {
    const button = element("button", name);
    button.type = "button";
    button.onclick = () => {
      does();
      byId("record-title").focus();
    };
    return button;
  };
  const loose = all.get("");
  const move = () => {
    const now = records();
    writeRecord(owner, [...(now.get(owner) ?? []), ...now.get("")]);
    writeRecord("", []);
  };
  const others = [...all.keys()].filter((other) => other !== owner && (other ? all.get(other).length : true));
  const ways = shown
    ? loose.length ? [way("Move here what was noted without a card", move)] : []
    : others.map((other) => way(other ? `Show the record: ${other}` : "Show the record without a card", () => record(other)));
  byId("record-others").replaceChildren(...ways);
}

function keepRecord() {
  // Made here, because a phone may hold the page of before for a moment.
  const others = element("p", "", "buttons");
  others.id = "record-others";
  byId("record").append(others);
  byId("record-title").tabIndex = -1;
  byId("record-form").onsubmit = (event) => {
    event.preventDefault();
    const what = byId("record-what").value.trim();
    if (!what) return;
    const lines = records().get(writing) ?? [];
    const time = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
    // A line for each day: what is left of last week must not read like tonight.
    const date = day(today());
    if (lines.filter((line) => !/^\d\d:\d\d /.test(line)).pop() !== date) lines.push(date);
    byId("record-what").value = "";
    // A browser that keeps nothing still has the record in this window.
    writeRecord(writing, [...lines, `${time} ${what}`]);
  };
  byId("record-send").onclick = () => send([writing, ...(records().get(writing) ?? [])].filter(Boolean).join("\n"));
  byId("record-clear").onclick = () => writeRecord(writing, []);
  // What another window adds is seen before anything here is sent or cleared.
  addEventListener("storage", () => record());
  byId("record").hidden = false;
}

async function start() {
  for (const id of ["copy-words", "ask", "paste"]) byId(id).hidden = false;
  byId("copy-words").onclick = () => copy(byId("words").textContent.trim().replace(/\s+/g, " "));
  byId("ask").onclick = () => send(byId("ask-text").textContent);
  byId("paste").onsubmit = async (event) => {
    event.preventDefault();
    const link = byId("link").value;
    const why = await open(link);
    byId("link-said").replaceChildren(...why);
    // In the address, a reload and a bookmark have the card too.
    if (!why.length) location.hash = (await readCard(link)).fragment;
  };
  keepRecord();
  // Without a network these would be a dead end; all else on this page works.
  const connected = () => {
    for (const id of ["plans", "open-file"]) byId(id).hidden = navigator.onLine === false;
  };
  for (const name of ["online", "offline"]) addEventListener(name, connected);
  connected();
  const arrive = async () => {
    const isCard = location.hash.length > 1 && location.hash !== OTHERS;
    if (isCard) {
      const why = await open(location.hash);
      if (why.length) help();
      byId("link-bad").replaceChildren(...why);
      byId("link-bad").hidden = !why.length;
    } else if (location.hash !== OTHERS && keptCards().length === 1) await open(keptCards()[0].fragment);
    else help();
  };
  addEventListener("hashchange", arrive);
  await arrive();
  try {
    // Offline after one visit; a browser without workers, or with storage blocked, works all the same, online.
    await navigator.serviceWorker?.register("now-worker.js", { scope: "now.html" });
  } catch {
    // Nothing to say: the card is on the screen.
  }
}

start();
