// What a reader may add to the pages: colours, size of the text, keys, and sources or sections that are not shown.
// All of it stays in this browser. Without it every page is whole.
'use strict';
(() => {
  const page = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const store = {
    get(key) { try { return localStorage.getItem('broadsheet.' + key); } catch { return null; } },
    set(key, value) {
      try {
        if (value) localStorage.setItem('broadsheet.' + key, value); else localStorage.removeItem('broadsheet.' + key);
      } catch { /* Nothing is kept; the page changes all the same. */ }
    },
  };

  // Colours and size

  const themes = ['system', 'light', 'dark'];
  const theme = byId('theme');
  const nameTheme = () => { theme.textContent = theme.dataset[page.dataset.theme || 'system']; };

  function setTheme(name) {
    if (name === 'system') delete page.dataset.theme; else page.dataset.theme = name;
    store.set('theme', name === 'system' ? '' : name);
    nameTheme();
  }

  function setSize(size) {
    const next = Math.max(1, Math.min(5, size));
    if (next === 2) delete page.dataset.size; else page.dataset.size = next;
    store.set('size', next === 2 ? '' : String(next));
    byId('smaller').disabled = next === 1;
    byId('larger').disabled = next === 5;
  }

  // Sources and sections that the reader does not want to see

  const hidden = () => new Set((store.get('hidden') || '').split(' ').filter(Boolean));

  function applyHidden() {
    const keys = hidden();
    const buttons = [...document.querySelectorAll('[data-hide]')];
    const isBarred = (key) => keys.has(key) && !buttons.some((button) => button.dataset.hide === key);
    let count = 0;
    for (const item of document.querySelectorAll('[data-of]')) {
      item.hidden = item.dataset.of.split(' ').some(isBarred);
      if (item.hidden) count++;
    }
    for (const block of document.querySelectorAll('[data-block]')) {
      block.hidden = isBarred(block.dataset.block)
        || (block.querySelector('[data-of]') !== null && block.querySelector('[data-of]:not([hidden])') === null);
    }
    const note = byId('hidden-note');
    note.hidden = !count;
    byId('hidden-count').textContent = count.toLocaleString(page.lang);
    for (const button of buttons) {
      const isHidden = keys.has(button.dataset.hide);
      button.textContent = isHidden ? button.dataset.show : button.dataset.words;
      button.hidden = false;
    }
  }

  function toggleHidden(key) {
    const keys = hidden();
    if (!keys.delete(key)) keys.add(key);
    store.set('hidden', [...keys].sort().join(' '));
    applyHidden();
  }

  // Keys

  const items = () => [...document.querySelectorAll('main :is(h2, h3) a[href], main .lines > li > a[href], main .reports > li > a.name, main #search-results > li > a')]
    .filter((link) => link.getClientRects().length);

  function step(by) {
    const links = items();
    if (!links.length) return;
    const at = links.indexOf(document.activeElement);
    let next = at + by;
    if (at < 0) {
      next = links.findIndex((link) => link.getBoundingClientRect().top >= 0);
      if (next < 0) next = links.length - 1;
    }
    links[Math.max(0, Math.min(links.length - 1, next))].focus();
  }

  const go = (name) => { location.href = page.dataset.root + name + 'index.html'; };
  const toSearch = () => { const field = byId('q'); if (field && field.offsetParent) { field.focus(); field.select(); } else go('search/'); };
  const help = byId('keys');
  let before = null;

  function setHelp(isShown) {
    if (isShown === !help.hidden) return;
    if (isShown) before = document.activeElement;
    help.hidden = !isShown;
    if (isShown) byId('keys-close').focus(); else before?.focus();
  }

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    o: () => { const link = document.activeElement; if (items().includes(link)) link.click(); },
    '/': toSearch,
    h: () => go(''),
    '?': () => setHelp(help.hidden),
  };
  // On a keyboard of another script, the key that stands where the Latin letter does.
  const latin = (event) => {
    if (event.key.length !== 1 || event.key <= '~') return event.key;
    if (event.code === 'Slash') return event.shiftKey ? '?' : '/';
    return /^Key[A-Z]$/.test(event.code) ? event.code[3].toLowerCase() : event.key;
  };

  const afterG = { g: () => scrollTo(0, 0), h: () => go(''), e: () => go('editions/'), s: toSearch };
  let sinceG = 0;

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest('input, textarea, select, [contenteditable]')) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    if (event.key === 'Escape') setHelp(false);
    const key = latin(event);
    const isAfterG = event.timeStamp - sinceG < 1500;
    sinceG = 0;
    const action = isAfterG && afterG[key] || keys[key];
    if (key === 'g' && !isAfterG) { sinceG = event.timeStamp; return; }
    if (!action) return;
    event.preventDefault();
    action();
  });

  // The buttons

  byId('controls').hidden = false;
  nameTheme();
  setSize(Number(page.dataset.size) || 2);
  theme.addEventListener('click', () => setTheme(themes[(themes.indexOf(page.dataset.theme || 'system') + 1) % 3]));
  byId('smaller').addEventListener('click', () => setSize((Number(page.dataset.size) || 2) - 1));
  byId('larger').addEventListener('click', () => setSize((Number(page.dataset.size) || 2) + 1));
  byId('keys-open').addEventListener('click', () => setHelp(true));
  byId('keys-close').addEventListener('click', () => setHelp(false));
  byId('hidden-clear').addEventListener('click', () => { store.set('hidden', ''); applyHidden(); });
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-hide]');
    if (button) toggleHidden(button.dataset.hide);
  });
  // The search lists what it finds after the page was shown.
  document.addEventListener('broadsheet:listed', applyHidden);
  applyHidden();
})();
