#!/usr/bin/env node
import { runCli } from "./runCli.js";

const code = await runCli(process.argv.slice(2));
process.exitCode = code;
// Standard input may stay open for ever; after Ctrl-C nobody waits for it.
if (code === 130) process.exit();
