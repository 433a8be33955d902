import { beforeEach, expect, test } from 'vitest';
import { importRoster, type RosterOptions } from '../../../src/records/roster/import.ts';
import { personResolver } from '../../../src/records/roster/person.ts';
import { readAudit } from '../../../src/records/store/audit.ts';
import type { Store } from '../../../src/records/store/open.ts';
import { firstRecords, upsertRecord } from '../../../src/records/store/records.ts';
import { sampleRecord } from '../sample-record.ts';
import { describeOnStores } from '../stores.ts';

const actor = { name: 'tester' };
const guid = '6F9619FF-8B86-D011-B42D-00CF4FC964FF';
const header = 'Staff number,Name,Role,Base,Since,Until,E-mail,Other IDs,GUID,Username\n';
const amal = `00427,Amal Benkirane,cabin crew,CMN,2023-01-01,,Amal@Airline.example,X-1; 0088,${guid},abenkirane\n`;
const sean = "00431,Sean O'Brien,purser,,,2026-12-31,,,,\n";

describeOnStores(({ open }) => {
  let db: Store;
  beforeEach(async () => {
    db = await open();
  });

  const take = (text: string | Uint8Array, options: Partial<RosterOptions> = {}) =>
    importRoster(db, { bytes: Buffer.from(text as string), file: 'crew.csv', actor, ...options });
  const write = async (...learners: string[]) => {
    for (const learner_id of learners) await upsertRecord(db, sampleRecord({ learner_id }));
  };
  const peopleOf = async () =>
    Object.fromEntries((await firstRecords(db, 99)).map((record) => [record.learner_id, record.person_id]));
  const kept = async () => ({
    members: await db.selectFrom('roster_member').selectAll().orderBy('person_id').execute(),
    aliases: await db.selectFrom('learner_alias').selectAll().orderBy('alias').execute(),
    records: await firstRecords(db, 99),
  });
  const stale = async () =>
    (await db.selectFrom('stale_person').select('person_id').orderBy('person_id').execute()).map(
      ({ person_id }) => person_id,
    );

  test('records under any id of a person become theirs, also superseded ones', async () => {
    const ids = ['427', ' 00427', 'AMAL@airline.example', guid.toLowerCase(), 'ABenkirane', 'x-1', '88'];
    await write(...ids, '999');
    await db
      .insertInto('superseded_record')
      .values({
        ...sampleRecord({ learner_id: '427' }),
        superseded_at: '2026-04-01T00:00:00.000Z',
        superseded_by: null,
      })
      .execute();
    expect(await take(header + amal + sean)).toEqual({
      ...{ taken: true, people: 2, aliases: 10, added: 2, changed: 0, removed: 0 },
      ...{ problems: [], shared: [], unread: [] },
    });
    expect(await peopleOf()).toEqual({ ...Object.fromEntries(ids.map((id) => [id, '00427'])), '999': '999' });
    expect(await db.selectFrom('superseded_record').select('person_id').execute()).toEqual([
      { person_id: '00427' },
    ]);
    expect((await kept()).members).toEqual([
      {
        ...{ person_id: '00427', name: 'Amal Benkirane', role: 'cabin crew', base: 'CMN' },
        ...{ since: '2023-01-01', until: null },
      },
      {
        ...{ person_id: '00431', name: "Sean O'Brien", role: 'purser', base: '' },
        ...{ since: null, until: '2026-12-31' },
      },
    ]);
  });

  test('the same roster again is the same', async () => {
    await write('427');
    await take(header + amal + sean);
    const before = await kept();
    expect(await take(header + sean + amal)).toMatchObject({ people: 2, added: 0, changed: 0, removed: 0 });
    expect(await kept()).toEqual(before);
  });

  test('who left the roster has their records under the ids of the LMS again, and everybody touched is stale', async () => {
    await write('427', '431', '999');
    await take(header + amal + sean);
    await db.deleteFrom('stale_person').execute();
    const report = await take(`${header}${amal.replace('cabin crew', 'purser')}00500,New,purser,,,,,,,\n`);
    expect(report).toMatchObject({ people: 2, added: 1, changed: 1, removed: 1 });
    expect(await peopleOf()).toEqual({ '427': '00427', '431': '431', '999': '999' });
    expect(await stale()).toEqual(['00427', '00431', '00500', '431']);
  });

  test('bad lines are told with line and reason and leave all as it was, or are left out on request', async () => {
    await write('427', '431');
    await take(header + amal);
    const before = await kept();
    const bad = [
      ',Nobody,purser,,,,,,,',
      '00427,Twice,purser,,,,,,,',
      '1,No role,,,,,,,,',
      '2,No day,purser,,31/01/2026,,,,,',
      '3,No such day,purser,,2026-02-30,,,,,',
      '4,Backwards,purser,,2026-02-02,2026-02-01,,,,',
      '5,Nu\0l,purser,,,,,,,',
      `6,${'x'.repeat(201)},purser,,,,,,,`,
      '7,O’Brien, Sean,purser,,,,,,,,',
      '8,O’Brien, Sean,purser,,,,,,,,x',
      '9,"open,purser,,,,,,,',
    ];
    const text = `${header}${amal}${bad.join('\n')}\n${sean}`;
    const refused = await take(text);
    expect(refused).toMatchObject({ taken: false, people: 0, added: 0 });
    expect(refused.problems).toEqual([
      { line: 3, reason: 'The person has no id.' },
      { line: 4, reason: 'The id 00427 is in line 2 already.' },
      { line: 5, reason: 'The person has no role.' },
      { line: 6, reason: '“31/01/2026” is no day. Days are written as 2026-01-31.' },
      { line: 7, reason: '“2026-02-30” is no day. Days are written as 2026-01-31.' },
      { line: 8, reason: '2026-02-01 is before 2026-02-02.' },
      { line: 9, reason: 'There is a character that is no text.' },
      { line: 10, reason: 'A value is longer than 200 characters.' },
      {
        line: 12,
        reason:
          'There are more values than headings. Put quotation marks around a value that has a separator in it.',
      },
      { line: 13, reason: 'A quotation mark is opened here and never closed.' },
    ]);
    expect(await kept()).toEqual(before);
    expect(await take(text, { skipBad: true })).toMatchObject({ taken: true, people: 3, added: 2 });
    expect(await peopleOf()).toEqual({ '427': '00427', '431': '00431' });
  });

  test('a file that is no roster, or has nobody in it, leaves the roster', async () => {
    await take(header + amal);
    const before = await kept();
    await expect(take(header)).rejects.toThrow('crew.csv has nobody in it. The roster stays as it is.');
    await expect(take('Name,Base\nAmal,CMN\n')).rejects.toThrow(
      'crew.csv lacks the headings person_id, role.',
    );
    await expect(take('')).rejects.toThrow('crew.csv is empty.');
    await expect(take(Buffer.from(header + amal.replace('Amal', 'Zo\xeb'), 'latin1'))).rejects.toThrow(
      'The text of crew.csv is not UTF-8.',
    );
    expect(await kept()).toEqual(before);
  });

  test.each([
    ['UTF-8 with a byte-order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['semicolons', (text: string) => Buffer.from(text.replaceAll(',', ';'))],
    ['tabs', (text: string) => Buffer.from(text.replaceAll(',', '\t'))],
    ['a line that names the separator', (text: string) => Buffer.from(`sep=,\r\n${text}`)],
  ])('%s', async (_name, bytes) => {
    await take(bytes('employee id,name,role,base,division\n00502,Thị Hồng Nguyễn,مضيف,SGN,\n'));
    expect((await kept()).members).toMatchObject([
      { person_id: '00502', name: 'Thị Hồng Nguyễn', role: 'مضيف', base: 'SGN' },
    ]);
  });

  test('an id that several people have is nobody’s, and a number of one’s own is one’s own', async () => {
    await write('crew@airline.example', '31', '5', '7');
    const rows = [
      '0031,A,purser,crew@airline.example,',
      '00031,B,purser,CREW@airline.example,',
      '05,C,purser,,7',
      '5,D,purser,,',
      '7,E,purser,,',
    ];
    const report = await take(`person_id,name,role,email,other_ids,base,division\n${rows.join(',\n')},\n`);
    expect(report).toMatchObject({ shared: ['crew@airline.example', '7'], unread: ['division'] });
    expect(await peopleOf()).toEqual({
      'crew@airline.example': 'crew@airline.example',
      31: '31',
      5: '5',
      7: '7',
    });
  });

  test('the person of each record is who the resolver says', async () => {
    const ids = ['1', '01', '001', 'A', 'a', ' a', 'b', '1@x', '', '0', '00'].filter(
      (id) => id.trim() !== '',
    );
    await write(...ids);
    const rosters = [['01,,a', '2,1@x,b'], ['001,b,', '1,b,a'], ['0,,', '00,,A', 'b,a,'], ['B,1@x,00']];
    for (const rows of rosters) {
      await take(`person_id,email,other_ids,role,base\n${rows.map((row) => `${row},purser,\n`).join('')}`);
      const resolve = await personResolver(db);
      expect(await peopleOf()).toEqual(Object.fromEntries(ids.map((id) => [id, resolve(id)])));
    }
  });

  test('records of somebody who was forgotten stay together', async () => {
    const pseudonym = (digit: string) => `p-${digit.repeat(20)}`;
    const record = sampleRecord({ learner_id: pseudonym('a'), person_id: pseudonym('b') });
    await upsertRecord(db, record);
    await take(header + amal);
    expect(await peopleOf()).toEqual({ [pseudonym('a')]: pseudonym('b') });
  });

  test('the audit log has who replaced it, without ids', async () => {
    await take(header + amal);
    const [entry] = await readAudit(db, { limit: 1 });
    expect(entry).toMatchObject({ actor: 'tester', action: 'roster.import', subject: null });
    expect(JSON.parse(entry!.detail)).toEqual({
      ...{ people: 1, aliases: 8, added: 1, changed: 0, removed: 0, skipped: 0 },
    });
  });
});
