// ThôngSuốt: the one script. Every page works without it; it only saves a reload, a click or a mistake.
const live = document.createElement('div');
live.className = 'unseen';
live.setAttribute('aria-live', 'polite');
document.body.append(live);

// --- Swapping a part: links and forms with data-swap="#id" fetch their own address and replace that part. ---
let running;
async function swap(url, selector, { push = true, keepFocus = false } = {}) {
  running?.abort();
  running = new AbortController();
  const target = document.querySelector(selector);
  target?.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(url, { headers: { 'X-Fragment': '1' }, signal: running.signal });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const part = page.querySelector(selector);
    if (!response.ok || response.redirected || !part || !target) { location.assign(url); return; }
    target.replaceWith(document.adoptNode(part));
    if (push) history.pushState({ swap: selector }, '', url); else history.replaceState({ swap: selector }, '', url);
    const caption = part.querySelector('.pager p')?.textContent ?? part.querySelector('.empty strong')?.textContent;
    live.textContent = caption ?? '';
    if (!keepFocus) { part.setAttribute('tabindex', '-1'); part.focus({ preventScroll: true }); part.scrollIntoView({ block: 'nearest' }); }
  } catch (error) {
    if (error.name !== 'AbortError') location.assign(url);
  }
}
addEventListener('popstate', () => location.reload());

function addressOf(form) {
  const url = new URL(form.action || location.href, location.href);
  url.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string' && value !== '')).toString();
  return url;
}

document.addEventListener('click', event => {
  const link = event.target.closest('a[data-swap]');
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  swap(link.href, link.dataset.swap);
});

let typing;
document.addEventListener('input', event => {
  const form = event.target.closest('form[data-swap][data-on=input]');
  if (form) {
    clearTimeout(typing);
    typing = setTimeout(() => swap(addressOf(form), form.dataset.swap, { push: false, keepFocus: true }), 250);
  }
  const edited = event.target.closest('form[data-form]');
  if (edited) edited.dataset.dirty = '1';
});

// --- Sending: once, with a word that it is on its way. ---
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.matches('form[data-swap]')) {
    event.preventDefault();
    clearTimeout(typing);
    swap(addressOf(form), form.dataset.swap, { keepFocus: true });
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
  }
});
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
  for (const button of document.querySelectorAll('.sending')) {
    button.classList.remove('sending');
    button.removeAttribute('aria-disabled');
    if (button.dataset.words) button.textContent = button.dataset.words;
  }
});
addEventListener('beforeunload', event => {
  if (document.querySelector('form[data-dirty]')) event.preventDefault();
});

// --- Keys: / finds, j and k move in a list, Enter opens. ---
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    if (event.key === 'Enter' && event.target.form?.matches('[data-form]')) event.target.form.requestSubmit();
    return;
  }
  if (event.target.closest('input, select, textarea, [contenteditable]')) return;
  if (event.key === '/') {
    const search = document.querySelector('[data-search]');
    if (search) { event.preventDefault(); search.focus(); search.select(); }
  } else if (event.key === 'j' || event.key === 'k') {
    const rows = [...document.querySelectorAll('table[data-keys] tbody tr')];
    if (rows.length === 0) return;
    const at = rows.findIndex(row => row.classList.contains('here'));
    const to = Math.max(0, Math.min(rows.length - 1, at + (event.key === 'j' ? 1 : -1)));
    rows[at]?.classList.remove('here');
    rows[to].classList.add('here');
    (rows[to].querySelector('a, button') ?? rows[to]).focus();
    rows[to].scrollIntoView({ block: 'nearest' });
  }
});

// --- Small conveniences. ---
document.querySelector('[data-focus]')?.focus();
document.addEventListener('toggle', event => {
  if (!event.target.matches?.('details.confirm') || !event.target.open) return;
  for (const other of document.querySelectorAll('details.confirm[open]')) if (other !== event.target) other.open = false;
}, true);
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') for (const open of document.querySelectorAll('details.confirm[open], details.menu-sheet[open]')) open.open = false;
});

// --- Charts: drawn over the table that stands under them. ---
const charts = document.querySelectorAll('[data-chart]');
if (charts.length > 0 && globalThis.echarts) {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  for (const box of charts) {
    const chart = echarts.init(box, dark ? 'dark' : null, { renderer: 'svg' });
    chart.setOption(JSON.parse(box.dataset.chart));
    addEventListener('resize', () => chart.resize());
  }
}

// --- Passkeys and the like come as modules of their own pages. ---
