/** What modules are made of. */
export const blocks = {
  lesson: 'What follows from it',
  signs: { harmless: 'Often harmless', weighs: 'Weighs more when' },
  seats: {
    front: 'Front of the cabin',
    choose: 'Choose a seat to look at whoever sits there.',
    seat: (seat: string, who: string) => `${seat}, ${who}`,
    seen: (seat: string, who: string, weight: string) => `${seat}, ${who}. ${weight}`,
    count: (n: number, of: number) => `${n} of ${of} looked at`,
    weights: { concern: 'Part of a cluster', ordinary: 'An ordinary thing' },
  },
  practice: {
    about: 'To think about. It counts nothing.',
    right: 'Right',
    wrong: 'Not this one',
    better: 'Better',
    alsoRight: 'Right too',
  },
  contacts: {
    toBeFilledIn: 'To be filled in by your airline',
    unchecked: 'Your airline has not checked a number yet.',
    checked: (day: string) => `Checked on ${day}`,
    languages: { en: 'English', fr: 'French', ar: 'Arabic' },
  },
  airline: {
    titles: {
      procedure: 'What you do, step by step',
      contacts: 'Whom you reach',
      form: 'The written report',
      support: 'Support for you',
      outreach: 'What your airline has placed on board',
    },
    example: 'This is an example. Your airline puts its own here.',
    asksFor: 'It asks for:',
    noOutreach: 'Your airline has placed nothing of this kind.',
  },
  countries: {
    choose: 'Country',
    kinds: {
      pattern: 'What happens',
      crew: 'What you may see',
      change: 'What has changed',
      law: 'The law',
    },
    ofYear: (year: number, day: string) => `${year} · checked ${day}`,
    tiers: {
      '1': 'Tier 1',
      '2': 'Tier 2',
      '2-watch-list': 'Tier 2 Watch List',
      '3': 'Tier 3',
      'special-case': 'Special case',
    },
    tier: (tier: string) => `The US Government’s report: ${tier}`,
    aboutTiers: 'A tier rates what a government does. It says nothing about a passenger.',
    contacts: 'Whom to call there',
  },
};
