import { systemResolveHost, type ResolveHost } from "../input/resolves-publicly";

/** Names that RFC 2606 reserves for documentation: nobody has them, so that the sandbox says where they lead. */
const reserved = /(^|\.)(example|example\.(com|net|org))$/;

/** Every reserved name leads to one address on the internet, which nothing in the sandbox ever calls. */
export const resolveSandboxHost: ResolveHost = async (hostname) =>
  reserved.test(hostname) ? ["93.184.215.14"] : systemResolveHost(hostname);
