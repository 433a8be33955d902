import { html } from 'lit';
import type { CompletionRecord } from '../../../records/record.ts';
import { timeWord } from '../words.ts';
import { instantWord, numberWord, percentWord } from './format.ts';
import { t } from './language.ts';

export interface Fact {
  label: string;
  value: string;
}

/** What a record says, in words; always the same facts in the same order. */
export function factsOf(record: CompletionRecord): Fact[] {
  const instant = (value: string | null) => (value === null ? t().none : instantWord(value));
  return [
    { label: t().completion, value: t().completionWord[record.completion] },
    { label: t().success, value: t().successWord[record.success] },
    {
      label: t().score,
      value: record.score_percent === null ? t().none : percentWord(record.score_percent / 100),
    },
    { label: t().credit, value: t().creditWord[record.credit] },
    { label: t().started, value: instant(record.started_at) },
    { label: t().completed, value: instant(record.completed_at) },
    { label: t().lastActivity, value: instant(record.last_activity_at) },
    { label: t().validUntil, value: instant(record.valid_until) },
    {
      label: t().time,
      value: record.duration_seconds === null ? t().none : timeWord(record.duration_seconds),
    },
    { label: t().attempt, value: record.attempt === 0 ? t().none : numberWord(record.attempt) },
    { label: t().version, value: record.course_version ?? t().none },
    { label: t().source, value: sourceOf(record) },
    { label: t().fingerprint, value: record.content_fingerprint ?? t().none },
  ];
}

export function factList(facts: readonly Fact[]) {
  return html`
    <dl class="facts">
      ${facts.map(
        ({ label, value }) => html`
          <div>
            <dt>${label}</dt>
            <dd><bdi>${value}</bdi></dd>
          </div>
        `,
      )}
    </dl>
  `;
}

function sourceOf({ source_system, source_file, source_row }: CompletionRecord): string {
  const file = source_row === null ? source_file : t().sourceLine(source_file, numberWord(source_row));
  return `${source_system}: ${file}`;
}
