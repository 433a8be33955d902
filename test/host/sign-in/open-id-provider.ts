/** A real OpenID provider on this computer, where the accounts below sign in with any password. */
import { generateKeyPairSync } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { createServer as createHttpServer, type Server } from 'node:http';
import { Provider } from 'oidc-provider';
import type { SignInSettings } from '../../../src/host/sign-in/settings.ts';

const accounts = {
  amal: { name: 'Amal Benkirane', email: 'amal@example.com', roles: ['crew'], employee: '00427' },
  bilal: { name: 'Bilal Haddad', email: 'bilal@example.com', roles: ['crew'], employee: '00428' },
  tara: { name: 'Tara Trainer', email: 'tara@example.com', roles: ['trainers', 'crew'], employee: '00500' },
  carim: { name: 'Carim Officer', email: 'carim@example.com', roles: ['compliance'], employee: '00600' },
  vera: { name: 'Vera Visitor', email: 'vera@example.com', roles: ['visitors'], employee: '00700' },
} as const;

export type Login = keyof typeof accounts;

export interface OpenIdProvider {
  settings: SignInSettings;
  stop(): Promise<void>;
}

/** @param publicUrl of the server that people sign in to */
export async function startOpenIdProvider(publicUrl: string): Promise<OpenIdProvider> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const settings: SignInSettings = {
    ...{ issuer, publicUrl, clientId: 'crosscheck', clientSecret: 'a-secret-of-the-tests' },
    ...{ scope: 'openid profile email', roleClaim: 'roles', learnerIdClaim: 'employee' },
    roles: { compliance: ['compliance'], trainer: ['trainers'], crew: ['crew'] },
  };
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        redirect_uris: [`${publicUrl}/sign-in/callback`],
        post_logout_redirect_uris: [`${publicUrl}/sign-in/ended`],
        response_types: ['code'],
      },
    ],
    cookies: { keys: ['of the tests'] },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    features: { devInteractions: { enabled: true } },
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name', 'roles', 'employee'], email: ['email'] },
    findAccount: (_context: unknown, login: string) =>
      login in accounts
        ? { accountId: login, claims: async () => ({ sub: login, ...accounts[login as Login] }) }
        : undefined,
    // Nobody is asked whether the airline's own LMS may know them.
    async loadExistingGrant({ oidc }: { oidc: Asking }) {
      const { clientId } = oidc.client;
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope(settings.scope);
      await grant.save();
      return grant;
    },
  });
  const server: Server = createHttpServer(provider.callback());
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return {
    settings,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

interface Asking {
  provider: Provider;
  client: { clientId: string };
  session: { accountId: string };
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
