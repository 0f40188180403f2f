import { setFlagsFromString } from "node:v8";

// V8 decides at the start, when little garbage is made, that certain objects live long, and from then on allocates each
// operation's objects in the old generation. They stay there until a full collection, together with everything that they
// reference: a third of an operation's time would be garbage collection.
setFlagsFromString("--no-allocation-site-pretenuring");
