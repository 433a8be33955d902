import type { blocks as english } from '../en/blocks.ts';
import { plural } from './plural.ts';

/** What modules are made of. */
export const blocks: typeof english = {
  lesson: 'Ce qu’il faut en retenir',
  signs: { harmless: 'Souvent anodin', weighs: 'Pèse plus quand' },
  seats: {
    front: 'Avant de la cabine',
    choose: 'Choisissez un siège pour regarder qui y est assis.',
    seat: (seat: string, who: string) => `${seat}, ${who}`,
    seen: (seat: string, who: string, weight: string) => `${seat}, ${who}. ${weight}`,
    count: (n: number, of: number) => `${n} ${plural(n, 'siège regardé', 'sièges regardés')} sur ${of}`,
    weights: { concern: 'Fait partie d’un faisceau', ordinary: 'Chose ordinaire' },
  },
  practice: {
    about: 'Pour y réfléchir. Cela ne compte pas.',
    right: 'Juste',
    wrong: 'Pas cette réponse',
    better: 'Mieux',
    alsoRight: 'Juste aussi',
  },
  contacts: {
    toBeFilledIn: 'À remplir par votre compagnie',
    unchecked: 'Votre compagnie n’a pas encore vérifié de numéro.',
    checked: (day: string) => `Vérifié le ${day}`,
    languages: { en: 'Anglais', fr: 'Français', ar: 'Arabe' },
  },
  airline: {
    titles: {
      procedure: 'Ce que vous faites, étape par étape',
      contacts: 'Qui joindre',
      form: 'Le rapport écrit',
      support: 'Du soutien pour vous',
      outreach: 'Ce que votre compagnie a placé à bord',
    },
    example: 'Ceci est un exemple. Votre compagnie met le sien ici.',
    asksFor: 'Il demande\u00a0:',
    noOutreach: 'Votre compagnie n’a rien placé de ce genre.',
  },
  countries: {
    choose: 'Pays',
    kinds: {
      pattern: 'Ce qui se passe',
      crew: 'Ce que vous pouvez voir',
      change: 'Ce qui a changé',
      law: 'La loi',
    },
    ofYear: (year: number, day: string) => `${year} · vérifié le ${day}`,
    tiers: {
      '1': 'Niveau 1',
      '2': 'Niveau 2',
      '2-watch-list': 'Niveau 2, liste de surveillance',
      '3': 'Niveau 3',
      'special-case': 'Cas particulier',
    },
    tier: (tier: string) => `Le rapport du gouvernement américain\u00a0: ${tier}`,
    aboutTiers: 'Un niveau évalue ce que fait un gouvernement. Il ne dit rien d’un passager.',
    contacts: 'Qui appeler là-bas',
  },
};
