import type { AccountRow } from "../model/run.js";
import type { Report } from "../model/report.js";
import { edgeAttributes, nodeAttributes, nodeLabel, type Attribute } from "./graph/attributes.js";
import { nodeIds } from "./graph/nodeIds.js";
import { orderNetwork } from "./graph/orderNetwork.js";
import { tieTimes } from "./graph/tieTimes.js";
import { isoTime } from "./format/isoTime.js";
import { roundWeight } from "./format/numbers.js";
import { escapeXml } from "./xml/escapeXml.js";

/** GraphML calls its integers by their width. */
const TYPES = { string: "string", integer: "int", double: "double", boolean: "boolean" } as const;

/**
 * GraphML (http://graphml.graphdrawing.org). Written here because graphology-graphml only
 * reads. Label and weight are keys by those names, which is where Gephi looks for them.
 * GraphML knows no time: when the ties of clusters were seen are two texts, ISO 8601 in UTC.
 */
export const graphml: Report = {
  name: "graphml",
  file: "network.graphml",
  holds: "the same network for networkx, igraph and other graph libraries",
  *write(run) {
    const ordered = orderNetwork(run);
    const ids = nodeIds(ordered.accounts);
    const times = tieTimes(run);
    const nodes: readonly Attribute<AccountRow>[] = [{ name: "label", type: "string", value: nodeLabel }, ...nodeAttributes];
    const edges: readonly Attribute<number>[] = [
      { name: "weight", type: "double", value: (row) => roundWeight(run.network.weight[row]!) },
      ...edgeAttributes(run.network),
      { name: "firstTime", type: "string", value: (row) => timeOf(times.get(row)?.firstSeconds) },
      { name: "lastTime", type: "string", value: (row) => timeOf(times.get(row)?.lastSeconds) },
    ];
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
    yield* declarations("node", nodes);
    yield* declarations("edge", edges);
    yield '<graph edgedefault="undirected">\n';
    for (const [i, account] of ordered.accounts.entries()) {
      yield `<node id="${ids[i]!}">${values("node", nodes, account)}</node>\n`;
    }
    for (let i = 0; i < ordered.row.length; i++) {
      const ends = `source="${ids[ordered.source[i]!]!}" target="${ids[ordered.target[i]!]!}"`;
      yield `<edge ${ends}>${values("edge", edges, ordered.row[i]!)}</edge>\n`;
    }
    yield "</graph>\n</graphml>\n";
  },
};

function timeOf(seconds: number | undefined): string | undefined {
  return seconds === undefined ? undefined : isoTime(seconds);
}

function* declarations<T>(of: "node" | "edge", attributes: readonly Attribute<T>[]): Iterable<string> {
  for (const [i, { name, type }] of attributes.entries()) {
    yield `<key id="${of}${i}" for="${of}" attr.name="${escapeXml(name)}" attr.type="${TYPES[type]}"/>\n`;
  }
}

function values<T>(of: "node" | "edge", attributes: readonly Attribute<T>[], thing: T): string {
  let written = "";
  for (let i = 0; i < attributes.length; i++) {
    const value = attributes[i]!.value(thing);
    if (value !== undefined) written += `<data key="${of}${i}">${escapeXml(String(value))}</data>`;
  }
  return written;
}
