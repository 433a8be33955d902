/** How the editor looks, in the colours of the page. */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { css } from 'lit';

export const textStyle = css`
  :host {
    --name: #084f4f;
    --number: #8a3b12;
    --chosen: #cfe3e0;
    --line-tint: #f2efe6;
    --warning: #8a5a00;
    display: flex;
    flex-direction: column;
    min-height: 0;
    color: var(--ink);
    background: var(--card);
  }

  @media (prefers-color-scheme: dark) {
    :host {
      --name: #97e0d9;
      --number: #f3b98a;
      --chosen: #25505a;
      --line-tint: #1a3145;
      --warning: #e9c46a;
    }
  }

  .editor {
    flex: 1;
    min-height: 0;
    overflow: hidden;
  }

  .hint {
    margin: 0;
    padding: 0.3rem 0.75rem;
    border-top: 1px solid var(--line);
    font-size: 0.85rem;
    color: var(--muted);
  }

  kbd {
    padding: 0 0.25em;
    border: 1px solid var(--edge);
    border-radius: 4px;
    font: inherit;
    white-space: nowrap;
  }
`;

const button = {
  minHeight: '24px',
  padding: '2px 8px',
  border: '1px solid var(--edge)',
  borderRadius: '6px',
  color: 'var(--ink)',
  background: 'var(--card)',
  font: 'inherit',
  cursor: 'pointer',
};

const frame = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--card)', fontSize: '0.9rem' },
  '&.cm-focused': { outline: '3px solid var(--primary)', outlineOffset: '-3px' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace',
    lineHeight: '1.55',
  },
  '.cm-content': { caretColor: 'var(--ink)', padding: '0.5rem 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': {
    color: 'var(--muted)',
    backgroundColor: 'var(--card)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--line-tint) 60%, transparent)' },
  '.cm-activeLineGutter': { color: 'var(--ink)', backgroundColor: 'var(--line-tint)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection':
    { backgroundColor: 'var(--chosen)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--chosen)', outline: '1px solid var(--edge)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--problem-tint)' },
  '.cm-foldPlaceholder': {
    color: 'var(--ink)',
    backgroundColor: 'var(--chosen)',
    borderColor: 'var(--edge)',
  },
  '.cm-foldGutter span': { padding: '0 4px', cursor: 'pointer' },
  // Letters of Arabic join, and are too small to read at the size of code.
  '.from-right': {
    unicodeBidi: 'isolate',
    fontFamily: 'system-ui, "Noto Sans Arabic", "Geeza Pro", "Segoe UI", sans-serif',
    fontSize: '1.1em',
  },
  '.cm-panels': { color: 'var(--ink)', backgroundColor: 'var(--paper)' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: '6px 28px 6px 8px', fontSize: '0.9rem' },
  '.cm-panel.cm-search label': {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '24px',
    fontSize: '0.9rem',
  },
  '.cm-panel.cm-search [name=close]': {
    minWidth: '24px',
    minHeight: '24px',
    color: 'var(--ink)',
    fontSize: '1.2rem',
  },
  '.cm-textfield': { ...button, cursor: 'text' },
  '.cm-button': { ...button, backgroundImage: 'none' },
  '.cm-searchMatch': { backgroundColor: 'var(--chosen)', outline: '1px solid var(--edge)' },
  '.cm-searchMatch.cm-searchMatch-selected': { outline: '2px solid var(--primary)' },
  '.cm-tooltip': {
    maxWidth: 'min(34rem, 92vw)',
    border: '1px solid var(--edge)',
    borderRadius: '8px',
    color: 'var(--ink)',
    backgroundColor: 'var(--card)',
    fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif',
    boxShadow: '0 4px 16px #0004',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { maxHeight: '16em', fontFamily: 'inherit' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    minHeight: '24px',
    padding: '2px 8px',
    lineHeight: '1.5',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--on-primary)',
    backgroundColor: 'var(--primary)',
  },
  '.cm-completionDetail': { marginInlineStart: '0.75em', fontStyle: 'normal', opacity: '0.85' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionInfo': { padding: '6px 10px', maxWidth: 'min(20rem, 80vw)' },
  '.explained': { padding: '6px 10px' },
  '.explained p': { margin: '0' },
  '.cm-diagnostic': {
    padding: '6px 10px',
    borderInlineStart: '5px solid var(--edge)',
    marginInlineStart: '0',
  },
  '.cm-diagnostic-error': { borderInlineStartColor: 'var(--failed)' },
  '.cm-diagnostic-warning': { borderInlineStartColor: 'var(--warning)' },
  '.cm-diagnostic .message': { display: 'block', fontWeight: '600' },
  '.cm-diagnostic .remedy': { display: 'block', color: 'var(--muted)' },
  '.cm-diagnosticAction': {
    ...button,
    margin: '4px 6px 2px 0',
    color: 'var(--on-primary)',
    background: 'var(--primary)',
  },
  '.cm-lintRange': { backgroundImage: 'none', paddingBottom: '0' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy var(--failed) 1.5px', textUnderlineOffset: '3px' },
  '.cm-lintRange-warning': {
    textDecoration: 'underline wavy var(--warning) 1.5px',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-active': { backgroundColor: 'var(--problem-tint)' },
  '.cm-lintPoint:after': { borderBottomColor: 'var(--failed)' },
});

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--name)' },
  { tag: tags.string, color: 'var(--ink)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--number)' },
  { tag: [tags.separator, tags.squareBracket, tags.brace], color: 'var(--muted)' },
]);

export const theme: Extension = [frame, syntaxHighlighting(colours)];
