import { asLaid } from '../document/json-tree.ts';
import { printJson } from '../document/print-json.ts';

/** A new document, as a person would have written it. */
export function writeJson(value: object): string {
  return `${printJson(asLaid(value), { indent: '', column: 0, after: 0 }, { unit: '  ', eol: '\n' })}\n`;
}
