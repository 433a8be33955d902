import type { Module, Sources } from '../course/schema.ts';
import type { PackedCourse } from '../course/packed.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Texts } from './told-scenario.ts';

/**
 * The content of the package that the player stands in. It was checked when it was packed, so it is read by its type.
 * Every promise rejects where the file can't be fetched; asking again then fetches again.
 */
export interface Content {
  course(): Promise<PackedCourse>;
  module(id: string): Promise<Module>;
  scenario(id: string): Promise<Scenario>;
  translation(scenario: string, language: string): Promise<Texts>;
  sources(): Promise<Sources>;
  /** Whether the package can still be reached. */
  isThere(): Promise<boolean>;
}

/** @param base the address of the player's page */
export function contentAt(base: string): Content {
  const pending = new Map<string, Promise<unknown>>();
  const addressOf = (path: string) => new URL(`content/${path}`, base).href;

  const load = <T>(path: string): Promise<T> => {
    const known = pending.get(path);
    if (known) return known as Promise<T>;
    const loading = fetchJson(addressOf(`${path}.json`)).catch(() => ask(path));
    pending.set(path, loading);
    loading.catch(() => pending.delete(path));
    return loading as Promise<T>;
  };

  /** Where a page may fetch nothing, as one opened from a folder, a script may still be loaded. */
  async function ask(path: string): Promise<unknown> {
    const documents = await loadScript(addressOf('offline.js'));
    if (path in documents) return documents[path];
    throw new Error(`The package holds no ${path}.`);
  }

  return {
    course: () => load('course'),
    module: (id) => load(`modules/${id}`),
    scenario: (id) => load(`scenarios/${id}`),
    translation: (id, language) => load(`scenarios/${id}.${language}`),
    sources: () => load('sources'),
    isThere: () => isThere(addressOf('course.json')),
  };
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** A session that has ended often leads to a page to sign in at. */
async function isThere(address: string): Promise<boolean> {
  try {
    const { ok, redirected } = await fetch(address, { method: 'HEAD', cache: 'no-store' });
    return ok && !redirected;
  } catch {
    return false;
  }
}

type Documents = Readonly<Record<string, unknown>>;

function loadScript(address: string): Promise<Documents> {
  const known = () => (globalThis as { crosscheckContent?: Documents }).crosscheckContent;
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      const documents = known();
      if (documents) resolve(documents);
      else reject(new Error(`${address} holds no content.`));
    };
    script.onerror = () => reject(new Error(`${address} can't be loaded.`));
    document.head.append(script);
  });
}
