import type { course as englishCourse, map as englishMap, page as englishPage } from '../en/course.ts';
import { plural } from './plural.ts';

/** The course page. */
export const course: typeof englishCourse = {
  begin: 'Commencer',
  goOn: 'Continuer',
  onceMore: 'Refaire',
  parts: 'Dans ce cours',
  part: { module: 'Module', scenario: 'Scénario', assessment: 'Évaluation' },
  best: (percent: number) => `Meilleur résultat ${percent}\u202f%`,
  passed: (percent: number | null) =>
    percent === null
      ? 'Vous avez terminé ce cours.'
      : `Vous avez terminé et réussi ce cours avec ${percent}\u202f%.`,
  failed: (percent: number, mark: number) =>
    `Toutes les tentatives sont utilisées, et le résultat est de ${percent}\u202f%\u202f; le seuil de réussite est de ${mark}\u202f%. Votre service de formation vous dira quelle est la suite.`,
  notYet: (mark: number) =>
    `Vous avez tout fait une fois. Pour réussir, il faut ${mark}\u202f%, et vous pouvez encore améliorer votre résultat.`,
  alreadyEarned:
    'Votre plateforme de formation a déjà noté ce cours comme terminé. Vous pouvez le refaire à tout moment.',
  passMark: (mark: number) => `Seuil de réussite\u00a0: ${mark}\u202f%.`,
  scenarioAttempts: (attempts: number | undefined) =>
    attempts === undefined
      ? 'Vous pouvez jouer chaque scénario autant de fois que vous voulez.'
      : attempts === 1
        ? 'Chaque scénario compte une seule fois.'
        : `Vous pouvez jouer chaque scénario ${attempts}\u00a0fois.`,
  assessmentAttempts: (attempts: number | undefined) =>
    attempts === undefined
      ? 'Vous pouvez passer l’évaluation autant de fois que vous voulez.'
      : attempts === 1
        ? 'Vous pouvez passer l’évaluation une seule fois.'
        : `Vous pouvez passer l’évaluation ${attempts}\u00a0fois.`,
  support: 'Si cela vous touche',
};

/** The course as a map. */
export const map: typeof englishMap = {
  states: { done: 'Fait', 'under-way': 'Commencé', 'to-do': 'À faire', skipped: 'Sauté' },
  here: 'Vous étiez ici',
  begunAgain: 'Recommencé',
  page: (page: number, pages: number) => `Page ${page} sur ${pages}`,
  partsDone: (done: number, of: number) =>
    `${done} ${plural(done, 'partie faite', 'parties faites')} sur ${of}`,
  minutesLeft: (minutes: number) => `Encore ${minutes}\u00a0min environ`,
  extra: 'Facultatif',
  aboutExtra: 'Le cours est complet sans cela. À ouvrir quand vous voulez.',
};

/** A page of a module. */
export const page: typeof englishPage = {
  count: (page: number, pages: number) => `Page ${page} sur ${pages}`,
  last: 'Terminer',
};
