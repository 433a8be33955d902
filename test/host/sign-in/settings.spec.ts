import { expect, test } from 'vitest';
import { readSignIn } from '../../../src/host/sign-in/settings.ts';

const settings = {
  issuer: 'https://login.example/realms/crew',
  clientId: 'crosscheck',
  clientSecret: 'secret',
  publicUrl: 'https://training.example/',
  roles: { compliance: ['records'] },
};

const read = (change: object, environment: Record<string, string> = {}) =>
  readSignIn(JSON.stringify({ ...settings, ...change }), 'sign-in.json', environment);

test('what is left out is as usual, and the environment goes before the file', () => {
  expect(read({}, { CROSSCHECK_OIDC_CLIENT_SECRET: 'better' })).toEqual({
    ...settings,
    clientSecret: 'better',
    publicUrl: 'https://training.example',
    scope: 'openid profile email',
    roleClaim: 'roles',
    learnerIdClaim: 'sub',
    roles: { compliance: ['records'], trainer: [], crew: [] },
  });
});

test('http is for this computer only', () => {
  expect(read({ issuer: 'http://127.0.0.1:5/', publicUrl: 'http://localhost:4173' }).publicUrl).toBe(
    'http://localhost:4173',
  );
  expect(() => read({ issuer: 'http://login.example' })).toThrow(
    'sign-in.json: issuer (or CROSSCHECK_OIDC_ISSUER): begins with http:',
  );
  expect(() => read({ publicUrl: 'http://training.example' })).toThrow('publicUrl');
});

test.each([
  ['a path below the host', { publicUrl: 'https://example.com/lms' }, 'publicUrl'],
  ['no secret', { clientSecret: undefined }, 'CROSSCHECK_OIDC_CLIENT_SECRET'],
  ['a role that is not known', { roles: { admin: ['x'] } }, 'admin'],
  ['something more', { colour: 'red' }, 'colour'],
])('%s is refused with its place', (_what, change, place) => {
  expect(() => read(change)).toThrow(place);
});

test('what is not JSON is said so', () => {
  expect(() => readSignIn('{', 'sign-in.json', {})).toThrow('sign-in.json is not JSON');
});
