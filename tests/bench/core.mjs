// `cargo xtask bench`: the core as WebAssembly on generated plans of 50 and of 500 people. Nothing here passes or fails.
import { readFileSync } from "node:fs";

const built = new URL("../../target/xtask/bench-core/", import.meta.url);
const { Case, codes, initSync } = await import(new URL("bench.js", built));
initSync({ module: readFileSync(new URL("bench_bg.wasm", built)) });

const ROUNDS = 15;
const WORK = [
  ["read the plan", "read", ""],
  ["coverage, 28 days", "cover", "limit 50 ms, 12 times"],
  ["turns of a year", "turns", ""],
  ["all checks", "findings", "limit 20 ms without coverage"],
  ["suggest names", "suggest", ""],
  ["Excel, no names", "nameless_workbook", "limit 3 s"],
  ["Word, no names", "nameless_document", "limit 3 s"],
];

// Time of the processor: what else the machine does must not count.
const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const measure = (work, times = 1) => {
  for (let warm = 0; warm < 3; warm += 1) work();
  return median(Array.from({ length: ROUNDS }, () => {
    const start = spent();
    for (let time = 0; time < times; time += 1) work();
    return (spent() - start) / times;
  }));
};
const line = (label, few, many, note = "") => {
  const times = few > 0 ? (many / few).toFixed(1) : "";
  console.log(`${label.padEnd(18)} ${few.toFixed(2).padStart(7)} ms ${many.toFixed(2).padStart(9)} ms ${times.padStart(6)}  ${note}`.trimEnd());
};

const small = new Case(50, 6, 7);
const large = new Case(500, 60, 7);
console.log(`The core (processor time, medians of ${ROUNDS}): plans of 50 people and 6 accounts, and of 500 people and 60 accounts`);
console.log(`shifts in 28 days: ${small.cover()} and ${large.cover()}; gaps: ${small.gaps()} and ${large.gaps()}`);
console.log("                          50           500    times");
const cost = {};
for (const [label, work, limit] of WORK) {
  const [few, many] = [measure(() => small[work]()), measure(() => large[work]())];
  cost[work] = many;
  line(label, few, many, limit);
}

// A check takes so little that the clock sees it only many times over.
const FAMILIES = {
  ACC: "access", ROL: "roles", CRI: "crisis", COV: "cover", CON: "content", TRN: "training", ALN: "rules", PLN: "the plan",
};
const AGAIN = 20;
const each = codes().map((code, place) => ({
  code,
  few: measure(() => small.check(place), AGAIN),
  many: measure(() => large.check(place), AGAIN),
}));
const sum = (list, key) => list.reduce((total, one) => total + one[key], 0);
console.log(`\nThe checks by family (${each.length} checks)`);
for (const [family, label] of Object.entries(FAMILIES)) {
  const own = each.filter(({ code }) => code.startsWith(family));
  line(`${family} ${label}`, sum(own, "few"), sum(own, "many"), `${own.length} checks`);
}
line("all families", sum(each, "few"), sum(each, "many"));
console.log(`the dearest: ${each.toSorted((a, b) => b.many - a.many).slice(0, 8).map(({ code, many }) => `${code} ${many.toFixed(2)} ms`).join(", ")}`);

// An edit runs the checks that read what it changed; the others are taken over, which is a copy of what they found.
const EDITS = {
  people: "a person", accounts: "an account", grants: "a login", secrets: "a password", seats: "a role",
  responsibilities: "a job", streams: "content", watches: "a watch", training: "a skill", tools: "a tool", tasks: "a to-do",
};
console.log("\nThe checks after an edit, without coverage");
line("all of them", measure(() => small.findings()), measure(() => large.findings()), `${each.length} checks`);
let [weighed, records] = [{ few: 0, many: 0 }, { few: 0, many: 0 }];
for (const [table, label] of Object.entries(EDITS)) {
  for (const plan of [small, large]) plan.edit(table);
  const part = { few: measure(() => small.check_again()), many: measure(() => large.check_again()) };
  for (const [size, plan] of [["few", small], ["many", large]]) {
    weighed[size] += part[size] * plan.count(table);
    records[size] += plan.count(table);
  }
  line(label, part.few, part.many, `${large.check_again()} checks; read again ${measure(() => large.read_again()).toFixed(2)} ms`);
}
line("any record", weighed.few / records.few, weighed.many / records.many, "the mean over the records of these tables");
console.log(`after an edit, 500 people: read ${cost.read.toFixed(1)} ms at most + coverage ${cost.cover.toFixed(1)} ms if it is concerned + checks ${cost.findings.toFixed(1)} ms at most`);
