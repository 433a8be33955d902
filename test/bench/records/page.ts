/** The first page of the records, by any filter, at the server. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { StoreAddress } from '../../../src/records/store/open.ts';
import { addDays, todayIn } from '../../../src/records/validity/day.ts';
import { median, type Bar } from '../bars.ts';
import { personAt } from './rows.ts';

const program = fileURLToPath(new URL('../../../src/cli/crosscheck.js', import.meta.url));
const asks = 5;
const mostMilliseconds = 300;

const filters = [
  '',
  'standing=current',
  'standing=due',
  'standing=overdue',
  'standing=missing',
  'role=senior-cabin-crew',
  'base=KWI',
  'role=cabin-crew&base=JED&standing=overdue',
  'requirement=recurrent',
  'search=ben',
  `search=${personAt(77_777)}`,
  'search=haddad&standing=current&base=CAI',
  'search=nobody-has-this-name',
  `on=${addDays(todayIn('UTC'), 60)}&within=90&standing=due`,
];

/** @param address of a store of many rows, whose currency has been worked out */
export async function pageBars(
  address: StoreAddress,
  content: string,
  data: string,
  say: (line: string) => void,
): Promise<Bar[]> {
  const store = address.engine === 'postgres' ? address.url : `sqlite:${address.file}`;
  const server = spawn(
    process.execPath,
    [program, 'start', '--no-open', '--port', '0', '--data', data, '--content', content],
    { env: { ...process.env, DATABASE_URL: store }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let printed = '';
      server.stdout.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed);
        if (found) resolve(found[0]);
      });
      server.once('exit', (code) => reject(new Error(`crosscheck start ended with ${code}.`)));
    });
    const slowest = { milliseconds: 0, ask: '' };
    for (const filter of filters) {
      for (const place of ['', 'last=1']) {
        const ask = `/api/records/currency?${[filter, place, 'limit=50'].filter(Boolean).join('&')}`;
        const milliseconds = await medianOf(url + ask);
        if (milliseconds > slowest.milliseconds) Object.assign(slowest, { milliseconds, ask });
      }
      const counts = `/api/records/currency/counts?${filter.replace(/&?standing=\w+/, '')}`;
      const milliseconds = await medianOf(url + counts);
      if (milliseconds > slowest.milliseconds) Object.assign(slowest, { milliseconds, ask: counts });
    }
    say(`${address.engine}: the slowest ask of the page: ${slowest.ask}`);
    return [
      {
        name: `${address.engine}: slowest first or last page`,
        figure: Math.round(slowest.milliseconds),
        unit: 'ms',
        most: mostMilliseconds,
      },
    ];
  } finally {
    server.kill('SIGTERM');
  }
}

async function medianOf(url: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < asks; i++) {
    const begun = performance.now();
    const answer = await fetch(url);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${url} answers ${answer.status}: ${text}`);
    times.push(performance.now() - begun);
  }
  return median(times);
}
