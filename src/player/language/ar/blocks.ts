import type { blocks as english } from '../en/blocks.ts';

/** What modules are made of. */
export const blocks: typeof english = {
  lesson: 'ما يُستفاد من ذلك',
  signs: { harmless: 'سبب بريء غالبا', weighs: 'يزيد وزنها عندما' },
  seats: {
    front: 'مقدمة المقصورة',
    choose: 'عند اختيار مقعد يظهر من يجلس فيه.',
    seat: (seat: string, who: string) => `${seat}، ${who}`,
    seen: (seat: string, who: string, weight: string) => `${seat}، ${who}. ${weight}`,
    count: (n: number, of: number) => `المقاعد التي رأيتها: ${n} من ${of}`,
    weights: { concern: 'جزء من تجمع علامات', ordinary: 'أمر عادي' },
  },
  practice: {
    about: 'للتفكير. لا يُحتسب.',
    right: 'صحيح',
    wrong: 'ليس هذا',
    better: 'الأفضل',
    alsoRight: 'صحيح أيضا',
  },
  contacts: {
    toBeFilledIn: 'تملؤه شركتك',
    unchecked: 'لم تتحقق شركتك من رقم بعد.',
    checked: (day: string) => `تم التحقق في ${day}`,
    languages: { en: 'الإنجليزية', fr: 'الفرنسية', ar: 'العربية' },
  },
  airline: {
    titles: {
      procedure: 'ما العمل، خطوة بخطوة',
      contacts: 'جهات الاتصال',
      form: 'التقرير المكتوب',
      support: 'الدعم المتاح لك',
      outreach: 'ما وضعته شركتك على متن الطائرة',
    },
    example: 'هذا مثال. تضع شركتك هنا ما يخصها.',
    asksFor: 'المطلوب فيه:',
    noOutreach: 'لم تضع شركتك شيئا من هذا النوع.',
  },
  countries: {
    choose: 'البلد',
    kinds: {
      pattern: 'ما يحدث',
      crew: 'ما قد يُرى في المقصورة',
      change: 'ما تغير',
      law: 'القانون',
    },
    ofYear: (year: number, day: string) => `${year} · تم التحقق في ${day}`,
    tiers: {
      '1': 'المستوى 1',
      '2': 'المستوى 2',
      '2-watch-list': 'المستوى 2، قائمة المراقبة',
      '3': 'المستوى 3',
      'special-case': 'حالة خاصة',
    },
    tier: (tier: string) => `تقرير الحكومة الأمريكية: ${tier}`,
    aboutTiers: 'المستوى تقييم لما تفعله حكومة. ولا يقول شيئا عن أي راكب.',
    contacts: 'أرقام الاتصال هناك',
  },
};
