import { describe, expect, test } from 'vitest';
import { assertMayListen, isLoopback } from '../../../src/host/sign-in/exposure.ts';

test.each(['localhost', '127.0.0.1', '127.8.9.1', '::1'])('%s is this computer', (host) => {
  expect(isLoopback(host)).toBe(true);
});

test.each(['0.0.0.0', '::', '192.168.1.4', '::ffff:10.0.0.1', 'localhost.example', '127.evil.example'])(
  '%s is not only this computer',
  (host) => {
    expect(isLoopback(host)).toBe(false);
  },
);

const here = { host: '127.0.0.1', publicUrl: undefined, behindTlsProxy: false };
const open = { host: '0.0.0.0', publicUrl: 'https://training.example', behindTlsProxy: true };

describe('the server listens', () => {
  test.each([
    ['on this computer, without sign-in', here],
    ['on this computer, with sign-in on this computer', { ...here, publicUrl: 'http://127.0.0.1:4173' }],
    ['on this computer, behind a proxy on it', { ...open, host: '127.0.0.1' }],
    ['elsewhere, with sign-in over TLS', open],
  ])('%s', (_where, exposure) => {
    expect(() => assertMayListen(exposure)).not.toThrow();
  });
});

describe('the server refuses, and says what to do,', () => {
  test.each([
    ['elsewhere without sign-in', { ...here, host: '0.0.0.0' }, '--sign-in FILE'],
    ['behind a proxy without sign-in', { ...here, behindTlsProxy: true }, '--sign-in FILE'],
    ['elsewhere without a proxy', { ...open, behindTlsProxy: false }, '--behind-tls-proxy'],
    [
      'elsewhere in the clear',
      { ...open, publicUrl: 'http://127.0.0.1:80', behindTlsProxy: false },
      'https:',
    ],
    ['on this computer, for https without a proxy', { ...open, host: '::1', behindTlsProxy: false }, 'proxy'],
    ['behind a proxy for http', { ...open, host: '::1', publicUrl: 'http://[::1]:1' }, 'not https:'],
  ])('%s', (_where, exposure, remedy) => {
    expect(() => assertMayListen(exposure)).toThrow(remedy);
  });
});
