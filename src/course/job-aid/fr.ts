import type { jobAid as englishJobAid } from './en.ts';

/** What the job aid says by itself, on the screen and in print: what crew take along. */
export const jobAid: typeof englishJobAid = {
  open: 'Aide-mémoire',
  title: 'Aide-mémoire\u00a0: reconnaître et signaler',
  first:
    'Le manuel de votre compagnie passe avant cette page. En cas de danger immédiat pour la vie, de violence ou d’urgence médicale\u00a0: d’abord la procédure d’urgence normale, et le commandant.',
  look: 'Trois choses à chercher ensemble',
  three: [
    ['Un faisceau', 'plusieurs signes autour des mêmes personnes'],
    [
      'Un changement',
      'quelqu’un n’est plus le même dès que la personne qui l’accompagne arrive ou s’éloigne',
    ],
    ['Le contrôle', 'une personne décide de ce qu’une autre peut dire, garder ou faire'],
  ],
  signs: 'Six signes publiés',
  six: [
    'Quelqu’un d’autre garde le passeport, l’argent ou le téléphone d’une personne.',
    'C’est toujours une autre personne qui répond.',
    'Une personne ne sait pas dire où finit le voyage, ni qui l’attend.',
    'Quelqu’un contrôle où va une personne, même aux toilettes.',
    'Un récit semble appris par cœur, ou ne tient pas debout.',
    'Une personne montre une peur inhabituelle, ou une soumission inhabituelle à qui l’accompagne.',
  ],
  oneSign: 'Un seul signe ne prouve rien. Chacun a aussi des explications anodines.',
  neverASign:
    'Jamais un signe\u00a0: la couleur de peau, la nationalité, la religion, les vêtements, un handicap, ou une famille dont les membres ne se ressemblent pas.',
  gate: 'Trois questions avant de signaler',
  questions: [
    'Qu’ai-je vu ou entendu moi-même\u202f?',
    'Cette personne est-elle contrôlée par une autre, ou a-t-elle demandé de l’aide\u202f?',
    'Le signalerais-je si ces personnes avaient une autre apparence\u202f?',
  ],
  asked: 'Quand quelqu’un vous demande de l’aide',
  whenAsked:
    'Par une parole, un mot écrit ou un geste\u00a0: cela compte plus que tout autre signe. Écoutez calmement, sans que l’accompagnateur le remarque. Ne promettez ni sécurité ni secret. Informez aussitôt le chef de cabine.',
  chain: 'À qui le dire, dans l’ordre',
  links: [
    'Observer, pendant le service normal',
    'Peser les explications anodines',
    'Informer le chef de cabine en privé',
    'Le commandant est informé',
    'Le commandant informe le sol',
    'Continuer comme d’habitude',
    'À l’arrivée, faire ce que dit le commandant',
    'Rédiger le rapport, puis lâcher prise',
  ],
  never: 'Jamais',
  neverDo: [
    'Confronter ou accuser quelqu’un, ou laisser voir que vous observez.',
    'Tenter de libérer, cacher ou retenir quelqu’un.',
    'Séparer ou déplacer des gens pour voir\u202f; fouiller des sacs\u202f; photographier des personnes ou des papiers.',
    'Promettre la sécurité, de l’argent, l’asile ou le secret\u202f; donner votre numéro.',
    'Donner le numéro d’une ligne d’assistance quand un accompagnateur peut le voir.',
    'En parler là où l’on peut vous entendre, ou en ligne.',
    'Décider que c’est de la traite\u00a0: cela revient aux autorités.',
  ],
  facts: 'Les faits du rapport',
  asksFor: [
    'Vol, date et étape',
    'Qui, quoi, quand et où, avec sièges et heures',
    'Descriptions\u202f; les noms seulement si vous les connaissez déjà',
    'Les paroles entendues, exactement',
    'Pourquoi cela vous a semblé anormal, et les explications anodines envisagées',
    'Qui d’autre l’a vu\u202f; ce qui vous a été rapporté',
    'Quand le chef de cabine, le commandant et le sol ont été informés',
    'Qui attendait le vol',
  ],
  contacts: 'Qui joindre',
  support: 'Où trouver du soutien',
  example: 'Simple exemple\u00a0: votre compagnie n’a pas encore indiqué sa procédure ni ses contacts.',
  blank: 'Pas indiqué. Une fois cette page imprimée, écrivez-le à la main.',
  sources:
    'D’après l’IATA citée par AIN (2017), le ministère américain des Transports et la circulaire 352 de l’OACI, pour les extraits qui ont pu être lus. Ces mots n’ont pas encore été relus par un expert du sujet.',
  printed: (day: string) => `Imprimé le ${day}`,
  print: 'Imprimer',
  toCourse: 'Retour au cours',
};
