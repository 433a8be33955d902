/** A run-time of SCORM 2004 (RTE §3.1) that holds what the player tells it in memory, as far as the player asks for any. */

/** What the player calls. */
export interface RunTime {
  Initialize(): 'true' | 'false';
  Terminate(): 'true' | 'false';
  GetValue(element: string): string;
  SetValue(element: string, value: string): 'true' | 'false';
  Commit(): 'true' | 'false';
  GetLastError(): string;
  GetErrorString(): string;
  GetDiagnostic(): string;
}

interface Options {
  /** What earlier sessions have left; asked for when the session is opened. */
  suspendData(): string;
  /** Told of the suspend data at each commit. */
  onSave(suspendData: string): void;
  onClose(): void;
}

const children: Readonly<Record<string, string>> = {
  'cmi.interactions._children':
    'id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description',
  'cmi.objectives._children': 'id,score,success_status,completion_status,progress_measure,description',
};

/** Who tries a scenario is somebody, since an LMS that does not say who has no place to keep anything. */
const nobody = { 'cmi.learner_id': 'studio', 'cmi.learner_name': 'Studio' };

export function createRunTime({ suspendData, onSave, onClose }: Options): RunTime {
  const values = new Map<string, string>();
  let state: 'before' | 'open' | 'closed' = 'before';
  let error = 0;

  /** Answers a call that needs an open session. @param code of the error where there is none */
  function whileOpen<T>(code: number, refusal: T, answer: () => T): T {
    error = state === 'open' ? 0 : code;
    return error === 0 ? answer() : refusal;
  }

  const save = () => onSave(values.get('cmi.suspend_data') ?? '');

  return {
    Initialize() {
      error = state === 'before' ? 0 : 103;
      if (state !== 'before') return 'false';
      state = 'open';
      const begun = suspendData();
      const held = {
        ...nobody,
        'cmi.mode': 'normal',
        'cmi.credit': 'credit',
        'cmi.entry': begun === '' ? 'ab-initio' : 'resume',
        'cmi.completion_status': begun === '' ? 'unknown' : 'incomplete',
        'cmi.success_status': 'unknown',
        'cmi.suspend_data': begun,
      };
      for (const [element, value] of Object.entries(held)) values.set(element, value);
      return 'true';
    },
    Terminate: () =>
      whileOpen(112, 'false', () => {
        state = 'closed';
        save();
        onClose();
        return 'true';
      }),
    GetValue: (element) =>
      whileOpen(122, '', () => {
        const value = children[element] ?? values.get(element);
        if (value !== undefined) return value;
        if (element.endsWith('._count')) return countOf(values.keys(), element.slice(0, -'_count'.length));
        error = 403;
        return '';
      }),
    SetValue: (element, value) =>
      whileOpen(132, 'false', () => {
        values.set(element, value);
        return 'true';
      }),
    Commit: () =>
      whileOpen(142, 'false', () => {
        save();
        return 'true';
      }),
    GetLastError: () => String(error),
    GetErrorString: () => '',
    GetDiagnostic: () => '',
  };
}

/** How many members a list has whose elements begin like this, such as `cmi.interactions.`. */
function countOf(elements: Iterable<string>, prefix: string): string {
  const members = [...elements]
    .filter((element) => element.startsWith(prefix))
    .map((element) => parseInt(element.slice(prefix.length), 10))
    .filter((index) => index >= 0);
  return String(Math.max(-1, ...members) + 1);
}
