import { expect, test } from 'vitest';
import { userOf } from '../../../src/host/sign-in/claims.ts';

const settings = {
  roleClaim: 'realm_access.roles',
  roles: { compliance: ['records'], trainer: ['trainers'], crew: ['crew', 'cockpit'] },
  learnerIdClaim: 'employee',
};

const claims = (roles: unknown, more: object = {}) => ({
  sub: 'u-1',
  name: 'Amal Benkirane',
  employee: '00427',
  realm_access: { roles },
  ...more,
});

test.each([
  [['cockpit'], 'crew'],
  [['crew', 'trainers'], 'trainer'],
  [['trainers', 'records', 'crew'], 'compliance'],
  ['records', 'compliance'],
])('who has %j is of the role that may most: %s', (roles, role) => {
  expect(userOf(claims(roles), settings)).toEqual({
    name: 'u-1',
    role,
    learner: { learnerId: '00427', learnerName: 'Amal Benkirane' },
  });
});

test('who has no role, or no staff number, is told whom to ask', () => {
  expect(userOf(claims(['visitor']), settings)).toContain('realm_access.roles');
  expect(userOf({ sub: 'u-1' }, settings)).toContain('realm_access.roles');
  expect(userOf(claims(['crew'], { employee: 'a b' }), settings)).toContain('employee');
  expect(userOf(claims(['crew'], { employee: undefined }), settings)).toContain('employee');
});

test('the log names the subject, with the e-mail address beside it', () => {
  expect(userOf(claims(['crew'], { email: 'amal@example.com' }), settings)).toMatchObject({
    name: 'u-1 (amal@example.com)',
  });
});

test('a claim whose name has dots is found by its whole name', () => {
  const claim = 'https://example.com/roles';
  expect(userOf({ ...claims([]), [claim]: ['crew'] }, { ...settings, roleClaim: claim })).toMatchObject({
    role: 'crew',
  });
});
