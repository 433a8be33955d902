import { vocabularyOf } from '../values/statuses.ts';
import { commonBlanks, type Layout } from './layout.ts';

/**
 * Moodle's SCORM reports. Headings and states are translated by the language of whoever exports; the French is of Moodle's
 * language pack 5.0, the Arabic of 2.8 and 3.10.
 */
const scormReport: Layout = {
  format: 'moodle',
  name: 'Moodle SCORM report',
  headings: {
    learner_name: [
      'name',
      'full name',
      'first name / last name',
      'nom',
      'nom complet',
      'الاسم',
      'الاسم الكامل',
    ],
    first_name: ['first name', 'prénom', 'الاسم الأول'],
    last_name: ['last name', 'surname', 'nom de famille', 'اسم العائلة'],
    staff_number: ['id number', "numéro d'identification", 'رقم الهوية'],
    username: ['username', "nom d'utilisateur", 'اسم المستخدم'],
    email: ['email address', 'email', 'adresse de courriel', 'عنوان البريد الإلكتروني', 'البريد الإلكتروني'],
    attempt: ['attempt', 'tentative', 'محاولة', 'حاول'],
    started_at: ['started on', 'démarré le', 'بداء في', 'بدأ في'],
    last_activity_at: ['last accessed on', 'dernier accès le', 'كان أخر دخول في', 'كان آخر دخول في'],
    score: ['score', 'résultat', 'درجة', 'الدرجة'],
    course_id: ['course id', 'course short name'],
  },
  signature: ['attempt', 'started_at', 'last_activity_at'],
  outOf: 100,
  words: vocabularyOf({
    Réussi: 'passed',
    Échec: 'failed',
    Terminé: 'completed',
    Incomplet: 'incomplete',
    Consulté: 'incomplete',
    Suspendu: 'incomplete',
    'Aucune tentative': 'not_started',
    'Non tenté': 'not_started',
    نجح: 'passed',
    مرت: 'passed',
    فشل: 'failed',
    تم: 'completed',
    اكتمل: 'completed',
    'غير مكتمل': 'incomplete',
    أُستعرض: 'incomplete',
    مستعرضة: 'incomplete',
    معلّق: 'incomplete',
    المعلّق: 'incomplete',
    'لم تتم محاولته': 'not_started',
    'لم يحاول': 'not_started',
  }),
  identity: ['attempt'],
  hasScoColumn: true,
  hasQuestions: true,
  completedAt: 'last_activity_at',
  isEscaped: true,
  blanks: commonBlanks,
};

/** IOMAD, a Moodle for several companies. */
const iomad: Layout = {
  format: 'moodle',
  name: 'IOMAD completion report',
  headings: {
    username: ['username'],
    course_id: ['courseid'],
    course_title: ['coursename'],
    registered_at: ['timeenrolled'],
    started_at: ['timestarted'],
    completed_at: ['timecompleted'],
    score: ['finalscore'],
  },
  signature: ['username', 'registered_at', 'completed_at'],
  outOf: 100,
  dateOrder: 'ymd',
  identity: ['registered_at'],
  blanks: commonBlanks,
};

export const moodle: readonly Layout[] = [scormReport, iomad];
