import type { MemberWire } from "../../upstream/bastion/bastion.wire";
import type { RosterRow } from "../../upstream/bastion/roster.wire";
import { statusOf } from "../endorsement.mapper";
import { foldedName } from "../folded-name";
import { EndorsementStatus } from "../member-enums";
import { readable } from "../../upstream/readable";

/** What is known about a member so far: the row in the roster, the record, or both. */
export class KnownMember {
  constructor(
    readonly memberId: string,
    readonly row: RosterRow | null,
    private record: MemberWire | null = null,
  ) {}

  learn(record: MemberWire): void {
    this.record = record;
  }

  get isRead(): boolean {
    return this.record !== null;
  }

  get status(): EndorsementStatus {
    const word = this.read(
      (record) => record.status,
      (row) => row.status,
    );
    return statusOf(word);
  }

  /** Null if the broker's value for the status is unknown. */
  get isActive(): boolean | null {
    const { status } = this;
    return status === EndorsementStatus.UNKNOWN ? null : status === EndorsementStatus.ACTIVE;
  }

  get firstNames(): readonly string[] {
    const first = this.read(
      (record) => record.firstName,
      (row) => row.first_name,
    );
    const middle = this.read(
      (record) => record.middleName,
      (row) => row.middle_name,
    );
    return first === null ? [] : [first, `${first} ${middle ?? ""}`].map(foldedName);
  }

  get lastName(): string | null {
    const last = this.read(
      (record) => record.lastName,
      (row) => row.last_name,
    );
    return last === null ? null : foldedName(last);
  }

  get birthDate(): string | null {
    return this.read(
      (record) => record.dob,
      (row) => row.dob,
    );
  }

  get planName(): string | null {
    return this.read(
      (record) => record.planName,
      (row) => row.planName,
    );
  }

  /** Known from the record only. */
  get nationalId(): string | null {
    return this.read((record) => record.nationalId);
  }

  private read<T>(ofRecord: (record: MemberWire) => T | null, ofRow?: (row: RosterRow["wire"]) => T | null): T | null {
    const { record, row } = this;
    const known = record && readable(() => ofRecord(record));
    return known ?? (row && ofRow ? readable(() => ofRow(row.wire)) : null);
  }
}
