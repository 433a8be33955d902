import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CampaignChoices, CampaignView } from '../../src/host/campaign/requests.ts';
import { edited, filledIn, type Edits } from '../campaign/shipped-campaign.ts';
import { write } from '../cli/crosscheck.ts';
import { startTestServer, type TestServer } from './running-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-'));
const today = new Date().toISOString().slice(0, 10);
const triedToday: Edits = {
  'modules/airline.json': ({ contacts }) => {
    for (const contact of contacts) if (contact.verified) contact.verified.on = today;
    delete contacts[1].verified;
  },
};

let server: TestServer;
const printed: string[] = [];
beforeAll(async () => {
  for (const [path, text] of edited(filledIn, triedToday)) write(folder, path, text);
  server = await startTestServer({
    content: folder,
    print: (design, { bleed, draft }) => {
      printed.push(`${design.id} ${design.formats.join()} ${String(bleed)} ${String(draft)}`);
      return Promise.resolve([{ name: `${design.id}.en.pdf`, bytes: new TextEncoder().encode('%PDF') }]);
    },
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const preview = (query: string) =>
  server.ask(`/api/campaign/preview?name=galley-poster&language=en&${query}`);

test('tells what there is to choose from', async () => {
  const choices = await server.get<CampaignChoices>('/api/campaign/choices');
  expect(choices.languages).toEqual(['en', 'fr', 'ar']);
  expect(choices.names).toContain('airport-poster');
  expect(choices.colours.accent).toBe('#0b6b6b');
});

test('shows a design that runs nothing, in the colours that are tried, without a number that nobody has', async () => {
  const { status, body, headers } = await preview('accent=%237a2e5d');
  expect(status).toBe(200);
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
  expect(body).toContain('#7a2e5d');
  expect(body).toContain('ACARS to OPS');
  expect(body).not.toContain('+213 21 00 00 01');
});

test('tells what stands against printing, and refuses to print until then, but for a draft', async () => {
  const { designs, reasons } = await server.get<CampaignView>(
    '/api/campaign/view?name=galley-poster&language=en',
  );
  expect(designs.map(({ id }) => id)).toEqual(['galley-poster-a4']);
  expect(reasons).toEqual([
    expect.stringContaining('“security-department” (Security department) is not printed'),
  ]);

  const wish = {
    name: 'galley-poster',
    language: 'en',
    design: 'galley-poster-a4',
    format: 'pdf',
    bleed: 'true',
  };
  const ask = (body: object) =>
    fetch(`${server.url}/api/campaign/file`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: server.url },
      body: JSON.stringify(body),
    });
  expect((await ask(wish)).status).toBe(409);
  expect(printed).toEqual([]);
  const draft = await ask({ ...wish, draft: 'true' });
  expect(draft.status).toBe(200);
  expect(draft.headers.get('Content-Disposition')).toBe('attachment; filename="galley-poster-a4.en.pdf"');
  expect(printed).toEqual(['galley-poster-a4 pdf true DRAFT']);
});

test.each([
  ['accent=%2388ccbb', 422, /contrast is 1\.84 to 1/],
  ['accent=red', 400, /A colour is # and six digits/],
  ['design=banner', 404, /no such design/],
])('answers %s with %i', async (query, status, sentence) => {
  const answer = await preview(query);
  expect(answer.status).toBe(status);
  expect(answer.body).toMatch(sentence);
});
