import Papa from "papaparse";
import { words } from "../../graph/format";
import type { Outcomes } from "./apply-changes";
import type { Proposal } from "./proposals";

/** All differences and their results, as CSV. */
export function resultFile(proposals: readonly Proposal[], outcomes: Outcomes): string {
  const rows = proposals.map(({ reference, difference, row, person, change, hint }) => {
    const { kind, key, otherKeys, memberId, otherMemberIds, fields, endorsement } = difference;
    const outcome = outcomes.get(reference);
    return {
      Row: [key, ...otherKeys].filter(Boolean).join(" "),
      "Member id": [memberId, ...otherMemberIds].filter(Boolean).join(" "),
      Person: person,
      "Date of birth": endorsement?.birthDate ?? row?.member.birthDate ?? "",
      Difference: words(kind),
      Fields: fields.join(" "),
      "At the broker": endorsement ? words(endorsement.status) : "",
      Change: change === null ? "" : words(change.action),
      Outcome: outcome === undefined ? "" : words(outcome.state),
      Note: outcome?.text ?? hint ?? "",
      Reference: outcome === undefined ? "" : reference,
    };
  });
  // A spreadsheet must not read a cell as a formula.
  return Papa.unparse(rows, { escapeFormulae: true });
}

/** Downloads a text as a file. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
