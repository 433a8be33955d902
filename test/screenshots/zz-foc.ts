import { chromium } from 'playwright-core';
import { packageOf } from '../e2e/packages.ts';
import { startSite } from '../e2e/site.ts';
import { contentType } from '../../src/host/content-type.ts';
import { tour } from './tour.ts';
const files = await packageOf('/tmp/headc', 'web');
const site = await startSite(({ path }) => { const name = path === '/' ? 'index.html' : path.slice(1); const body = files.get(name); return body && { type: contentType(name), body }; });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 412, height: 860 }, reducedMotion: 'reduce' });
await page.goto(site.address);
for await (const stop of tour(page)) {
  if (stop === 'course') {
    // language by keyboard
    await page.evaluate(`(()=>{let s=document.querySelector('cc-app').shadowRoot.querySelector('cc-language').shadowRoot.querySelector('select'); s.focus();})()`);
    await page.keyboard.press('ArrowDown'); await page.waitForTimeout(800);
    console.log('after ArrowDown', await page.evaluate(`[document.documentElement.lang, document.title, (()=>{let a=document.activeElement; while(a&&a.shadowRoot&&a.shadowRoot.activeElement)a=a.shadowRoot.activeElement; return a.tagName+' '+(a.textContent||'').slice(0,40)})()]`));
    await page.evaluate(`document.querySelector('cc-app').speak('en')`); await page.waitForTimeout(300);
  }
  if (stop === 'scene') {
    await page.evaluate('window.scrollTo(0,0)');
    await page.evaluate(`document.querySelector('cc-app').refresh()`); await page.waitForTimeout(200);
    await page.keyboard.press('Tab'); await page.waitForTimeout(200);
    console.log('focus', await page.evaluate(`(()=>{let a=document.activeElement; while(a&&a.shadowRoot&&a.shadowRoot.activeElement)a=a.shadowRoot.activeElement; const r=a.closest('label').getBoundingClientRect(); return [a.tagName,r.top,r.bottom, innerHeight, scrollY]})()`));
    await page.screenshot({ path: '/tmp/audit/scene-focus.png' });
    break;
  }
}
await browser.close(); await site.stop();
