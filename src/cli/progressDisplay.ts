import { SingleBar } from "cli-progress";
import type { Progress } from "../pipeline/progress.js";

/** Shows how far a run has come, on standard error. */
export interface ProgressDisplay {
  update(progress: Progress): void;
  /** Ends the line of the stage under way. */
  stop(): void;
}

/** Bars on a terminal, one line per stage; plain lines in a pipe; nothing when quiet. */
export function createProgressDisplay(quiet: boolean, stream: NodeJS.WriteStream = process.stderr): ProgressDisplay {
  if (quiet) return { update: () => undefined, stop: () => undefined };
  return stream.isTTY ? createBars(stream) : createLines(stream);
}

function createBars(stream: NodeJS.WriteStream): ProgressDisplay {
  let bar: SingleBar | undefined;
  let stage = "";
  return {
    update(progress) {
      if (progress.stage !== stage) {
        bar?.stop();
        ({ stage } = progress);
        bar = startBar(stream, progress);
      }
      if (progress.total !== undefined) bar?.setTotal(progress.total);
      bar?.update(progress.done, { amount: amount(progress) });
    },
    stop() {
      bar?.stop();
      bar = undefined;
      stage = "";
    },
  };
}

function startBar(stream: NodeJS.WriteStream, { stage, total, unit }: Progress): SingleBar {
  const format =
    total === undefined
      ? `${stage.padEnd(20)} {amount}  {duration_formatted}`
      : `${stage.padEnd(20)} {bar} {percentage}%  {amount}  {duration_formatted}, {eta_formatted} left`;
  const bar = new SingleBar({ stream, format, hideCursor: true, etaBuffer: 50, barsize: 24, fps: 8, noTTYOutput: false });
  bar.start(total ?? 1, 0, { amount: `0 ${unit}` });
  return bar;
}

function createLines(stream: NodeJS.WriteStream): ProgressDisplay {
  let latest: Progress | undefined;
  const print = (): void => {
    if (latest) stream.write(`${latest.stage}: ${amount(latest)}\n`);
  };
  return {
    update(progress) {
      if (latest && latest.stage !== progress.stage) print();
      latest = progress;
    },
    stop() {
      print();
      latest = undefined;
    },
  };
}

/** `3.2 MB`, `120,000 shares`. */
function amount({ done, unit }: Progress): string {
  if (unit === "bytes") return `${(done / 1e6).toFixed(1)} MB`;
  return `${done.toLocaleString("en")} ${unit}`;
}
