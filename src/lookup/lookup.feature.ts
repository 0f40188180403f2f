import type { Feature } from "../feature";
import { LookupResolver } from "./lookup.resolver";

export const lookup = { resolvers: [LookupResolver] } satisfies Feature;
