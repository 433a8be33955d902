import type { flight as english } from '../en/flight.ts';
import { plural } from './plural.ts';

/** A scenario, from the note before it to its ending. */
export const flight: typeof english = {
  note: {
    title: 'Avant d’embarquer',
    heading: 'Ce qui vous attend',
    out: 'Vous pouvez arrêter à tout moment avec «\u00a0Quitter\u00a0». Vos décisions sont gardées, et personne ne demande pourquoi.',
    start: 'Monter à bord',
    skip: 'Sauter',
    aboutSkip:
      'Vous pouvez sauter cette partie sans donner de raison, et rien n’est retiré de votre résultat. Votre dossier indique qu’elle a été sautée.',
    later: 'Pas maintenant',
    you: 'Vous',
    aircraft: 'Avion',
    time: 'Durée',
    seats: 'Sièges à connaître',
    limits: 'Sans limite de temps',
    aboutLimits:
      'Certains moments de ce vol sont limités dans le temps. Vous pouvez ajouter du temps, ou supprimer les limites, quand vous voulez.',
  },
  phases: {
    boarding: 'Embarquement',
    climb: 'Montée',
    cruise: 'Croisière',
    descent: 'Descente',
    arrival: 'Arrivée',
  },
  phaseOf: (phase: string, n: number, of: number) => `Phase de vol\u00a0: ${phase}, ${n} sur ${of}`,
  resumed: 'Vous revoilà. Vous êtes là où vous en étiez.',
  justBefore: 'Ce qui s’est passé juste avant',
  decide: 'Décider',
  chooseFirst: 'Choisissez d’abord une des propositions.',
  mark: 'Voilà les signes',
  markNone: 'Rien de cela n’est un signe',
  marked: (n: number) => `${n} ${plural(n, 'coché', 'cochés')}`,
  youDecided: 'Vous avez décidé',
  timeLimit: {
    title: (time: string) => `Vous avez ${time} pour décider.`,
    soon: 'Le décompte commence dans un instant.',
    left: (time: string) => `Encore ${time}`,
    time: inFives,
    offer: (time: string) => `Il vous faut plus de temps\u202f? «\u00a0Plus de temps\u00a0» ajoute ${time}.`,
    added: (time: string) => `Temps ajouté\u00a0: vous avez maintenant ${time}.`,
    more: 'Plus de temps',
    off: 'Sans limite de temps',
    areOff: 'Les limites de temps sont supprimées. Prenez le temps qu’il vous faut.',
    wasOver: 'Le temps s’est écoulé\u00a0: c’est l’attente qui a décidé.',
  },
  order: {
    earlier: (item: string) => `Monter\u00a0: ${item}`,
    later: (item: string) => `Descendre\u00a0: ${item}`,
    now: (item: string, place: number, of: number) => `${item}\u00a0: maintenant ${place} sur ${of}`,
    decide: 'C’est mon ordre',
    right: 'Dans le bon ordre',
    wrong: 'Pas encore dans l’ordre',
    yours: 'Votre ordre',
    asked: 'Le bon ordre',
    either: 'Dans n’importe quel ordre\u00a0:',
    verdicts: { right: 'À sa place', early: 'Trop tôt', late: 'Trop tard' },
  },
  report: {
    leaveOut: 'Laisser de côté',
    decide: 'C’est mon rapport',
    decideEmpty: 'Ne rien mettre au rapport',
    written: (n: number) => `${n} ${plural(n, 'écrit', 'écrits')}`,
    judged: (right: number, of: number) =>
      `${right} ${plural(right, 'fait', 'faits')} sur ${of} dans la bonne rubrique`,
    belongs: 'Sa rubrique\u00a0:',
    youPut: 'Votre choix\u00a0:',
    verdicts: {
      assumption: 'Une supposition a été écrite',
      otherField: 'Va dans une autre rubrique',
      missed: 'Un fait manque',
      rightField: 'Dans la bonne rubrique',
      left: 'Laissé de côté, à raison',
    },
  },
  outcomes: {
    good: 'Judicieux',
    acceptable: 'Acceptable',
    harmful: 'Nuisible',
  },
  verdicts: {
    hit: 'Vous l’avez vu',
    missed: 'Vous ne l’avez pas vu',
    wronged: 'Cela aurait fait du tort à quelqu’un',
    ordinary: 'Pas un signe à lui seul',
    left: 'Laissé de côté, à raison',
  },
  observed: (hits: number, of: number) =>
    of === 0
      ? 'Il n’y avait ici aucun vrai signe'
      : `Vous avez coché ${hits} ${plural(hits, 'vrai signe', 'vrais signes')} sur ${of}`,
  ending: {
    result: 'Votre résultat',
    percent: (n: number) => `${n}\u202f%`,
    passed: (mark: number) => `Le seuil de réussite de ${mark}\u202f% est atteint.`,
    below: (mark: number) =>
      `Le seuil de réussite est de ${mark}\u202f%. Rejouez pour essayer une autre façon de faire.`,
    belowAndLast: (mark: number) =>
      `Le seuil de réussite est de ${mark}\u202f%. C’était la dernière tentative prise en compte.`,
    harmed: 'Une tentative qui finit par nuire compte 0\u202f%, quoi qu’il y ait eu avant.',
    debrief: 'Débriefing',
    again: 'Rejouer',
    toCourse: 'Retour au cours',
  },
};

/** Seconds, counted down in steps of five, so that nothing flickers. */
function inFives(seconds: number): string {
  const rounded = 5 * Math.ceil(seconds / 5);
  if (rounded < 120) return `${rounded}\u00a0${plural(rounded, 'seconde', 'secondes')}`;
  const rest = rounded % 60;
  return `${Math.floor(rounded / 60)}\u00a0min${rest === 0 ? '' : `\u00a0${rest}\u00a0s`}`;
}
