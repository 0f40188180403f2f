// Installs this folder's own packages where they are absent or older than its lock: node examples/federation/install.mjs
import { installPackages } from "../install-packages.mjs";

installPackages(import.meta.dirname, "the gateways of examples/federation");
