import type { assessment as english } from '../en/assessment.ts';
import { counted, percent } from './numbers.ts';

/** The assessment, from its note to its result. */
export const assessment: typeof english = {
  count: (n: number, of: number) => `السؤال ${n} من ${of}`,
  critical:
    'لا نجاح من دون إجابة صحيحة عن هذا السؤال. فالخطأ هنا قد يضر الشخص الذي يشغلك أمره، أو راكبا لم يفعل شيئا.',
  note: {
    title: 'قبل البدء',
    questions: 'الأسئلة',
    mark: 'للنجاح',
    percent,
    attemptsLeft: 'المحاولات الباقية',
    left: (left: number, of: number) => `${left} من ${of}`,
    noLimit: 'بلا حد',
    time: 'المدة تقريبا',
    noHurry: 'لا حد للوقت، ولا درجات على السرعة.',
    feedback: 'بعد كل إجابة يظهر هل كانت صحيحة، ولماذا.',
    critical: 'بعض الأسئلة لا بد من الإجابة الصحيحة عنها، مهما كانت درجتك: هي التي قد يضر الخطأ فيها أحدا.',
    out: 'التوقف ممكن في أي وقت بزر «خروج». والعودة تكون إلى السؤال نفسه، في المحاولة نفسها.',
    afterLast: (attempts: number) =>
      `${
        attempts === 1
          ? 'لديك محاولة واحدة.'
          : `لديك ${counted(attempts, { one: 'محاولة واحدة', two: 'محاولتان', few: 'محاولات', many: 'محاولة', other: 'محاولة' })}، وتُحتسب الأفضل.`
      } إن لم يتحقق النجاح، يراجع مشرف الأسئلة معك. ويُذكر في سجلك أن هذه المراجعة مطلوبة.`,
    noneLeft: 'استُنفدت كل المحاولات.',
    begin: 'بدء',
  },
  right: 'صحيح',
  wrong: 'غير صحيح بعد',
  yourAnswer: 'إجابتك',
  rightAnswer: 'الإجابة الصحيحة',
  question: 'السؤال',
  result: {
    titles: {
      passed: 'نجحت',
      stands: 'نجحت من قبل',
      again: 'لم يتحقق النجاح بعد',
      review: 'لم يتحقق النجاح',
    },
    percent,
    right: (n: number, of: number) => `الصحيح: ${n} من ${of}`,
    score: (n: number, of: number, mark: number) =>
      `الإجابات الصحيحة: ${n} من ${of}. درجة النجاح ${percent(mark)}.`,
    criticalMissed: (n: number) =>
      n === 1
        ? 'سؤال واحد لا بد من الإجابة الصحيحة عنه لم تصح إجابته. لذلك تبقى النتيجة دون درجة النجاح.'
        : `أسئلة لا بد من الإجابة الصحيحة عنها ولم تصح إجاباتها: ${n}. لذلك تبقى النتيجة دون درجة النجاح.`,
    stands: 'محاولة سابقة كانت ناجحة. وتُحتسب الأفضل.',
    mayTryAgain: 'يمكنك أداؤه مرة أخرى. تتغير الأسئلة في كل مرة.',
    review: 'ما يلي',
    reviewText:
      'استُنفدت كل المحاولات. والآن يراجع مشرف الأسئلة معك، ليتضح ما لم يكن واضحا. النتيجة في سجلك، ومعها أن هذه المراجعة مطلوبة. وستخبرك إدارة التدريب بالخطوة التالية.',
    objectives: 'ما سُئلت عنه',
    lookAgain: 'للمراجعة',
    hadToBeRight: 'لا بد من صحته',
    answerTo: (question: number) => `الإجابة الصحيحة عن السؤال ${question}`,
    again: 'محاولة أخرى',
  },
};
