import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
const ROOT = '/tmp/wt/s3';
import { bundle } from '/tmp/wt/s3/build/bundle';
import { freePorts } from '/tmp/wt/s3/local/ports';
import { createStack } from '/tmp/wt/s3/local/stack';
import { signIn } from '/tmp/wt/s3/cli/support/desk';
import { phoneLine } from '/tmp/wt/s3/cli/support/phone-line';
import { signatureHeaders } from '/tmp/wt/s3/shared/integrations/signature';
import { tokensOf } from '/tmp/wt/s3/scripts/attack/attackers';
import { hostileInput, kinds } from '/tmp/wt/s3/scripts/attack/hostile-inputs';
const SECRET = Buffer.from('the sample bot of the docs, no secret');
const say = (row: string, what: string, seen: unknown) => console.log(`ROW ${row} | ${what} | ${typeof seen === 'string' ? seen : JSON.stringify(seen)}`);
const sleep = (ms: number) => new Promise(r => setTimeout(r, ms));
const logs: string[] = [];
const main = async () => {
  await bundle('functions/index.ts', join(ROOT, 'dist/functions.js'), { minify: false });
  const data = mkdtempSync(join(tmpdir(), 'sms-rows-'));
  const stack = createStack({ ports: await freePorts(), data, fresh: true, watch: false, instances: 1, timeScale: 20, onLog: (p: string, l: string) => { logs.push(`${p} ${l}`); }, config: join(ROOT, 'config/sample.yaml'), settings: { TextsPerMinuteTollFree: '12000' } } as any);
  await stack.up();
  const { functions: F, phones: P } = stack.addresses;
  const line = phoneLine(P);
  const to = '+18005550100';
  const text = (from: string, t: string) => line.text(from, to, t).then(() => 'taken', e => `refused: ${e.message}`);
  const got = async (n: string): Promise<any[]> => ((await (await fetch(`${P}/emulator/messages?phone=${encodeURIComponent(n)}&limit=200`)).json()) as any).value.filter((m: any) => m.direction === 'outbound');
  const until = async (f: () => Promise<boolean>, ms = 60000) => { const t = performance.now(); while (performance.now() - t < ms) { if (await f()) return performance.now() - t; await sleep(100); } return Infinity; };
  const tokens = await tokensOf(F);
  const api = async (as: 'ana' | 'olga' | 'wall' | undefined, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => { const r = await fetch(`${F}/api/${path}`, { method, headers: { 'content-type': 'application/json', ...(as && { 'x-zumo-auth': tokens[as] }), ...headers }, ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }) }); const t = await r.text(); let j: any; try { j = JSON.parse(t); } catch { j = t.slice(0, 200); } return { status: r.status, body: j as any, headers: r.headers, bytes: t.length }; };
  const kids = () => execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' }).split('\n').map(l => l.trim().split(/\s+/).map(Number));
  const worker = () => kids().filter(([, pp]) => pp === stack.functions.pid()).sort((a, b) => (b[2] ?? 0) - (a[2] ?? 0))[0]!;
  const cpu = (pid: number) => { const f = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' '); return (Number(f[11]) + Number(f[12])) * 10; };
  try {
    const ana = await signIn(F, 'ana'); await ana.presence('available');
    // 1
    let n = 1000;
    const num = () => `+1425555${n++}`;
    const bad = Array.from({ length: 120 }, num);
    for (const [i, b] of bad.entries()) await text(b, `Hello ${['\u2028', '\u2029', '\u0085', '\u0000', '\u001f', '\ufeff'][i % 6]} order`);
    const good = num(); await text(good, 'Hello, where is my order?');
    const waited = await until(async () => (await got(good)).length > 0);
    await until(async () => (await got(bad[119]!)).length > 0);
    let answered = 0; for (const b of bad) if ((await got(b)).length > 0) answered++;
    say('1a', '120 texts with U+2028, U+2029, NEL, NUL, US, BOM from 120 phones, then an ordinary one', `ordinary answered after ${waited.toFixed(0)} ms; hostile answered ${answered} of 120`);
    await sleep(500);
    const inbox = await api('ana', 'GET', 'feed?wait=0'); 
    const offers = JSON.stringify(inbox.body.desk ?? inbox.body).match(/[0-9a-f]{8}-[0-9a-f]{24}-\d+/g) ?? [];
    const conv = [...new Set(offers)];
    if (conv[0]) {
      const acc = await api('ana', 'POST', `conversations/${conv[0]}/accept`, { commandId: randomUUID() });
      const end = await until(async () => { const r = await api('ana', 'GET', `conversations/${conv[0]}`); return r.status === 200; }, 10000);
      const note = await api('ana', 'POST', `conversations/${conv[0]}/notes`, { commandId: randomUUID(), text: 'a\u2028b\u2029c' });
      const msg = await api('ana', 'POST', `conversations/${conv[0]}/messages`, { commandId: randomUUID(), text: 'a\u2028b' });
      const tr = await api('ana', 'POST', `conversations/${conv[0]}/transfer`, { commandId: randomUUID(), to: { queue: 'general' }, note: 'see\u2028above' });
      say('1a', `accept, note, message, transfer with U+2028 in conversation`, `accept ${acc.status}, note ${note.status}, message ${msg.status}, transfer ${tr.status}`);
      // 6
      await api('olga', 'PUT', 'customers/C-9', { name: 'Vera Secret', numbers: ['+14255559999'], email: 'vera@example.com' });
      for (const [w, b] of [['an id alone', { customer: 'C-9' }], ['one fact', { customer: 'C-9', knows: { name: 'Vera Secret' } }], ['two wrong', { customer: 'C-9', knows: { name: 'Vera Secret', email: 'x@example.com' } }]] as const) {
        const r = await api('ana', 'POST', `conversations/${conv[0]}/link-customer`, { commandId: randomUUID(), ...b });
        say('6', `link-customer with ${w}`, `${r.status} ${r.body.detail ?? JSON.stringify(r.body).slice(0, 120)}`);
      }
      // 10 opt-in
      const oi = await api('ana', 'POST', `conversations/${conv[0]}/opt-in`, { commandId: randomUUID() });
      say('10', 'opt-in by an agent without how the customer asked', `${oi.status} ${oi.body.detail ?? ''}`);
      for (const r of ['end', 'transfer', 'close']) { const d = await api('ana', 'POST', `conversations/${conv[1] ?? conv[0]}/${r}`, { commandId: randomUUID(), dryRun: true, to: { queue: 'general' } }); say('new', `dryRun ${r} of a conversation offered/not held`, `${d.status} ${JSON.stringify(d.body).slice(0, 200)}`); }
    } else say('1a', 'no conversation in the inbox', JSON.stringify(inbox.body).slice(0, 300));
    const dl = await api('olga', 'GET', 'dead-letters');
    say('1', 'dead letters after all that', `${dl.status} ${JSON.stringify(dl.body).slice(0, 150)}`);
    // 2
    for (const f of ['+979123456789', '+881612345678', '+19005551234', '+447700900123', '+8801712345678', '12345', 'BANK']) { const t = await text(f, 'Hi'); await sleep(700); const g = await got(f).catch(() => []); say('2', `a text from ${f}`, `${t}; answers ${g.length}`); }
    const senders = await api('olga', 'GET', 'senders'); say('2', 'GET senders (supervisor)', `${senders.status}`);
    // 3
    const turn = num(); const t0 = performance.now();
    for (let i = 0; i < 40; i++) await text(turn, i % 2 ? 'START' : 'STOP');
    await sleep(4000);
    const ans = await got(turn); say('3', '40 texts STOP and START in turn from one phone', `${ans.length} answers in ${((performance.now() - t0) / 1000).toFixed(0)} s: ${JSON.stringify(ans.reduce((m: any, a: any) => ({ ...m, [a.text.slice(0, 40)]: (m[a.text.slice(0, 40)] ?? 0) + 1 }), {}))}`);
    // 4
    const call = { id: randomUUID(), seconds: Math.floor(Date.now() / 1000), body: JSON.stringify({ bot: 'sample-bot', conversation: `${'a'.repeat(32)}-1`, turn: 't', messages: [{ text: 'Your balance is $4,000.' }] }) };
    for (const c of ['a', 'b', 'b']) { const r = await api(undefined, 'POST', `bot/conversations/${c.repeat(32)}-1/messages`, call.body, signatureHeaders([SECRET], call)); say('4', `a call signed for conversation a…, sent to ${c}…`, `${r.status} ${r.body.detail ?? ''}`); }
    // 5
    const before = worker(); const hostBefore = kids().find(([p]) => p === stack.functions.pid())!;
    const big = Buffer.alloc(90 * 1024 * 1024, 120);
    for (const p of ['webhooks/twilio/sms', 'bot/conversations/x/messages', 'public/s/x', 'config/import']) { const r = await fetch(`${F}/api/${p}`, { method: 'POST', body: big, headers: { 'content-type': 'application/json' } }).then(async x => `${x.status} ${(await x.text()).slice(0, 80)}`, e => `cut: ${e.cause?.code ?? e.message}`); say('5', `90 MB, nobody signed in, to ${p}`, r); }
    await sleep(500);
    say('5', 'MB before → after', `worker ${(before[2]! / 1024).toFixed(0)} → ${(worker()[2]! / 1024).toFixed(0)}, host ${(hostBefore[2]! / 1024).toFixed(0)} → ${(kids().find(([p]) => p === stack.functions.pid())![2]! / 1024).toFixed(0)}`);
    // 10
    for (const [as, m, p, b] of [['ana', 'GET', `conversations/${'x'.repeat(129)}`], ['ana', 'GET', `commands/${'x'.repeat(300)}/y`], ['ana', 'POST', `conversations/${'x'.repeat(129)}/messages`, { commandId: 'x'.repeat(129), text: 'x' }], ['ana', 'GET', 'operating-hours/main/at?time=%2B275760-09-13T00:00:01Z'], ['olga', 'GET', 'figures?from=9999-99-99&to=0000-00-00'], ['olga', 'GET', 'surveys/after-help/results?from=%2B275760-09-13&to=x'], ['olga', 'POST', 'config/import', { text: 'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d]' }], ['olga', 'POST', 'config/import', { text: 'channels: ' + '['.repeat(60000) }]] as any[]) { const r = await api(as, m, p, b); say('10', `${m} ${p.slice(0, 60)}`, `${r.status} ${(r.body.detail ?? JSON.stringify(r.body)).slice(0, 140)}`); }
    const ip = []; for (let i = 0; i < 80; i++) ip.push((await fetch(`${F}/api/public/s/${'a'.repeat(22)}`, { headers: { 'x-forwarded-for': `1.1.1.${i}, 9.9.9.9` } })).status);
    say('10', '80 guesses of a link, each with another forged x-forwarded-for', JSON.stringify(ip.reduce((m: any, s) => ({ ...m, [s]: (m[s] ?? 0) + 1 }), {})));
    // cache, CSP
    for (const p of ['/', '/desk', '/sw.js', '/manifest.webmanifest', '/api/me', '/api/public/s/x', '/api/feed?wait=0', '/%0d%0aset-cookie:x=1', '//evil.example', '/..%2f..%2fpackage.json', '/assets/..%2f..%2f..%2fpackage.json', '/.auth/login/aad?post_login_redirect_uri=https://evil.example', '/.auth/logout?post_logout_redirect_uri=https://evil.example']) { const r = await fetch(`${F}${p}`, { redirect: 'manual', headers: p.startsWith('/api/me') || p.includes('feed') ? { 'x-zumo-auth': tokens.ana } : {} }); const h = (k: string) => r.headers.get(k); say('new', p, `${r.status} cache ${h('cache-control')}; csp ${h('content-security-policy')?.slice(0, 160)}; frame ${h('x-frame-options')}; ref ${h('referrer-policy')}; loc ${h('location')}; sw ${h('service-worker-allowed')}; nosniff ${h('x-content-type-options')}`); }
    // per kind
    const means = { eventGridKey: 'local-event-grid-key', botSecret: SECRET };
    await sleep(5000);
    const rows: string[] = [];
    for (const [k, kind] of kinds.entries()) {
      const w = worker()[0]!; const c0 = cpu(w); const t = performance.now(); const answers: Record<string, number> = {}; const N = 12;
      for (let i = 0; i < N; i++) { const input = hostileInput(k, means) as any; let a: string; if ('text' in input) a = await text(input.text.from, input.text.text).then(x => x.slice(0, 7)); else a = await fetch(`${F}${input.request.path}`, { method: input.request.method, headers: { ...input.request.headers, ...(input.signedIn && { 'x-zumo-auth': tokens[input.signedIn as 'ana'] }) }, ...(input.request.body !== undefined && { body: input.request.body }), signal: AbortSignal.timeout(input.hangsUp ? 500 : 30000) }).then(async r => { await r.arrayBuffer(); return `${r.status}`; }, e => `${e.name}`); answers[a] = (answers[a] ?? 0) + 1; }
      await sleep(1500);
      rows.push(`${((cpu(w) - c0) / N).toFixed(0).padStart(6)} ms/input  ${kind}  ${JSON.stringify(answers)}  wall ${((performance.now() - t - 1500) / N).toFixed(0)}`);
    }
    const w = worker()[0]!; const c0 = cpu(w); await sleep(6000); console.log('idle worker ms per 1.5 s:', (cpu(w) - c0) / 4);
    console.log(rows.sort().reverse().join('\n'));
  } finally {
    await stack.down(); rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    const odd = logs.filter(l => /error|5\d\d|unhandled/i.test(l)); console.log('LOG lines', logs.length, 'odd', odd.length); console.log(odd.slice(0, 15).join('\n').slice(0, 3000));
    const numbers = logs.filter(l => /\+1425555\d{4}|9795|Vera/.test(l)); console.log('numbers in logs', numbers.length, numbers.slice(0, 3));
  }
};
main().catch(e => { console.error(e); process.exitCode = 1; });
