import type { Report } from "../model/report.js";
import { edgeAttributes, nodeAttributes, nodeLabel, type Attribute } from "./graph/attributes.js";
import { nodeIds } from "./graph/nodeIds.js";
import { orderNetwork } from "./graph/orderNetwork.js";
import { tieTimes, type TieTime } from "./graph/tieTimes.js";
import { isoTime } from "./format/isoTime.js";
import { roundWeight } from "./format/numbers.js";
import { escapeXml } from "./xml/escapeXml.js";

/**
 * GEXF 1.3 (https://gexf.net). Written here because graphology-gexf passes on control
 * characters that make the file unreadable, and wants the whole graph and text in memory.
 *
 * Ties inside clusters exist from the first to the last post that their evidence names: Gephi's timeline plays
 * them. What has no such times is always there. The time format is called date although times are to the second:
 * networkx refuses files that say dateTime, and Gephi reads whole times under either word.
 */
export const gexf: Report = {
  name: "gexf",
  file: "network.gexf",
  holds: "accounts with a tie and their ties, and when the ties of clusters were seen, for Gephi",
  *write(run) {
    const ordered = orderNetwork(run);
    const ids = nodeIds(ordered.accounts);
    const edges = edgeAttributes(run.network);
    const times = tieTimes(run);
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
    yield `<meta><creator>lockstep ${escapeXml(run.head.version)}</creator></meta>\n`;
    yield '<graph mode="dynamic" timeformat="date" defaultedgetype="undirected">\n';
    yield* declarations("node", nodeAttributes);
    yield* declarations("edge", edges);
    yield "<nodes>\n";
    for (const [i, account] of ordered.accounts.entries()) {
      yield `<node id="${ids[i]!}" label="${escapeXml(nodeLabel(account))}">${values(nodeAttributes, account)}</node>\n`;
    }
    yield "</nodes>\n<edges>\n";
    for (let i = 0; i < ordered.row.length; i++) {
      const row = ordered.row[i]!;
      const ends = `source="${ids[ordered.source[i]!]!}" target="${ids[ordered.target[i]!]!}"`;
      yield `<edge id="${i}" ${ends} weight="${roundWeight(run.network.weight[row]!)}"${existence(times.get(row))}>${values(edges, row)}</edge>\n`;
    }
    yield "</edges>\n</graph>\n</gexf>\n";
  },
};

function existence(time: TieTime | undefined): string {
  const [start, end] = [time && isoTime(time.firstSeconds), time && isoTime(time.lastSeconds)];
  return start === undefined || end === undefined ? "" : ` start="${start}" end="${end}"`;
}

function* declarations<T>(of: "node" | "edge", attributes: readonly Attribute<T>[]): Iterable<string> {
  yield `<attributes class="${of}">\n`;
  for (const [i, { name, type }] of attributes.entries()) {
    yield `<attribute id="${i}" title="${escapeXml(name)}" type="${type}"/>\n`;
  }
  yield "</attributes>\n";
}

function values<T>(attributes: readonly Attribute<T>[], of: T): string {
  let written = "<attvalues>";
  for (let i = 0; i < attributes.length; i++) {
    const value = attributes[i]!.value(of);
    if (value !== undefined) written += `<attvalue for="${i}" value="${escapeXml(String(value))}"/>`;
  }
  return `${written}</attvalues>`;
}
