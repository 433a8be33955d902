import { linesOf } from '../../../scenario/check/lines.ts';
import type { Files } from '../../files.ts';
import { finding, type Finding, type Rule } from '../finding.ts';
import { folderOf, namesOf, resolve, type FileNames } from '../references.ts';
import { hasContentSecurityPolicy, scanMarkup } from './markup.ts';
import { scanScript } from './script.ts';
import type { Sighting } from './sighting.ts';
import { scanStyle } from './style.ts';

/** Checks what would run in a learner's browser. @param launchPages paths of the pages that an LMS opens */
export function checkPages(files: Files, launchPages: readonly string[]): Finding[] {
  const names = namesOf(files);
  const found = [...files].flatMap(([file, bytes]) => {
    const scan = scannerOf(file);
    return scan ? checkText(file, new TextDecoder().decode(bytes), scan, names) : [];
  });
  return [...found, ...[...new Set(launchPages)].flatMap((page) => checkPolicy(page, files))];
}

function scannerOf(file: string): ((text: string) => Iterable<Sighting>) | undefined {
  switch (/\.([^./]+)$/.exec(file)?.[1]?.toLowerCase()) {
    case 'html':
    case 'htm':
    case 'xhtml':
    case 'svg':
      return scanMarkup;
    case 'css':
      return scanStyle;
    case 'js':
    case 'mjs':
    case 'cjs':
      return scanScript;
    default:
      return undefined;
  }
}

function checkText(
  file: string,
  text: string,
  scan: (text: string) => Iterable<Sighting>,
  names: FileNames,
): Finding[] {
  const positionOf = linesOf(text);
  return [...scan(text)].flatMap((sighting) => {
    const { line, column } = positionOf(sighting.at);
    const about = { file, place: `line ${line}, column ${column}` };
    if (sighting.type === 'load') return checkLoad(sighting, about, names);
    const { message, remedy } = wordsFor(sighting.rule, sighting.what);
    return [finding(sighting.rule, { ...about, message, remedy })];
  });
}

function checkLoad(
  { url, relativeTo }: Extract<Sighting, { type: 'load' }>,
  about: { file: string; place: string },
  names: FileNames,
): Finding[] {
  const target = resolve(url, folderOf(about.file));
  const shown = url.length > 120 ? `${url.slice(0, 117)}…` : url;
  switch (target.type) {
    case 'none':
      return [];
    case 'remote': {
      const message = `“${shown}” is loaded from the network, which learners may not have and many LMSs forbid.`;
      return [
        finding('remote-load', {
          ...about,
          message,
          remedy: 'Put the file into the package, and load it there.',
        }),
      ];
    }
    case 'absolute': {
      const message = `“${shown}” is looked for outside the package, wherever the LMS has put it.`;
      return [
        finding('absolute-path', {
          ...about,
          message,
          remedy: 'Write it relative to the file that it stands in.',
        }),
      ];
    }
    case 'file': {
      if (relativeTo === 'page' || names.has(target.path)) return [];
      const alike = names.inOtherCase(target.path);
      const message =
        alike === undefined
          ? `“${shown}” is loaded, and is not in the package.`
          : `“${shown}” is loaded, and the file is called “${alike}”.`;
      return [
        finding('missing-load', { ...about, message, remedy: 'Add the file, or mend the reference to it.' }),
      ];
    }
  }
}

function wordsFor(rule: Rule, what: string): { message: string; remedy: string } {
  switch (rule) {
    case 'unload-listener':
      return {
        message: `${what}: browsers on phones don't send this event, and Chrome is giving it up, so what it saves is lost.`,
        remedy: 'Save on “visibilitychange” and “pagehide”.',
      };
    case 'service-worker':
      return {
        message: `${what}: it may take over other pages of the LMS, which has the same origin.`,
        remedy: 'Do without a service worker inside a package.',
      };
    case 'top-window':
      return {
        message: `${what}: where the top frame is of another domain, the API one level below is never found.`,
        remedy: 'Begin with window.parent, and go up one step at a time.',
      };
    case 'code-from-text':
      return {
        message: `${what}, and an LMS with a strict content security policy does not run it.`,
        remedy: 'Take a build of the library that does without.',
      };
    case 'cross-origin-script':
      return {
        message: `${what} is not run where a package is opened from a file or by an app.`,
        remedy: 'Take the attribute away.',
      };
    default:
      return {
        message: `${what} is too large to be looked through.`,
        remedy: 'Look by hand for what it loads and for “unload” in it.',
      };
  }
}

function checkPolicy(file: string, files: Files): Finding[] {
  const bytes = files.get(file);
  if (!bytes || !/\.x?html?$/i.test(file)) return [];
  if (hasContentSecurityPolicy(new TextDecoder().decode(bytes))) return [];
  const message =
    'The page sets no content security policy, so nothing keeps a mistake from loading or sending data.';
  const remedy =
    'Add <meta http-equiv="Content-Security-Policy" content="default-src \'self\'; …"> to its head.';
  return [finding('no-content-security-policy', { file, message, remedy })];
}
