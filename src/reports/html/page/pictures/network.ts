import * as Plot from "@observablehq/plot";
import { UndirectedGraph } from "graphology";
import Sigma from "sigma";
import { shortName } from "../accounts.js";
import { element } from "../element.js";
import { count, counted } from "../figures.js";
import type { FindingBlock } from "../../reportData.js";
import { texts } from "../texts.js";
import { COLOURS, draw } from "./figure.js";

type Part = "member" | "unflagged" | "outsider";

const FILLS: Readonly<Record<Part, string>> = { member: COLOURS.member, unflagged: "var(--member-pale)", outsider: COLOURS.faint };

export interface NetworkPicture {
  readonly view: HTMLElement;
  /** Frees the graphics card. */
  stop(): void;
}

/** The group with its surroundings: a drawing that also prints, and over it, where the browser has WebGL, one to move about in. */
export function networkPicture(block: FindingBlock, width: number): NetworkPicture {
  const words = texts.look;
  const { network, accounts } = block;
  const outsiders = network.node.length - accounts.members;
  const drawn = network.source.length;
  const note = [
    drawn === network.ties ? words.networkAll(counted(drawn, texts.words.tie)) : words.networkSome(count(drawn), count(network.ties)),
    outsiders > 0 ? words.networkAround(counted(outsiders, texts.words.account)) : words.networkAlone,
  ].join(" ");
  const drawing = drawNetwork(block, width, `${words.network}. ${note}`);
  drawing.classList.add("still");
  const stage = element("div", { class: "stage", role: "img", "aria-label": `${words.network}. ${note}` });
  const legend = element("p", { class: "legend" }, ...partsIn(block).map((part) => element("span", { class: `key ${part}` }, words.networkNode[part])));
  const view = element("figure", { class: "picture network" }, stage, drawing, legend, element("figcaption", {}, `${note} `, element("span", { class: "screen-only" }, words.networkHint)));
  let sigma: Sigma | undefined;
  // Sigma measures the place it draws in, which has to stand in the page by then.
  const timer = setTimeout(() => {
    if (!stage.isConnected || !hasWebgl()) return;
    view.classList.add("live");
    // On paper, and where the finding was folded up meanwhile, it has no place.
    if (stage.clientWidth > 0) sigma = startSigma(block, stage);
    else view.classList.remove("live");
  });
  return {
    view,
    stop() {
      clearTimeout(timer);
      sigma?.kill();
      view.classList.remove("live");
    },
  };
}

function partsIn(block: FindingBlock): readonly Part[] {
  const there = new Set(block.network.node.map((account) => partOf(block, account)));
  return (Object.keys(FILLS) as Part[]).filter((part) => there.has(part));
}

function partOf({ accounts }: FindingBlock, account: number): Part {
  if (account >= accounts.members) return "outsider";
  return accounts.flagged[account] === 1 ? "member" : "unflagged";
}

/** Members with names where there is room for them. */
const NAMED_MAX = 40;

function drawNetwork(block: FindingBlock, width: number, label: string): HTMLElement {
  const { network } = block;
  const nodes = network.node.map((account, i) => ({ x: network.x[i]!, y: network.y[i]!, part: partOf(block, account), name: shortName(block, account, 24) }));
  const links = network.source.map((source, i) => ({ source: nodes[source]!, target: nodes[network.target[i]!]!, weight: network.weight[i]! }));
  const members = nodes.filter(({ part }) => part !== "outsider");
  const options: Plot.PlotOptions = {
    ...{ width, height: Math.min(460, width), margin: 24, marginLeft: 60, marginRight: 60 },
    x: { domain: [0, 1], axis: null },
    y: { domain: [1, 0], axis: null },
    marks: [
      Plot.link(links, {
        x1: ({ source }: (typeof links)[number]) => source.x,
        y1: ({ source }: (typeof links)[number]) => source.y,
        x2: ({ target }: (typeof links)[number]) => target.x,
        y2: ({ target }: (typeof links)[number]) => target.y,
        stroke: COLOURS.ink,
        strokeOpacity: links.length > 600 ? 0.08 : 0.2,
      }),
      Plot.dot(nodes, { x: "x", y: "y", r: ({ part }: (typeof nodes)[number]) => (part === "outsider" ? 3 : 6), fill: ({ part }: (typeof nodes)[number]) => FILLS[part], stroke: "var(--paper)" }),
      ...(members.length <= NAMED_MAX ? [Plot.text(members, { x: "x", y: "y", text: "name", dy: -12, fontSize: 10.5, fill: COLOURS.ink, stroke: "var(--paper)", strokeWidth: 3 })] : []),
    ],
    r: { type: "identity" },
  };
  return draw(options, label);
}

function startSigma(block: FindingBlock, stage: HTMLElement): Sigma {
  const { network } = block;
  const style = getComputedStyle(stage);
  const colour = (part: Part): string => style.getPropertyValue({ member: "--member", unflagged: "--member-pale", outsider: "--faint" }[part]).trim();
  const graph = new UndirectedGraph();
  network.node.forEach((account, i) => {
    const part = partOf(block, account);
    const isOutside = part === "outsider";
    graph.addNode(String(i), { x: network.x[i]!, y: 1 - network.y[i]!, size: isOutside ? 4 : 8, color: colour(part), label: shortName(block, account, 40), forceLabel: !isOutside && network.node.length <= NAMED_MAX, zIndex: isOutside ? 0 : 1 });
  });
  const edgeColour = style.getPropertyValue("--edge").trim();
  network.source.forEach((source, i) => graph.mergeEdge(String(source), String(network.target[i]!), { size: 0.6 + Math.log10(1 + network.weight[i]!) / 2, color: edgeColour }));
  return new Sigma(graph, stage, {
    labelColor: { color: style.getPropertyValue("--ink").trim() },
    labelFont: "system-ui, sans-serif",
    labelSize: 11,
    labelRenderedSizeThreshold: 7,
    stagePadding: 64,
    zIndex: true,
    defaultDrawNodeLabel: (context, data, settings) => drawLabel(context, data, settings.labelFont, settings.labelSize, style, stage.clientWidth),
    defaultDrawNodeHover: (context, data, settings) => drawName(context, data, settings.labelFont, settings.labelSize, style, stage.clientWidth),
  });
}

interface NamedNode {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label: string | null;
  readonly color: string;
}

/** A name beside its account, on the side that has more room, with a rim of paper so that lines don't run through it. */
function drawLabel(context: CanvasRenderingContext2D, { x, y, size, label }: NamedNode, font: string, fontSize: number, style: CSSStyleDeclaration, width: number): void {
  if (label === null) return;
  context.font = `${fontSize}px ${font}`;
  context.textAlign = x > width / 2 ? "right" : "left";
  const at = x > width / 2 ? x - size - 4 : x + size + 4;
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = style.getPropertyValue("--paper").trim();
  context.strokeText(label, at, y + fontSize / 3);
  context.fillStyle = style.getPropertyValue("--ink").trim();
  context.fillText(label, at, y + fontSize / 3);
}

/** The name of the account under the pointer, larger and over all others. */
function drawName(context: CanvasRenderingContext2D, node: NamedNode, font: string, fontSize: number, style: CSSStyleDeclaration, width: number): void {
  context.beginPath();
  context.fillStyle = node.color;
  context.arc(node.x, node.y, node.size + 2, 0, Math.PI * 2);
  context.fill();
  drawLabel(context, node, font, fontSize + 3, style, width);
}

let webgl: boolean | undefined;

function hasWebgl(): boolean {
  webgl ??= document.createElement("canvas").getContext("webgl2") !== null;
  return webgl;
}
