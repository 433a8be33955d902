/** A small scenario in which there is one of everything that the map shows. */
export const sample = {
  id: 'window-seat',
  language: 'en',
  start: 'a-worry',
  signs: {},
  steps: {
    'a-worry': {
      type: 'scene',
      phase: 'cruise',
      title: 'A worry in row 12',
      text: ['A woman waits until you pass with the water.'],
      within: { seconds: 60, then: 'go-on' },
      choices: [
        { id: 'look', text: 'See for yourself.', outcome: 'good', score: 2, next: 'row-fourteen' },
        { id: 'go-on', text: 'Go on with the water.', outcome: 'acceptable', score: 1, next: 'row-fourteen' },
        { id: 'tell', text: 'Tell the senior at once.', outcome: 'harmful', score: -9, next: 'rumour' },
      ],
    },
    'row-fourteen': {
      type: 'observe',
      phase: 'cruise',
      title: 'Row 14',
      text: ['He asks for apple juice.'],
      signs: [],
      next: [{ when: { chose: 'look' }, to: 'home' }, { to: 'a-worry' }],
    },
    rumour: {
      type: 'scene',
      phase: 'descent',
      title: 'A rumour in the galley',
      text: ['They all look at row 14 now.'],
      choices: [
        { id: 'stop', text: 'Say what you have seen.', outcome: 'good', score: 1, next: 'accused' },
        { id: 'wait', text: 'Say nothing.', outcome: 'acceptable', score: 0, next: 'not-written-yet' },
      ],
    },
    home: { type: 'ending', phase: 'arrival', title: 'A family goes home', outcome: 'good', reported: false },
    accused: {
      type: 'ending',
      phase: 'arrival',
      title: 'Police at the door',
      outcome: 'harmful',
      reported: true,
    },
    lost: {
      type: 'ending',
      phase: 'arrival',
      title: 'Nobody comes here',
      outcome: 'acceptable',
      reported: false,
    },
  },
};

/** As a file. */
export const sampleText = `${JSON.stringify(sample, null, 2)}\n`;
