import { expect, test } from 'vitest';
import { packTexts, skeletonOf } from '../../src/course/skeleton.ts';
import { contentFrom } from '../../src/player/content.ts';
import { scenario } from './samples.ts';

const { contentNote: _, ...shorter } = scenario;
const nothingLeft = new Set<string>();
const now: Record<string, unknown> = {
  'scenarios/late-boarding': skeletonOf(scenario),
  'en/scenarios/late-boarding': packTexts(scenario, nothingLeft),
};
const kept: Record<string, unknown> = {
  'scenarios/late-boarding': skeletonOf(shorter),
  'en/scenarios/late-boarding': packTexts(shorter, nothingLeft),
};
const isThere = () => Promise.resolve(true);

test.each(Object.keys(kept))(
  'where the browser has kept %s from before the package was replaced, both are loaded anew',
  async (stale) => {
    const content = contentFrom(
      (name, anew) => Promise.resolve(name === stale && !anew ? kept[name] : now[name]),
      isThere,
    );
    expect((await content.scenario('late-boarding', 'en')).document).toEqual(scenario);
  },
);

test('texts that never fit are not shown', async () => {
  const mixed = { ...now, 'en/scenarios/late-boarding': kept['en/scenarios/late-boarding'] };
  const content = contentFrom((name) => Promise.resolve(mixed[name as keyof typeof mixed]), isThere);
  await expect(content.scenario('late-boarding', 'en')).rejects.toThrow('other texts');
});
