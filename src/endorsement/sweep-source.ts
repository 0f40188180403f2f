import type { GraphContext } from "../context";
import { loadInsuranceCards } from "../insurance-card/load-insurance-cards";
import type { RunInBackground } from "../feature";
import type { ListPage, SweepSource } from "../links/index-sweeper";
import { notOffered } from "../upstream/capability-memory";
import { UpstreamError } from "../upstream/upstream-error";
import { cardMember } from "./card-member";
import { readable } from "../upstream/readable";

/** Patients per page if the clinic lists none and they are found through visits. */
const visitPatients = 100;

/** The link index's reads of the clinic and the broker: the same loads as in callers' operations. */
export function sweepSource(run: RunInBackground, stop: () => void): SweepSource {
  return {
    patients: (position) => run((context) => patientPage(position, context)),
    members: (position) => run((context) => memberPage(position, context)),
    readPatients: (ids) => run((context) => readEach(ids, (id) => readPatient(id, context))),
    readMembers: (ids) => run((context) => readEach(ids, (id) => readMember(id, context))),
    stop,
  };
}

/** The clinic's patients, a hundred per page; if it lists none, the patients of its visits. One call. */
async function patientPage(position: string, { sources: { vsee } }: GraphContext): Promise<ListPage> {
  if (!position.startsWith("visits:")) {
    const [begin, lastSeen] = position.split(" ");
    const start = Number(begin);
    const page = await vsee.patients.list(start);
    if (page !== notOffered) {
      const end = start + page.rows;
      const last = page.ids.at(-1);
      // A clinic that gives no total, and the same page again, has no more patients.
      const isRepeated = page.total === null && last !== undefined && last === lastSeen;
      const isLast = page.rows === 0 || isRepeated || (page.total !== null && end >= page.total);
      return { ids: page.ids, next: isLast ? null : `${end} ${last ?? lastSeen ?? ""}`, isWhole: true };
    }
  }
  const after = position.slice("visits:".length);
  const named = new Set((await vsee.visits.all()).map(({ raw }) => String(raw["member_id"])));
  const ids = [...named]
    .sort()
    .filter((id) => id > after)
    .slice(0, visitPatients);
  return { ids, next: ids.length < visitPatients ? null : `visits:${ids.at(-1)}`, isWhole: false };
}

/** The broker's members; empty if it has no roster. One call. */
async function memberPage(position: string, { sources: { bastion } }: GraphContext): Promise<ListPage> {
  const number = Number(position || "1");
  const page = await bastion.roster.page(number);
  if (page === null) return { ids: [], next: null, isWhole: false };
  return {
    ids: [...new Set(page.rows.map(({ memberId }) => memberId))],
    next: page.hasNext && page.rows.length > 0 ? String(number + 1) : null,
    isWhole: true,
  };
}

/** Cards, and the status and plan of each member that they name. */
async function readPatient(patientId: string, context: GraphContext): Promise<void> {
  const cards = (await loadInsuranceCards(patientId, context)) ?? [];
  await Promise.all(
    cards.map(async (card) => {
      const named = readable(() => card.namedMember);
      if (named === null) return;
      await cardMember(card, context, { read: "status" });
      await context.sources.bastion.memberPlan(named.memberId);
    }),
  );
}

async function readMember(memberId: string, { sources: { bastion } }: GraphContext): Promise<void> {
  await Promise.all([bastion.status(memberId), bastion.memberPlan(memberId)]);
}

// A record that cannot be read does not stop the sweep; the next one reads it again.
async function readEach(ids: readonly string[], read: (id: string) => Promise<void>): Promise<void> {
  await Promise.all(
    ids.map((id) =>
      read(id).catch((error: unknown) => {
        if (!(error instanceof UpstreamError)) throw error;
      }),
    ),
  );
}
