import type { Report } from "../model/report.js";
import { accountsCsv } from "./accountsCsv.js";
import { clustersCsv } from "./clustersCsv.js";
import { codeOfConductCsv } from "./codeOfConductCsv.js";
import { findingsJson } from "./findingsJson.js";
import { gexf } from "./gexf.js";
import { graphml } from "./graphml.js";
import { ledgerJsonl } from "./ledgerJsonl.js";
import { postsJsonl } from "./postsJsonl.js";
import { runJson } from "./runJson.js";
import { stixJson } from "./stixJson.js";
import { summaryMd } from "./summaryMd.js";
import { tiesCsv } from "./tiesCsv.js";

export type { FindingsFile, FindingsFileChannel, FindingsFileEntry, FindingsFileScore } from "./findingsJson.js";
export type { LedgerFileEntry, LedgerFileMember, LedgerLine } from "./ledgerJsonl.js";
export type { PostLine } from "./postsJsonl.js";
export type { RunFile, RunFileCluster, RunFileCoShare, RunFileTie } from "./runJson.js";

/** Every file that a run is written to, sorted by name. */
export const reports: readonly Report[] = [accountsCsv, clustersCsv, codeOfConductCsv, findingsJson, gexf, graphml, ledgerJsonl, postsJsonl, runJson, stixJson, summaryMd, tiesCsv];
