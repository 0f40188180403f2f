import { checkFirst } from "./check-first";

/** See {@link checkFirst}; checked when this module is loaded. */
export const startable = checkFirst();
