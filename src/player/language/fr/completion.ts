import type { completion as englishCompletion } from '../en/completion.ts';
import { plural } from './plural.ts';

/** What somebody has completed, to show and to print. */
export const completion: typeof englishCompletion = {
  open: 'Votre résultat',
  completed: 'Cours terminé',
  ended: 'Fin du cours',
  course: 'Cours',
  version: 'Version',
  language: 'Langue',
  languages: { en: 'Anglais', fr: 'Français', ar: 'Arabe' },
  learner: 'Nom',
  unnamed: 'Votre plateforme n’a donné aucun nom',
  results: {
    passed: 'Réussi',
    failed: 'Non réussi',
    unscored: 'Terminé',
    onRecord: 'Terminé, selon votre plateforme de formation',
  },
  percent: (percent: number) => `${percent}\u202f%`,
  passMark: (mark: number) => `Seuil de réussite\u00a0: ${mark}\u202f%`,
  date: 'Terminé le',
  undated: 'Voir votre dossier sur la plateforme',
  fingerprint: 'Empreinte du contenu',
  objectives: 'Ce que vous avez montré',
  standings: {
    passed: (percent: number) => `Atteint\u00a0: ${percent}\u202f%`,
    failed: (percent: number) => `Non atteint\u00a0: ${percent}\u202f%`,
    unknown: (percent: number) => `Pour l’instant\u00a0: ${percent}\u202f%`,
    untested: 'Pas encore évalué',
  },
  alarms: 'Ce que vous avez repéré, et à qui vous auriez fait du tort',
  told: {
    hits: ['Repéré', 'Il y avait lieu de signaler, et vous l’avez fait.'],
    misses: ['Non repéré', 'Il y avait lieu de signaler. Cette fois, rien n’a été signalé.'],
    correctRejections: ['Laissé en paix', 'Rien ne demandait un signalement, et vous n’en avez pas fait.'],
    falseAlarms: [
      'Un tort aurait été fait',
      'Vous avez signalé, et ce que l’on pouvait voir ne le demandait pas.',
    ],
  },
  signsSeen: (seen: number, of: number) =>
    of === 0
      ? 'Il n’y avait aucun signe à voir.'
      : `Sur ${of} ${plural(of, 'signe présent', 'signes présents')}, vous en avez vu ${seen}.`,
  marked: (n: number) =>
    n === 0
      ? 'Tout ce que vous avez coché était un signe.'
      : `Vous avez aussi coché ${n} ${plural(n, 'élément qui, seul, ne veut rien dire', 'éléments qui, seuls, ne veulent rien dire')}.`,
  firstAttempts:
    'Cela vient de votre première tentative sur chaque vol, avant toute explication. C’est un résultat d’entraînement, pas un jugement sur vous\u00a0: c’est ici que l’on peut manquer un signe, ou soupçonner quelqu’un à tort.',
  print: 'Imprimer',
  toCourse: 'Retour au cours',
};
