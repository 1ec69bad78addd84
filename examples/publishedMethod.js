// A published method on records, to compare with what its authors report: CooRTweet's pairs and network.
import { read, runBaseline } from "lockstep";
import { baselines } from "lockstep/baselines";
import { traces } from "lockstep/traces";

const records = [
  { id: "1", platform: "x", accountId: "ann", createdAt: 1_700_000_000, urls: ["https://example.org/a"] },
  { id: "2", platform: "x", accountId: "ben", createdAt: 1_700_000_004, urls: ["https://example.org/a"] },
  { id: "3", platform: "x", accountId: "ann", createdAt: 1_700_003_600, urls: ["https://example.org/b"] },
  { id: "4", platform: "x", accountId: "ben", createdAt: 1_700_003_607, urls: ["https://example.org/b"] },
  { id: "5", platform: "x", accountId: "cem", createdAt: 1_700_003_900, urls: ["https://example.org/b"] },
];

const baseline = baselines.find(({ name }) => name === "coortweet");
const trace = traces.find(({ name }) => name === "link");
if (!baseline || !trace) throw new Error("This version has no method coortweet or no trace link.");

const { network, names } = await runBaseline(read(records), { baseline, trace, settings: { window: 10, minParticipation: 2 } });
for (let i = 0; i < network.weight.length; i++) {
  const [source, target] = [network.source[i], network.target[i]].map((account) => names.accounts.name(account ?? 0));
  console.log(`${source} and ${target}: weight ${network.weight[i]}`);
}
