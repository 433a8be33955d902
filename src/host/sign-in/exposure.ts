/** Whether the server may listen where it is told to. */
import { isIP, isIPv4 } from 'node:net';

/** @param host a name or an address, without brackets */
export function isLoopback(host: string): boolean {
  if (isIP(host) === 0) return host === 'localhost';
  return isIPv4(host) ? host.startsWith('127.') : host === '::1';
}

export interface Exposure {
  /** The address to listen on. */
  host: string;
  /** The address that people use, where they sign in. */
  publicUrl: string | undefined;
  /** Whether what stands in front of the server ends TLS. */
  behindTlsProxy: boolean;
}

/**
 * Records are about people, so nobody but this computer reaches them without signing in over TLS.
 * @throws Error that says why not, and what to do
 */
export function assertMayListen({ host, publicUrl, behindTlsProxy }: Exposure): void {
  const elsewhere = !isLoopback(host);
  if (publicUrl === undefined) {
    if (elsewhere)
      throw new Error(
        `The server does not listen on ${host}: other computers could reach it, and nobody has to sign in. Set up sign-in by OpenID Connect with --sign-in FILE, or leave out --host.`,
      );
    if (behindTlsProxy)
      throw new Error(
        'A proxy would let other computers in, and nobody has to sign in. Set up sign-in by OpenID Connect with --sign-in FILE, or leave out --behind-tls-proxy.',
      );
    return;
  }
  const encrypted = publicUrl.startsWith('https:');
  if (elsewhere && !encrypted)
    throw new Error(
      `The server does not listen on ${host}: passwords and records would cross the network in the clear. Give a publicUrl that begins with https:, put a proxy that ends TLS in front, and say --behind-tls-proxy.`,
    );
  if (encrypted && !behindTlsProxy)
    throw new Error(
      `The server speaks HTTP, and people are to reach it at ${publicUrl}. Put a proxy that ends TLS in front and sets X-Forwarded-Proto, then say --behind-tls-proxy.`,
    );
  if (!encrypted && behindTlsProxy)
    throw new Error(`--behind-tls-proxy does not fit the publicUrl ${publicUrl}, which is not https:.`);
}
