import {
  InvoiceWire,
  type AccountWire,
  type CreatorWire,
  type PaymentWire,
  type RelatedVisitWire,
  type RootVisitWire,
  type VisitWire,
} from "../upstream/vsee/visit.wire";
import { isNamed, lazyMapper, orElse } from "../upstream/wire/lazy-mapper";
import { invalidField, isRecord } from "../upstream/wire/wire-view";
import { ClinicAccount, Invoice, Payment, RelatedVisit, RootVisit, VisitPerson } from "./visit-parts.type";
import { VisitStatus, visitStatusOf } from "./visit-status";

export const toPayment = lazyMapper<Payment, PaymentWire>(Payment, {
  id: (wire) => wire.id,
  amount: (wire) => wire.amount,
  description: (wire) => wire.description,
  durationMinutes: (wire) => wire.duration,
});

export const toRelatedVisit = lazyMapper<RelatedVisit, RelatedVisitWire>(RelatedVisit, {
  id: (wire) => orElse("", () => wire.id ?? ""),
  start: (wire) => wire.start,
  end: (wire) => wire.end,
  status: (wire) => orElse(VisitStatus.UNKNOWN, () => visitStatusOf(wire.status)),
  statusCode: (wire) => wire.status,
});

export const toVisitPerson = lazyMapper<VisitPerson, CreatorWire>(VisitPerson, {
  id: (wire) => orElse("", () => wire.id ?? ""),
  code: (wire) => wire.code,
  vseeId: (wire) => wire.vseeid,
  typeCode: (wire) => wire.type,
  subtype: (wire) => wire.subtype,
  firstName: (wire) => wire.first_name,
  lastName: (wire) => wire.last_name,
  accountCode: (wire) => wire.account_code,
});

export const toRootVisit = lazyMapper<RootVisit, RootVisitWire>(RootVisit, {
  id: (wire) => orElse("", () => wire.id ?? ""),
  groupChatId: (wire) => wire.group_chat_id,
  participants: (wire) => wire.participants,
});

export const toClinicAccount = lazyMapper<ClinicAccount, AccountWire>(ClinicAccount, {
  code: (wire) => wire.code,
  name: (wire) => wire.name,
  domain: (wire) => wire.domain,
  meetingEnabled: (wire) => wire.vsee_api?.meeting?.enabled ?? null,
  guestInviteEnabled: (wire) => wire.vsee_api?.meeting?.guest_invite_enabled ?? null,
  adhocGroupCallDisabled: (wire) => wire.vsee_api?.meeting?.adhoc_group_call?.disabled ?? null,
});

const toInvoice = lazyMapper<Invoice, InvoiceWire>(Invoice, {
  id: (wire) => orElse("", () => wire.id ?? ""),
  patientId: (wire) => wire.user_id,
  statusCode: (wire) => wire.status,
  currency: (wire) => wire.currency,
  isLive: (wire) => wire.livemode,
  amountDue: (wire) => wire.amount_due,
  visitId: (wire) => wire.visit_id,
  createdAt: (wire) => wire.created,
  updatedAt: (wire) => wire.modified,
});

/** The invoice; most records only have its id, under one of two names. */
export function invoiceOf(visit: VisitWire): Invoice | null {
  const { invoice } = visit;
  if (isRecord(invoice)) {
    const wire = InvoiceWire.view(invoice);
    return isNamed(() => wire.id) ? toInvoice(wire) : null;
  }
  const given = visit.invoice_id ?? idIn(invoice);
  return given === null ? null : toInvoice(InvoiceWire.view({ id: given }));
}

function idIn(invoice: unknown): string | null {
  if (invoice === null || invoice === undefined || invoice === "") return null;
  if (typeof invoice === "string") return invoice;
  if (typeof invoice === "number" && Number.isInteger(invoice)) return String(invoice);
  throw invalidField("vsee", "visit.invoice");
}
