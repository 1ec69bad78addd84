import type { FindingBlock, FindingHead } from "../reportData.js";
import { element } from "./element.js";
import { evidenceView } from "./evidence/evidence.js";
import { evidenceOnPaper } from "./evidence/paper.js";
import { createLook } from "./look.js";
import { texts } from "./texts.js";
import { THEME_CHANGE } from "./theme.js";

export interface OpenFinding {
  onPaper(): void;
  offPaper(): void;
  stop(): void;
}

/** Reads the block of a finding and shows its pictures and evidence in `place`. */
export function openFinding(place: HTMLElement, head: FindingHead, at: number, version: string): OpenFinding {
  const block = readBlock(at);
  if (!block) {
    place.replaceChildren(element("p", { class: "caution" }, texts.findings.broken));
    return { onPaper: () => undefined, offPaper: () => undefined, stop: () => undefined };
  }
  const pictures = element("div", { class: "parts" });
  const evidence = element("section", { class: "part wide" }, element("h4", {}, texts.evidence.heading), evidenceView(head, block, version));
  place.replaceChildren(element("section", {}, element("h4", {}, texts.look.heading), pictures), evidence);
  const look = createLook(pictures, head, block);
  let paper: HTMLElement | undefined;
  /** Paper has a width of its own, so that pictures are drawn anew while the page is being laid out for it. */
  const draw = (): void => {
    look.draw(paper !== undefined);
    if (paper) for (const details of place.querySelectorAll("details")) details.open = true;
  };
  draw();
  let width = pictures.clientWidth;
  const observer = new ResizeObserver(() => {
    // Height changes with what is drawn; width only with the window.
    if (pictures.clientWidth === width || pictures.clientWidth === 0) return;
    width = pictures.clientWidth;
    draw();
  });
  observer.observe(pictures);
  document.addEventListener(THEME_CHANGE, draw);
  return {
    onPaper() {
      paper = evidenceOnPaper(block);
      evidence.append(paper);
      draw();
    },
    offPaper() {
      paper?.remove();
      paper = undefined;
      draw();
    },
    stop() {
      observer.disconnect();
      document.removeEventListener(THEME_CHANGE, draw);
      look.stop();
    },
  };
}

/** Undefined where the file ends before it, or holds something else. */
function readBlock(at: number): FindingBlock | undefined {
  try {
    return JSON.parse(document.getElementById(`report-finding-${at}`)?.textContent ?? "") as FindingBlock;
  } catch {
    return undefined;
  }
}
