// `cargo xtask bench`: prints measured figures beside their limits. Nothing here passes or fails.
import { chromium } from "@playwright/test";
import { ARGS, chromiumPath } from "../e2e/support/chromium.mjs";
import { measureLoads } from "./load.mjs";
import { bareSite, serve } from "./sites.mjs";
import { measureTyping, percentile } from "./typing.mjs";

const FRAME_MS = 1_000 / 60;

const SMALL = { sample: /Northgate/ };
// `bench.rs` makes it: 500 people, 60 accounts.
const LARGE = { file: "target/xtask/bench/large.json" };
/** Plan, page and field that is typed in. */
const FIELDS = [
  ["6 people, a name", SMALL, "people", "input[id^=name-]"],
  ["500 people, a name", LARGE, "people", "input[id^=name-]"],
  ["500 people, finding a person", LARGE, "people", "#people-find"],
  ["500 people, a step of the first hour", LARGE, "first-hour", "main textarea"],
  ["500 people, the name of the business", LARGE, "settings", undefined],
];

const servers = [];
const site = async (name, dir, door) => {
  const server = await serve(dir);
  servers.push(server);
  return { name, door, url: server.url };
};
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ARGS });
const lines = [];
try {
  const ours = await site("watchbill", "dist", "a.door[href$='/team']");
  const sites = [
    ours,
    await site("preact", await bareSite("preact", "target/xtask/bench")),
    await site("react", await bareSite("react", "target/xtask/bench")),
  ];
  const loads = await measureLoads(browser, sites);
  lines.push("", "Cold load, slow 4G, processor 4 times slower (medians)", "site        first paint   first question takes input");
  for (const [name, { paint, input }] of Object.entries(loads)) {
    lines.push(`${name.padEnd(10)} ${paint.toFixed(0).padStart(9)} ms ${input.toFixed(0).padStart(24)} ms`);
  }
  const { watchbill, preact, react } = loads;
  lines.push(`first paint: ${(watchbill.paint / preact.paint).toFixed(2)} of Preact's (limit 1.10)`);
  lines.push(`first question: ${(watchbill.input / react.input).toFixed(2)} of React's (limit 1.60, target 1.00)`);

  lines.push("", "Typing: what a key press costs at most (limit 8 ms for 95 %), and how many fit into one frame (limit 95 %)");
  for (const [name, plan, step, into] of FIELDS) {
    const costs = await measureTyping(browser, { url: ours.url, plan, step, into });
    const kept = costs.filter((cost) => cost <= FRAME_MS).length / costs.length;
    const [half, most] = [0.5, 0.95].map((share) => percentile(costs, share).toFixed(1).padStart(5));
    lines.push(`${name.padEnd(42)} half ${half} ms, 95 % ${most} ms, in one frame ${(kept * 100).toFixed(0)} %`);
    console.log(lines.at(-1));
  }
} finally {
  await browser.close();
  for (const server of servers) server.stop();
}
console.log(lines.join("\n"));
