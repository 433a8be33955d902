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
}

/** @param base the address of the player's page */
export function contentAt(base: string): Content {
  const pending = new Map<string, Promise<unknown>>();

  const load = <T>(path: string): Promise<T> => {
    const known = pending.get(path);
    if (known) return known as Promise<T>;
    const loading = fetchJson(new URL(`content/${path}.json`, base).href);
    pending.set(path, loading);
    loading.catch(() => pending.delete(path));
    return loading as Promise<T>;
  };

  return {
    course: () => load('course'),
    module: (id) => load(`modules/${id}`),
    scenario: (id) => load(`scenarios/${id}`),
    translation: (id, language) => load(`scenarios/${id}.${language}`),
    sources: () => load('sources'),
  };
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
