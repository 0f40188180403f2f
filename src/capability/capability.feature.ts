import type { Feature } from "../feature";
import { CapabilityResolver } from "./capability.resolver";

export const capability: Feature = { resolvers: [CapabilityResolver] };
