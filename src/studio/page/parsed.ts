/** What stands in the files, read once for each text. */
import type { Offered } from '../form/choosing.ts';
import { asList, asRecord } from '../document/names.ts';
import type { Files } from '../files/files.ts';

export class Parsed {
  private readonly known = new Map<string, { text: string; document: unknown }>();

  /** Undefined where there is no such file, or it is not JSON. */
  documentIn(files: Files | undefined, file: string): unknown {
    const text = files?.get(file);
    if (text === undefined) return undefined;
    const known = this.known.get(file);
    if (known?.text === text) return known.document;
    const document = parsed(text);
    this.known.set(file, { text, document });
    return document;
  }

  titleIn(files: Files | undefined, file: string): string | undefined {
    const { title } = asRecord(this.documentIn(files, file));
    if (typeof title === 'string' && title !== '') return title;
    return file === '' ? undefined : file;
  }

  /** The objectives of the course. */
  objectivesIn(files: Files): readonly Offered[] {
    const document = this.documentIn(files, 'modules/course.json');
    const known = this.objectives;
    if (known && known.of === document) return known.list;
    const list = asList(asRecord(document).objectives).map((one) => {
      const { id, text, title } = asRecord(one);
      return { name: String(id), title: String(text ?? title ?? '') };
    });
    this.objectives = { of: document, list };
    return list;
  }

  private objectives: { of: unknown; list: readonly Offered[] } | undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}
