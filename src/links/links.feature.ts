import type { Feature } from "../feature";
import { LinkBook } from "./link-book";
import { LinkIndexResolver } from "./link-index.resolver";
import { linkTables } from "./link.tables";
import { OperationLinks } from "./operation-links";
import { CardConfirmationStore } from "./proof/card-confirmation.store";
import { OperationProofs, type ProofOptions } from "./proof/operation-proofs";
import { WrittenNumbersStore } from "./proof/written-numbers.store";

declare module "../services" {
  interface Ledger {
    readonly links: LinkBook;
    /** Card members that clinic staff have confirmed. */
    readonly cardConfirmations: CardConfirmationStore;
    /** Subscriber numbers that patients have written recently. */
    readonly writtenNumbers: WrittenNumbersStore;
  }
  interface Services {
    /** Proofs, in addition to the records, of whose member a card names. */
    readonly proofOptions: ProofOptions;
  }
  interface ServiceHooks {
    readonly onMismatch?: ProofOptions["onMismatch"];
    readonly onDrift?: ProofOptions["onDrift"];
    readonly onLinkDropped?: ProofOptions["onDropped"];
  }
}

declare module "../context" {
  interface GraphContext {
    /** The link index: which patients, cards and members belong together. */
    readonly links: OperationLinks;
    /** Proofs, in addition to the records, of whose member a card names. */
    readonly proofs: OperationProofs;
  }
}

const ignored = (): void => undefined;

export const links = {
  resolvers: [LinkIndexResolver],
  tables: linkTables,
  stores: ({ database, options, report, onClose }) => {
    const book = new LinkBook(database, report, options.links);
    onClose(() => book.close());
    return {
      links: book,
      cardConfirmations: new CardConfirmationStore(database),
      writtenNumbers: new WrittenNumbersStore(database),
    };
  },
  services: ({ ledger: { cardConfirmations, writtenNumbers }, config: { clinicIdentityVerified }, hooks }) => ({
    proofOptions: {
      clinicIdentityVerified,
      onMismatch: hooks.onMismatch ?? ignored,
      onDrift: hooks.onDrift ?? ignored,
      onDropped: hooks.onLinkDropped ?? ignored,
      confirmations: cardConfirmations,
      writtenNumbers,
    },
  }),
  context: {
    links: ({ ledger }) => new OperationLinks(ledger.links),
    proofs: ({ proofOptions }) => new OperationProofs(proofOptions),
  },
} satisfies Feature;
