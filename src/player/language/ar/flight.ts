import type { flight as english } from '../en/flight.ts';
import { counted, percent } from './numbers.ts';

/** A scenario, from the note before it to its ending. */
export const flight: typeof english = {
  note: {
    title: 'قبل الصعود إلى الطائرة',
    heading: 'ما ينتظرك',
    out: 'التوقف ممكن في أي وقت بزر «خروج». ما قررته محفوظ، ولا أحد يسأل عن السبب.',
    start: 'الصعود إلى الطائرة',
    skip: 'تخطي',
    aboutSkip: 'يمكن تخطي هذا الجزء بلا ذكر سبب، ولا يُخصم شيء من نتيجتك. يذكر سجلك أنه تم تخطيه.',
    later: 'ليس الآن',
    you: 'أنت',
    aircraft: 'الطائرة',
    time: 'المدة',
    seats: 'مقاعد مهمة',
    limits: 'بلا حد زمني',
    aboutLimits: 'لبعض لحظات هذه الرحلة حد زمني. يمكنك في أي لحظة إضافة وقت، أو إلغاء الحدود الزمنية.',
  },
  phases: {
    boarding: 'صعود الركاب',
    climb: 'الارتفاع',
    cruise: 'التحليق',
    descent: 'النزول',
    arrival: 'الوصول',
  },
  phaseOf: (phase: string, n: number, of: number) => `مرحلة الرحلة: ${phase}، ${n} من ${of}`,
  resumed: 'أهلا بعودتك. هنا توقفت آخر مرة.',
  justBefore: 'ما حدث قبل هذا مباشرة',
  decide: 'اتخاذ القرار',
  chooseFirst: 'يلزم اختيار أحد هذه الخيارات أولا.',
  mark: 'هذه هي العلامات',
  markNone: 'لا شيء منها علامة',
  marked: (n: number) => `المحدد: ${n}`,
  youDecided: 'كان قرارك',
  timeLimit: {
    title: (time: string) => `مهلة القرار: ${time}.`,
    soon: 'يبدأ الوقت بعد لحظة.',
    left: (time: string) => `الوقت الباقي: ${time}`,
    time: inFives,
    offer: (time: string) => `هل يلزمك وقت أطول؟ زر «وقت إضافي» يعطي مهلة أخرى: ${time}.`,
    added: (time: string) => `أُضيف وقت. أمامك الآن ${time}.`,
    more: 'وقت إضافي',
    off: 'بلا حد زمني',
    areOff: 'أُلغيت الحدود الزمنية. لك كل الوقت اللازم.',
    wasOver: 'انتهى الوقت، فكان الانتظار هو القرار.',
  },
  order: {
    earlier: (item: string) => `نقل إلى أعلى: ${item}`,
    later: (item: string) => `نقل إلى أسفل: ${item}`,
    now: (item: string, place: number, of: number) => `${item}: الآن ${place} من ${of}`,
    decide: 'هذا هو الترتيب',
    right: 'الترتيب صحيح',
    wrong: 'الترتيب غير صحيح بعد',
    yours: 'ترتيبك',
    asked: 'الترتيب الصحيح',
    either: 'بأي ترتيب:',
    verdicts: { right: 'في مكانه', early: 'قبل مكانه', late: 'بعد مكانه' },
  },
  report: {
    leaveOut: 'لا يُكتب',
    decide: 'هذا تقريري',
    decideEmpty: 'لا شيء في التقرير',
    written: (n: number) => `المكتوب: ${n}`,
    judged: (right: number, of: number) => `الوقائع في خانتها الصحيحة: ${right} من ${of}`,
    belongs: 'خانته:',
    youPut: 'اخترت له:',
    verdicts: {
      assumption: 'كُتب افتراض',
      otherField: 'مكانه خانة أخرى',
      missed: 'لم تُكتب واقعة',
      rightField: 'في الخانة الصحيحة',
      left: 'لم يُكتب، وهذا صواب',
    },
  },
  outcomes: {
    good: 'سليم',
    acceptable: 'مقبول',
    harmful: 'ضار',
  },
  verdicts: {
    hit: 'انتبهت إليه',
    missed: 'فاتك هذا',
    wronged: 'كان هذا سيظلم أحدا',
    ordinary: 'ليس علامة وحده',
    left: 'تُرك جانبا، وهذا صواب',
  },
  observed: (hits: number, of: number) =>
    of === 0 ? 'لم تكن هنا علامة حقيقية' : `العلامات الحقيقية التي حددتها: ${hits} من ${of}`,
  ending: {
    result: 'نتيجتك',
    percent,
    passed: (mark: number) => `هذا يبلغ درجة النجاح، وهي ${percent(mark)}.`,
    below: (mark: number) => `درجة النجاح ${percent(mark)}. يمكنك خوض الرحلة مرة أخرى بطريقة مختلفة.`,
    belowAndLast: (mark: number) => `درجة النجاح ${percent(mark)}. كانت هذه آخر محاولة تُحتسب.`,
    harmed: `المحاولة التي تنتهي بضرر تُحتسب ${percent(0)}، مهما كان ما قبلها.`,
    debrief: 'مراجعة الرحلة',
    again: 'محاولة أخرى',
    toCourse: 'رجوع إلى الدورة',
  },
};

/** Seconds, counted down in steps of five, so that nothing flickers. */
function inFives(seconds: number): string {
  const rounded = 5 * Math.ceil(seconds / 5);
  if (rounded < 120) return inSeconds(rounded);
  const rest = rounded % 60;
  const minutes = counted(Math.floor(rounded / 60), {
    one: 'دقيقة',
    two: 'دقيقتان',
    few: 'دقائق',
    many: 'دقيقة',
    other: 'دقيقة',
  });
  return rest === 0 ? minutes : `${minutes} و${inSeconds(rest)}`;
}

function inSeconds(n: number): string {
  return counted(n, { one: 'ثانية', two: 'ثانيتان', few: 'ثوان', many: 'ثانية', other: 'ثانية' });
}
