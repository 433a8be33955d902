/** What can be decided in a step. */
import type { Decision, Memory } from '../../src/scenario/decision.ts';
import { offered } from '../../src/scenario/rules.ts';
import type { Observe, Order, Report, ReportEntry, Scenario, Step } from '../../src/scenario/schema.ts';

export interface Possible {
  /** Of its own in its step. */
  name: string;
  decision: Decision;
  /** Whether something new is said of it. */
  isTold: boolean;
}

/** Of all that can be decided in a step now, what makes a difference to what is said of it, or to what comes later. */
export function decisionsIn({ signs }: Scenario, id: string, step: Step, memory: Memory): Possible[] {
  switch (step.type) {
    case 'ending':
      return [];
    case 'scene':
      return offered(step, memory).map(({ id: choice, feedback }) => ({
        name: choice,
        decision: { type: 'choose', step: id, choice },
        isTold: feedback !== undefined,
      }));
    case 'observe':
      return marks(id, step, signs);
    case 'order':
      return orders(id, step);
    case 'report':
      return reports(id, step);
  }
}

function marks(step: string, { signs: offer }: Observe, signs: Scenario['signs']): Possible[] {
  const real = offer.filter((sign) => signs[sign]!.kind === 'indicator');
  const mark = (name: string, marked: readonly string[], isTold = true): Possible => ({
    name,
    decision: { type: 'mark', step, signs: marked },
    isTold,
  });
  return [
    mark('the signs', real),
    mark('everything', offer),
    mark('nothing', []),
    ...real.map((sign) => mark(sign, [sign], false)),
  ];
}

function orders(step: string, { items, sequence }: Order): Possible[] {
  const order = (name: string, inOrder: readonly string[]): Possible => ({
    name,
    decision: { type: 'order', step, items: inOrder },
    isTold: true,
  });
  const right = sequence.flat();
  return [
    order('the right order', right),
    order('as it stands', items.map(({ id }) => id)), // prettier-ignore
    order('the wrong way round', [...right].reverse()),
  ];
}

function reports(step: string, { entries, fields }: Report): Possible[] {
  const report = (name: string, fieldOf: (entry: ReportEntry) => string | undefined): Possible => {
    const lines = entries.flatMap((entry) => {
      const field = fieldOf(entry);
      return field === undefined ? [] : [{ entry: entry.id, field }];
    });
    return { name, decision: { type: 'report', step, lines }, isTold: true };
  };
  return [
    report('the facts', (entry) => (entry.kind === 'fact' ? entry.field : undefined)),
    report('everything in one field', () => fields[0]!.id),
    report('nothing', () => undefined),
  ];
}
