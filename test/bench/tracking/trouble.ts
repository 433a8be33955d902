/** LMSs for a journey: any that is known, with calls failing at random on top of what it does by itself. */
import type { Standard as Declared } from '../../../src/course/packed.ts';
import type { Standard } from '../../../src/tracking/scorm/api-client.ts';
import type { Clock } from '../../lms/clock.ts';
import { cmi5Registration } from '../../lms/cmi5-registration.ts';
import type { Lms } from '../../lms/lms.ts';
import { profiles } from '../../lms/profiles/profiles.ts';
import type { Random } from '../../random.ts';
import { registration, type Held, type Quirk } from '../../lms/registration.ts';
import type { StrictOptions } from '../../lms/strict-api.ts';

/** What goes wrong at the moment. */
export interface Trouble {
  /** The share of calls that fail. */
  share: number;
  /** Whether nothing goes wrong any more. */
  isOver: boolean;
}

export interface ChosenLms {
  lms: Lms;
  standard: Declared;
  on: string;
  /** Whether it may give nothing back of what is completed. */
  isCompletedForGood: boolean;
  /** Whether it has what it says it has, as far as anybody can find out. */
  keepsForCertain: boolean;
}

/** Row 11 lies until it is launched again, which hides it for a minute; nobody can find out the other two. */
const liar = {
  row: 0,
  symptom: 'It says that all is saved, and saves nothing',
  on: ['scorm12', 'scorm2004'] as readonly Standard[],
  keeps: 'never' as const,
};

const played = profiles.flatMap((profile) => ('on' in profile ? [profile] : []));

export function chooseLms(chance: Random, clock: Clock, trouble: Trouble): ChosenLms {
  const standard = chance.one(['scorm12', 'scorm12', 'scorm2004', 'scorm2004', 'cmi5'] as const);
  if (standard === 'cmi5') return chooseCmi5(chance, clock, trouble);
  const isLiar = chance.isTrue(0.03);
  const known = chance.one(played.filter(({ on }) => on.includes(standard)));
  const { row, symptom, keeps } = isLiar ? liar : known;
  const quirk = isLiar ? lying(trouble) : known.lms(standard).quirk;
  return {
    lms: registration(standard, clock, withFaults(quirk, chance, trouble)),
    standard,
    on: `${standard}, row ${row}: ${symptom}`,
    isCompletedForGood: keeps === 'until-completed' || keeps === 'until-review',
    keepsForCertain: keeps !== 'never',
  };
}

function lying(trouble: Trouble): Quirk {
  return { runTime: () => ({ saysOnly: () => !trouble.isOver }) };
}

function withFaults(quirk: Quirk, chance: Random, trouble: Trouble): Quirk {
  const runTime = (held: Held): StrictOptions => {
    const options = quirk.runTime?.(held) ?? {};
    return {
      ...options,
      fault(call, element) {
        const own = trouble.isOver ? undefined : options.fault?.(call, element);
        if (own) return own;
        return chance.isTrue(trouble.share) ? chance.one(['throws', 'refuses'] as const) : undefined;
      },
    };
  };
  return { ...quirk, runTime };
}

function chooseCmi5(chance: Random, clock: Clock, trouble: Trouble): ChosenLms {
  const lms = cmi5Registration(clock, {
    etags: chance.one(['always', 'on-read', 'never']),
    repeats: chance.one(['ignored', 'conflict', 'refused']),
    fault({ resource }) {
      if (!chance.isTrue(trouble.share)) return undefined;
      // An LMS may refuse to give preferences, and then has been asked for them all the same.
      return chance.one(resource === 'agents/profile' ? ['unreached'] : ['unreached', 'lost', 503, 500]);
    },
  });
  return { lms, standard: 'cmi5', on: 'cmi5', isCompletedForGood: false, keepsForCertain: true };
}
