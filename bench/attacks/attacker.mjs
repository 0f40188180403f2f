// One attack, until it is killed: node attacker.mjs <name> <what it knows, as JSON>.
import { attacks } from "./attacks.mjs";

const [, , name, known] = process.argv;
await attacks[name](JSON.parse(known));
