/** Finds a Chromium-based browser for whatever drives one, and installs Chromium where there is none. */
import { posix, win32 } from 'node:path';
import { aptInstall } from './apt.ts';
import { thisMachine, type Machine } from './machine.ts';

const advice = 'Install Chromium, Chrome or Edge, or let CHROME_PATH name the one to use.';

/**
 * The path of a browser.
 * @throws {Error} a sentence for the person at the keyboard
 */
export function ensureBrowser(say: (line: string) => void, machine: Machine = thisMachine()): string {
  const found = findBrowser(machine);
  if (found !== undefined) return found;
  const install = aptInstall(machine, ['chromium', 'fonts-liberation']);
  if (!install) throw new Error(`There is no browser to run the tests in. ${advice}`);
  say('There is no browser here. Installing Chromium with apt-get: about 80 MB to download, 300 MB on disk.');
  const browser = install.every(machine.run) ? findBrowser(machine) : undefined;
  if (browser === undefined) throw new Error(`Chromium could not be installed with apt-get. ${advice}`);
  return browser;
}

/**
 * The browser that CHROME_PATH names; otherwise the first one on PATH or at the usual places.
 * @throws {Error} where CHROME_PATH names what is not there
 */
export function findBrowser(machine: Machine): string | undefined {
  const { CHROME_PATH: named } = machine.env;
  if (!named) return [...onPath(machine), ...usualPlaces(machine)].find(machine.exists);
  if (machine.exists(named)) return named;
  throw new Error(`CHROME_PATH names ${named}, and there is no such file.`);
}

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

function onPath({ platform, env }: Machine): string[] {
  const [path, names] =
    platform === 'win32' ? [win32, ['chromium.exe', 'chrome.exe', 'msedge.exe']] : [posix, commands];
  const folders = (env.PATH ?? env.Path ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function usualPlaces({ platform, env }: Machine): string[] {
  switch (platform) {
    case 'win32':
      return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) =>
          [
            'Chromium\\Application\\chrome',
            'Google\\Chrome\\Application\\chrome',
            'Microsoft\\Edge\\Application\\msedge',
          ].map((program) => win32.join(folder, `${program}.exe`)),
        );
    case 'darwin':
      return ['/Applications', posix.join(env.HOME ?? '/', 'Applications')].flatMap((folder) =>
        ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
          (name) => `${folder}/${name}.app/Contents/MacOS/${name}`,
        ),
      );
    default:
      return [
        ...commands.map((name) => `/usr/bin/${name}`),
        '/snap/bin/chromium',
        '/opt/google/chrome/chrome',
        '/opt/microsoft/msedge/msedge',
      ];
  }
}
