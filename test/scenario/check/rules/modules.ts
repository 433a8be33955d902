import type { Rule } from '../../../../src/scenario/check/problem.ts';
import type { Course } from './course.ts';
import { bank, seatMap } from './documents.ts';
import type { Fixture } from './fixture.ts';

/** Rules about modules, and about the bank of the assessment. */
export const modules: Partial<Record<Rule, Fixture[]>> = {
  'statement-without-source': [
    {
      in: 'module',
      broken: ({ module }) => delete module.pages[1].blocks[0].advice,
      at: '{\n          "type": "note"',
      says: '“Tell it as it was.” does not say what it rests on. Add "sources"',
      nearMiss: ({ module }) =>
        (module.pages[1].blocks[0] = { type: 'note', text: 'Tell it as it was.', sources: ['S2'] }),
    },
    {
      in: 'module',
      broken: ({ module }) => (module.pages[1].blocks[0].sources = ['S2']),
      at: '{\n          "type": "note"',
      says: '“Tell it as it was.” has sources, and is called advice as well. Take "advice" away',
      nearMiss: ({ module }) => module.pages[1].blocks.push({ type: 'hotlines' }),
    },
    {
      in: 'module',
      broken: ({ module }) =>
        (module.pages[0].blocks[0] = { type: 'text', text: 'You have seen it with your own eyes.' }),
      at: '{\n          "type": "text"',
      says: '“You have seen it with your own eyes.” does not',
      nearMiss: ({ module }) => (module.pages[0].blocks[0].text = 'You have seen it with your own eyes.'),
    },
    {
      in: 'module',
      broken: ({ module }) =>
        (module.pages[0].blocks[1].items[1] = {
          text: 'Since when have you known of this, and who was it that told you so, and where?',
        }),
      at: '{\n              "text": "Since',
      says: '“Since when have you known of this, and who was it that told …”',
      nearMiss: ({ module }) => (module.pages[0].blocks[1].items[1].text = 'Since then?'),
    },
    ...(
      [
        ['steps', { title: 'Tell', text: 'Tell her.' }, 'Tell her.'],
        ['terms', { term: 'Debt', text: 'What is owed.' }, 'What is owed.'],
        ['signs', { text: 'He answers.', harmless: 'Shyness.', weighs: 'Fear.' }, 'He answers.'],
      ] as const
    ).map(([type, item, text]): Fixture => {
      const backed = { ...item, advice: true };
      return {
        in: 'module',
        broken: ({ module }) => module.pages[1].blocks.push({ type, items: [backed, item] }),
        at: '{\n              "' + Object.keys(item)[0]! + '"',
        nth: type === 'signs' ? 4 : 2,
        says: `“${text}” does not say`,
        nearMiss: ({ module }) => module.pages[1].blocks.push({ type, items: [backed, backed] }),
      };
    }),
    {
      in: 'module',
      broken: ({ module }) =>
        module.pages[1].blocks.push({
          type: 'pairs',
          left: 'Say',
          right: 'Don’t say',
          items: [{ left: 'I saw', right: 'I know' }],
        }),
      at: '{\n              "left"',
      says: '“I saw” does not say',
      nearMiss: ({ module }) =>
        module.pages[1].blocks.push({
          type: 'pairs',
          left: 'Say',
          right: 'Don’t say',
          items: [{ left: 'I saw', right: 'I know', sources: ['S2'] }],
        }),
    },
  ],
  'seat-outside-map': [
    {
      in: 'module',
      broken: ({ module }) => module.pages[1].blocks.push(seatMap('30A', '34A')),
      at: '"34A"',
      says: 'The seat 34A is not on the map, which shows rows 30 to 33.',
      nearMiss: ({ module }) => module.pages[1].blocks.push(seatMap('30A', '33A')),
    },
    {
      in: 'module',
      broken: ({ module }) => module.pages[1].blocks.push(seatMap('3A', '30F')),
      at: '"3A"',
      says: 'The seat 3A is not on the map',
      nearMiss: ({ module }) => module.pages[1].blocks.push(seatMap('30A', '30F')),
    },
  ],
  'assessment-too-small': [
    {
      in: 'course',
      broken: drawing(4),
      at: '4',
      says: 'This part draws 4 items, and the bank has 3.',
      nearMiss: drawing(3),
    },
    {
      in: 'course',
      broken: drawingInEdition(5),
      at: '5',
      says: 'This part draws 5 items, and the bank has 3.',
      nearMiss: drawingInEdition(2),
    },
  ],
};

/** A course that draws so many items of a bank of three. */
function drawing(draw: number) {
  return (course: Course): void => {
    course.assessment = bank('one', 'two', 'three');
    course.course.parts.push({ type: 'assessment', id: 'assessment', draw });
  };
}

/** The same in an edition of the course. */
function drawingInEdition(draw: number) {
  return (course: Course): void => {
    course.assessment = bank('one', 'two', 'three');
    const parts = [{ type: 'assessment', id: 'assessment', draw }];
    course.course.editions = [{ id: 'later', title: 'Later', summary: 'A test.', parts }];
  };
}
