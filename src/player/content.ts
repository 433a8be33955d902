import type { PackedCourse } from '../course/packed.ts';
import type { Airline, Assessment, Contacts, Countries, Module, Sources } from '../course/schema.ts';
import { fill, fits, type Filled, type PackedText } from '../course/skeleton.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Language } from '../scenario/translation/language-name.ts';

/**
 * The content of the package that the player stands in, in any of its languages. It was checked when it was packed, so it is
 * read by its type. Every promise rejects where a file can't be loaded; asking again then loads again.
 */
export interface Content {
  /** @param language that the course opens in where it is left out */
  course(language?: Language): Promise<Filled<PackedCourse>>;
  module(id: string, language: Language): Promise<Filled<Module>>;
  scenario(id: string, language: Language): Promise<Filled<Scenario>>;
  assessment(language: Language): Promise<Filled<Assessment>>;
  airline(language: Language): Promise<Filled<Airline>>;
  countries(language: Language): Promise<Filled<Countries>>;
  contacts(language: Language): Promise<Filled<Contacts>>;
  sources(): Promise<Sources>;
  /** Whether the package can still be reached. */
  isThere(): Promise<boolean>;
}

/**
 * Loads a document of the package.
 * @param name its path below `content/`, without `.js`
 * @param anew past whatever the browser has kept
 */
type Load = (name: string, anew?: boolean) => Promise<unknown>;

/** The content of a package whose documents can be loaded. */
export function contentFrom(load: Load, isThere: () => Promise<boolean>): Content {
  const filled = async <T>(name: string, language: Language, anew = false): Promise<Filled<T>> => {
    const both = [name, `${language}/${name}`].map((file) => load(file, anew));
    const [skeleton, texts] = (await Promise.all(both)) as [T, PackedText[]];
    if (fits(skeleton, texts)) return fill(skeleton, texts);
    // A browser may have kept one of them from before the package was replaced.
    if (!anew) return filled(name, language, true);
    throw new Error(`The package holds other texts than those of ${name}.`);
  };
  return {
    async course(language) {
      const own = (await load('course')) as PackedCourse;
      if (language === undefined || language === own.course.language)
        return { document: own, left: new Set(own.left) };
      return filled('course', language);
    },
    module: (id, language) => filled(`modules/${id}`, language),
    scenario: (id, language) => filled(`scenarios/${id}`, language),
    assessment: (language) => filled('assessment', language),
    airline: (language) => filled('airline', language),
    countries: (language) => filled('countries', language),
    contacts: (language) => filled('contacts', language),
    sources: () => load('sources') as Promise<Sources>,
    isThere,
  };
}

/** @param base the address of the player's page */
export function contentAt(base: string): Content {
  const pending = new Map<string, Promise<unknown>>();
  const addressOf = (name: string) => new URL(`content/${name}`, base).href;
  const loaded = new Map<string, unknown>();
  // Each document is a script that calls this.
  Object.assign(globalThis, {
    crosscheckContent: (name: string, document: unknown) => void loaded.set(name, document),
  });

  const load: Load = (name, anew = false) => {
    const known = pending.get(name);
    if (known && !anew) return known;
    const loading = loadScript(addressOf(anew ? `${name}.js?${Date.now()}` : `${name}.js`)).then(() => {
      if (!loaded.has(name)) throw new Error(`The package holds no ${name}.`);
      return loaded.get(name);
    });
    pending.set(name, loading);
    loading.catch(() => pending.delete(name));
    return loading;
  };
  return contentFrom(load, () => isThere(addressOf('course.json')));
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

/** Where a page may fetch nothing, as one opened from a folder, a script may still be loaded. */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error(`${address} can't be loaded.`));
    };
    document.head.append(script);
  });
}
