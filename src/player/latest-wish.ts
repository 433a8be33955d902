import type { Language } from '../scenario/translation/language-name.ts';
import type { Screen } from './screen.ts';

/** What a learner is looking at while something is fetched. */
interface View {
  readonly screen: Screen;
  readonly language: Language;
}

/** Fetches what a learner asks for, who may ask for something else before it is there. */
export class LatestWish {
  private wishes = 0;

  /** @param show shows a screen */
  constructor(
    private readonly view: View,
    private readonly show: (screen: Screen) => void,
  ) {}

  /** Goes on with what was fetched, unless the learner has turned to something else; says so where it can't be. */
  async fetch<T>(fetch: () => Promise<T>, goOn: (what: T) => void): Promise<void> {
    const { screen, language } = this.view;
    const wish = ++this.wishes;
    const isWanted = () => this.view.screen === screen && this.wishes === wish;
    try {
      const what = await fetch();
      if (!isWanted()) return;
      // In the meantime the page may have come to speak another language.
      if (this.view.language === language) goOn(what);
      else await this.fetch(fetch, goOn);
    } catch {
      if (!isWanted()) return;
      const again = () => void this.fetch(fetch, goOn);
      this.show({ name: 'failed', actions: [{ name: 'again', act: again }] });
    }
  }
}
