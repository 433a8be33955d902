import type { assessment as english } from '../en/assessment.ts';
import { plural } from './plural.ts';

/** The assessment, from its note to its result. */
export const assessment: typeof english = {
  count: (n: number, of: number) => `Question ${n} sur ${of}`,
  critical:
    'Pour réussir, il faut répondre juste à cette question. Une erreur ici pourrait nuire à la personne pour qui vous vous inquiétez, ou à un passager qui n’a rien fait.',
  note: {
    title: 'Avant de commencer',
    questions: 'Questions',
    mark: 'Pour réussir',
    percent: (mark: number) => `${mark}\u202f%`,
    attemptsLeft: 'Tentatives restantes',
    left: (left: number, of: number) => `${left} sur ${of}`,
    noLimit: 'Sans limite',
    time: 'Durée, environ',
    noHurry: 'Il n’y a pas de limite de temps, et la vitesse ne compte pas.',
    feedback: 'Après chaque réponse, vous voyez si elle était juste, et pourquoi.',
    critical:
      'À certaines questions, la réponse doit être juste, quel que soit votre score\u00a0: celles où une erreur pourrait nuire à quelqu’un.',
    out: 'Vous pouvez arrêter à tout moment avec «\u00a0Quitter\u00a0». Vous retrouverez la même question, dans la même tentative.',
    afterLast: (attempts: number) =>
      `${attempts === 1 ? 'Vous avez une seule tentative.' : `Vous avez ${attempts} ${plural(attempts, 'tentative', 'tentatives')}, et la meilleure compte.`} Si vous ne réussissez pas, un responsable revoit les questions avec vous. Votre dossier indique que cet entretien est à faire.`,
    noneLeft: 'Toutes les tentatives sont utilisées.',
    begin: 'Commencer',
  },
  right: 'Juste',
  wrong: 'Pas encore juste',
  yourAnswer: 'Votre réponse',
  rightAnswer: 'La bonne réponse',
  question: 'La question',
  result: {
    titles: {
      passed: 'Vous avez réussi',
      stands: 'Vous aviez déjà réussi',
      again: 'Pas encore réussi',
      review: 'Non réussi',
    },
    percent: (n: number) => `${n}\u202f%`,
    right: (n: number, of: number) => `${n} ${plural(n, 'juste', 'justes')} sur ${of}`,
    score: (n: number, of: number, mark: number) =>
      `${n} ${plural(n, 'réponse juste', 'réponses justes')} sur ${of}. Le seuil de réussite est de ${mark}\u202f%.`,
    criticalMissed: (n: number) =>
      n === 1
        ? 'Une réponse qui devait être juste ne l’était pas. Le résultat reste donc sous le seuil de réussite.'
        : `${n} ${plural(n, 'réponse qui devait être juste ne l’était pas', 'réponses qui devaient être justes ne l’étaient pas')}. Le résultat reste donc sous le seuil de réussite.`,
    stands: 'Vous aviez réussi lors d’une tentative précédente. C’est la meilleure qui compte.',
    mayTryAgain: 'Vous pouvez la repasser. Les questions changent à chaque fois.',
    review: 'La suite',
    reviewText:
      'Toutes les tentatives sont utilisées. À présent, un responsable revoit les questions avec vous, pour que ce qui n’était pas clair le devienne. Le résultat est dans votre dossier, avec cet entretien à faire. Votre service de formation vous dira comment procéder.',
    objectives: 'Ce qui vous a été demandé',
    lookAgain: 'À revoir',
    hadToBeRight: 'Doit être juste',
    answerTo: (question: number) => `La bonne réponse à la question ${question}`,
    again: 'Repasser',
  },
};
