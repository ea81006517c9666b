// `cargo xtask bench`: the core as WebAssembly on generated plans of 50 and of 500 people. Nothing here passes or fails.
import { readFileSync } from "node:fs";

const built = new URL("../../target/xtask/bench-core/", import.meta.url);
const { Case, initSync } = await import(new URL("bench.js", built));
initSync({ module: readFileSync(new URL("bench_bg.wasm", built)) });

const ROUNDS = 15;
const WORK = [
  ["read the plan", "read", ""],
  ["coverage, 28 days", "cover", "limit 50 ms, 12 times"],
  ["turns of a year", "turns", ""],
  ["all checks", "findings", "limit 20 ms without coverage"],
  ["suggest names", "suggest", ""],
];

// Time of the processor: what else the machine does must not count.
const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const measure = (plan, work) => {
  for (let warm = 0; warm < 3; warm += 1) plan[work]();
  return median(Array.from({ length: ROUNDS }, () => {
    const start = spent();
    plan[work]();
    return spent() - start;
  }));
};

const small = new Case(50, 6, 7);
const large = new Case(500, 60, 7);
console.log(`The core (processor time, medians of ${ROUNDS}): plans of 50 people and 6 accounts, and of 500 people and 60 accounts`);
console.log(`shifts in 28 days: ${small.cover()} and ${large.cover()}; gaps: ${small.gaps()} and ${large.gaps()}`);
console.log("                          50           500    times");
for (const [label, work, limit] of WORK) {
  const [few, many] = [measure(small, work), measure(large, work)];
  const times = (many / few).toFixed(1);
  console.log(`${label.padEnd(18)} ${few.toFixed(2).padStart(7)} ms ${many.toFixed(2).padStart(9)} ms ${times.padStart(6)}  ${limit}`);
}
