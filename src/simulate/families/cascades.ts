import type { Family } from "../stage/family.js";
import { startFans } from "./cascades/fans.js";
import { startImmigrants } from "./cascades/immigrants.js";
import { createLife } from "./cascades/life.js";
import { startSchedules } from "./cascades/schedules.js";
import { settle } from "./cascades/settle.js";
import { startShocks } from "./cascades/shocks.js";
import { createTiming } from "./cascades/timing.js";

/**
 * A public as one marked, multivariate, self-exciting point process: nobody has a plan, posts cause posts. What comes
 * out of nothing follows the time of day, or is news from outside; each post then excites reactions of others, after SEISMIC's
 * memory kernel and in proportion to a power of its author's audience, and further posts of the same account within
 * minutes. The branching ratio is below 1 and `Balance` derives the rate of what comes out of nothing from it, so that
 * each account's posts add up to its `postsPerDay`.
 *
 * What waits at any time is bounded by the rate, not by the length of the world: one event for each post of the last
 * two days (somewhat more, as its clock stands still while its audience sleeps) and each shock of the last day, one
 * follow-up for each post of the last two hours.
 */
export const cascades: Family = {
  name: "cascades",
  title: "posts that cause posts: news, reactions and bursts as a self-exciting process",
  cites:
    "Hawkes (1971), Spectra of some self-exciting and mutually exciting point processes; Crane & Sornette (2008), Robust dynamic classes revealed by measuring the response function of a social system; Zhao et al. (2015), SEISMIC; Mishra, Rizoiu & Xie (2016), Feature driven and point process approaches for popularity prediction; Simon (1955), On a class of skew distribution functions; Pitman & Yor (1997), The two-parameter Poisson-Dirichlet distribution",
  settle,
  timing: createTiming,
  start(stage) {
    const life = createLife(stage);
    startSchedules(life);
    startFans(life);
    startImmigrants(life);
    startShocks(life);
  },
};
