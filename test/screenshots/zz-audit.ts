import { chromium } from 'playwright-core';
import { packageOf } from '../e2e/packages.ts';
import { startSite } from '../e2e/site.ts';
import { contentType } from '../../src/host/content-type.ts';
import { tour } from './tour.ts';
import { writeFileSync } from 'node:fs';
const files = await packageOf('/tmp/headc', 'web');
const site = await startSite(({ path }) => { const name = path === '/' ? 'index.html' : path.slice(1); const body = files.get(name); return body && { type: contentType(name), body }; });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const lib = `
window.__deep = (root, out=[]) => { for (const el of root.querySelectorAll('*')) { out.push(el); if (el.shadowRoot) window.__deep(el.shadowRoot, out); } return out; };
window.__act = () => { let a = document.activeElement; while (a && a.shadowRoot && a.shadowRoot.activeElement) a = a.shadowRoot.activeElement; return a; };
window.__name = (f)=>f;
`;
const [,, what='focus', lang='en', w='412', h='860'] = process.argv;
const context = await browser.newContext({ viewport: { width: +w, height: +h }, reducedMotion: 'reduce', forcedColors: what==='forced' ? 'active':'none' });
await context.addInitScript((l) => localStorage.setItem('crosscheck.language', l), lang);
await context.addInitScript(lib);
const page = await context.newPage();
await page.goto(site.address);
for await (const stop of tour(page)) {
  if (what === 'targets') {
    const r = await page.evaluate(`window.__deep(document).filter(e => e.matches('button,a,select,summary,input,label.choice')).map(e => { const b = e.getBoundingClientRect(); return [e.tagName, e.className, Math.round(b.width), Math.round(b.height), (e.textContent||'').trim().slice(0,30)] }).filter(([t,c,w,h]) => w>0 && (w<44||h<44) )`) as unknown[];
    console.log(stop, JSON.stringify(r));
  }
  if (what === 'spacing') {
    await page.evaluate(`(() => { const css = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }'; const add = (root) => { for (const el of root.querySelectorAll('*')) if (el.shadowRoot) { if (!el.shadowRoot.__sp) { const s = new CSSStyleSheet(); s.replaceSync(css); el.shadowRoot.adoptedStyleSheets = [...el.shadowRoot.adoptedStyleSheets, s]; el.shadowRoot.__sp = true; } add(el.shadowRoot); } }; add(document); })()`);
    await page.waitForTimeout(100);
    const r = await page.evaluate(`[document.documentElement.scrollWidth > window.innerWidth, window.__deep(document).filter(e => e.checkVisibility && e.checkVisibility() && (getComputedStyle(e).overflow !== 'visible' || e.matches('select,button')) && (e.scrollWidth > e.clientWidth+1 || e.scrollHeight > e.clientHeight+1) && !e.closest('svg') && !e.matches('.moved')).map(e => [e.tagName, e.className, e.scrollWidth, e.clientWidth, e.scrollHeight, e.clientHeight, (e.textContent||'').trim().slice(0,30)])]`) as unknown[];
    console.log(stop, JSON.stringify(r));
    await page.screenshot({ path: `/tmp/audit/spacing-${lang}-${w}-${stop}.png` });
  }
  if (what === 'forced') await page.screenshot({ path: `/tmp/audit/forced-${stop}.png` });
  if (what === 'zoomtext') { await page.evaluate(`document.documentElement.style.fontSize='212.5%'`); await page.waitForTimeout(80); console.log(stop, await page.evaluate(`document.documentElement.scrollWidth > window.innerWidth`)); await page.screenshot({ path: `/tmp/audit/zoomtext-${lang}-${w}-${stop}.png` }); }
  if (what === 'shot') await page.screenshot({ path: `/tmp/audit/shot-${lang}-${w}-${stop}.png`, fullPage: true });
  if (what === 'focus') {
    await page.evaluate('window.scrollTo(0,0)');
    const n = await page.evaluate(`window.__deep(document).filter(e => e.matches('button,a,select,summary,input') && e.checkVisibility()).length`) as number;
    for (const key of ['Tab','Shift+Tab']) {
      const bad: unknown[] = [];
      for (let i = 0; i < Math.min(n + 4, 70); i++) {
        await page.keyboard.press(key);
        const r = await page.evaluate(`(() => { const a = window.__act(); if (!a || a === document.body) return null; const t = a.closest('label.choice') || a; const b = t.getBoundingClientRect(); let seen = 0, all = 0; for (let x = 1; x < 10; x++) for (let y = 1; y < 10; y++) { const px = b.left + b.width*x/10, py = b.top + b.height*y/10; all++; let hit = document.elementFromPoint(px, py); while (hit && hit.shadowRoot) { const inner = hit.shadowRoot.elementFromPoint(px, py); if (!inner || inner === hit) break; hit = inner; } if (hit && (t.contains(hit) || hit.contains(t) && !hit.matches('.actions,header,.bar') && hit.tagName!=='CC-APP' )) seen++; } return [a.tagName, a.className, (a.textContent||a.getAttribute('aria-label')||'').trim().slice(0,30), seen/all]; })()`) as [string,string,string,number] | null;
        if (r && r[3] < 1) bad.push(r);
      }
      console.log(stop, key, JSON.stringify(bad));
    }
  }
}
await browser.close(); await site.stop();
