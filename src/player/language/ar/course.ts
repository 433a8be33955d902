import type { course as englishCourse, map as englishMap, page as englishPage } from '../en/course.ts';
import { counted, percent } from './numbers.ts';

const times = {
  one: 'مرة واحدة',
  two: 'مرتين',
  few: 'مرات',
  many: 'مرة',
  other: 'مرة',
};

/** The course page. */
export const course: typeof englishCourse = {
  begin: 'بدء',
  goOn: 'متابعة',
  onceMore: 'مرة أخرى',
  parts: 'في هذه الدورة',
  part: { module: 'وحدة', scenario: 'سيناريو', assessment: 'تقييم' },
  best: (result: number) => `أفضل نتيجة ${percent(result)}`,
  passed: (result: number | null) =>
    result === null ? 'أكملت هذه الدورة.' : `أكملت هذه الدورة ونجحت فيها بنتيجة ${percent(result)}.`,
  failed: (result: number, mark: number) =>
    `استُنفدت كل المحاولات، والنتيجة ${percent(result)}؛ ودرجة النجاح ${percent(mark)}. ستخبرك إدارة التدريب في شركتك بما يلي.`,
  notYet: (mark: number) =>
    `أتممت كل شيء مرة واحدة. النجاح يتطلب ${percent(mark)}، ولا يزال بإمكانك تحسين نتيجتك.`,
  alreadyEarned: 'هذه الدورة مسجلة في منصة التدريب على أنها مكتملة. يمكنك خوضها من جديد في أي وقت.',
  passMark: (mark: number) => `درجة النجاح ${percent(mark)}.`,
  scenarioAttempts: (attempts: number | undefined) =>
    attempts === undefined
      ? 'يمكنك خوض كل سيناريو بلا حد لعدد المرات.'
      : attempts === 1
        ? 'كل سيناريو يُحتسب مرة واحدة.'
        : `يمكنك خوض كل سيناريو ${counted(attempts, times)}.`,
  assessmentAttempts: (attempts: number | undefined) =>
    attempts === undefined
      ? 'يمكنك أداء التقييم بلا حد لعدد المرات.'
      : `يمكنك أداء التقييم ${counted(attempts, times)}.`,
  support: 'إن أثر هذا فيك',
};

/** The course as a map. */
export const map: typeof englishMap = {
  states: { done: 'تم', 'under-way': 'قيد الإنجاز', 'to-do': 'لم يبدأ', skipped: 'تم تخطيه' },
  here: 'كنت هنا',
  begunAgain: 'بدأته من جديد',
  page: (page: number, pages: number) => `الصفحة ${page} من ${pages}`,
  partsDone: (done: number, of: number) => `الأجزاء المنجزة: ${done} من ${of}`,
  minutesLeft: (minutes: number) =>
    `بقي نحو ${counted(minutes, { one: 'دقيقة واحدة', two: 'دقيقتين', few: 'دقائق', many: 'دقيقة', other: 'دقيقة' })}`,
  extra: 'غير مطلوب',
  aboutExtra: 'الدورة مكتملة من دون هذا. يمكنك فتحه متى أردت.',
};

/** A page of a module. */
export const page: typeof englishPage = {
  count: (page: number, pages: number) => `الصفحة ${page} من ${pages}`,
  last: 'تم',
};
