/** A scenario from a draft in Twine: passages become scenes and endings, and links become choices. */
import { blankScenario } from '../blank.ts';
import { scenarioSchemaAddress, type DraftScenario, type Named } from '../draft-scenario.ts';
import { fit } from '../fit.ts';
import { idFrom } from '../ids.ts';
import { startWords } from '../words.ts';
import { readTwee, type Note, type Passage } from './read-twee.ts';
import { stepsOf, type StoryPassage } from './steps.ts';
import { leftOut, readTags } from './tags.ts';

export interface ImportedTwee {
  scenario: DraftScenario;
  /** How many passages of the draft became steps. */
  passages: number;
  /** Everything that is not in the scenario as it was in the draft, in its order. */
  notes: Note[];
}

/**
 * Takes any text; never throws. Every passage's text is in the scenario or in a note.
 * @param named of which the title is used where the draft has none
 */
export function importTwee(
  text: string,
  named: Omit<Named, 'id'>,
  idOf: (title: string) => string,
): ImportedTwee {
  const { passages, notes: ofReading } = readTwee(text);
  const notes: Note[] = [...ofReading];
  const story: Passage[] = [];
  for (const passage of passages) {
    const what = leftOut(passage);
    if (what === undefined) story.push(passage);
    else if (passage.name !== 'StoryTitle' && passage.text !== '')
      notes.push({ line: passage.line, message: `Left out: ${what}.`, text: passage.text });
  }

  const { title, note } = titleOf(passages, named.title);
  if (note) notes.push(note);
  const scenario = { ...blankScenario({ ...named, id: idOf(title), title }), $schema: scenarioSchemaAddress };
  if (story.length === 0) {
    notes.push({
      line: 1,
      message: 'There is no passage of a story in this text, so a blank scenario was made.',
    });
    return { scenario, passages: 0, notes: inOrder(notes) };
  }

  const taken = new Set<string>();
  const idFor = (name: string) => {
    const id = idFrom(name, (one) => taken.has(one), 'step');
    taken.add(id);
    return id;
  };
  const steps: StoryPassage[] = story.map((passage) => ({
    ...passage,
    id: idFor(passage.name),
    tagged: readTags(passage.tags),
  }));
  const { start, note: ofStart } = startOf(passages, steps);
  if (ofStart) notes.push(ofStart);
  const tested = steps.flatMap(({ tagged }) => tagged.objectives);
  const objectives = [...new Set([...named.objectives, ...tested])];
  const built = stepsOf(steps, start, startWords[named.language], idFor);
  return {
    scenario: { ...scenario, objectives, start: start.id, steps: built.steps },
    passages: story.length,
    notes: inOrder([...notes, ...built.notes]),
  };
}

const inOrder = (notes: readonly Note[]) => [...notes].sort((a, b) => a.line - b.line);

function titleOf(passages: readonly Passage[], otherwise: string): { title: string; note?: Note } {
  const passage = passages.find(({ name, text }) => name === 'StoryTitle' && text.trim() !== '');
  if (!passage) return { title: otherwise };
  const whole = passage.text.trim().replace(/\s+/g, ' ');
  const { text: title, rest } = fit(whole, 100);
  if (rest === '') return { title };
  return {
    title,
    note: { line: passage.line, message: 'The title was too long, so it was cut.', text: whole },
  };
}

/** Where the draft begins: where it says so, or at “Start”, or at its first passage. */
function startOf(
  passages: readonly Passage[],
  steps: readonly StoryPassage[],
): { start: StoryPassage; note?: Note } {
  const data = passages.find(({ name }) => name === 'StoryData');
  const wanted = startIn(data?.text ?? '');
  const named = (name: string) => steps.find((step) => step.name === name);
  const start = (wanted === undefined ? undefined : named(wanted)) ?? named('Start') ?? steps[0]!;
  if (wanted === undefined || start.name === wanted) return { start };
  const message = `The draft says that it begins at “${wanted}”, and there is no such passage. It begins at “${start.name}” here.`;
  return { start, note: { line: data!.line, message } };
}

function startIn(storyData: string): string | undefined {
  try {
    const value: unknown = JSON.parse(storyData);
    const start = typeof value === 'object' && value !== null && 'start' in value ? value.start : undefined;
    return typeof start === 'string' ? start : undefined;
  } catch {
    return undefined;
  }
}
