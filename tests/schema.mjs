// Every plan file we ship, against the published JSON Schema, with a validator that is not ours.
// Run by `cargo xtask test`; prints one line a file and ends with its counts.
import { readdirSync, readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";

const SAMPLES = "public/samples";
const read = (path) => JSON.parse(readFileSync(path, "utf8"));

// Strict: a keyword that ajv does not know would check nothing.
const ajv = new Ajv2020.default({ allErrors: true, strictSchema: true, strictTypes: false });
const validate = ajv.compile(read("public/schema/plan-v1.json"));
const counts = { passed: 0, failed: 0 };

function check(name, ok, details = "") {
  counts[ok ? "passed" : "failed"] += 1;
  console.log(`${ok ? "ok    " : "FAILED"} ${name}${ok ? "" : `\n${details}`}`);
}

const samples = readdirSync(SAMPLES).filter((name) => name.endsWith(".plan.json"));
for (const name of samples) {
  const valid = validate(read(`${SAMPLES}/${name}`));
  const place = (error) => `  ${error.instancePath || "/"}: ${error.message}`;
  check(name, valid, validate.errors?.slice(0, 20).map(place).join("\n"));
}

// A schema that accepts everything would pass all of the above.
const first = samples[0] && read(`${SAMPLES}/${samples[0]}`);
if (first) {
  check("another format is refused", !validate({ ...first, format: "other/plan" }));
  check("a plan without content is refused", !validate({ ...first, content: undefined }));
  check("a list for a table of people is refused", !validate({ ...first, content: { ...first.content, people: [] } }));
}

console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || samples.length === 0 ? 1 : 0;
