import { describe, expect, test } from 'vitest';
import { contactStanding } from '../../src/campaign/contacts/printable.ts';
import { dueOn } from '../../src/campaign/contacts/due.ts';
import { withEdition } from '../../src/campaign/edition/ledger.ts';
import { css } from '../../src/campaign/markup/css.ts';
import { html } from '../../src/campaign/markup/markup.ts';
import { sheetOf } from '../../src/campaign/page/sheet.ts';
import { sizes } from '../../src/campaign/page/size.ts';

test.each([
  ['2026-11-26', 'verified'],
  ['2025-11-26', 'verified'],
  ['2025-11-25', 'lapsed'],
  ['2026-11-27', 'ahead'],
  [undefined, 'never'],
])('a contact that was tried on %s is %s', (on, standing) => {
  expect(contactStanding(on === undefined ? undefined : { on }, '2026-11-26')).toBe(standing);
});

describe('templates', () => {
  test('keep markup, and make text of everything else', () => {
    const inner = html`<b>${'a < b & "c"'}</b>`;
    expect(html`<p title="${`'"`}">${inner}${false}${null}${[1, '\u0007x']}</p>`.text).toBe(
      '<p title="&#39;&quot;"><b>a &lt; b &amp; &quot;c&quot;</b>1x</p>',
    );
  });

  test('of styles take colours and numbers only', () => {
    const { text } = css`
      p {
        color: ${'#0b6b6b'};
        width: ${2.5}rem;
      }
    `;
    expect(text.replace(/\s+/g, ' ').trim()).toBe('p { color: #0b6b6b; width: 2.5rem; }');
    const notColour = '#fff;}</style>' as '#fff';
    expect(
      () => css`
        p {
          color: ${notColour};
        }
      `,
    ).toThrow(/neither a colour nor a number/);
    expect(
      () => css`
        p {
          width: ${NaN}px;
        }
      `,
    ).toThrow(TypeError);
  });
});

describe('the sheet', () => {
  test('is the page where nothing is cut', () => {
    expect(sheetOf(sizes.a4, false)).toMatchObject({ width: 210, height: 297, bleed: 0, marks: [] });
    expect(sheetOf(sizes.square, true)).toMatchObject({ width: 1080, bleed: 0 });
  });

  test('holds 3 mm of bleed, and marks that stay out of it', () => {
    const { width, trim, bleedBox, marks } = sheetOf(sizes.a4, true, [105]);
    expect(width).toBe(230);
    expect(trim).toEqual({ x: 10, y: 10, width: 210, height: 297 });
    expect(bleedBox).toEqual({ x: 7, y: 7, width: 216, height: 303 });
    expect(marks).toHaveLength(8 + 2);
    for (const { x1, x2, y1, y2 } of marks) {
      const inColumns = Math.max(x1, x2) > bleedBox.x && Math.min(x1, x2) < bleedBox.x + bleedBox.width;
      const inRows = Math.max(y1, y2) > bleedBox.y && Math.min(y1, y2) < bleedBox.y + bleedBox.height;
      expect(inColumns && inRows).toBe(false);
    }
  });
});

test('the ledger tells which editions carry an old number', () => {
  const edition = (id: string, how: string) => ({
    id,
    built: '2026-11-26',
    prints: [
      {
        design: 'galley-poster-a4',
        language: 'en',
        files: ['galley-poster-a4.en.pdf'],
        carries: [{ contact: 'airline.ops', how, verifiedOn: '2026-11-20' }],
      },
    ],
  });
  const ledger = withEdition(
    withEdition({ editions: [edition('A', '1')] }, edition('B', '2')),
    edition('B', '2'),
  );

  expect(ledger.editions.map(({ id }) => id)).toEqual(['A', 'B']);
  const now = { key: 'airline.ops', who: 'Ops', how: '2', hours: undefined, verified: undefined };
  const { prints } = dueOn(ledger, new Map([['en', [now]]]), 'en', { day: '2026-11-26', within: 60 });
  expect(prints).toEqual([
    {
      edition: 'A',
      design: 'galley-poster-a4',
      language: 'en',
      contact: 'airline.ops',
      printed: '1',
      now: '2',
    },
  ]);
});
