// ThôngSuốt: the one script. Every page works without it; it only saves a reload, a click or a mistake.
const live = document.createElement('div');
live.className = 'unseen';
live.setAttribute('aria-live', 'polite');
document.body.append(live);

// --- Swapping a part: links and forms with data-swap="#id" fetch their own address and replace that part. ---
let running;
let shown = location.pathname + location.search;
async function swap(url, selector, typed = false) {
  running?.abort();
  const mine = running = new AbortController();
  const target = document.querySelector(selector);
  target?.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(url, { headers: { 'X-Fragment': '1' }, signal: mine.signal });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const part = page.querySelector(selector);
    if (!response.ok || response.redirected || !part || !target) throw new Error('no such part');
    const followers = followersOf(page, selector);
    target.replaceWith(document.adoptNode(part));
    history[typed ? 'replaceState' : 'pushState'](null, '', url);
    shown = location.pathname + location.search;
    follow(followers, selector, page.title);
    live.textContent = (part.querySelector('.pager p') ?? part.querySelector('.empty strong'))?.textContent ?? '';
    if (!typed && !document.activeElement?.closest('form[data-swap]')) {
      part.setAttribute('tabindex', '-1');
      part.focus({ preventScroll: true });
      part.scrollIntoView({ block: 'nearest' });
    }
  } catch (error) {
    if (error.name === 'AbortError') return;
    // While typing, a half-typed date may be refused: wait for the rest. Otherwise go there plainly.
    target?.removeAttribute('aria-busy');
    if (!typed) location.assign(url);
  }
}
// What else speaks of the address follows: heading, path, tabs, and the links that lead back here.
const followersOf = (page, selector) => [...page.querySelectorAll('[data-follows]')].filter(part => !part.closest(selector));
function follow(parts, selector, title) {
  const here = followersOf(document, selector);
  if (here.length === parts.length) here.forEach((part, i) => part.replaceWith(document.adoptNode(parts[i])));
  document.title = title + document.title.slice(document.title.lastIndexOf(' – '));
  for (const here of document.querySelectorAll('[data-here]')) here.textContent = location.href;
  for (const link of document.querySelectorAll('a[href*="return="]')) {
    const url = new URL(link.href);
    url.searchParams.set('return', shown);
    link.href = url;
  }
}
// Links within the page (#errors) also change the history; only another address is another page.
addEventListener('popstate', () => { if (location.pathname + location.search !== shown) location.reload(); });

function addressOf(form) {
  const url = new URL(form.action || location.href, location.href);
  url.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string' && value !== '')).toString();
  return url;
}

let typing;
document.addEventListener('input', event => {
  const form = event.target.closest('form[data-swap][data-on=input]');
  if (form) {
    clearTimeout(typing);
    typing = setTimeout(() => swap(addressOf(form), form.dataset.swap, true), 250);
  }
  const edited = event.target.closest('form[data-form]');
  if (edited) edited.dataset.dirty = '1';
});

document.addEventListener('click', event => {
  const link = event.target.closest('a[data-swap]');
  if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    swap(link.href, link.dataset.swap);
  }
  const opens = event.target.closest('[data-opens]');
  if (opens) document.getElementById(opens.dataset.opens)?.showModal();
  if (event.target.closest('[data-print]')) print();
  closeBoxes(event.target);
});

// --- Sending: once, with a word that it is on its way. ---
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.matches('form[data-swap]')) {
    event.preventDefault();
    clearTimeout(typing);
    swap(addressOf(form), form.dataset.swap);
    return;
  }
  if (!form.matches('form[data-form]')) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = '1';
  delete form.dataset.dirty;
  const button = event.submitter;
  if (button) {
    button.setAttribute('aria-disabled', 'true');
    button.classList.add('sending');
    button.dataset.words = button.textContent;
    button.textContent = form.dataset.sending ?? button.textContent;
    live.textContent = button.textContent;
  }
  // The answer did not come: let the person try again. The act's identity keeps it from being done twice.
  setTimeout(ready, 20000);
});
function ready() {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
  for (const button of document.querySelectorAll('.sending')) {
    button.classList.remove('sending');
    button.removeAttribute('aria-disabled');
    button.textContent = button.dataset.words;
  }
}
addEventListener('pageshow', ready);
addEventListener('beforeunload', event => {
  if (document.querySelector('form[data-dirty]')) event.preventDefault();
});

// --- Keys: / finds, j and k move in a list, Enter opens, x marks, c claims, d completes, ? shows the keys. ---
function move(by) {
  const rows = [...document.querySelectorAll('table[data-keys] tbody tr')];
  if (rows.length === 0) return;
  const at = rows.findIndex(row => row.classList.contains('here'));
  const to = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
  rows[at]?.classList.remove('here');
  to.classList.add('here');
  to.querySelector('a[href]')?.focus({ preventScroll: true });
  to.scrollIntoView({ block: 'nearest' });
}
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') { closeBoxes(null); return; }
  if (event.ctrlKey || event.metaKey || event.altKey) {
    if (event.key === 'Enter' && event.target.form?.matches('[data-form]')) event.target.form.requestSubmit();
    return;
  }
  if (event.isComposing || event.target.closest('input:not([type=checkbox], [type=radio]), select, textarea, dialog')) return;
  const search = document.querySelector('[data-search]');
  if (event.key === '/' && search) { event.preventDefault(); search.focus(); search.select(); }
  if (event.key === '?') document.getElementById('keys')?.showModal();
  if (event.key === 'j') move(1);
  if (event.key === 'k') move(-1);
  if (event.key === 'x') document.querySelector('tr.here input[type=checkbox]')?.click();
  // c claims and d completes: the row one stands on, or the one task of the page.
  const row = document.querySelector('table[data-keys]') ? 'tr.here ' : '';
  if (event.key === 'c' || event.key === 'd') document.querySelector(`${row}[data-key=${event.key}]`)?.click();
});

// --- Boxes that open: one at a time; Esc or a press elsewhere closes them and gives the focus back. ---
const boxes = 'details.confirm[open], details.menu-sheet[open], details.person-menu[open]';
function closeBoxes(pressed) {
  for (const box of document.querySelectorAll(boxes)) {
    if (pressed && box.contains(pressed)) continue;
    const inside = box.contains(document.activeElement);
    box.open = false;
    if (inside) box.querySelector('summary').focus();
  }
}
document.addEventListener('toggle', event => {
  if (event.target.matches?.('details.confirm[open]')) event.target.querySelector('.confirm-box button')?.focus();
}, true);
document.querySelector('[data-focus]')?.focus();

// --- Charts: drawn above the table that stands under them; their script is fetched only where there is one. ---
const charts = document.querySelectorAll('[data-chart]');
if (charts.length > 0) {
  const script = document.createElement('script');
  script.src = charts[0].dataset.script;
  script.onload = () => charts.forEach(draw);
  script.onerror = () => charts.forEach(box => box.remove());
  document.head.append(script);
}
function draw(box) {
  const token = name => getComputedStyle(box).getPropertyValue(name).trim();
  const text = { color: token('--ink'), fontFamily: token('--sans'), fontSize: 13 };
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const option = JSON.parse(box.dataset.chart);
  const format = value => value === null || value === undefined ? '–' : number.format(value);
  Object.assign(option.tooltip, { valueFormatter: format, backgroundColor: token('--raised'), borderColor: token('--line-strong'), textStyle: text });
  Object.assign(option.legend, { textStyle: text });
  for (const axis of [option.xAxis, option.yAxis]) Object.assign(axis, {
    axisLabel: { ...axis.axisLabel, ...text, ...(axis.type === 'value' && { formatter: format }) },
    axisLine: { lineStyle: { color: token('--line-strong') } }, nameTextStyle: text, splitLine: { lineStyle: { color: token('--line') } },
  });
  for (const series of option.series) if (series.markLine) series.markLine.label = { ...text, position: 'insideEndTop', formatter: mark => `${mark.name} ${format(mark.value)}` };
  const chart = globalThis.echarts.init(box);
  chart.setOption({
    ...option, textStyle: text, color: ['--chart-1', '--chart-2', '--chart-3', '--chart-4', '--chart-5'].map(token),
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  });
  new ResizeObserver(() => chart.resize()).observe(box);
}
