import type { LookAlike } from "../stage/lookAlike.js";
import { activists } from "./activists.js";
import { breakingNews } from "./breakingNews.js";
import { disclosedBots } from "./disclosedBots.js";
import { emergencyAlert } from "./emergencyAlert.js";
import { employees } from "./employees.js";
import { fandom } from "./fandom.js";
import { giveaway } from "./giveaway.js";
import { newsroom } from "./newsroom.js";
import { sportsMatch } from "./sportsMatch.js";
import { viralJoke } from "./viralJoke.js";

/** All look-alikes, sorted by name. */
export const lookAlikes: readonly LookAlike[] = [
  activists,
  breakingNews,
  disclosedBots,
  emergencyAlert,
  employees,
  fandom,
  giveaway,
  newsroom,
  sportsMatch,
  viralJoke,
];
