import type { LaunchParameters } from './launch-parameters.ts';

/**
 * From here on the page may connect to its LMS and nowhere else. Where the LMS is, is known only at launch, so the policy in
 * the page has to leave that open; policies add up, and the narrowest holds (Content Security Policy Level 3, §8.1).
 */
export function connectOnlyToLms(document: Document, { endpoint, fetch }: LaunchParameters): void {
  const origins = [endpoint, fetch].map((address) => new URL(address).origin);
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src ${["'self'", ...new Set(origins)].join(' ')}`;
  document.head.append(policy);
}
