import { finding, type Finding } from './finding.ts';

/** What runs on a server: Docebo refuses a package with any of these, and others may run it. */
const serverSide = /(?:^|\/|\.)(?:htaccess|php\d?|phtml|cgi|sh|shtml|aspx?|jspx?|py|rb|pl)$/i;

const left = /(?:^|\/)(?:\.[^/]*|__MACOSX(?:\/.*)?|Thumbs\.db|desktop\.ini|[^/]*\.map)$/i;

/** Longer paths have been cut off or refused where a package is unpacked. */
const longest = 120;

/** Checks the names that the files of a package have. */
export function checkNames(names: readonly string[]): Finding[] {
  return [...names.flatMap((name) => checkName(name)), ...checkCase(names)];
}

function checkName(file: string): Finding[] {
  const findings: Finding[] = [];
  const parts = file.split(/[\\/]/);
  if (file.includes('\\')) {
    const message = 'The name has a backslash, which is a part of the name and no folder on many systems.';
    findings.push(
      finding('backslash', {
        file,
        message,
        remedy: 'Make the zip with a tool that writes forward slashes.',
      }),
    );
  }
  if (/^[\\/]|^[A-Za-z]:/.test(file) || parts.includes('..')) {
    const message = 'The name leads out of the folder that the package is unpacked to.';
    findings.push(
      finding('leads-out', { file, message, remedy: 'Name it relative to the manifest, without “..”.' }),
    );
  }
  // eslint-disable-next-line no-control-regex -- these are what it looks for
  if (/[\u0000-\u001f\u007f<>:"|?*\ufffd]/.test(file)) {
    const message = 'The name has characters that some systems can’t have in a file name.';
    findings.push(finding('unsafe-characters', { file, message, remedy: plainName }));
  } else if (!/^[A-Za-z0-9_.\\/-]*$/.test(file)) {
    const message = 'The name has spaces or characters other than A–Z, a–z, 0–9, “_”, “.” and “-”.';
    findings.push(finding('odd-characters', { file, message, remedy: plainName }));
  }
  if (file.length > longest) {
    const message = `The path is ${file.length} characters long.`;
    findings.push(
      finding('long-path', { file, message, remedy: `Keep paths to ${longest} characters or fewer.` }),
    );
  }
  if (serverSide.test(file)) {
    const message = 'A file of this kind runs on a server, and some LMSs refuse the package for it.';
    findings.push(finding('server-side-file', { file, message, remedy: 'Take it out of the package.' }));
  }
  if (left.test(file)) {
    const message = 'This file was left over by a tool, and is of no use in a package.';
    findings.push(finding('stray-file', { file, message, remedy: 'Take it out of the package.' }));
  }
  return findings;
}

const plainName = 'Rename it with A–Z, a–z, 0–9, “_”, “.” and “-” only, also where it is referred to.';

function checkCase(names: readonly string[]): Finding[] {
  const first = new Map<string, string>();
  const findings: Finding[] = [];
  for (const file of names) {
    const other = first.get(file.toLowerCase());
    if (other === undefined) first.set(file.toLowerCase(), file);
    else {
      const message = `${other} has the same name but for capital letters, and on many systems there can be only one.`;
      findings.push(finding('same-name-but-case', { file, message, remedy: 'Rename one of the two.' }));
    }
  }
  return findings;
}
