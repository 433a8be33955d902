/** Decisions on their way from a course that is taken to the store. */
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { scormStandards } from '../../src/course/packed.ts';
import { documentScript } from '../../src/package/document-script.ts';
import { databaseFile, openStore } from '../../src/records/store/open.ts';
import { courseFiles, packedCourse, writeCourse } from './course-zip.ts';
import { startTestServer, type TestServer } from './running-server.ts';
import { launch } from './session.ts';

let server: TestServer;

beforeEach(async () => {
  server = await startTestServer();
});

afterEach(() => server.close());

test.each(scormStandards)(
  'decisions by %s are kept by name, and stay so when a new package has other options',
  async (standard) => {
    const fingerprint = packedCourse(standard).fingerprint;
    const course = (fingerprint: string, ...options: string[]) =>
      writeCourse(server.folder, standard, {
        ...courseFiles(standard),
        'content/course.json': strToU8(JSON.stringify({ ...packedCourse(standard), fingerprint })),
        'content/scenarios/the-aisle.js': strToU8(
          documentScript('scenarios/the-aisle', {
            steps: { 'door-two': { prompt: '', choices: options.map((id) => ({ id })) } },
          }),
        ),
      });
    await server.restart([await course(fingerprint, 'wait', 'tell-purser')]);
    const { set, commit } = await launch(server, standard);
    const element = standard === 'scorm12' ? 'student_response' : 'learner_response';
    const record = (index: number, id: string, type: string, response: string) => {
      set(`cmi.interactions.${index}.id`, id);
      set(`cmi.interactions.${index}.type`, type);
      set(`cmi.interactions.${index}.${element}`, response);
    };
    record(0, 'content', 'fill-in', `1.2.0 en ${fingerprint}`);
    record(1, 'the-aisle.door-two', 'choice', standard === 'scorm12' ? 'b' : 'tell_purser');
    await commit();
    await server.restart([await course('cd'.repeat(32), 'other', 'another')]);
    const again = await launch(server, standard);
    again.report('incomplete');
    await again.commit();
    const store = await openStore({ engine: 'sqlite', file: databaseFile(join(server.folder, 'data')) });
    const kept = await store.selectFrom('decision').select(['interaction_id', 'response']).execute();
    await store.destroy();
    expect(kept[1]).toEqual({ interaction_id: 'the-aisle.door-two', response: '["tell-purser"]' });
  },
);
