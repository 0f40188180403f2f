// Installs this folder's own packages if they are missing or older than its lock file: node examples/federation/install.mjs
import { installPackages } from "../install-packages.mjs";

installPackages(import.meta.dirname, "the gateways of examples/federation");
