/** Labels for care items: on sheets, and each by itself for a printer. */
import type { CareItem, LabelBatch } from '../../course/schema.ts';
import { itemNumber } from '../code/item-number.ts';
import { hotline, printableOn } from '../contacts/printable.ts';
import type { CareKit, Design, Page } from '../design.ts';
import { css, type Css } from '../markup/css.ts';
import { html, type Markup } from '../markup/markup.ts';
import { labelMarkup } from './label.ts';
import { labelStyle } from './label-style.ts';
import { placesOn, stocks, type Stock } from './stock.ts';

/**
 * Every label, in all languages at once.
 * @param kits one for each language, in the order that they stand on a label
 */
export function labelDesigns(kits: readonly CareKit[]): Design[] {
  const { items, label } = kits[0]!.selfCare;
  const batches = [undefined, ...label.batches];
  return items.flatMap((item, kind) =>
    stocks
      .filter(({ shape }) => item.shapes.includes(shape))
      .flatMap((stock) => batches.flatMap((batch) => designsOf(kits, item, kind, stock, batch))),
  );
}

/** @param kind which item of the list it is */
function designsOf(
  kits: readonly CareKit[],
  item: CareItem,
  kind: number,
  stock: Stock,
  batch: LabelBatch | undefined,
): Design[] {
  const { selfCare, contacts, palette, language, day, edition } = kits[0]!;
  const contact = contacts.contacts.find(({ id }) => id === batch?.contact);
  const { printed, withheld } = printableOn(contact ? [hotline(contact)] : [], day);
  const label = labelMarkup({
    items: kits.map((kit) => ({ kit, item: kit.selfCare.items[kind]! })),
    stock,
    address: addressOf(selfCare.address, batch),
    itemNumber: itemNumber(edition, kind),
    call: printed[0]?.how,
  });
  const style = css`
    ${labelStyle(palette, stock)}
  `;
  const forBatch = batch === undefined ? '' : `-${batch.id}`;
  const languages = kits.map((kit) => kit.language);
  const common = { language, languages, carries: printed, withheld };
  const { sheet } = stock;
  return [
    {
      ...common,
      id: `label-${item.id}-${sheet.id}${forBatch}`,
      title: item.title,
      size: sheet.size,
      style,
      pages: [sheetPage(label, stock)],
      formats: ['pdf'],
    },
    {
      ...common,
      id: `label-${item.id}-${stock.id}${forBatch}`,
      title: item.title,
      size: { width: stock.width, height: stock.height, unit: 'mm' },
      style: css`
        ${style}${single}
      `,
      pages: [{ body: label }],
      formats: ['pdf', 'svg'],
    },
  ];
}

/** What a code opens: the page, or its front for one country. */
function addressOf(address: string, batch: LabelBatch | undefined): string {
  return batch === undefined ? address : `${address}${batch.country}/`;
}

/** A label that is cut out shows no edge of its own. */
const single: Css = css`
  .label {
    overflow: visible;
  }
  .round {
    border-radius: 0;
  }
`;

function sheetPage(label: Markup, stock: Stock): Page {
  const places = placesOn(stock);
  const { sheet, shape, width, height } = stock;
  return {
    body: html`${places.map(
      ({ x, y }) => html`<div style="position:absolute;left:${x}mm;top:${y}mm">${label}</div> `,
    )}${
      sheet.cut &&
      html`<svg class="marks" viewBox="0 0 ${sheet.size.width} ${sheet.size.height}" aria-hidden="true">
        ${places.map(({ x, y }) =>
          shape === 'round'
            ? html`<circle
                cx="${x + width / 2}"
                cy="${y + height / 2}"
                r="${width / 2}"
                fill="none"
                stroke="#777777"
                stroke-width="0.1"
              ></circle>`
            : html`<rect
                x="${x}"
                y="${y}"
                width="${width}"
                height="${height}"
                fill="none"
                stroke="#777777"
                stroke-width="0.1"
              ></rect>`,
        )}
      </svg>`
    }`,
  };
}
