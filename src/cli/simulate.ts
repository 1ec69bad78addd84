import { Command } from "commander";
import { LockstepError } from "../model/errors.js";
import type { TruthCampaign } from "../model/truth.js";
import { WORLD_FILES, writeWorld, type WorldSummary } from "../pipeline/folder/writeWorld.js";
import { checkOutput } from "../reports/folder/checkOutput.js";
import { simulateSettings } from "../simulate/settings.js";
import { simulate } from "../simulate/simulate.js";
import { addFlags, givenSettings } from "./flags.js";
import { interruptible, type Interruption } from "./interrupt.js";
import { printable } from "./printable.js";
import { createProgressDisplay } from "./progressDisplay.js";
import { quantity } from "./quantity.js";

interface SimulateFlags extends Readonly<Record<string, unknown>> {
  readonly out: string;
  readonly force?: true;
  readonly quiet?: true;
  readonly json?: true;
}

/** `lockstep simulate`: a made-up election whose truth is known. */
export function simulateCommand(): Command {
  const command = new Command("simulate")
    .description("Make up a public, innocent crowds and campaigns, to test detectors on. What is true of them is written apart.")
    .requiredOption("--out <folder>", `folder for the world: ${WORLD_FILES.join(", ")}`)
    .option("--force", "replace an earlier world")
    .option("--quiet", "print nothing but errors")
    .option("--json", "print the summary as JSON on standard output; all else goes to standard error");
  addFlags(command, simulateSettings);
  return command.action((flags: SimulateFlags) => interruptible((interruption) => runSimulate(flags, interruption)));
}

async function runSimulate(flags: SimulateFlags, { signal }: Interruption): Promise<void> {
  // An unset variable of a shell; as a path it would be the folder that the command runs in.
  if (flags.out === "") throw new LockstepError("setting-invalid", "--out is empty. Name a folder for the world.");
  const force = flags.force === true;
  const world = simulate(givenSettings(flags, simulateSettings));
  await checkOutput(flags.out, WORLD_FILES, force);
  const display = createProgressDisplay(flags.quiet === true);
  try {
    const summary = await writeWorld(world, flags.out, { force, signal, onProgress: (done) => display.update({ stage: "simulate", done, total: undefined, unit: "posts" }) });
    display.stop();
    if (flags.json) process.stdout.write(`${JSON.stringify(summary)}\n`);
    else if (!flags.quiet) process.stdout.write(describeWorld(summary, flags.out));
  } finally {
    display.stop();
  }
}

function describeWorld({ accounts, posts, campaigns, lookAlikes }: WorldSummary, folder: string): string {
  const lines = [
    `${quantity(accounts, "account")}, ${quantity(posts, "post")}`,
    ...(campaigns.length > 0 ? ["Campaigns, and what evasion left of them:", ...campaigns.map(describeCampaign)] : ["No campaigns."]),
    ...(lookAlikes.length > 0 ? ["Innocent crowds that look coordinated:", ...lookAlikes.map(({ name, sort, members }) => `  ${name} (${sort}): ${quantity(members, "account")}`)] : []),
    `World: ${printable(folder)}`,
  ];
  return `${lines.join("\n")}\n`;
}

function describeCampaign({ campaign, attacker: { accounts, planned, performed, performedWithinHour } }: TruthCampaign): string {
  const part = (n: number): string => (planned === 0 ? "0%" : `${Math.round((100 * n) / planned)}%`);
  return `  ${campaign}: ${quantity(accounts, "account")}, ${quantity(planned, "action")} planned, ${part(performed)} done, ${part(performedWithinHour)} within an hour`;
}
