import { Command, CommanderError } from "commander";
import { LockstepError } from "../model/errors.js";
import { VERSION } from "../model/version.js";
import { printable } from "./printable.js";

/** The verbs, each loaded only when it is called: what `network` doesn't need isn't waited for. */
const VERBS: readonly { readonly name: string; load(): Promise<Command> }[] = [
  { name: "detect", load: async () => (await import("./detect.js")).detectCommand() },
  { name: "evaluate", load: async () => (await import("./evaluate.js")).evaluateCommand() },
  { name: "explain", load: async () => (await import("./explain.js")).explainCommand() },
  { name: "hash", load: async () => (await import("./hash.js")).hashCommand() },
  { name: "network", load: async () => (await import("./network.js")).networkCommand() },
  { name: "report", load: async () => (await import("./report.js")).reportCommand() },
  { name: "simulate", load: async () => (await import("./simulate.js")).simulateCommand() },
];

/** What the process ends with. `--help` prints this table. */
export const EXIT_CODES = {
  0: "done",
  1: "a fault in lockstep itself: please report it",
  2: "wrong flags, input that can't be used, or output in the way; the message says what to do",
  130: "interrupted with Ctrl-C or ended by SIGTERM; nothing half-written is left",
} as const;

/**
 * Runs the command line and returns its exit code; prints errors on standard error.
 * @param args without the program's name
 */
export async function runCli(args: readonly string[]): Promise<number> {
  const program = new Command("lockstep")
    .description("Finds accounts acting in lockstep and shows the posts that prove it.")
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help; every verb has its own: lockstep detect --help")
    .addHelpText("after", exitCodeHelp());
  const called = VERBS.filter(({ name }) => name === args[0]);
  for (const verb of called.length > 0 ? called : VERBS) program.addCommand(await verb.load());
  for (const command of [program, ...program.commands]) {
    command.exitOverride().showHelpAfterError(`(lockstep ${command === program ? "" : `${command.name()} `}--help lists what there is)`);
  }
  try {
    await program.parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    return reportError(error);
  }
}

function reportError(error: unknown): number {
  // Commander has printed help, version or its own message by now.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof LockstepError) {
    process.stderr.write(`lockstep: ${error.message.split("\n").map((line) => printable(line)).join("\n")}\n`);
    return error.code === "interrupted" ? 130 : 2;
  }
  process.stderr.write(`lockstep: an unexpected fault. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}

function exitCodeHelp(): string {
  return `\nExit codes:\n${Object.entries(EXIT_CODES).map(([code, meaning]) => `  ${code.padEnd(5)}${meaning}`).join("\n")}\n`;
}
