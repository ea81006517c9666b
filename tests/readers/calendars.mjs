// A third independent reader gives the moments of the coverage engine, for every calendar in a folder. It knows no time zones but
// those that a file describes. `node calendars.mjs FOLDER`; the last line says how many comparisons passed and failed.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";

let passed = 0;
let failed = 0;
const check = (name, ok, detail) => {
  if (ok) return void (passed += 1);
  failed += 1;
  console.log(`FAILED ${name}: ${JSON.stringify(detail)}`);
};

function read(text) {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  const timed = events.filter((event) => !event.startDate.isDate && event.component.getFirstPropertyValue("status") !== "CANCELLED");
  const minute = (time) => time.toUnixTime() / 60;
  const end = (event) => (event.component.getFirstProperty("dtend") ? event.endDate : event.startDate);
  return { events, shifts: timed.map((event) => [event.uid, minute(event.startDate), minute(end(event))]) };
}

const folder = process.argv[2];
const files = readdirSync(folder).filter((name) => name.endsWith(".ics")).sort();
check("there are calendars to read", files.length > 20, files.length);
for (const file of files) {
  const told = JSON.parse(readFileSync(join(folder, file.replace(".ics", ".json")), "utf8"));
  const { events, shifts } = read(readFileSync(join(folder, file), "utf8"));
  const sorted = (list) => list.map((one) => one.join(" ")).sort();
  const [seen, expected] = [sorted(shifts), sorted(told.shifts)];
  const only = (one, other) => one.filter((line) => !other.includes(line)).slice(0, 3);
  check(`${file}: ical.js`, seen.join("\n") === expected.join("\n"), { file: only(seen, expected), engine: only(expected, seen) });
  check(`${file}: every entry has a name and a version`, events.every((event) => event.uid && event.sequence === 3), events.length);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
