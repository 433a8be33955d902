/** A registration with scorm-again, an LMS's run-time that others have written. It forgives more than a strict one. */
import { Scorm12API } from 'scorm-again/scorm12';
import { Scorm2004API } from 'scorm-again/scorm2004';
import type { Api, Standard } from '../../src/tracking/scorm/api-client.ts';
import { fakeWindow } from '../tracking/fake-window.ts';
import type { Lms, Report } from './lms.ts';
import { decisionsIn, objectName, standingIn } from './registration.ts';

type Tree = { [name: string]: Tree | string };

export function scormAgainRegistration(standard: Standard): Lms {
  let kept: Tree = {};
  const logs: string[][] = [];
  const reported: Report[] = [];
  const values = () => flat('cmi', kept);

  const http = {
    updateSettings() {},
    processHttpRequest(_url: string, body: unknown) {
      kept = JSON.parse(JSON.stringify((body as { cmi: Tree }).cmi)) as Tree;
      reported.push({ ...standingIn(standard, values()), by: 'course' });
      return { result: 'true', errorCode: 0 };
    },
  };
  const settings = { lmsCommitUrl: '/commit', autocommit: false, logLevel: 5, dataCommitFormat: 'json' };

  return {
    launch(touch) {
      const api = new (standard === 'scorm12' ? Scorm12API : Scorm2004API)(settings as never, http as never);
      const learner =
        standard === 'scorm12'
          ? { core: { ...(kept.core as Tree), student_id: 'crew-17' } }
          : { learner_id: 'crew-17' };
      api.loadFromJSON({ ...(JSON.parse(JSON.stringify(kept)) as Tree), ...learner } as never, '' as never);
      const log: string[] = [];
      logs.push(log);
      const calls = new Proxy(api as unknown as Api, {
        get: (given, name) => {
          const call = given[String(name)];
          if (typeof call !== 'function') return call;
          return (...args: string[]) => {
            touch();
            if (!/LastError$/.test(String(name))) log.push(asText(String(name), args));
            return call.apply(api, args);
          };
        },
      });
      return fakeWindow({ parent: fakeWindow({ [objectName[standard]]: calls }) });
    },
    ping: () => true,
    leave: () => undefined,
    cut: () => undefined,
    standing: () => standingIn(standard, values()),
    decisions: () => decisionsIn(values()),
    reported,
    breaches: () => [],
    logs: () => logs,
  };
}

/** A call as a strict LMS notes it. */
function asText(name: string, [element = '', ...value]: readonly string[]): string {
  return `${name} ${[element, ...value].join('=')}`.trim();
}

/** Elements by their whole names; what is empty has not been set. */
function flat(name: string, tree: Tree | string): Record<string, string> {
  if (typeof tree !== 'object') return tree === '' ? {} : { [name]: String(tree) };
  const parts = Object.entries(tree).map(([key, below]) => flat(`${name}.${key}`, below));
  return Object.assign({}, ...parts) as Record<string, string>;
}
