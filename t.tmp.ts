import { readFileSync } from 'node:fs';
import { unzipSync, strFromU8 } from 'fflate';
// @ts-ignore
import * as acorn from 'acorn';
import { scanScript } from './src/package/verify/page/script.ts';
const z = unzipSync(readFileSync('/tmp/pk/crosscheck-recognise-and-report-1.0.0-web.zip'));
const js = Object.keys(z).find(n=>n.startsWith('assets/')&&n.endsWith('.js'))!;
const s = strFromU8(z[js]!);
let n=0, miss=0, bad=0, ok=0;
for (let at = s.indexOf(';'); at>=0; at = s.indexOf(';', at+200)) {
  const t = s.slice(0,at+1)+'addEventListener("unload",f);'+s.slice(at+1);
  let inCode=false, parsed=true; try { acorn.parse(t,{ecmaVersion:'latest',sourceType:'module',onToken:(k:any)=>{ if(k.start===at+1&&k.value==='addEventListener') inCode=true; }}); } catch { parsed=false }
  const hit=[...scanScript(t)].some(x=>x.type==='breach'&&x.rule==='unload-listener');
  n++; if(parsed){ if (inCode&&!hit) {bad++; console.log(t.slice(at-50,at+20));} if (hit&&!inCode) {miss++;} if (inCode===hit) ok++; }
}
console.log({n,ok,missed:bad,falseAlarms:miss});
