// Forms that are kept as one types: fetched only where there is one; without it the button keeps what was typed.
// Within data-quiet="#id" what is typed is sent, and what the answers change is drawn anew.
let keeping;
let kept;
async function keep(form, selector) {
  kept?.abort();
  const mine = kept = new AbortController();
  const body = new FormData(form);
  for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
  body.set('do', 'quiet');
  try {
    const response = await fetch(form.getAttribute('action'), { method: 'POST', body, headers: { 'X-Fragment': '1' }, signal: mine.signal });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const part = page.querySelector(selector);
    if (!response.ok || response.redirected || !part) return;
    if (!form.querySelector('input[type=file]')?.value) delete form.dataset.dirty;
    match(document.querySelector(selector), part);
    for (const said of page.querySelectorAll('[data-kept]')) document.getElementById(said.id)?.replaceWith(document.adoptNode(said));
  } catch {
    // Not kept this time: the button keeps it, and leaving asks.
  }
}
// The parts of a form keep their places; only those whose state differs are drawn anew, and never the one being typed in.
function match(here, fresh) {
  const old = new Map([...here.children].map(part => [part.dataset.item, part]));
  let last = null;
  for (const part of [...fresh.children]) {
    let mine = old.get(part.dataset.item);
    old.delete(part.dataset.item);
    const inner = mine?.querySelector('[data-items]');
    if (!mine || (mine.dataset.state !== part.dataset.state && !mine.contains(document.activeElement))) {
      const drawn = document.adoptNode(part);
      if (mine) mine.replaceWith(drawn);
      else if (last) last.after(drawn);
      else here.prepend(drawn);
      mine = drawn;
    } else if (inner) match(inner, part.querySelector('[data-items]'));
    last = mine;
  }
  for (const gone of old.values()) gone.remove();
}

document.addEventListener('input', event => {
  const part = event.target.closest('[data-quiet]');
  if (!part) return;
  clearTimeout(keeping);
  keeping = setTimeout(keep, 600, event.target.form, part.dataset.quiet);
});
document.addEventListener('submit', () => clearTimeout(keeping));
