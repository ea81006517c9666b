// All pages of a plan, as `src/flow.rs` has them, so that a new one is walked by itself.
import { readFileSync } from "node:fs";

const FLOW = readFileSync(new URL("../../../src/flow.rs", import.meta.url), "utf8");

/** The pages, as their addresses name them. */
export const SLUGS = [...FLOW.matchAll(/^ {4}\w+ = "([a-z-]*)",$/gm)].map(([, slug]) => slug);

/** Pages of one record need one: those of the bike shop. */
export const RECORDS = {
  account: "account?id=ac_jjkq634ng9xn7",
  login: "login?id=gr_djjcw5zzskw38",
  password: "password?id=se_acmrzde0cqqyq",
  tool: "tool?id=to_w29v3fyb0vmy7",
  person: "person?id=p_n88hkvc6wc6xg",
  leaving: "leaving?id=p_n88hkvc6wc6xg",
  streams: "streams?record=sm_x5tzg3xdevxdd",
  case: "case?record=sc_51js3mk1cms1w",
  "busy-times": "busy-times?record=bu_sk9qfpht9ket4",
};
