/** What the page and its worker tell each other. */
import type { InputOf, OutputOf, TaskName } from './tasks.ts';

export interface Asked {
  id: number;
  name: TaskName;
  input: InputOf<TaskName>;
}

export type Answered =
  { id: number; output: OutputOf<TaskName>; error?: undefined } | { id: number; error: string };
