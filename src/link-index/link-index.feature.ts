import type { Feature } from "../feature";
import { LinkIndexResolver } from "./link-index.resolver";

export const linkIndex: Feature = { resolvers: [LinkIndexResolver] };
