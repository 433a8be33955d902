/** How people sign in: where the OpenID provider is, and what its claims mean here. */
import { z } from 'zod';
import { isLoopback } from './exposure.ts';

const encryptedOrHere = z
  .url({ protocol: /^https?$/, error: 'is not an address that begins with https:' })
  .refine(
    (address) => {
      const { protocol, hostname } = new URL(address);
      return protocol === 'https:' || isLoopback(hostname.replace(/^\[|\]$/g, ''));
    },
    { error: 'begins with http:, which is for this computer only; use https:' },
  );

const values = z.array(z.string().min(1)).default([]);

const signInSchema = z.strictObject({
  issuer: encryptedOrHere.describe('The address of the OpenID provider.'),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  publicUrl: encryptedOrHere
    .refine((address) => new URL(address).origin === address.replace(/\/$/, ''), {
      error: 'has a path; it is only the scheme, the host and the port',
    })
    .transform((address) => new URL(address).origin)
    .describe('The address under which people reach the server.'),
  scope: z.string().default('openid profile email'),
  roleClaim: z
    .string()
    .default('roles')
    .describe('The claim that says what somebody is; dots lead into it, such as realm_access.roles.'),
  roles: z
    .strictObject({ compliance: values, trainer: values, crew: values })
    .describe('For each role, the values of that claim which give it.'),
  learnerIdClaim: z.string().default('sub').describe('The claim that holds the staff number.'),
});

export type SignInSettings = z.infer<typeof signInSchema>;

/** Variables of the environment, for what must not lie in a file, or differs between servers. */
const variables = {
  issuer: 'CROSSCHECK_OIDC_ISSUER',
  clientId: 'CROSSCHECK_OIDC_CLIENT_ID',
  clientSecret: 'CROSSCHECK_OIDC_CLIENT_SECRET',
  publicUrl: 'CROSSCHECK_PUBLIC_URL',
} as const;

/**
 * Reads the settings; a variable of the environment goes before what the file says.
 * @param text JSON
 * @param file its name, for what is said of it
 * @throws Error that names the file, the place in it and what is wrong
 */
export function readSignIn(
  text: string,
  file: string,
  environment: Readonly<Record<string, string | undefined>>,
): SignInSettings {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`, { cause: error });
  }
  const given = Object.entries(variables).flatMap(([name, variable]) =>
    environment[variable] ? [[name, environment[variable]] as const] : [],
  );
  const read = signInSchema.safeParse({ ...(json as object), ...Object.fromEntries(given) });
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => {
    const name = path.join('.');
    const variable = variables[name as keyof typeof variables];
    return `${name || 'the whole'}${variable ? ` (or ${variable})` : ''}: ${message}`;
  });
  throw new Error(`${file}: ${problems.join('; ')}.`);
}
