import { randomBytes, randomInt } from "node:crypto";
import { SeededRandom } from "../seeded-random";
import { clock } from "../../clock";
import { DEFAULT_ROOM_CODE } from "./room.generator";
import { makePayment } from "./visit-detail.generator";
import type { VisitRecord } from "./visit.records";

const WALK_IN_SECONDS = 900;

/** The initial state of a new visit: a walk-in that waits from now on. */
export function emptyVisit(id: string, memberId: string, creatorId: string): VisitRecord {
  const at = clock.nowSeconds();
  const random = new SeededRandom(randomInt(2 ** 31));
  return {
    id,
    code: randomBytes(16).toString("hex"),
    memberId,
    providerId: null,
    accountCode: null,
    start: at,
    end: at + WALK_IN_SECONDS,
    actualStart: null,
    actualEnd: null,
    type: 1,
    subtype: null,
    status: 10,
    completedBy: null,
    created: at,
    modified: at,
    roomCode: DEFAULT_ROOM_CODE,
    groupId: null,
    intakeId: null,
    creatorId,
    payment: makePayment(random),
    invoice: null,
    postvisit: null,
    secondPostvisit: null,
    hostIds: [],
    meeting: null,
    oneTimeLinkToken: null,
    relatedWalkinId: null,
    callLogs: null,
    prescriptionsBeforeVisit: [],
    prescriptions: [],
    isTest: false,
    extras: {},
    expiry: null,
    closeReason: null,
  };
}
