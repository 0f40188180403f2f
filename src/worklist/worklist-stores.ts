import type { Subject } from "../audit/subject";
import { createFeed } from "../endorsement/change/change-feed";
import type { StoreParts } from "../feature";
import type { Ledger } from "../services";
import type { CoverageHint, CoverageHints } from "./hint";
import { HintLog, hintTable } from "./hint-log";
import type { CoverageSettlements } from "./settlement";
import { SettlementStore } from "./settlement.store";
import { WorklistRunStore, type WorklistRuns } from "./worklist-runs";

declare module "../services" {
  interface Ledger {
    /** The desks' notes about cover. */
    readonly settlements: CoverageSettlements;
    /** Which rows of worklists may have changed. */
    readonly hints: CoverageHints;
    /** Which process does the nightly run. */
    readonly worklistRuns: WorklistRuns;
  }
}

export function worklistStores(parts: StoreParts) {
  const { database } = parts;
  return {
    settlements: new SettlementStore(database),
    hints: new HintLog(database, createFeed(hintTable, parts)),
    worklistRuns: new WorklistRunStore(database),
  };
}

const hintKinds: Readonly<Record<string, CoverageHint["kind"]>> = {
  Patient: "PATIENT",
  Visit: "VISIT",
  Endorsement: "MEMBER",
};

/** Notifies subscribers of worklists whose rows may have changed. */
export function hintAt(subjects: readonly Subject[], { hints }: Ledger): void {
  void hints.tell(
    subjects.flatMap(({ type, id }) => {
      const kind = hintKinds[type];
      return kind === undefined ? [] : [{ kind, id }];
    }),
  );
}
