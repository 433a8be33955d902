import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { standingOf, type Standing } from '../scenario/translation.ts';
import { languageName, type Language } from '../scenario/translation/language-name.ts';
import { writeXliff } from '../scenario/translation/xliff-write.ts';
import { translatableIn } from './translatable.ts';

interface What {
  to: Language;
  /** Its id; every scenario that is written in another language where it is left out. */
  scenario: string | undefined;
  /** The folder to write to. */
  out: string;
  content: string;
}

export interface ExportedFile extends Standing {
  file: string;
}

/**
 * Writes an XLIFF file for each scenario.
 * @throws {Error} where there is nothing to translate, or there are errors; then nothing is written
 */
export function exportTranslations({ to, scenario, out, content }: What): ExportedFile[] {
  const translatable = translatableIn(content);
  const scenarios = (scenario === undefined ? translatable.ids : [scenario])
    .map((id) => translatable.scenario(id))
    .filter(({ language }) => language !== to);
  if (scenarios.length === 0) {
    const which = scenario === undefined ? `Every scenario in ${content}` : `The scenario "${scenario}"`;
    throw new Error(`${which} is written in ${languageName[to]} already.`);
  }
  const written = scenarios.map((one) => ({
    scenario: one,
    translation: translatable.translation(one.id, to),
  }));
  mkdirSync(out, { recursive: true });
  return written.map(({ scenario: one, translation }) => {
    const file = join(out, `${one.id}.${to}.xlf`);
    writeFileSync(file, writeXliff(one, to, translation));
    return { file, ...standingOf(one, translation) };
  });
}
