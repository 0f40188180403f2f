import Papa from "papaparse";

/** A list as it is in its file. */
export interface ListTable {
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Row number in a spreadsheet: the headers are row 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** Says what is wrong with a list, in words for people. */
export class UnreadableListError extends Error {}

const mostRows = 5_000;

/** Reads comma-, semicolon- or tab-separated text whose first row has the columns' names. */
export function readList(text: string): ListTable {
  const { data, errors } = Papa.parse<string[]>(text.trimEnd());
  if (errors.some(({ type }) => type === "Quotes")) {
    throw new UnreadableListError("A quotation mark is opened and not closed. Save the list as CSV again.");
  }
  const [headers = [], ...body] = data.map((cells) => cells.map((cell) => cell.trim()));
  const rows = body
    .map((cells, position) => ({ number: position + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (headers.every((header) => header === "")) throw new UnreadableListError("The list is empty.");
  if (rows.length === 0) throw new UnreadableListError("The list has column names and no rows.");
  if (rows.length > mostRows) {
    const most = mostRows.toLocaleString("en-GB");
    throw new UnreadableListError(`The list has more than ${most} rows. Compare it in parts, plan by plan.`);
  }
  return { headers, rows };
}

/** The text of a file: UTF-8, or as older spreadsheets write it. */
export async function textOf(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
