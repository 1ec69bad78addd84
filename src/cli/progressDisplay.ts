import { SingleBar } from "cli-progress";
import type { Progress } from "../pipeline/progress.js";
import { grouped, quantity } from "./quantity.js";

/** Shows how far a run has come, on standard error. */
export interface ProgressDisplay {
  update(progress: Progress): void;
  /** Ends the line of the stage under way. */
  stop(): void;
}

type Clock = () => number;

/**
 * Bars with rate and remaining time on a terminal, one line per stage; plain lines in a pipe; nothing when quiet.
 * @param clock seconds of any clock that goes forward
 */
export function createProgressDisplay(
  quiet: boolean,
  stream: NodeJS.WriteStream = process.stderr,
  clock: Clock = () => performance.now() / 1000,
): ProgressDisplay {
  if (quiet) return { update: () => undefined, stop: () => undefined };
  return stream.isTTY ? createBars(stream, clock) : createLines(stream, clock);
}

function createBars(stream: NodeJS.WriteStream, clock: Clock): ProgressDisplay {
  let bar: SingleBar | undefined;
  let stage = "";
  let start = 0;
  return {
    update(progress) {
      if (progress.stage !== stage) {
        bar?.stop();
        ({ stage } = progress);
        start = clock();
        bar = startBar(stream, progress);
      }
      if (progress.total !== undefined) bar?.setTotal(progress.total);
      bar?.update(progress.done, { amount: amount(progress), rate: rate(progress, clock() - start) });
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
      ? `${stage.padEnd(20)} {amount}{rate}  {duration_formatted}`
      : `${stage.padEnd(20)} {bar} {percentage}%  {amount}{rate}  {duration_formatted}, {eta_formatted} left`;
  const bar = new SingleBar({ stream, format, hideCursor: false, etaBuffer: 50, barsize: 24, fps: 8, noTTYOutput: false });
  bar.start(total ?? 1, 0, { amount: amount({ stage, done: 0, total, unit }), rate: "" });
  return bar;
}

function createLines(stream: NodeJS.WriteStream, clock: Clock): ProgressDisplay {
  let latest: Progress | undefined;
  let start = 0;
  const print = (): void => {
    if (latest) stream.write(`${latest.stage}: ${amount(latest)}${rate(latest, clock() - start)}\n`);
  };
  return {
    update(progress) {
      if (latest?.stage !== progress.stage) {
        print();
        start = clock();
      }
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
  return unit === "bytes" ? `${(done / 1e6).toFixed(1)} MB` : quantity(done, unit.slice(0, -1));
}

/** `, 12.5 MB/s`; nothing in the first moment, when it would be noise. */
function rate({ done, unit }: Progress, seconds: number): string {
  if (seconds < 0.1 || done === 0) return "";
  return unit === "bytes" ? `, ${(done / 1e6 / seconds).toFixed(1)} MB/s` : `, ${grouped(Math.round(done / seconds))} ${unit}/s`;
}
