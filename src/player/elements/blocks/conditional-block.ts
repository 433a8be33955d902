import type { Airline, Block } from '../../../course/schema.ts';

/** Whether a block is meant for crew of this airline; where its manual is not known, what depends on it is not. */
export function isMeant(block: Block, airline: Pick<Airline, 'serviceContact'> | undefined): boolean {
  const condition = 'if' in block ? block.if : undefined;
  if (condition === undefined) return true;
  return airline !== undefined && airline.serviceContact === (condition === 'service-contact');
}
