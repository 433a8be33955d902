import { checkFigures, figuresIn } from '../../scenario/check/figures/unsourced.ts';
import { checkMarkup } from '../../scenario/check/markup.ts';
import { checkPicture } from '../../scenario/check/picture.ts';
import { propertiesOf } from '../../scenario/check/raw.ts';
import { language } from '../../scenario/schema/words.ts';
import { textsOf } from '../../scenario/texts.ts';
import { isReadByCrew, partTypeOf, type CourseFiles, type CourseProblem } from './files.ts';

/** Finds what crew could not read as it was meant, or should not be told, outside of scenarios. */
export function checkTexts({ documents, modules }: CourseFiles): CourseProblem[] {
  const ofTexts = [...documents].flatMap(([file, document]) => {
    const type = partTypeOf(file);
    // A scenario is checked by itself, wherever it stands.
    if (type === 'scenario') return [];
    const texts = textsOf(document);
    const spoken = language.safeParse(propertiesOf(document).language);
    const figures = isReadByCrew(file) ? figuresIn(document, texts, spoken.success ? spoken.data : 'en') : [];
    return [...checkMarkup(texts), ...checkFigures(figures)].map((problem) => ({ file, problem }));
  });
  const ofPictures = [...modules].flatMap(([file, { pages }]) =>
    pages.flatMap((page, i) => checkPicture(page, ['pages', i])).map((problem) => ({ file, problem })),
  );
  return [...ofTexts, ...ofPictures];
}
