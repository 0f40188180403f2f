import type { Feature } from "../feature";
import { CapabilityResolver } from "./capability.resolver";

export const capability = { resolvers: [CapabilityResolver] } satisfies Feature;
