import type { ListedRows, RowProblem } from "./list-rows";

const shown = 20;

/** Rows of a list that cannot be compared completely, and why. */
export function RowProblems({ listed: { problems, notes } }: { readonly listed: ListedRows }) {
  return (
    <>
      <RowList
        rows={problems}
        text={`${rowCount(problems)} cannot be compared and will be left out. While rows are left out, no removal is proposed for members that your list does not name.`}
      />
      <RowList rows={notes} text={`${rowCount(notes)} can be compared in part.`} />
    </>
  );
}

function RowList({ rows, text }: { readonly rows: readonly RowProblem[]; readonly text: string }) {
  if (rows.length === 0) return null;
  return (
    <div className="row-problems" role="status">
      <p>{text}</p>
      <ul>
        {rows.slice(0, shown).map(({ row, text: problem }) => (
          <li key={row}>
            Row {row}: {problem}
          </li>
        ))}
      </ul>
      {rows.length > shown && <p>{`… and ${(rows.length - shown).toLocaleString("en-GB")} more`}</p>}
    </div>
  );
}

function rowCount({ length }: readonly RowProblem[]): string {
  return length === 1 ? "1 row" : `${length.toLocaleString("en-GB")} rows`;
}
