/** Starts the local LMS: a stand-in, on this computer, for the LMS that an airline uploads its packages to. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { chosenStore, migrate, openStore } from '../records/store/open.ts';
import { createApp } from './app.ts';
import { readPackages } from './packages.ts';
import { registrationMigrations } from './registrations.ts';
import { readFolder } from './static-files.ts';

export interface ServerOptions {
  /** Paths of the zips to offer. */
  packages: readonly string[];
  /** The folder of the database, unless DATABASE_URL names another; made where it is missing. */
  dataDir: string;
  /** 0 for any that is free. */
  port: number;
  /** The folder of the built launch pages. */
  hostPages: string;
  /** Takes a line about what was loaded, and about what went wrong. */
  onLog?: (line: string) => void;
}

export interface RunningServer {
  /** Such as `http://127.0.0.1:4173`. */
  url: string;
  /** Stops taking requests, finishes those under way, and closes the database. */
  close(): Promise<void>;
}

/**
 * Starts the server, on the loopback address only.
 * @throws Error with a sentence that says what to do: a bad package, pages not built, a port in use
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port, hostPages, dataDir, onLog = () => undefined } = options;
  const pages = await readFolder(hostPages).catch((error: Error) => {
    throw new Error(`The launch pages cannot be read; have they been built? ${error.message}`, {
      cause: error,
    });
  });
  const packages = await readPackages(options.packages);
  const db = await openStore(chosenStore(dataDir));
  try {
    await migrate(db, 'host', registrationMigrations);
    const server = createServer(getRequestListener(createApp(db, packages, pages, onLog).fetch));
    const address = await listen(server, port);
    for (const { file, packed } of packages) onLog(`${file}: ${packed.course.title}, ${packed.standard}`);
    return {
      url: `http://127.0.0.1:${address.port}`,
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

function listen(server: ReturnType<typeof createServer>, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is in use by another program. Stop that one, or choose another port.`)
          : error,
      );
    });
    server.listen(port, '127.0.0.1', () => {
      resolve(server.address() as AddressInfo);
    });
  });
}
