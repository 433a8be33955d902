/** A registration with the strict cmi5 LMS, as every page of the tests sees an LMS. */
import type { Earned } from '../../src/tracking/earned.ts';
import { fakeWindow } from '../tracking/fake-window.ts';
import { MemoryStorage } from '../tracking/journal/memory-storage.ts';
import type { Clock } from './clock.ts';
import { fakeCmi5Lms, type FakeOptions } from './cmi5/fake-lms.ts';
import { verbOf, verbs } from './cmi5/statement.ts';
import type { Lms, LmsStanding } from './lms.ts';

export function cmi5Registration(clock: Clock, options: FakeOptions = {}): Lms {
  const lms = fakeCmi5Lms(options);
  let underWay = 0;
  clock.follow(() => underWay > 0);

  async function reach(url: string, init: RequestInit): Promise<Response> {
    underWay++;
    try {
      return await lms.fetch(url, init);
    } finally {
      underWay--;
    }
  }

  function standings(): LmsStanding[] {
    let standing: LmsStanding = { completion: 'incomplete', success: 'unknown', score: null };
    return lms.statements().flatMap(({ verb, result }) => {
      const earned = earnedBy[verb.id];
      if (!earned) return [];
      const scaled = result?.score?.scaled;
      standing = {
        ...standing,
        ...earned,
        ...(scaled === undefined ? {} : { score: Math.round(scaled * 100) }),
      };
      return [standing];
    });
  }

  return {
    launch(touch) {
      // What an earlier page has asked for hears no answer.
      underWay = 0;
      const { query } = lms.launch();
      const fetch = (url: string, init: RequestInit) => {
        touch();
        return reach(url, init);
      };
      const location = { search: query };
      return fakeWindow({ location, fetch, sessionStorage: new MemoryStorage(), performance });
    },
    ping: () => true,
    leave: () => undefined,
    cut() {
      underWay = 0;
      lms.closePage();
    },
    standing: () => standings().at(-1) ?? { completion: 'incomplete', success: 'unknown', score: null },
    decisions: () =>
      lms
        .statements()
        .flatMap((statement) => (verbOf(statement) === 'answered' ? [lastPart(statement.object.id)] : [])),
    get reported() {
      return standings().map((standing) => ({ ...standing, by: 'course' as const }));
    },
    breaches: () => lms.breaches.map((breach) => JSON.stringify(breach)),
    logs: () => [
      lms.calls.map(({ method, resource, body }) => `${method} ${resource} ${JSON.stringify(body) ?? ''}`),
    ],
  };
}

const earnedBy: Readonly<Record<string, Partial<Earned>>> = {
  [verbs.completed]: { completion: 'completed' },
  [verbs.passed]: { success: 'passed' },
  [verbs.failed]: { success: 'failed' },
};

function lastPart(iri: string): string {
  return decodeURIComponent(iri.slice(iri.lastIndexOf('/') + 1));
}
