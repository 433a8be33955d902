/** What takes too long for the thread that a trainer types on. Each is a function of data. */
import { measureFile } from '../insight/measure-file.ts';
import { prepareSitting } from '../play/sitting.ts';
import { packWish } from '../ship/wish.ts';

export const tasks = { play: prepareSitting, pack: packWish, measure: measureFile };

export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
export type InputOf<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type OutputOf<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>;

/** Does one of them. Rejects as the task does. */
export type Perform = <Name extends TaskName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>;

export const perform: Perform = async <Name extends TaskName>(
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> => {
  const task = tasks[name] as (input: InputOf<Name>) => OutputOf<Name> | Promise<OutputOf<Name>>;
  return task(input);
};
