import type { Feature } from "../feature";
import { LookupResolver } from "./lookup.resolver";

export const lookup: Feature = { resolvers: [LookupResolver] };
