// `cargo xtask bench`: prints measured figures beside their limits. Nothing here passes or fails.
import { chromium } from "@playwright/test";
import { ARGS, chromiumPath } from "../e2e/support/chromium.mjs";
import { measureLoads } from "./load.mjs";
import { bareSite, serve } from "./sites.mjs";
import { measureTyping, percentile } from "./typing.mjs";

const FRAME_MS = 1_000 / 60;

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

  const costs = await measureTyping(browser, { url: ours.url, sample: /Northgate/, step: "people" });
  const kept = costs.filter((cost) => cost <= FRAME_MS).length / costs.length;
  lines.push("", `Typing, ${costs.length} keys: half cost at most ${percentile(costs, 0.5).toFixed(1)} ms, 95 % at most ${percentile(costs, 0.95).toFixed(1)} ms (limit 8)`);
  lines.push(`keys that fit into one frame: ${(kept * 100).toFixed(0)} % (limit 95 %)`);
} finally {
  await browser.close();
  for (const server of servers) server.stop();
}
console.log(lines.join("\n"));
