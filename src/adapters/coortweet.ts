import type { Adapter } from "../model/adapter.js";
import { LockstepError } from "../model/errors.js";
import { delimitedRows, readHeader } from "./reading/delimited.js";

const COLUMNS = ["object_id", "account_id", "content_id", "timestamp_share"] as const;

/**
 * The table that CooRTweet works on (Righetti and Balluff, 2023): one row per object that a
 * post shares. The object's id stays opaque; a content id may come in several rows.
 */
export const coortweet: Adapter = {
  name: "coortweet",
  reads: "CooRTweet's object table: object_id, account_id, content_id, timestamp_share",
  settings: {},
  asksForRows: true,
  repeatedRows: "keep",
  recognise: ({ text }) => (text !== undefined && isHeader(readHeader(text.replaceAll(/\r\n?/g, "\n")).cells) ? 3 : 0),
  rows: (input, context) =>
    delimitedRows(input, context, (header) => {
      if (!isHeader(header)) {
        throw new LockstepError(
          "column-missing",
          `${input.name} is no CooRTweet table: it has the columns ${header.join(", ")} where ${COLUMNS.join(", ")} are expected. ` +
            "Set format to csv and name the columns with map.",
        );
      }
      const [object, account, content, time] = COLUMNS.map((column) => header.indexOf(column)) as [number, number, number, number];
      return (cells) => ({
        id: cells[content],
        accountId: cells[account],
        createdAt: cells[time],
        // In an array, since a cell would be searched for a list.
        objects: cells[object] === "" ? undefined : [cells[object]],
      });
    }),
};

function isHeader(cells: readonly string[]): boolean {
  return cells.length === COLUMNS.length && COLUMNS.every((column) => cells.includes(column));
}
