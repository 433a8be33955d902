/** Steps from passages. */
import { usualScore, type DraftChoice, type DraftStep } from '../draft-scenario.ts';
import { fit, paragraphsOf } from '../fit.ts';
import { idFrom, isSimilar } from '../ids.ts';
import type { StartWords } from '../words.ts';
import { linksIn, proseWithout, type Link } from './links.ts';
import { macrosIn } from './macros.ts';
import type { Note, Passage } from './read-twee.ts';
import type { Tagged } from './tags.ts';

export interface StoryPassage extends Passage {
  /** Of the step that it becomes. */
  id: string;
  tagged: Tagged;
}

/** The schema takes no more. */
const mostParagraphs = 8;
const mostChoices = 6;

export interface Built {
  steps: Record<string, DraftStep>;
  notes: Note[];
}

/** @param idFor a name for one more step */
export function stepsOf(
  passages: readonly StoryPassage[],
  start: StoryPassage,
  words: StartWords,
  idFor: (name: string) => string,
): Built {
  const steps: Record<string, DraftStep> = {};
  const notes: Note[] = [];
  const choiceIds = new Set<string>();
  const byName = new Map<string, StoryPassage>();
  for (const passage of passages) {
    if (byName.has(passage.name)) notes.push(twice(passage));
    else byName.set(passage.name, passage);
  }
  /** Steps for passages that are linked to and that are not there. */
  const missing = new Map<string, string>();

  const targetOf = (link: Link, line: number): { id: string; outcome: DraftChoice['outcome'] } => {
    const found = byName.get(link.target);
    if (found) return { id: found.id, outcome: found.tagged.outcome ?? 'acceptable' };
    const known = missing.get(link.target);
    if (known !== undefined) return { id: known, outcome: 'acceptable' };
    const id = idFor(link.target);
    missing.set(link.target, id);
    const message = `There is no passage “${link.target}”, which a link leads to. An empty ending stands for it.`;
    notes.push({ line, message });
    return { id, outcome: 'acceptable' };
  };

  const choiceOf = (link: Link, passage: StoryPassage, inStep: readonly DraftChoice[]): DraftChoice => {
    const line = lineOf(passage, link.offset);
    const { id: next, outcome } = targetOf(link, line);
    const { text, rest } = fit(link.text, 240);
    if (rest !== '')
      notes.push({
        line,
        message: 'The words of this link were too long, so they were cut.',
        text: link.text,
      });
    if (link.setter !== '')
      notes.push({ line, message: 'What this link sets was left out.', text: link.setter });
    const similar = inStep.map(({ id }) => id);
    const id = idFrom(text, (one) => choiceIds.has(one) || isSimilar(one, similar), 'choice');
    choiceIds.add(id);
    return { id, text, outcome, score: usualScore[outcome], next };
  };

  for (const passage of passages) {
    const links = linksIn(passage.text);
    const prose = proseWithout(links, passage.text);
    notes.push(...macrosIn(prose, passage.line + 1), ...aboutTags(passage, links.length > 0));
    const paragraphs = paragraphsOf(prose).map((one) => one.replace(/\s*\n\s*/g, ' '));
    const { text: title, rest } = fit(passage.name, 80);
    if (rest !== '')
      notes.push({ line: passage.line, message: 'The name was too long for a title.', text: passage.name });

    const { phase = passage === start ? 'boarding' : links.length > 0 ? 'cruise' : 'arrival', objectives } =
      passage.tagged;
    const scene = (text: readonly string[], choices: DraftChoice[]): DraftStep => ({
      type: 'scene',
      phase,
      title,
      ...(objectives.length > 0 && { tests: objectives }),
      text: text.length > 0 ? [...text] : [title],
      prompt: words.whatDoYouDo,
      choices,
    });
    const goOn = (next: string): DraftChoice => {
      const id = idFrom(words.goOn, (one) => choiceIds.has(one), 'choice');
      choiceIds.add(id);
      return { id, text: words.goOn, outcome: 'acceptable', next };
    };

    let { id } = passage;
    let left = paragraphs;
    while (left.length > mostParagraphs) {
      const next = idFor(`${passage.name} goes on`);
      steps[id] = scene(left.slice(0, mostParagraphs), [goOn(next)]);
      left = left.slice(mostParagraphs);
      id = next;
    }
    if (links.length === 0) {
      steps[id] = endingOf(passage, title, phase, left, words);
      continue;
    }
    let open = links;
    while (open.length > mostChoices) {
      const next = idFor(`${passage.name} more choices`);
      steps[id] = scene(left, [...choicesOf(open.slice(0, mostChoices - 1), passage), goOn(next)]);
      notes.push({
        line: passage.line,
        message: `There are ${links.length} links here, and a scene has ${mostChoices} choices at most. The others are in the scene “${next}”.`,
      });
      open = open.slice(mostChoices - 1);
      left = [];
      id = next;
    }
    steps[id] = scene(left, choicesOf(open, passage));
  }

  function choicesOf(links: readonly Link[], passage: StoryPassage): DraftChoice[] {
    const choices: DraftChoice[] = [];
    for (const link of links) choices.push(choiceOf(link, passage, choices));
    return choices;
  }

  for (const [name, id] of missing) {
    const { text: title, rest } = fit(name, 80);
    if (rest !== '') notes.push({ line: 1, message: 'The name was too long for a title.', text: name });
    steps[id] = ending(
      { title, phase: 'arrival', outcome: 'acceptable', reported: false, text: [words.toWrite] },
      words,
    );
  }
  return { steps, notes };
}

type EndingStep = Extract<DraftStep, { type: 'ending' }>;

function endingOf(
  { tagged }: StoryPassage,
  title: string,
  phase: EndingStep['phase'],
  text: readonly string[],
  words: StartWords,
): EndingStep {
  const { outcome = 'acceptable', reported } = tagged;
  return ending({ title, phase, outcome, reported, text: text.length > 0 ? [...text] : [title] }, words);
}

function ending(parts: Omit<EndingStep, 'type' | 'debrief'>, words: StartWords): EndingStep {
  return { type: 'ending', ...parts, debrief: [{ heading: words.why, text: [words.toWrite] }] };
}

const lineOf = ({ line, text }: Passage, offset: number) => line + text.slice(0, offset).split('\n').length;

const twice = ({ line, name }: Passage): Note => ({
  line,
  message: `There is another passage “${name}” above. Links lead to that one.`,
});

function aboutTags({ line, tagged }: StoryPassage, hasLinks: boolean): Note[] {
  const notes: Note[] = [];
  const { type, others } = tagged;
  if (type === 'observe' || type === 'order' || type === 'report')
    notes.push({
      line,
      message: `This has the tag “${type}”. What such a step needs can’t be seen in a text, so it became ${hasLinks ? 'a scene' : 'an ending'}.`,
    });
  if (type === 'ending' && hasLinks)
    notes.push({ line, message: 'This has the tag “ending” and leads on, so it became a scene.' });
  if (type === 'scene' && !hasLinks)
    notes.push({ line, message: 'This has the tag “scene” and leads nowhere, so it became an ending.' });
  if (others.length > 0)
    notes.push({ line, message: 'These tags mean nothing here, and were left out.', text: others.join(' ') });
  return notes;
}
