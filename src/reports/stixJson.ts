import { accountKey } from "../model/account.js";
import type { Report } from "../model/report.js";
import type { AccountRow, Run } from "../model/run.js";
import { citedByCluster } from "./stix/citedOfCluster.js";
import { stixFinding, type FindingMaterial } from "./stix/stixFinding.js";
import { stixTime, type Issuer, type StixObject } from "./stix/stixObject.js";
import { objectId } from "./stix/uuid.js";

/** Posts that are listed of a finding, those of the strongest ties: importers take minutes for some ten thousand objects. All are in run.json. */
const POSTS_MAX = 200;

/**
 * A bundle of STIX 2.1 (OASIS Standard, 10 June 2021). Every flagged cluster is a report; one whose verdict is inauthentic
 * is a campaign too, and no other, since a campaign says that somebody acts in bad faith. Accounts are identities of unknown class with
 * their user accounts; sites that hardly anybody but members shares, or that a list of the user's names, are infrastructure.
 * Ids are UUIDs of version 5: the same run gives the same bundle, and names that are pseudonyms give ids of pseudonyms.
 */
export const stixJson: Report = {
  name: "stixJson",
  file: "stix.json",
  holds: "flagged clusters as a STIX 2.1 bundle for OpenCTI, MISP and other platforms of threat intelligence",
  *write(run) {
    const issuer = issuerOf(run);
    const written = new Set([issuer.id]);
    yield `{"type":"bundle","id":${JSON.stringify(bundleId(run, issuer))},"objects":[\n${JSON.stringify(producer(run, issuer))}`;
    for (const material of materialOf(run)) {
      for (const object of stixFinding(material, issuer)) {
        if (written.has(object.id)) continue;
        written.add(object.id);
        yield `,\n${JSON.stringify(object)}`;
      }
    }
    yield "\n]}\n";
  },
};

function issuerOf({ head }: Run): Issuer {
  return { id: objectId("identity", "lockstep", head.version), time: stixTime(head.span?.toSeconds ?? 0) ?? "1970-01-01T00:00:00.000Z" };
}

function bundleId({ clusters }: Run, { id, time }: Issuer): string {
  return objectId("bundle", id, time, ...clusters.flatMap(({ flagged, accounts }) => (flagged ? [accounts.join("\n")] : [])));
}

function producer({ head }: Run, { id, time }: Issuer): StixObject {
  const description = `A program that finds accounts acting in lockstep. Of the accounts that it flags, about ${Math.round(100 * (Number(head.settings["fdr"]) || 0))}% may be there by chance.`;
  return { type: "identity", spec_version: "2.1", id, created: time, modified: time, name: `lockstep ${head.version}`, description, identity_class: "system" };
}

function* materialOf(run: Run): Iterable<FindingMaterial> {
  const findings = new Map(run.findings?.map((finding) => [finding.clusterId, finding]));
  const flagged = new Map<string, AccountRow>();
  for (const row of run.accounts) if (row.flagged) flagged.set(accountKey(row.platform, row.accountId), row);
  const posts = citedByCluster(run, POSTS_MAX);
  for (const cluster of run.clusters) {
    if (!cluster.flagged) continue;
    const members = cluster.accounts.flatMap((account) => flagged.get(account) ?? []);
    yield { cluster, finding: findings.get(cluster.id), members, posts: posts.get(cluster.id) ?? { listed: [], all: 0 } };
  }
}
