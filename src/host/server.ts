/** Starts the local LMS: a stand-in, on this computer, for the LMS that an airline uploads its packages to. */
import { createServer } from 'node:http';
import { isIPv6, type AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Actor } from '../records/store/audit.ts';
import { migrate, openStore, type StoreAddress } from '../records/store/open.ts';
import type { Rules } from '../records/validity/rules-schema.ts';
import type { Validate } from '../package/verify/xsd.ts';
import { openShelf } from './added-packages.ts';
import { createApp } from './app.ts';
import type { PrintOne } from './campaign/routes.ts';
import { hostMigrations } from './migrations.ts';
import { readPackages } from './packages.ts';
import { assertMayListen } from './sign-in/exposure.ts';
import { openProvider } from './sign-in/provider.ts';
import type { SignInSettings } from './sign-in/settings.ts';
import { readFolder, type Files } from './static-files.ts';

export interface ServerOptions {
  /** Paths of the zips to offer. */
  packages: readonly string[];
  /** Made where it is missing. Several servers may share one on PostgreSQL. */
  store: StoreAddress;
  /** 0 for any that is free. */
  port: number;
  /** The address to listen on; this computer's own where it is left out. */
  host?: string;
  /** How people sign in; where it is left out, only this computer can ask, and whoever uses it may do everything. */
  signIn?: SignInSettings;
  /** Whether a proxy in front ends TLS and says so in X-Forwarded-Proto. */
  behindTlsProxy?: boolean;
  /** By which currency is worked out. */
  rules?: Rules;
  /** The folder with `modules/` and `scenarios/` that the studio reads and writes. */
  content?: string;
  /** Prints a design of the campaign; where it is left out, the campaign can only be looked at. */
  print?: PrintOne;
  /** Who uses this computer. */
  owner: Actor;
  /** The folder of the built launch pages. */
  hostPages: string;
  /** The folder of the built studio; where it is left out, there is none. */
  studioPages?: string;
  /** Where packages are kept that are added while it runs; where it is left out, they last until it is closed. */
  addedPackages?: string;
  /** Holds the manifests of added packages to the standards' own schemas; left out, that is not checked. */
  validate?: Validate;
  /** Takes a line about what was loaded, and about what went wrong. */
  onLog?: (line: string) => void;
}

export interface RunningServer {
  /** Where people reach it, such as `http://127.0.0.1:4173`. */
  url: string;
  /** That it listens on. */
  port: number;
  /** Stops taking requests, finishes those under way, and closes the database. */
  close(): Promise<void>;
}

/** Milliseconds; a large file over a slow line takes its time. */
const longestUpload = 3_600_000;

/**
 * Starts the server.
 * @throws Error with a sentence that says what to do: an address that is not safe to listen on, a provider that does not
 * answer, a bad package, pages not built, a port in use
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port, host = '127.0.0.1', hostPages, signIn, behindTlsProxy = false } = options;
  const { onLog = () => undefined, rules, owner, store, content, print } = options;
  assertMayListen({ host, publicUrl: signIn?.publicUrl, behindTlsProxy });
  const pages = await readFolder(hostPages).catch((error: Error) => {
    throw new Error(`The launch pages cannot be read; have they been built? ${error.message}`, {
      cause: error,
    });
  });
  const studio = options.studioPages === undefined ? undefined : await readFolder(options.studioPages);
  const shelf = await openShelf({
    packages: await readPackages(options.packages),
    folder: options.addedPackages,
    validate: options.validate,
    // Who has signed in as a trainer must not come to what only others may see.
    player: signIn && playerIn(studio),
    onLog,
  });
  const provider = signIn && (await openProvider(signIn));
  const db = await openStore(store);
  try {
    await migrate(db, 'host', hostMigrations);
    const app = createApp({
      ...{ db, shelf, pages, studio, rules, owner, onLog, content, print },
      guard: { publicUrl: signIn?.publicUrl, behindTlsProxy },
      signIn: signIn && provider && { settings: signIn, provider },
    });
    const server = createServer({ requestTimeout: longestUpload }, getRequestListener(app.fetch));
    const address = await listen(server, port, host);
    for (const { file, packed } of shelf.offered())
      onLog(`${file}: ${packed.course.title}, ${packed.standard}`);
    return {
      url: signIn?.publicUrl ?? `http://${isIPv6(host) ? `[${host}]` : host}:${address.port}`,
      port: address.port,
      async close() {
        await new Promise((done) => server.close(done));
        await db.destroy();
      },
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** The built player, of which the studio holds a copy; nothing is of it where there is no studio. */
function playerIn(studio: Files | undefined): Files {
  const below = 'player/';
  return new Map(
    [...(studio ?? [])].flatMap(([name, bytes]) =>
      name.startsWith(below) ? [[name.slice(below.length), bytes] as const] : [],
    ),
  );
}

function listen(server: ReturnType<typeof createServer>, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is in use by another program. Stop that one, or choose another port.`)
          : error.code === 'EADDRNOTAVAIL'
            ? new Error(`This computer has no address ${host} to listen on.`)
            : error,
      );
    });
    server.listen(port, host, () => {
      resolve(server.address() as AddressInfo);
    });
  });
}
