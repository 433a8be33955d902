import type { completion as englishCompletion } from '../en/completion.ts';
import { counted, percent } from './numbers.ts';

/** What somebody has completed, to show and to print. */
export const completion: typeof englishCompletion = {
  open: 'نتيجتك',
  completed: 'اكتملت الدورة',
  ended: 'انتهت الدورة',
  course: 'الدورة',
  version: 'الإصدار',
  language: 'اللغة',
  languages: { en: 'الإنجليزية', fr: 'الفرنسية', ar: 'العربية' },
  learner: 'الاسم',
  unnamed: 'لم ترسل منصة التدريب أي اسم',
  results: {
    passed: 'نجاح',
    failed: 'لم يتحقق النجاح',
    unscored: 'مكتملة',
    onRecord: 'مكتملة، بحسب منصة التدريب',
  },
  percent,
  passMark: (mark: number) => `درجة النجاح ${percent(mark)}`,
  date: 'تاريخ الإكمال',
  undated: 'في سجلك على منصة التدريب',
  fingerprint: 'بصمة المحتوى',
  objectives: 'ما أظهرته',
  standings: {
    passed: (result: number) => `تحقق: ${percent(result)}`,
    failed: (result: number) => `لم يتحقق: ${percent(result)}`,
    unknown: (result: number) => `حتى الآن: ${percent(result)}`,
    untested: 'لم يُختبر بعد',
  },
  alarms: 'ما انتبهت إليه، ومن كان سيُظلم',
  told: {
    hits: ['انتبهت إليه', 'كان الأمر يستدعي الإبلاغ، وأبلغت.'],
    misses: ['فاتك', 'كان الأمر يستدعي الإبلاغ. هذه المرة لم يُبلغ عنه.'],
    correctRejections: ['تُرك وشأنه', 'لم يكن هناك ما يستدعي الإبلاغ، ولم يصدر منك بلاغ.'],
    falseAlarms: ['كان سيُظلم', 'أبلغت، وما أمكنت رؤيته لم يكن يستدعي ذلك.'],
  },
  signsSeen: (seen: number, of: number) =>
    of === 0 ? 'لم تكن هناك علامات.' : `العلامات التي رأيتها: ${seen} من ${of}.`,
  marked: (n: number) =>
    n === 0
      ? 'كل ما حددته كان علامة.'
      : `وحددت أيضا ${counted(n, {
          one: 'أمرا واحدا لا يعني شيئا وحده',
          two: 'أمرين لا يعنيان شيئا وحدهما',
          few: 'أمور لا تعني شيئا وحدها',
          many: 'أمرا لا تعني شيئا وحدها',
          other: 'أمر لا تعني شيئا وحدها',
        })}.`,
  firstAttempts:
    'هذا من المحاولة الأولى في كل رحلة، قبل أن يخبرك أحد بشيء. وهو نتيجة تدريب، لا حكم عليك: فهنا المكان الذي قد تفوت فيه علامة، أو يُشتبه في أحد خطأ.',
  print: 'طباعة',
  toCourse: 'رجوع إلى الدورة',
};
