/** LMSs that put the API where it is hard to find, or where there are two, or where something is missing. */
import { expect } from 'vitest';
import type { Api } from '../../../src/tracking/scorm/api-client.ts';
import { fakeWindow, touchedTop } from '../../tracking/fake-window.ts';
import { both, names, type Profile } from './profile.ts';

type Windows = (globals: Record<string, Api>) => Window;

const hard: Readonly<Record<string, Windows>> = {
  'beyond a frame of another site': (globals) =>
    fakeWindow({ parent: fakeWindow({ crossOrigin: true, parent: fakeWindow(globals) }) }),
  'below a topmost window of another site': (globals) =>
    fakeWindow({ parent: fakeWindow({ ...globals, parent: fakeWindow({ crossOrigin: true }) }) }),
  'in the opener of a popup': (globals) => fakeWindow({ opener: fakeWindow(globals) }),
  'above the opener of a popup’s frameset': (globals) =>
    fakeWindow({ parent: fakeWindow({ opener: fakeWindow({ parent: fakeWindow(globals) }) }) }),
};

export const discoveryProfiles: readonly Profile[] = [
  ...Object.entries(hard).map(([where, window]): Profile => ({
    row: 8,
    symptom: `The API is ${where}`,
    on: both,
    lms: () => ({ quirk: { window }, holds: () => expect([...touchedTop]).toEqual([]) }),
  })),
  {
    row: 8,
    symptom: 'The API is there a second after the course',
    on: both,
    lms: () => ({
      quirk: {
        window(globals) {
          const late = performance.now() + 1000;
          const above = new Proxy(globals, {
            get: (given, name) => (performance.now() < late ? undefined : given[String(name)]),
          });
          return fakeWindow({ parent: fakeWindow(above) });
        },
      },
    }),
  },
  {
    row: 9,
    symptom: 'Both APIs are there, and one of them leads nowhere',
    on: both,
    lms(standard) {
      const called: string[] = [];
      const others = standard === 'scorm12' ? names.scorm2004 : names.scorm12;
      const other = standard === 'scorm12' ? 'API_1484_11' : 'API';
      const callable = [others.get, others.set, others.commit, others.terminate];
      const decoy: Api = Object.fromEntries(
        [...callable, standard === 'scorm12' ? 'Initialize' : 'LMSInitialize'].map((name) => [
          name,
          () => called.push(name),
        ]),
      );
      return {
        quirk: { window: (globals) => fakeWindow({ parent: fakeWindow({ ...globals, [other]: decoy }) }) },
        holds: () => expect(called).toEqual([]),
      };
    },
  },
  {
    row: 14,
    symptom: 'There is nothing but what SCORM 1.2 demands',
    on: ['scorm12'],
    records: 'none',
    lms: () => ({
      quirk: {
        runTime: () => ({
          lacks: (element) => /lesson_mode|score\.m|student_data|interactions|objectives/.test(element),
        }),
      },
      holds({ lms }) {
        // It offers no way to ask for these that an LMS without them could answer with anything else.
        for (const { errors } of lms.sessions) {
          expect(errors).toEqual([
            '401 LMSGetValue cmi.student_data.mastery_score',
            '401 LMSGetValue cmi.interactions._children',
            '401 LMSGetValue cmi.objectives._children',
          ]);
        }
      },
    }),
  },
];
