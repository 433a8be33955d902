/** What the shapes and lines of the map mean. */
import { html, svg } from 'lit';
import { outcomeIcon, signs } from './icons.ts';

const line = (classes: string) =>
  svg`<svg class="sample" viewBox="0 0 44 16" aria-hidden="true"><g class="line ${classes}"><path class="way" d="M2 8H42" /></g></svg>`;

const handle = (outcome: string) => html`<span class="handle ${outcome}"><span>1</span></span>`;

export function key() {
  return html`
    <div class="key" id="key" role="group" aria-label="Key to the map" tabindex="0">
      <dl>
        <dt>${handle('good')}</dt>
        <dd>a good choice; drag from it to connect it to another step</dd>
        <dt>${handle('acceptable')}</dt>
        <dd>an acceptable choice</dd>
        <dt>${handle('harmful')}</dt>
        <dd>a harmful choice</dd>
        <dt>${handle('plain')}</dt>
        <dd>what follows a step without choices</dd>
        <dt>${line('condition')}</dt>
        <dd>taken only if a condition holds</dd>
        <dt>${line('back')}</dt>
        <dd>leads back up: a loop</dd>
        <dt>${line('tried')}</dt>
        <dd>tried in play, or taken by more learners</dd>
        <dt>${signs.leads}</dt>
        <dd>leads to a step too far away for a line</dd>
        <dt>${outcomeIcon('good')}</dt>
        <dd>a good ending; acceptable and harmful ones have a square and a triangle</dd>
        <dt>${signs.unreachable}</dt>
        <dd>not reached from the start</dd>
        <dt>${signs.loop}</dt>
        <dd>part of a loop</dd>
        <dt>${signs.warning}</dt>
        <dd>“After harm”: reached only by a harmful choice</dd>
      </dl>
    </div>
  `;
}
