import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  CurrencyPage,
  HistoryView,
  ImportsView,
  ImportView,
} from '../../../src/host/records/requests.ts';
import { readAudit } from '../../../src/records/store/audit.ts';
import { openStore } from '../../../src/records/store/open.ts';
import { recordColumns } from '../../../src/records/record.ts';
import { startTestServer, type TestServer } from '../running-server.ts';
import { csvOf, on, others, passedOn, people, rules, seedCrew } from './crew.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ rules });
  await seedCrew(server.store);
});

afterAll(() => server.close());

const list = (query: string) => server.get<CurrencyPage>(`/api/records/currency?on=${on}&${query}`);
/** Everybody by the first requirement, and by the second all but who was never trained. */
const all = 2 * (others + people.length) - 1;
const ids = ({ rows }: CurrencyPage) => rows.map(({ person_id }) => person_id).sort();

async function audit(limit = 1) {
  const store = await openStore(server.store);
  const entries = await readAudit(store, { limit });
  await store.destroy();
  return entries;
}

test('the counts say how many stand where, and each filter narrows them', async () => {
  const counts = (query: string) => server.get(`/api/records/currency/counts?on=${on}${query}`);
  expect(await counts('')).toEqual({ current: 2 * others + 4, due: 1, overdue: 1, missing: 1 });
  expect(await counts('&requirement=initial')).toEqual({
    current: others + 3,
    due: 0,
    overdue: 0,
    missing: 1,
  });
  expect(await counts('&base=CMN')).toEqual({ current: 3, due: 1, overdue: 0, missing: 0 });
  expect(await counts('&role=purser')).toEqual({ current: 2, due: 0, overdue: 0, missing: 0 });
  expect(await counts('&within=5')).toEqual({ current: 2 * others + 5, due: 0, overdue: 1, missing: 1 });
  expect(await counts('&search=am')).toEqual({ current: 2, due: 0, overdue: 0, missing: 0 });
  expect(await counts('&standing=due')).toEqual(await counts(''));
});

test('each standing lists who it is', async () => {
  const [, due, overdue, missing] = people;
  expect(ids(await list('standing=due'))).toEqual([due.id]);
  expect(ids(await list('standing=overdue'))).toEqual([overdue.id]);
  expect(ids(await list('standing=missing'))).toEqual([missing.id]);
  expect(ids(await list('requirement=recurrent&search=BIL'))).toEqual([due.id]);
  expect(ids(await list(`search=${encodeURIComponent('دال')}`))).toEqual([missing.id]);
  expect(ids(await list('requirement=recurrent&search=0042'))).toEqual(
    people.slice(0, 3).map(({ id }) => id),
  );
});

test('all pages together have everybody once, forwards as backwards', async () => {
  const of = ({ rows }: CurrencyPage) => rows.map((row) => `${row.person_id} ${row.requirement_id}`);
  const forwards: string[] = [];
  let page = await list('limit=50');
  expect(page.previous).toBeNull();
  forwards.push(...of(page));
  while (page.next !== null) {
    page = await list(`limit=50&after=${encodeURIComponent(page.next)}`);
    forwards.push(...of(page));
  }
  expect(new Set(forwards).size).toBe(all);
  expect(forwards).toHaveLength(all);
  let back = await list('limit=50&last=1');
  const backwards = of(back);
  expect(back.next).toBeNull();
  while (back.previous !== null) {
    back = await list(`limit=50&before=${encodeURIComponent(back.previous)}`);
    backwards.unshift(...of(back));
  }
  expect(backwards).toEqual(forwards);
});

test.each(['on=tomorrow', 'standing=late', 'within=-1', 'limit=100000', 'colour=red', 'after=nonsense'])(
  'a question that makes no sense is refused: %s',
  async (query) => {
    const { status, body } = await server.ask(`/api/records/currency?${query}`);
    expect(status).toBe(400);
    expect(JSON.parse(body)).toEqual({ error: expect.any(String) as string });
  },
);

test.each(['currency?', 'currency/counts?', 'export?standing=due&', 'export?what=standings&'])(
  'what the page can’t tell of a day that is past, it refuses with the command that can: %s',
  async (path) => {
    const { status, body } = await server.ask(`/api/records/${path}on=2025-12-01`);
    expect(status).toBe(400);
    expect(JSON.parse(body)).toEqual({
      error: expect.stringContaining('npx crosscheck records due --on 2025-12-01') as string,
    });
  },
);

test('a history goes down to each decision, and to what the record said before', async () => {
  const { member, currency, records } = await server.get<HistoryView>(`/api/records/learners/00427?on=${on}`);
  expect(member).toMatchObject({ name: 'Amal Benkirane', base: 'CMN' });
  expect(currency.map(({ requirement_id, standing }) => [requirement_id, standing])).toEqual([
    ['recurrent', 'current'],
    ['initial', 'current'],
  ]);
  const later = await server.get<HistoryView>('/api/records/learners/00427?on=2097-12-01');
  expect(later.currency.map(({ standing }) => standing)).toEqual(['overdue', 'current']);
  const before = await server.get<HistoryView>('/api/records/learners/00427?on=2025-12-01');
  expect(before.currency).toMatchObject([{ requirement_id: 'initial', standing: 'missing' }]);
  expect(records).toHaveLength(1);
  const [{ record, superseded, decisions, objectives }] = records as [HistoryView['records'][number]];
  expect(record.score_percent).toBe(85);
  expect(superseded.map(({ score_percent }) => score_percent)).toEqual([60]);
  expect(decisions.map(({ result }) => result)).toEqual(['correct', 'incorrect']);
  expect(objectives).toMatchObject([{ objective_id: 'LO1', success: 'passed' }]);
  expect((await server.ask('/api/records/learners/nobody')).status).toBe(404);
});

test('who has read whose records is in the audit log, without names', async () => {
  await server.get('/api/records/learners/00427');
  const [read] = await audit();
  expect(read).toMatchObject({ actor: 'tester', action: 'records.read' });
  expect(read!.subject).toMatch(/^p-/);
  await list('search=Amal');
  const [listed] = await audit();
  expect(listed).toMatchObject({ actor: 'tester', action: 'records.list' });
  expect(JSON.parse(listed!.detail)).toMatchObject({ searched: true, rows: 2 });
  expect(JSON.stringify([read, listed])).not.toMatch(/Amal|00427/);
});

test('an export has what the filter selects, and is in the audit log', async () => {
  const answer = await fetch(`${server.url}/api/records/export?on=${on}&standing=overdue`);
  expect(answer.headers.get('Content-Disposition')).toBe(
    `attachment; filename="crosscheck-records-${on}.csv"`,
  );
  const [header, ...rows] = (await answer.text()).trim().split('\r\n');
  expect(header).toBe(recordColumns.join(','));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain('Chloé Martin');
  const [entry] = await audit();
  expect(entry).toMatchObject({ action: 'records.export' });
  const everybody = await (await fetch(`${server.url}/api/records/export?on=${on}`)).text();
  expect(everybody.trim().split('\r\n')).toHaveLength(others + 4);
  const standings = await (await fetch(`${server.url}/api/records/export?on=${on}&what=standings`)).text();
  expect(standings.trim().split('\r\n')).toHaveLength(all + 1);
  expect(standings).toContain('00430,داليا منصور,cabin crew,CAI,initial,missing,');
});

test.each(['csv', 'xlsx', 'json', 'xapi'])(
  'an export as %s has those whom the filter selects',
  async (format) => {
    const answer = await fetch(
      `${server.url}/api/records/export?on=${on}&format=${format}&base=CMN&search=bil`,
    );
    expect(answer.status).toBe(200);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const text =
      format === 'xlsx'
        ? Object.values(unzipSync(bytes))
            .map((file) => strFromU8(file))
            .join('')
        : strFromU8(bytes);
    expect(text).toContain('00428');
    expect(text).not.toContain('00427');
  },
);

test('a file is shown as what it would change, then taken in, and taking it in again changes nothing', async () => {
  const known = passedOn('00427', 'Amal Benkirane', people[0].passed);
  const fresh = passedOn('00430', 'داليا منصور', '2096-05-30');
  const csv = csvOf([{ ...known }, { ...fresh }, { ...fresh, completion: 'perhaps' as never }]);
  const preview = await upload(csv, '&preview=1');
  expect(preview).toMatchObject({ rows: 3, added: 1, unchanged: 1, rejected: 1 });
  expect(preview.rejections).toMatchObject([
    { line: 4, reason: expect.stringContaining('completion') as string },
  ]);
  expect((await audit())[0]).toMatchObject({ action: 'records.preview' });
  expect(ids(await list('standing=missing'))).toEqual(['00430']);

  expect(await upload(csv)).toMatchObject({ rows: 3, added: 1, unchanged: 1, rejected: 1 });
  expect(ids(await list('standing=missing'))).toEqual([]);
  expect(await upload(csv)).toMatchObject({ added: 0, unchanged: 2, rejected: 1 });
  const { imports } = await server.get<ImportsView>('/api/records/imports');
  expect(imports.map(({ added, actor, file }) => ({ added, actor, file }))).toEqual([
    { added: 0, actor: 'tester', file: 'crew.csv' },
    { added: 1, actor: 'tester', file: 'crew.csv' },
  ]);
  expect((await audit())[0]).toMatchObject({ actor: 'tester', action: 'imports.list' });
});

test('a file that is too large is refused before it is read', async () => {
  const { status, body } = await server.ask(
    '/api/records/import?name=large.csv',
    { Origin: server.url, 'Content-Length': '500000001', Connection: 'close' },
    'POST',
  );
  expect([status, JSON.parse(body)]).toEqual([
    413,
    { error: expect.stringContaining('500 megabytes') as string },
  ]);
});

test('an import from another site is refused', async () => {
  const { status } = await server.ask(
    '/api/records/import?name=x.csv',
    { Origin: 'https://evil.example' },
    'POST',
    'x',
  );
  expect(status).toBe(403);
});

async function upload(csv: string, query = ''): Promise<ImportView> {
  const answer = await fetch(`${server.url}/api/records/import?name=crew.csv${query}`, {
    method: 'POST',
    headers: { Origin: server.url, 'Content-Type': 'application/octet-stream' },
    body: csv,
  });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as ImportView;
}
