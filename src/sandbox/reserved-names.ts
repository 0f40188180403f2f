import { systemResolveHost, type ResolveHost } from "../input/resolves-publicly";

/** Names that RFC 2606 reserves for documentation: they belong to no one, so the sandbox defines where they lead. */
const reserved = /(^|\.)(example|example\.(com|net|org))$/;

/** Every reserved name resolves to one address on the internet, which the sandbox never calls. */
export const resolveSandboxHost: ResolveHost = async (hostname) =>
  reserved.test(hostname) ? ["93.184.215.14"] : systemResolveHost(hostname);
