/** The routes below `/api/records`. Each read and change of personal records is in the audit log before it is answered. */
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { chosenIn } from '../../records/ask/chosen.ts';
import { choicesOf, countCurrency, listCurrency, type CurrencyFilter } from '../../records/ask/currency.ts';
import { learnerHistory } from '../../records/ask/history.ts';
import { importFile } from '../../records/import/import-file.ts';
import { writeAudit } from '../../records/store/audit.ts';
import { refreshCurrency } from '../../records/validity/refresh.ts';
import type { Rules } from '../../records/validity/rules-schema.ts';
import { only, type Asked } from '../asked.ts';
import type { HostDatabase } from '../registrations.ts';
import { rightsOf } from '../sign-in/user.ts';
import { download } from './download.ts';
import {
  currencyQuery,
  decidedQuery,
  exportQuery,
  historyQuery,
  importQuery,
  listQuery,
  type ChoicesView,
  type CurrencyQuery,
  type CurrencyPage,
  type DecidedView,
  type HistoryView,
  type ImportsView,
  type ImportView,
} from './requests.ts';
import { filterOf, titleOf, usual } from './usual.ts';
import { fileTypes, writeSelected, writeStandings } from './export.ts';
import { largestFile, uploaded } from './upload.ts';

/** More are of interest to nobody, and in the store for whoever is. */
const importsShown = 100;
const rejectionsShown = 20;

/** @param rules by which currency is worked out; undefined where the content has none, so that nobody is asked anything */
export function recordRoutes(
  db: HostDatabase,
  rules: Rules | undefined,
  onLog: (line: string) => void,
): Hono<Asked> {
  const routes = new Hono<Asked>();
  const upToDate = async () => {
    if (rules !== undefined) await refreshCurrency(db, rules);
  };

  routes.get('/currency', only('records'), async (c) => {
    const { limit, after, before, last, ...query } = listQuery.parse(c.req.query());
    const filter = ofNoPastDay(query, rules);
    await upToDate();
    const place = { limit, after, before, last: last === '1' };
    const page: CurrencyPage = await listCurrency(db, filter, place).catch((error: Error) => {
      if (after === undefined && before === undefined) throw error;
      onLog(`A page of the list was not found: ${error.message}`);
      return refuse(400, 'There is no such page. Begin again at the first.');
    });
    await writeAudit(db, c.get('user'), 'records.list', null, {
      ...withoutSearch(filter),
      rows: page.rows.length,
    });
    return c.json(page);
  });

  routes.get('/currency/counts', only('counts'), async (c) => {
    const { standing: _any, ...filter } = ofNoPastDay(currencyQuery.parse(c.req.query()), rules);
    // Otherwise a name, or the beginning of one, would tell where its bearer stands.
    if (filter.search !== undefined && !rightsOf(c.get('user')).includes('records'))
      return refuse(403, 'Your role sees counts only, so it can’t search for people.');
    await upToDate();
    return c.json(await countCurrency(db, filter));
  });

  routes.get('/choices', only('counts'), async (c) => {
    await upToDate();
    const { requirements, roles, bases } = await choicesOf(db);
    const choices: ChoicesView = {
      requirements: requirements.map((id) => ({ id, title: titleOf(rules, id) })),
      ...{ roles, bases, usual: usual(rules) },
    };
    return c.json(choices);
  });

  routes.get('/decided', only('counts'), async (c) => {
    const { scenario } = decidedQuery.parse(c.req.query());
    const view: DecidedView = { scenario, steps: await chosenIn(db, scenario) };
    return c.json(view);
  });

  routes.get('/learners/:id', only('records'), async (c) => {
    const id = c.req.param('id');
    const { on, within } = filterOf(historyQuery.parse(c.req.query()), usual(rules));
    const history: HistoryView = await learnerHistory(db, rules, id, on, within);
    if (history.member === null && history.records.length === 0)
      return refuse(404, 'There is nobody with this id, neither in the roster nor in the records.');
    await writeAudit(db, c.get('user'), 'records.read', id, { records: history.records.length });
    return c.json(history);
  });

  routes.post('/import', only('records'), async (c) => {
    const { preview, ...options } = importQuery.parse(c.req.query());
    const actor = c.get('user');
    const stream = uploaded(c.req.raw, largestFile);
    const report = await importFile(db, { ...options, stream, actor, preview: preview === '1' }).catch(
      (error: Error) => {
        if (error instanceof HTTPException) throw error;
        onLog(`${options.name} was not imported: ${error.message}`);
        throw new HTTPException(422, { message: error.message });
      },
    );
    if (preview === '1')
      await writeAudit(db, actor, 'records.preview', null, { rows: report.rows, rejected: report.rejected });
    const { file, format, rows, added, replaced, unchanged, older, rejected } = report;
    const view: ImportView = {
      ...{ file, format, rows, added, replaced, unchanged, older, rejected },
      notices: report.notices,
      warnings: report.warnings,
      rejections: report.rejections.slice(0, rejectionsShown),
    };
    return c.json(view);
  });

  routes.get('/imports', only('records'), async (c) => {
    const imports = await db
      .selectFrom('import_file')
      .selectAll()
      .orderBy('finished_at', 'desc')
      .orderBy('import_id')
      .limit(importsShown)
      .execute();
    await writeAudit(db, c.get('user'), 'imports.list', null, { imports: imports.length });
    return c.json({ imports } satisfies ImportsView);
  });

  routes.get('/export', only('records'), async (c) => {
    const { what, format, ...query } = exportQuery.parse(c.req.query());
    if (what === 'standings' && format !== 'csv')
      return refuse(400, 'Where people stand is exported as CSV only.');
    const filter = ofNoPastDay(query, rules);
    await upToDate();
    await writeAudit(db, c.get('user'), 'records.export', null, { what, format, ...withoutSearch(filter) });
    const { type, ending } = fileTypes[format];
    return download(
      `crosscheck-${what}-${filter.on}.${ending}`,
      type,
      (out) =>
        what === 'standings' ? writeStandings(db, filter, out) : writeSelected(db, filter, format, out),
      (error) => onLog(`${c.req.path} failed: ${error.stack ?? error.message}`),
    );
  });

  return routes;
}

/** Lists are read from what is known now, in which the training of a past day can't be told from what came after it. */
function ofNoPastDay(query: CurrencyQuery, rules: Rules | undefined): CurrencyFilter {
  const today = usual(rules);
  const filter = filterOf(query, today);
  if (filter.on >= today.on) return filter;
  return refuse(
    400,
    `${filter.on} is past, and lists here go by what has been completed until now. This command tells of that day: npx crosscheck records due --on ${filter.on}`,
  );
}

/** What the audit log may say of a filter: that somebody was searched for, and not whom. */
function withoutSearch({ search, ...filter }: CurrencyFilter): Record<string, unknown> {
  return { ...filter, searched: search !== undefined };
}

function refuse(status: 400 | 403 | 404, message: string): never {
  throw new HTTPException(status, { message });
}
