/** What the script of the parts uses of this one, so that no crew member loads it twice. */
import * as lit from 'lit';
import * as decorators from 'lit/decorators.js';
import * as screenElement from './elements/screen-element.ts';
import * as language from './language/language.ts';
import * as untranslated from './language/untranslated.ts';
import * as shared from './theme/shared.ts';
import * as stage from './theme/stage.ts';
import * as verdict from './theme/verdict.ts';

Object.assign(globalThis, {
  crosscheckShared: { lit, decorators, screenElement, language, untranslated, shared, stage, verdict },
});
