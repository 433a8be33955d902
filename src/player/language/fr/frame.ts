import type { frame as english } from '../en/frame.ts';

/** What is said around every screen, and in place of one. */
export const frame: typeof english = {
  product: 'Crosscheck',
  loading: 'Chargement du cours…',
  messages: {
    failed: {
      title: 'Le cours n’a pas pu se charger',
      text: () =>
        'Rien de ce que vous avez fait n’est perdu. Vérifiez la connexion et réessayez. Si cela ne suffit pas, fermez cette fenêtre et relancez le cours.',
    },
    found: {
      title: 'Est-ce à vous\u202f?',
      text: (day: string) =>
        `Cet appareil a gardé une séance de ce cours, du ${day}. Si elle est à vous et n’était pas finie, reprenez-la. Si elle est à quelqu’un d’autre, ou relevait d’une autre inscription, recommencez.`,
    },
    elsewhere: {
      title: 'Le cours est ouvert dans une autre fenêtre',
      text: () =>
        'Continuez dans l’autre fenêtre, ou fermez-la et continuez ici. Dans les deux cas, rien n’est perdu.',
    },
    moved: {
      title: 'Vous avez continué dans une autre fenêtre',
      text: () => 'Cette fenêtre n’enregistre plus rien. Vous pouvez la fermer.',
    },
  },
  actions: {
    again: 'Réessayer',
    takeUp: 'Reprendre',
    beginAnew: 'Recommencer',
    here: 'Continuer ici',
  },
  minutes: (n: number) => `${n}\u00a0min`,
  language: 'Langue',
  colon: '\u00a0: ',
  leave: 'Quitter',
  next: 'Continuer',
  back: 'Retour',
  sources: 'D’où cela vient',
  undated: 'sans date',
  extract: 'seul un extrait a été lu',
  awaitingExpert: 'Ce contenu n’a pas encore été relu par un expert du sujet.',
  awaitingNativeExpert:
    'Cette traduction n’a pas encore été relue par un expert du sujet de langue française.',
  checkedAgainst: {
    original: (day: string) => `comparé à la source le ${day}`,
    extract: (day: string) => `comparé à un extrait le ${day}`,
    notes: (day: string) => `comparé à nos notes le ${day}`,
  },
  reviewedBy: (by: string, on: string) => `Relu par ${by}, ${on}.`,
  review: 'Vous revoyez un cours terminé. Rien ici ne change votre dossier.',
  browse: 'Votre plateforme de formation a ouvert ce cours en consultation. Rien ici ne change un dossier.',
  noCredit:
    'Votre plateforme de formation a ouvert ce cours sans qu’il compte. Vous pouvez le suivre\u202f; rien ici ne change votre dossier.',
  kept: {
    device:
      'Votre plateforme de formation ne répond pas. Vous pouvez continuer\u00a0: vos décisions sont gardées sur cet appareil, et envoyées dès qu’elle répondra.',
    nowhere:
      'Rien ne peut être enregistré pour l’instant, ni sur votre plateforme de formation ni sur cet appareil. Vous pouvez continuer\u202f; gardez cette fenêtre ouverte tant que ce message est là.',
  },
  notConnected:
    'Cette page n’est reliée à aucune plateforme de formation. Ce que vous faites ici n’est pas enregistré\u202f; pour que cela compte, lancez le cours depuis votre plateforme.',
  notOnDevice:
    'Ce navigateur ne laisse rien garder au cours. Vous pouvez continuer, mais une fois cette fenêtre fermée, tout sera à recommencer.',
  wayOut: {
    title: 'Prenez le temps qu’il vous faut',
    kept: 'Toutes vos décisions sont enregistrées. À votre retour, vous serez au même endroit.',
    stay: 'Revenir où j’en étais',
    toCourse: 'Arrêter et voir le cours',
    exit: 'Enregistrer et quitter',
  },
  closed: {
    title: 'C’est enregistré. Vous pouvez fermer cette fenêtre.',
    text: 'Quand vous relancerez le cours, vous reprendrez là où vous en étiez.',
    unsavedTitle: 'Le dernier enregistrement n’est pas confirmé.',
    unsaved:
      'Relancez le cours depuis cet appareil quand vous serez en ligne\u00a0: il a gardé ce que vous avez fait.',
    lost: 'Ni votre plateforme de formation ni cet appareil n’ont pu garder ce que vous venez de faire. Ce qui était enregistré avant sera là quand vous relancerez le cours.',
  },
};
