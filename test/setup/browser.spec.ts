import { describe, expect, test } from 'vitest';
import { ensureBrowser, findBrowser } from '../../src/setup/browser.ts';
import type { Machine } from '../../src/setup/machine.ts';

/** A computer with these files, whose commands all succeed. */
function machine(change: Partial<Machine> & { files?: readonly string[] } = {}): Machine {
  const { files = [], ...rest } = change;
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    isRoot: false,
    exists: (path) => files.includes(path),
    run: () => true,
    ...rest,
  };
}

describe('a browser is found', () => {
  const program = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const windows = {
    Path: 'C:\\Windows;D:\\tools',
    ProgramFiles: 'C:\\Program Files',
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  };
  const onMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const ofUser = '/Users/amal/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';

  test.each([
    ['on PATH', 'linux', { PATH: '/usr/local/bin:/home/amal/bin' }, '/home/amal/bin/google-chrome'],
    ['at the usual place', 'linux', { PATH: '' }, '/usr/bin/chromium'],
    ['where PATH is not set', 'linux', {}, '/snap/bin/chromium'],
    ['for everybody', 'darwin', { HOME: '/Users/amal' }, onMac],
    ['for one user', 'darwin', { HOME: '/Users/amal' }, ofUser],
    ['on Path', 'win32', windows, 'D:\\tools\\chrome.exe'],
    ['among the programs', 'win32', windows, program],
    ['that Windows brings along', 'win32', windows, edge],
  ] as const)('%s on %s', (_, platform, env, path) => {
    expect(findBrowser(machine({ platform, env, files: [path] }))).toBe(path);
  });

  test('Chromium before Chrome before Edge', () => {
    const files = ['/usr/bin/microsoft-edge', '/usr/bin/google-chrome', '/usr/bin/chromium'];
    expect(findBrowser(machine({ files }))).toBe('/usr/bin/chromium');
    expect(findBrowser(machine({ files: files.slice(0, 2) }))).toBe('/usr/bin/google-chrome');
  });

  test('CHROME_PATH before any other', () => {
    const files = ['/usr/bin/chromium', '/opt/mine/chrome'];
    expect(findBrowser(machine({ env: { CHROME_PATH: '/opt/mine/chrome' }, files }))).toBe(
      '/opt/mine/chrome',
    );
  });
});

test('CHROME_PATH that names nothing is said, and nothing is installed instead', () => {
  const env = { CHROME_PATH: '/opt/gone/chrome' };
  const there = machine({ env, isRoot: true, files: ['/usr/bin/apt-get', '/usr/bin/chromium'] });
  expect(() => ensureBrowser(() => undefined, there)).toThrow(
    'CHROME_PATH names /opt/gone/chrome, and there is no such file.',
  );
});

describe('where there is no browser', () => {
  /** A Debian without a browser; `refuse` says which commands fail. */
  function debian(isRoot: boolean, refuse: (command: string) => boolean = () => false) {
    const files = ['/usr/bin/apt-get'];
    const ran: string[] = [];
    const run = (command: readonly string[]) => {
      ran.push(command.join(' '));
      if (refuse(ran.at(-1)!)) return false;
      if (command.includes('install')) files.push('/usr/bin/chromium');
      return true;
    };
    return { ran, ...machine({ isRoot, run, exists: (path) => files.includes(path) }) };
  }

  const install =
    'env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends chromium fonts-liberation';

  test('root installs Chromium, and is told how much it is', () => {
    const said: string[] = [];
    const there = debian(true);
    expect(ensureBrowser((line) => said.push(line), there)).toBe('/usr/bin/chromium');
    expect(there.ran).toEqual(['apt-get update -qq', install]);
    expect(said).toEqual([expect.stringMatching(/Installing Chromium .* \d+ MB/)]);
  });

  test('so does somebody who becomes root without a password', () => {
    const there = debian(false);
    expect(ensureBrowser(() => undefined, there)).toBe('/usr/bin/chromium');
    expect(there.ran).toEqual(['sudo -n true', 'sudo -n apt-get update -qq', `sudo -n ${install}`]);
  });

  test.each([
    ['a password is asked for', debian(false, (command) => command.startsWith('sudo'))],
    ['there is no apt-get', machine({ isRoot: true })],
    ['it is macOS', machine({ platform: 'darwin', env: {} })],
    ['it is Windows', machine({ platform: 'win32', env: {} })],
  ])('the person is told what to install: %s', (_, there) => {
    expect(() => ensureBrowser(() => undefined, there)).toThrow(
      /^There is no browser to run the tests in\. Install Chromium, .* CHROME_PATH/,
    );
  });

  test.each([
    ['the network is away', debian(true, (command) => command.includes('update'))],
    ['apt-get knows no Chromium', debian(true, (command) => command.includes('install'))],
  ])('a failed installation is said in one sentence and what to do in another: %s', (_, there) => {
    expect(() => ensureBrowser(() => undefined, there)).toThrow(
      /^Chromium could not be installed with apt-get\. Install Chromium, .* CHROME_PATH/,
    );
  });
});
