/** What the campaign page says, in its three languages. */
import type { LanguageCode } from '../records/language.ts';

const en = {
  title: 'Campaign: cards, posters and screens',
  home: 'Back to the courses',
  language: 'Language of this page',
  about:
    'What you see is what is printed. Content, contacts and colours come from your content folder; colours that you try here are not saved.',
  choose: 'What to print',
  names: {
    'indicator-card': 'Indicator cards',
    'galley-poster': 'Galley poster',
    'crew-room-poster': 'Crew-room poster',
    'job-aid': 'Job aid',
    'airport-poster': 'Airport poster',
    'airport-screen': 'Airport screens',
    'social-tiles': 'Pictures for social media',
    labels: 'Labels of care items',
    'placement-guide': 'Sheet for those who place care items',
  } as Readonly<Record<string, string>>,
  design: 'Size, country or picture',
  printedIn: 'Printed in',
  bar: 'Colour of the band',
  accent: 'Accent colour',
  bleed: 'Bleed and marks to cut by',
  draft: 'A draft: DRAFT stands across each page',
  download: (format: string) => `Download ${format}`,
  working: 'It is being printed …',
  preview: 'Preview',
  edition: 'Edition',
  reasons: 'Why this is not printed yet, other than as a draft',
  mayNot: 'Your role does not open this page. Trainers write content.',
};

type Words = typeof en;

const fr: Words = {
  title: 'Campagne\u00a0: cartes, affiches et écrans',
  home: 'Retour aux cours',
  language: 'Langue de cette page',
  about:
    'Vous voyez ce qui sera imprimé. Textes, contacts et couleurs viennent de votre dossier de contenu\u202f; les couleurs essayées ici ne sont pas enregistrées.',
  choose: 'À imprimer',
  names: {
    'indicator-card': 'Cartes de signes',
    'galley-poster': 'Affiche pour l’office',
    'crew-room-poster': 'Affiche pour la salle des équipages',
    'job-aid': 'Aide-mémoire',
    'airport-poster': 'Affiche pour l’aéroport',
    'airport-screen': 'Écrans pour l’aéroport',
    'social-tiles': 'Images pour les réseaux sociaux',
    labels: 'Étiquettes des produits d’hygiène',
    'placement-guide': 'Fiche pour placer ces produits',
  },
  design: 'Format, pays ou image',
  printedIn: 'Imprimé en',
  bar: 'Couleur du bandeau',
  accent: 'Couleur d’accent',
  bleed: 'Fond perdu et traits de coupe',
  draft: 'Un brouillon\u00a0: BROUILLON en travers de chaque page',
  download: (format: string) => `Télécharger en ${format}`,
  working: 'Impression en cours…',
  preview: 'Aperçu',
  edition: 'Édition',
  reasons: 'Pourquoi ceci ne s’imprime encore que comme brouillon',
  mayNot: 'Votre rôle n’ouvre pas cette page. Les formateurs écrivent le contenu.',
};

const ar: Words = {
  title: 'الحملة: بطاقات وملصقات وشاشات',
  home: 'رجوع إلى الدورات',
  language: 'لغة هذه الصفحة',
  about:
    'ما يظهر هنا هو ما سيُطبع. النصوص وجهات الاتصال والألوان من مجلد المحتوى، والألوان المجربة هنا لا تُحفظ.',
  choose: 'ما يُطبع',
  names: {
    'indicator-card': 'بطاقات العلامات',
    'galley-poster': 'ملصق مطبخ الطائرة',
    'crew-room-poster': 'ملصق غرفة الطاقم',
    'job-aid': 'المرجع السريع',
    'airport-poster': 'ملصق المطار',
    'airport-screen': 'شاشات المطار',
    'social-tiles': 'صور لوسائل التواصل',
    labels: 'ملصقات مستلزمات العناية',
    'placement-guide': 'ورقة لمن يضع هذه المستلزمات',
  },
  design: 'المقاس أو البلد أو الصورة',
  printedIn: 'لغة الطباعة',
  bar: 'لون الشريط',
  accent: 'لون التمييز',
  bleed: 'هامش القص وعلاماته',
  draft: 'مسودة: تظهر كلمة مسودة على كل صفحة',
  download: (format: string) => `تنزيل ${format}`,
  working: 'تجري الطباعة…',
  preview: 'معاينة',
  edition: 'الطبعة',
  reasons: 'لماذا لا يُطبع هذا بعد إلا مسودة',
  mayNot: 'دورك لا يفتح هذه الصفحة. المدربون هم من يكتبون المحتوى.',
};

export const words: Readonly<Record<LanguageCode, Words>> = { en, fr, ar };
