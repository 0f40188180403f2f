import { GraphQLError } from "graphql";
import { clock } from "../../clock";
import { BatchLoader } from "../../upstream/batch-loader";
import type { CardConfirmationStore, CardKey, Confirmation, ConfirmedFacts } from "./card-confirmation.store";
import type { LinkDrift } from "../../ledger/ledger-options";
import type { WrittenNumbersStore } from "./written-numbers.store";

/** Who met a card that names somebody else's member. */
export type MismatchRole = "PATIENT" | "CLINIC_STAFF";

export interface ProofOptions {
  /** Whether the clinic checks the names and birth dates of its users; otherwise patients write them themselves. */
  readonly clinicIdentityVerified: boolean;
  /** Told of every card that was found to name somebody else's member. */
  readonly onMismatch: (role: MismatchRole) => void;
  /** Told of every question that had two answers and so got none. */
  readonly onDrift: (drift: LinkDrift) => void;
  /** Told of every link that turned out not to hold any more. */
  readonly onDropped: () => void;
  readonly confirmations: Pick<CardConfirmationStore, "of" | "confirm" | "remove" | "holds" | "isAbout">;
  readonly writtenNumbers: Pick<WrittenNumbersStore, "count">;
}

/** What one operation needs to say whose member a card names, beside the records. */
export class OperationProofs {
  private readonly mismatches = new Set<string>();
  private readonly confirmations: BatchLoader<string, readonly Confirmation[]>;

  constructor(private readonly options: ProofOptions) {
    this.confirmations = new BatchLoader((patientIds) => this.readConfirmations(patientIds), {
      name: "links.confirmations",
    });
  }

  /** Whether names and birth dates are enough to show a patient its member. */
  get recordsAreEnough(): boolean {
    return this.options.clinicIdentityVerified;
  }

  /** Counts a card that names somebody else's member, once an operation. */
  countMismatch(card: string, role: MismatchRole): void {
    if (this.mismatches.size < this.mismatches.add(card).size) this.options.onMismatch(role);
  }

  /** Counts a question that had two answers and so got none. */
  countDrift(drift: LinkDrift): void {
    this.options.onDrift(drift);
  }

  /** Counts a link that turned out not to hold any more. */
  countDropped(): void {
    this.options.onDropped();
  }

  /** What staff has confirmed of a patient's cards; nothing while the ledger is away. One query for the cards of a tick. */
  confirmationsOf(patientId: string): Promise<readonly Confirmation[]> {
    return this.confirmations.load(patientId);
  }

  /**
   * Whether a confirmation of the card is about what the records say now. One that is about something else is void from now
   * on. `facts` without a member: there is none of this number.
   */
  isConfirmed(
    { patientId, cardType }: CardKey,
    known: readonly Confirmation[],
    {
      memberId,
      patient,
      member,
    }: Pick<ConfirmedFacts, "memberId" | "patient"> & {
      readonly member: ConfirmedFacts["member"] | null;
    },
  ): boolean {
    const found = known.find((confirmation) => confirmation.cardType === cardType);
    if (found === undefined) return false;
    const { confirmations } = this.options;
    // A member that is gone for the moment says nothing of the records; another number does.
    if (member === null && confirmations.isAbout(found, memberId)) return false;
    if (member !== null && confirmations.holds(found, { memberId, patient, member })) return true;
    confirmations.remove({ patientId, cardType }, found.recordsHash).catch(() => undefined);
    return false;
  }

  /** Keeps that staff has confirmed a card. Rejects with `LedgerUnavailableError`. */
  async confirm(card: CardKey, facts: ConfirmedFacts): Promise<void> {
    await this.options.confirmations.confirm(card, facts, clock.now());
    this.confirmations.clear(card.patientId);
  }

  /** Takes it back. Rejects with `LedgerUnavailableError`. */
  async takeBack(card: CardKey): Promise<void> {
    await this.options.confirmations.remove(card);
    this.confirmations.clear(card.patientId);
  }

  /** A card was written or taken away: a confirmation of another number is void. Never rejects. */
  async cardWritten(card: CardKey, memberId: string | null): Promise<void> {
    const known = await this.confirmationsOf(card.patientId);
    const found = known.find(({ cardType }) => cardType === card.cardType);
    if (found === undefined || this.options.confirmations.isAbout(found, memberId)) return;
    await this.takeBack(card).catch(() => undefined);
  }

  /** Counts subscriber numbers that a patient is about to write. Throws RATE_LIMITED where they are too many for a day. */
  async countNumbers(subject: string, numbers: readonly string[]): Promise<void> {
    const retryAfterSeconds = await this.options.writtenNumbers.count(subject, numbers, clock.now());
    if (retryAfterSeconds === null) return;
    throw new GraphQLError("Too many different subscriber numbers within a day: try again later, or ask the clinic.", {
      extensions: { code: "RATE_LIMITED", retryAfterSeconds },
    });
  }

  private async readConfirmations(patientIds: readonly string[]): Promise<(readonly Confirmation[])[]> {
    const found = await this.options.confirmations.of(patientIds).catch(() => []);
    return patientIds.map((patientId) => found.filter((confirmation) => confirmation.patientId === patientId));
  }
}
