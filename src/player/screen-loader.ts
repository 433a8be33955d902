import type { PackedCourse } from '../course/packed.ts';
import type { Filled } from '../course/skeleton.ts';
import type { Language } from '../scenario/translation/language-name.ts';
import type { Content } from './content.ts';
import { untranslatedIn } from './language/untranslated.ts';
import type { PartLogic } from './parts.ts';
import type { Screen, Shown } from './screen.ts';
import { untranslatedInAny } from './untranslated-in-any.ts';

type Data = Shown['data'];

/** Fetches what a screen shows, in a language. Every promise rejects where something can't be fetched. */
export class ScreenLoader {
  constructor(private readonly content: Content) {}

  /** A module, with the data that its pages may show; which page is to be shown is for others to say. */
  async page(
    id: string,
    packed: PackedCourse,
    language: Language,
  ): Promise<Omit<Screen & { name: 'page' }, 'page'>> {
    const [module, { data, filled }] = await Promise.all([
      this.content.module(id, language),
      this.data(packed.modules.find((one) => one.id === id)?.shows ?? [], language),
    ]);
    return { name: 'page', module: module.document, ...shown(data, [module, ...filled]) };
  }

  async jobAid(packed: PackedCourse, language: Language): Promise<Screen & { name: 'job-aid' }> {
    const { data, filled } = await this.data(
      packed.documents.filter((name) => name === 'airline'),
      language,
    );
    return { name: 'job-aid', ...shown(data, filled) };
  }

  /** The same screen in another language. @param logic undefined where no part has been opened yet */
  async inLanguage(
    screen: Screen,
    language: Language,
    packed: PackedCourse,
    logic: PartLogic | undefined,
  ): Promise<Screen> {
    switch (screen.name) {
      case 'page':
        return { ...(await this.page(screen.module.id, packed, language)), page: screen.page };
      case 'content-note':
      case 'step':
      case 'feedback': {
        const filled = await this.content.scenario(screen.play.scenario.id, language);
        return { ...screen, play: logic!.inOtherWords(screen.play, filled) };
      }
      case 'assessment-note':
      case 'item':
      case 'item-feedback':
      case 'judged': {
        const filled = await this.content.assessment(language);
        return { ...screen, sitting: logic!.testInOtherWords(screen.sitting, filled) };
      }
      case 'job-aid':
        return this.jobAid(packed, language);
      case 'way-out':
        return { ...screen, from: await this.inLanguage(screen.from, language, packed, logic) };
      case 'failed':
        return { ...screen };
      default:
        return screen;
    }
  }

  private async data(
    names: readonly (keyof Data)[],
    language: Language,
  ): Promise<{ data: Data; filled: Filled<{ language: Language }>[] }> {
    const filled = await Promise.all(names.map((name) => this.content[name](language)));
    return {
      data: Object.fromEntries(filled.map(({ document }, i) => [names[i], document])) as Data,
      filled,
    };
  }
}

function shown(data: Data, filled: readonly Filled<{ language: Language }>[]): Shown {
  return { data, untranslated: untranslatedInAny(filled.map(untranslatedIn)) };
}
