/** What is asked before a step is changed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../../scenario/check/problem.ts';
import type { MapNode, ScenarioGraph } from './graph.ts';
import type { Question } from './question.ts';
import { freeStepId } from './step-changes.ts';
import { waysFrom, waysTo } from './ways.ts';
import { count, titleOf, typePurpose } from './words.ts';

/** @param isWrong whether the id that was given can't be taken */
export function fieldsFor(question: Question, graph: ScenarioGraph, isWrong: boolean): TemplateResult {
  switch (question.kind) {
    case 'add':
      return html`
        <label>
          <span>Type of step</span>
          <select name="type">
            ${Object.entries(typePurpose).map(([type, words]) => html`<option value=${type}>${words}</option>`)}
          </select>
        </label>
        ${idField(freeStepId(graph, 'new-step'), isWrong)}
        ${fromField(graph, question.after, 'What leads to it', 'Nothing yet')}
      `;
    case 'duplicate':
      return html`<p>A copy of ${named(graph, question.step)}, with ids of their own for its choices.</p>
        ${idField(freeStepId(graph, question.step), isWrong)}`;
    case 'rename':
      return html`<p>${named(graph, question.step)} gets another id, here and wherever it is referred to.</p>
        <p class="hint">What learners have saved in this step, and what was recorded, goes by its old id.</p>
        ${idField(question.step, isWrong)}`;
    case 'remove':
      return removeFields(graph, question.step);
    case 'connect':
      return html`
        ${
          question.from === undefined
            ? fromField(graph, question.step, 'What leads on', undefined)
            : html`<p dir="auto">${wayWords(graph, question.step, question.from)}</p>`
        }
        ${toField(graph, 'Leads to', undefined, undefined)}
      `;
  }
}

function removeFields(graph: ScenarioGraph, step: string) {
  const ways = waysTo(graph, step).filter(({ edge }) => edge.from !== step);
  return html`
    <p>${named(graph, step)} is taken out of the scenario. Undo brings it back.</p>
    ${graph.start === step ? html`<p>The scenario starts here; then it has no start.</p>` : nothing}
    ${
      ways.length === 0
        ? html`<p>Nothing leads to it.</p>`
        : html`
            <div class="ways">
              <p>${count(ways.length, 'way')} ${ways.length === 1 ? 'leads' : 'lead'} to it:</p>
              <ul>
                ${ways.map(({ words, node }) => html`<li dir="auto">${titleOf(node)}: ${words}</li>`)}
              </ul>
            </div>
            ${toField(graph, 'Where they lead afterwards', step, 'Nowhere: they are shown as problems to be mended')}
          `
    }
  `;
}

function idField(value: string, isWrong: boolean) {
  return html`
    <label>
      <span>Id</span>
      <input
        name="id"
        required
        maxlength="60"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        value=${value}
        aria-invalid=${isWrong ? 'true' : 'false'}
        aria-describedby="wrong"
      />
    </label>
  `;
}

function fromField(graph: ScenarioGraph, step: string, label: string, none: string | undefined) {
  const ways = waysFrom(graph, step);
  if (ways.length === 0) {
    return none === undefined
      ? html`<p>This step has no choices yet. Add one in its form first.</p>`
      : nothing;
  }
  return html`
    <label>
      <span>${label}</span>
      <select name="from">
        ${none === undefined ? nothing : html`<option value="">${none}</option>`}
        ${ways.map(
          ({ from, words, to }) =>
            html`<option value=${JSON.stringify(from)}>
              ${words} (${to === undefined ? 'leads nowhere yet' : `leads to ${titleAt(graph, to)} now`})
            </option>`,
        )}
      </select>
    </label>
  `;
}

function toField(graph: ScenarioGraph, label: string, without: string | undefined, none: string | undefined) {
  return html`
    <label>
      <span>${label}</span>
      <select name="to">
        ${none === undefined ? nothing : html`<option value="">${none}</option>`}
        ${graph.nodes
          .filter(({ id }) => id !== without)
          .map((node) => html`<option value=${node.id}>${optionWords(node)}</option>`)}
      </select>
    </label>
  `;
}

function titleAt(graph: ScenarioGraph, id: string): string {
  const node = graph.nodeOf.get(id);
  return node ? titleOf(node) : `“${id}”, which is not there`;
}

const named = (graph: ScenarioGraph, id: string) => html`<strong dir="auto">${titleAt(graph, id)}</strong>`;

function wayWords(graph: ScenarioGraph, step: string, from: Path): string {
  const key = JSON.stringify(from);
  const way = waysFrom(graph, step).find((candidate) => JSON.stringify(candidate.from) === key);
  return way ? way.words : 'What follows';
}

const optionWords = (node: MapNode) => (node.title.trim() === '' ? node.id : `${node.title} (${node.id})`);
