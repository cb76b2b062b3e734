/** The page for people: every queue with its counts, kept up to date. It reads `/queues.json`; nothing can be changed here. */
export const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Service Bus on this machine</title>
<link rel="icon" href="data:,">
<style>
  :root { --ink: #1b1f24; --soft: #57606a; --line: #d8dee4; --back: #f6f8fa; --card: #fff; --accent: #0550ae; --alarm: #a40e26; --alarm-back: #ffebe9; }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #e6edf3; --soft: #9198a1; --line: #30363d; --back: #0d1117; --card: #161b22; --accent: #79c0ff; --alarm: #ffa198; --alarm-back: #490202; }
  }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--back); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
  main { max-width: 68rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.4rem; margin: 0; }
  header p { margin: .25rem 0 1.25rem; color: var(--soft); }
  table { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; overflow: hidden; }
  caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  th, td { padding: .6rem .9rem; text-align: right; border-top: 1px solid var(--line); font-variant-numeric: tabular-nums; }
  thead th { border-top: 0; color: var(--soft); font-size: .8rem; font-weight: 600; }
  th:first-child { text-align: left; }
  tbody th { font-weight: 600; overflow-wrap: anywhere; }
  tbody th small { display: block; color: var(--soft); font-weight: 400; }
  .some { color: var(--accent); font-weight: 600; }
  .alarm { color: var(--alarm); background: var(--alarm-back); font-weight: 700; }
  .zero { color: var(--soft); }
  a { color: var(--accent); }
  a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  @media (max-width: 44rem) {
    table, tbody, tr, th, td { display: block; }
    thead { display: none; }
    tbody tr { padding: .5rem 0; border-top: 1px solid var(--line); }
    tbody tr:first-child { border-top: 0; }
    th, td { border: 0; padding: .15rem .9rem; text-align: left; }
    td { display: flex; justify-content: space-between; }
    td::before { content: attr(data-label); color: var(--soft); font-weight: 400; }
  }
</style>
</head>
<body>
<main>
  <header>
    <h1>Service Bus on this machine</h1>
    <p><span id="state" role="status">Reading…</span> The same as JSON: <a href="/queues.json">/queues.json</a></p>
  </header>
  <table role="table">
    <caption>Queues and how many messages they hold</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Queue</th><th scope="col" role="columnheader">Active</th><th scope="col" role="columnheader">In hand</th><th scope="col" role="columnheader">Scheduled</th><th scope="col" role="columnheader">Deferred</th><th scope="col" role="columnheader">Dead letters</th><th scope="col" role="columnheader">Sessions</th></tr></thead>
    <tbody id="queues" role="rowgroup"></tbody>
  </table>
  <noscript><p>Without scripts the counts can be read at <a href="/queues.json">/queues.json</a>.</p></noscript>
</main>
<script>
  const columns = [['active', 'Active'], ['locked', 'In hand'], ['scheduled', 'Scheduled'], ['deferred', 'Deferred'], ['deadLettered', 'Dead letters'], ['sessions', 'Sessions']];
  const state = document.getElementById('state');
  const body = document.getElementById('queues');
  // Roles are named because small screens show the table as blocks, which alone would take its meaning away.
  const make = (name, text, role) => { const e = document.createElement(name); e.textContent = text; if (role) e.setAttribute('role', role); return e; };
  const row = queue => {
    const line = make('tr', '', 'row');
    const name = make('th', queue.name, 'rowheader');
    name.scope = 'row';
    name.append(make('small', (queue.requiresSession ? 'sessions, ' : '') + 'lock ' + queue.lockDuration + ', ' + queue.maxDeliveryCount + ' deliveries'));
    line.append(name);
    for (const [key, label] of columns) {
      const none = key === 'sessions' && !queue.requiresSession;
      const cell = make('td', none ? '–' : queue[key].toLocaleString(), 'cell');
      cell.dataset.label = label;
      cell.className = none || queue[key] === 0 ? 'zero' : key === 'deadLettered' ? 'alarm' : 'some';
      line.append(cell);
    }
    return line;
  };
  let shown = '';
  const say = text => { if (state.textContent !== text) state.textContent = text; };
  const refresh = async () => {
    try {
      const text = await (await fetch('/queues.json')).text();
      if (text !== shown) body.replaceChildren(...JSON.parse(text).map(row));
      shown = text;
      say('Up to date, read every second.');
    } catch {
      say('The broker does not answer; these counts are old.');
    }
    setTimeout(refresh, 1000);
  };
  refresh();
</script>
</body>
</html>
`;
