import { figuresIn, type Figure } from '../../scenario/check/figures/unsourced.ts';
import type { Problem } from '../../scenario/check/problem.ts';
import { isObject, propertiesOf } from '../../scenario/check/raw.ts';
import { didYouMean } from '../../scenario/check/suggest.ts';
import { language } from '../../scenario/schema/words.ts';
import { textsOf } from '../../scenario/texts.ts';
import { citationsIn } from '../citations.ts';
import { aYearAfter } from '../verified.ts';
import { isReadByCrew, sourcesFile, type CourseFiles, type CourseProblem } from './files.ts';

/** Finds sources that a text cites and nobody has listed. */
export function checkSources({ documents }: CourseFiles): CourseProblem[] {
  const sources = documents.get(sourcesFile);
  if (!isObject(sources)) return [];
  const known = new Set(Object.keys(sources));
  return [...documents].flatMap(([file, document]) =>
    [...citationsIn(document)]
      .filter(({ source }) => !known.has(source))
      .map(({ path, source }) => ({
        file,
        problem: {
          rule: 'unknown-source',
          path,
          message: `There is no source "${source}".`,
          remedy: `${didYouMean(source, [...known])}Use the id of an existing source, or add this one to ${sourcesFile}.`,
        },
      })),
  );
}

/** Every statement that needs a source in the modules and scenarios, with its file. */
function* figuresOf(documents: CourseFiles['documents']): Generator<Figure & { file: string }> {
  for (const [file, document] of documents) {
    if (!isReadByCrew(file)) continue;
    const spoken = language.safeParse(propertiesOf(document).language);
    const figures = figuresIn(document, textsOf(document), spoken.success ? spoken.data : 'en');
    for (const figure of figures) yield { ...figure, file };
  }
}

/**
 * Finds sources of figures, laws and telephone numbers that nobody has looked at for a year.
 * @param today YYYY-MM-DD; where it is left out, only sources that have never been looked at are found
 */
export function checkStaleness({ documents }: CourseFiles, today: string | undefined): CourseProblem[] {
  const sources = propertiesOf(documents.get(sourcesFile));
  const relying = new Map<string, Figure & { file: string }>();
  for (const figure of figuresOf(documents)) {
    for (const source of figure.sources) if (!relying.has(source)) relying.set(source, figure);
  }
  return [...relying].flatMap(([id, { file, words }]): CourseProblem[] => {
    if (!Object.hasOwn(sources, id)) return [];
    const { checked } = propertiesOf(sources[id]);
    const trouble = troubleWith(checked, today);
    if (!trouble) return [];
    const problem: Problem = {
      rule: 'stale-source',
      path: checked === undefined ? [id] : [id, 'checked'],
      message: `“${words}” in ${file} rests on the source "${id}", and ${trouble}.`,
      remedy: 'Look whether it still holds, then write the day into "checked".',
    };
    return [{ file: sourcesFile, problem }];
  });
}

/** What is wrong with the day on which a source was checked; undefined where nothing is. */
function troubleWith(checked: unknown, today: string | undefined): string | undefined {
  if (checked === undefined) return 'nobody has noted when that was last checked';
  if (typeof checked !== 'string' || today === undefined) return undefined;
  if (checked > today) return `that is said to have been checked on ${checked}, a day still to come`;
  return aYearAfter(checked) < today
    ? `that was last checked on ${checked}, more than 12 months ago`
    : undefined;
}
