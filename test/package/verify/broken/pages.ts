/** Packages in which something runs that should not. */
import type { Rule } from '../../../../src/package/verify/finding.ts';
import { inFile, type BrokenPackage } from './planting.ts';

export const brokenPages: readonly BrokenPackage[] = [
  inPage(
    'a script of another server',
    'remote-load',
    '</head>',
    '<script src=//cdn.example/a.js></script></head>',
  ),
  inPage(
    'a picture of another server',
    'remote-load',
    '<p>',
    '<img alt="" srcset="https://cdn.example/a.png 2x"><p>',
  ),
  inPage(
    'a frame of another server',
    'remote-load',
    '<p>',
    '<IFRAME\n SRC = "http://cdn.example/"></IFRAME><p>',
  ),
  inPage(
    'a style of another server',
    'remote-load',
    '</head>',
    '<style>@import "https://fonts.example/a.css";</style></head>',
  ),
  inStyle(
    'a font of another server',
    "@font-face { font-family: A; src: url('https://fonts.example/a.woff2') }",
  ),
  inScript('a request to another server', 'remote-load', 'fetch("https://api.example/" + id)'),
  inScript('a module of another server', 'remote-load', 'import("https://cdn.example/a.js")'),
  inScript('a connection', 'remote-load', 'new WebSocket("wss://api.example/")'),
  inScript(
    'markup with a remote script',
    'remote-load',
    'document.write("<script src=\\"https://cdn.example/a.js\\"><\\/script>")',
  ),
  inPage('a path from the root', 'absolute-path', 'src="./js/course.js"', 'src="/js/course.js"'),
  inPage('a page of another folder', 'missing-load', 'href="style.css"', 'href="css/style.css"'),
  inScript('a listener for unload', 'unload-listener', 'addEventListener( /* at the end */ "unload", save)'),
  inScript(
    'a listener for beforeunload',
    'unload-listener',
    "jQuery(window).on('beforeunload pagehide', save)",
  ),
  inScript('a handler of unload', 'unload-listener', 'window.onbeforeunload=save'),
  inPage('an attribute for unload', 'unload-listener', '<body>', '<body onunload="save()">'),
  inScript('the top window', 'top-window', 'var api = window.top.API || null'),
  inScript('a service worker', 'service-worker', 'navigator.serviceWorker.register("worker.js")'),
  inScript('code of text', 'code-from-text', 'return new Function("a", text)'),
  inScript('eval', 'code-from-text', 'const a = /[/"]/.test(b) ? eval(b) : 1'),
  inPage('a script across origins', 'cross-origin-script', '<script ', '<script crossorigin '),
  inPage('no policy', 'no-content-security-policy', /<meta http-equiv.*>/, ''),
  inScript('a script that can’t be read', 'unreadable-script', `/*${'a*'.repeat(10_000_000)}`),
];

function inPage(name: string, rule: Rule, what: string | RegExp, by: string): BrokenPackage {
  return inFile([name, rule, 'scorm12'], 'index.html', (text) => text.replace(what, by));
}

function inStyle(name: string, more: string): BrokenPackage {
  return inFile([name, 'remote-load', 'scorm12'], 'style.css', (text) => text + more);
}

function inScript(name: string, rule: Rule, more: string): BrokenPackage {
  return inFile([name, rule, 'scorm12'], 'js/course.js', (text) => `${text};${more};`);
}
