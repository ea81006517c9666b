// Whole paths from the first page to the finished sheet, with the facts of a persona or a case.
import { goOn } from "./parts.mjs";
import * as solo from "./solo.mjs";
import { aboutYou, accounts, enter } from "./start.mjs";
import * as team from "./team.mjs";

/** Just me. Starts on a freshly loaded first page. */
export async function walkSolo(hand, facts) {
  await hand.skip?.();
  await enter(hand, "solo");
  await aboutYou(hand, facts);
  await accounts(hand, facts.accounts, solo.SOLO.others);
  await solo.others(hand, facts.others);
  await solo.twoStep(hand, facts.twoStep);
  await solo.ill(hand, facts.ill);
  await solo.card(hand);
}

/** A few of us. */
export async function walkTeam(hand, facts) {
  const { TEAM } = team;
  await hand.skip?.();
  await enter(hand, "team");
  await aboutYou(hand, facts);
  await accounts(hand, facts.accounts, TEAM.people);
  await team.people(hand, facts.people, facts.kinds);
  await goOn(hand, TEAM.access);
  await team.access(hand, facts.access);
  await goOn(hand, TEAM.passwords);
  await team.passwords(hand, facts.passwords);
  await goOn(hand, TEAM.roles);
  await team.roles(hand, facts.roles);
  await goOn(hand, TEAM.content);
  await team.content(hand, facts.content);
  if (facts.turns) await team.turns(hand, facts.turns);
  await goOn(hand, TEAM.crisis);
  await team.crisis(hand, facts.crisis);
  await goOn(hand, TEAM.finish);
}
