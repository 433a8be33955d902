/** Who is training here, remembered in this browser. */
const key = 'crosscheck.local-lms.learner';

export interface Learner {
  learnerId: string;
  learnerName: string;
}

const sample: Learner = { learnerId: 'crew-001', learnerName: 'Demo learner' };

/** The learner who was here last; a sample one at first, and where the browser keeps nothing. */
export function recallLearner(): Learner {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Learner> | null;
    return { ...sample, ...kept };
  } catch {
    return sample;
  }
}

export function rememberLearner(learner: Learner): void {
  try {
    localStorage.setItem(key, JSON.stringify(learner));
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
