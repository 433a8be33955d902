/** Words that a new scenario begins with, in the language that it is written in. The trainer writes over them. */
import type { Language } from '../../scenario/translation/language-name.ts';

export interface StartWords {
  summary: string;
  contentNote: string;
  you: string;
  from: string;
  to: string;
  aircraft: string;
  whatDoYouDo: string;
  markIndicators: string;
  putInOrder: string;
  whatBelongs: string;
  whatWasSeen: string;
  beginning: string;
  whatYouNotice: string;
  theProcedure: string;
  theReport: string;
  goodEnd: string;
  harmfulEnd: string;
  why: string;
  /** Stands where a text has to be written yet. */
  toWrite: string;
  goodChoice: string;
  goodFeedback: string;
  harmfulChoice: string;
  harmfulFeedback: string;
  youHaveLooked: string;
  nowAct: string;
  nowWrite: string;
  orderRight: string;
  orderWrong: string;
  goOn: string;
  courseTitle: string;
  courseSummary: string;
  support: string;
  objective: string;
}

export const startWords: Readonly<Record<Language, StartWords>> = {
  en: {
    summary: 'Write here, in one or two sentences, what the learner will meet.',
    contentNote: 'Write here what the learner will meet, so that they can decide whether to go on now.',
    you: 'Cabin crew',
    from: 'Where it departs',
    to: 'Where it lands',
    aircraft: 'The aircraft',
    whatDoYouDo: 'What do you do?',
    markIndicators: 'Mark what is a real indicator. If there is none, mark nothing.',
    putInOrder: 'Put these into the right order.',
    whatBelongs: 'Which of these belong in the report, and where?',
    whatWasSeen: 'What was seen and heard',
    beginning: 'The beginning',
    whatYouNotice: 'What you notice',
    theProcedure: 'What has to be done',
    theReport: 'Your report',
    goodEnd: 'How it ends well',
    harmfulEnd: 'How it ends in harm',
    why: 'Why it ended so',
    toWrite: 'This text has to be written yet.',
    goodChoice: 'Write here what is right to do.',
    goodFeedback: 'Write here why it is right.',
    harmfulChoice: 'Write here what would do harm.',
    harmfulFeedback: 'Write here what harm it does.',
    youHaveLooked: 'You look more closely.',
    nowAct: 'Now it has to be passed on.',
    nowWrite: 'Now you write down what you have seen and heard.',
    orderRight: 'This is the order in which it works.',
    orderWrong: 'Think of who has to know first, and of what can wait.',
    goOn: 'Go on.',
    courseTitle: 'Our course',
    courseSummary: 'Write here, in one or two sentences, what the course is.',
    support: 'Write here whom crew can talk to if this stays with them.',
    objective: 'Write here what crew can do afterwards.',
  },
  fr: {
    summary: 'Écrivez ici, en une ou deux phrases, ce que la personne va vivre.',
    contentNote:
      'Écrivez ici ce que la personne va rencontrer, pour qu’elle décide si elle continue maintenant.',
    you: 'Équipage de cabine',
    from: 'Ville de départ',
    to: 'Ville d’arrivée',
    aircraft: 'L’avion',
    whatDoYouDo: 'Que faites-vous ?',
    markIndicators: 'Cochez les vrais indicateurs. S’il n’y en a pas, ne cochez rien.',
    putInOrder: 'Mettez ces étapes dans le bon ordre.',
    whatBelongs: 'Lesquelles de ces phrases vont dans le rapport, et où ?',
    whatWasSeen: 'Ce qui a été vu et entendu',
    beginning: 'Le début',
    whatYouNotice: 'Ce que vous remarquez',
    theProcedure: 'Ce qu’il faut faire',
    theReport: 'Votre rapport',
    goodEnd: 'Comment cela finit bien',
    harmfulEnd: 'Comment cela fait du mal',
    why: 'Pourquoi cela a fini ainsi',
    toWrite: 'Ce texte reste à écrire.',
    goodChoice: 'Écrivez ici ce qu’il est juste de faire.',
    goodFeedback: 'Écrivez ici pourquoi c’est juste.',
    harmfulChoice: 'Écrivez ici ce qui ferait du mal.',
    harmfulFeedback: 'Écrivez ici quel mal cela fait.',
    youHaveLooked: 'Vous regardez de plus près.',
    nowAct: 'Il faut maintenant le transmettre.',
    nowWrite: 'Vous écrivez maintenant ce que vous avez vu et entendu.',
    orderRight: 'C’est dans cet ordre que cela fonctionne.',
    orderWrong: 'Pensez à qui doit savoir en premier, et à ce qui peut attendre.',
    goOn: 'Continuer.',
    courseTitle: 'Notre formation',
    courseSummary: 'Écrivez ici, en une ou deux phrases, ce qu’est la formation.',
    support: 'Écrivez ici à qui l’équipage peut parler si cela le touche.',
    objective: 'Écrivez ici ce que l’équipage saura faire ensuite.',
  },
  ar: {
    summary: 'اكتب هنا، في جملة أو جملتين، ما سيمر به المتعلم.',
    contentNote: 'اكتب هنا ما سيواجهه المتعلم، ليقرر هل يتابع الآن.',
    you: 'طاقم المقصورة',
    from: 'مدينة المغادرة',
    to: 'مدينة الوصول',
    aircraft: 'الطائرة',
    whatDoYouDo: 'ماذا تفعل؟',
    markIndicators: 'ضع علامة على المؤشرات الحقيقية. إن لم يوجد أي منها، فلا تضع علامة.',
    putInOrder: 'رتب هذه الخطوات ترتيبا صحيحا.',
    whatBelongs: 'أي من هذه الجمل مكانها التقرير، وأين؟',
    whatWasSeen: 'ما شوهد وما سُمع',
    beginning: 'البداية',
    whatYouNotice: 'ما تلاحظه',
    theProcedure: 'ما يجب فعله',
    theReport: 'تقريرك',
    goodEnd: 'نهاية حسنة',
    harmfulEnd: 'نهاية فيها ضرر',
    why: 'لماذا انتهى الأمر هكذا',
    toWrite: 'هذا النص لم يُكتب بعد.',
    goodChoice: 'اكتب هنا ما هو التصرف الصحيح.',
    goodFeedback: 'اكتب هنا لماذا هو صحيح.',
    harmfulChoice: 'اكتب هنا التصرف الذي يسبب ضررا.',
    harmfulFeedback: 'اكتب هنا أي ضرر يسببه.',
    youHaveLooked: 'تنظر عن قرب أكثر.',
    nowAct: 'يجب الآن أن يصل الأمر إلى من يعنيه.',
    nowWrite: 'تكتب الآن ما رأيته وما سمعته.',
    orderRight: 'بهذا الترتيب ينجح الأمر.',
    orderWrong: 'فكر في من يجب أن يعلم أولا، وفيما يمكن أن ينتظر.',
    goOn: 'تابع.',
    courseTitle: 'دورتنا',
    courseSummary: 'اكتب هنا، في جملة أو جملتين، ما هي الدورة.',
    support: 'اكتب هنا مع من يمكن لأفراد الطاقم أن يتحدثوا إن بقي هذا في نفوسهم.',
    objective: 'اكتب هنا ما سيقدر عليه أفراد الطاقم بعد ذلك.',
  },
};
