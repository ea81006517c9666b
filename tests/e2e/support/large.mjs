// A plan of 500 people and 60 accounts, made by the generator of `crates/plan`.
import { execFileSync } from "node:child_process";

const MADE = ["run", "--quiet", "--package", "plan", "--example", "sample", "--", "500", "60", "7"];
let made;

/** The text of the plan file; made once for each file of journeys. */
export const largePlan = () => (made ??= execFileSync("cargo", MADE, { encoding: "utf8", maxBuffer: 1 << 26 }));
