/**
 * Area below precision over recall; equal scores are taken as one step.
 * @param {Iterable<readonly [string, number]>} scores
 * @param {(account: string) => boolean} isMember
 * @param {number} members of all campaigns, also those without a score
 */
export function averagePrecision(scores, isMember, members) {
  const byScore = new Map();
  for (const [account, score] of scores) {
    const tied = byScore.get(score) ?? { all: 0, members: 0 };
    tied.all++;
    tied.members += Number(isMember(account));
    byScore.set(score, tied);
  }
  let [all, hits, sum] = [0, 0, 0];
  for (const [, tied] of [...byScore].sort(([a], [b]) => b - a)) {
    all += tied.all;
    hits += tied.members;
    sum += tied.members * (hits / all);
  }
  return sum / members;
}
