import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import open from 'open';
import type { Design } from '../campaign/design.ts';
import { openPrinter, type PrintedFile, type PrintOptions } from '../campaign-print/printer.ts';
import { scormStandards } from '../course/packed.ts';
import { startServer } from '../host/server.ts';
import { assertMayListen } from '../host/sign-in/exposure.ts';
import { readSignIn } from '../host/sign-in/settings.ts';
import { chosenStore } from '../records/store/open.ts';
import { ensureBrowser } from '../setup/browser.ts';
import { dist } from '../setup/build.ts';
import { dataFolder } from './data-folder.ts';
import { ingredientsOf, writePackages } from './packages.ts';
import { rulesIn } from './records/rules.ts';
import { whoever } from './records/store.ts';

interface Options {
  content: string;
  data: string;
  port: number;
  host: string;
  signIn?: string;
  behindTlsProxy: boolean;
  open: boolean;
}

export function addStart(program: Command): void {
  program
    .command('start')
    .description(
      'Start the local LMS on this computer, with the course as SCORM 1.2 and SCORM 2004, and its other editions.',
    )
    .option('--port <number>', 'the port to listen on; 0 for any that is free', portNumber, 4173)
    .option('--data <dir>', 'the folder that keeps registrations and records', dataFolder)
    .option('--content <dir>', 'the folder with modules/ and scenarios/', '.')
    .option('--host <address>', 'the address to listen on; any but this computer needs sign-in', '127.0.0.1')
    .option('--sign-in <file>', 'how people sign in by OpenID Connect: see docs/sign-in.md')
    .option('--behind-tls-proxy', 'a proxy in front ends TLS and sets X-Forwarded-Proto', false)
    .option('--no-open', 'do not open the page in a browser')
    .action(start);
}

async function start({ content, data, open: opens, signIn, ...where }: Options): Promise<void> {
  const settings =
    signIn === undefined ? undefined : readSignIn(readFileSync(signIn, 'utf8'), signIn, process.env);
  assertMayListen({ ...where, publicUrl: settings?.publicUrl });
  const out = join(data, 'packages');
  const ingredients = await ingredientsOf(content);
  const packages = await writePackages(ingredients, { targets: scormStandards, out });
  for (const { id } of ingredients.content.course.editions ?? []) {
    packages.push(...(await writePackages(ingredients, { targets: ['scorm2004'], out, edition: id })));
  }
  const server = await startServer({
    packages: packages.map(({ file }) => file),
    store: chosenStore(data),
    ...where,
    signIn: settings,
    rules: rulesIn(content),
    content,
    print: printOne,
    owner: whoever(),
    hostPages: join(dist, 'host'),
    studioPages: join(dist, 'studio'),
    addedPackages: join(data, 'added-packages'),
    validate: ingredients.validate,
    onLog: (line) => process.stderr.write(`${line}\n`),
  });
  process.stdout.write(
    `The local LMS is at ${server.url}\nThe studio is at ${server.url}/studio/\nPress Ctrl+C to stop it.\n`,
  );
  if (opens) {
    const browser = await open(server.url).catch(() => undefined);
    // Without a desktop there is nothing to open it with; the address above is all that is needed.
    browser?.on('error', () => undefined);
  }
  await stopSignal();
  await server.close();
}

/** With a browser that is there for this one design: most people who start the LMS print nothing. */
async function printOne(design: Design, options: PrintOptions): Promise<PrintedFile[]> {
  const printer = await openPrinter(ensureBrowser((line) => process.stderr.write(`${line}\n`)));
  try {
    return await printer.print(design, options);
  } finally {
    await printer.close();
  }
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('It is a number from 0 to 65535.');
  return port;
}
