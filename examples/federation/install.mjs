// Installs this folder's own packages if they are missing or older than its lock file: node examples/federation/install.mjs
// With --for-tests it is no failure if they cannot be installed: their suites are skipped then, or fail where CI=true.
import { installPackages } from "../install-packages.mjs";

const consequence = process.argv.includes("--for-tests")
  ? "Until then, the tests with gateways are skipped."
  : undefined;
installPackages(import.meta.dirname, "the gateways of examples/federation", consequence);
