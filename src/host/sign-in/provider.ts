/** Talks to the OpenID provider: authorization code with PKCE, state and nonce. */
import * as client from 'openid-client';
import type { Claims } from './claims.ts';
import type { SignInSettings } from './settings.ts';

/** What the browser keeps between leaving for the provider and coming back. */
interface Pending {
  state: string;
  nonce: string;
  codeVerifier: string;
}

export interface Provider {
  /** Where to send the browser. */
  begin(): Promise<{ address: URL; pending: Pending }>;
  /**
   * What the provider says of who has come back.
   * @param query of the address that the browser came back to, with its question mark
   * @throws where anything does not fit what was begun
   */
  finish(query: string, pending: Pending): Promise<Claims>;
  /** Where the provider ends its own session; undefined where it has no such place. */
  end(): URL | undefined;
}

/** Paths of this server, which the provider must be told of. */
export const callbackPath = '/sign-in/callback';
export const endedPath = '/sign-in/ended';

/**
 * Asks the provider where its parts are.
 * @throws Error with a sentence that names the provider
 */
export async function openProvider({
  issuer,
  clientId,
  clientSecret,
  publicUrl,
  scope,
}: Omit<SignInSettings, 'roles' | 'roleClaim' | 'learnerIdClaim'>): Promise<Provider> {
  const insecure = new URL(issuer).protocol === 'http:';
  const config = await client
    .discovery(new URL(issuer), clientId, undefined, client.ClientSecretBasic(clientSecret), {
      execute: insecure ? [client.allowInsecureRequests] : [],
      timeout: 10,
    })
    .catch((error: Error) => {
      throw new Error(
        `The OpenID provider at ${issuer} does not answer as one: ${error.message}. Is the issuer right, and can this computer reach it?`,
        { cause: error },
      );
    });
  return {
    async begin() {
      const pending = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        codeVerifier: client.randomPKCECodeVerifier(),
      };
      const address = client.buildAuthorizationUrl(config, {
        redirect_uri: publicUrl + callbackPath,
        scope,
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(pending.codeVerifier),
        code_challenge_method: 'S256',
      });
      return { address, pending };
    },
    async finish(query, { state, nonce, codeVerifier }) {
      const tokens = await client.authorizationCodeGrant(config, new URL(publicUrl + callbackPath + query), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
      });
      const claims = tokens.claims()!;
      if (config.serverMetadata().userinfo_endpoint === undefined) return claims;
      return { ...claims, ...(await client.fetchUserInfo(config, tokens.access_token, claims.sub)) };
    },
    end() {
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
      return client.buildEndSessionUrl(config, { post_logout_redirect_uri: publicUrl + endedPath });
    },
  };
}
