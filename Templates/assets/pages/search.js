// Search in the files of search/: loads the index, then only the words and the lists that a query needs.
// `pieces` cuts and folds as `SearchFolder` does when the index is made; change both together.
(() => {
'use strict';

const form = document.getElementById('search');
const field = document.getElementById('q');
const status = document.getElementById('search-status');
const results = document.getElementById('search-results');
const root = form.dataset.root;
const MOST = 20;

// Words

const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]/;
const LETTER = /[\p{L}\p{M}\p{Nd}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u;
const DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef\u0b66-\u0b6f\u0be6-\u0bef\u0c66-\u0c6f\u0ce6-\u0cef\u0d66-\u0d6f]/;
const PLAIN = { 'ς': 'σ', 'ı': 'i', 'ى': 'ي', 'ة': 'ه' };

function foldLetter(letter) {
  let code = letter.codePointAt(0);
  if (code >= 0xff10 && code <= 0xff5a) letter = String.fromCodePoint(code -= 0xfee0);
  if (code < 0x700 || (code >= 0x1e00 && code <= 0x1fff)) letter = String.fromCodePoint(letter.normalize('NFD').codePointAt(0));
  letter = letter.toLowerCase();
  // Digits of other scripts stand in rows of ten, the first at 0x...0 or 0x...6.
  if (DIGIT.test(letter)) return String((code & 15) - ((code & 0xff0) === 0x6f0 || (code & 0xff0) === 0x660 ? 0 : 6));
  return PLAIN[letter] || letter;
}

function withoutArticle(word) {
  const letters = [...word];
  if (letters.length < 5) return word;
  if (/^(ال|لل)/.test(word)) return letters.slice(2).join('');
  return letters.length > 5 && /^[وبكف]ال/.test(word) ? letters.slice(3).join('') : word;
}

// The words of a text with their places in it: [{word, from, to, unspaced}].
function pieces(text) {
  const found = [];
  let letters = '', from = 0, count = 0, unspaced = false, afterApostrophe = false, i = 0;
  const finish = (to, beside) => {
    if (count && !(beside && count === 1)) found.push({ word: unspaced ? letters : withoutArticle(letters), from, to, unspaced });
    letters = ''; count = 0;
  };
  for (const char of text) {
    const at = i;
    i += char.length;
    if (MARKS.test(char) || /\p{Cf}/u.test(char)) continue;
    if (char === "'" || char === '’' || char === 'ʼ') { finish(at, true); afterApostrophe = true; continue; }
    if (!LETTER.test(char)) { finish(at, afterApostrophe); afterApostrophe = false; continue; }
    const kind = /\p{M}/u.test(char) && count ? unspaced : UNSPACED.test(char);
    if (count && kind !== unspaced) { finish(at, afterApostrophe); afterApostrophe = false; }
    if (!count) { from = at; unspaced = kind; }
    letters += foldLetter(char);
    count++;
  }
  finish(text.length, afterApostrophe);
  return found;
}

// Order of code points, as in the index.
function precedes(a, b) {
  const x = [...a], y = [...b];
  for (let i = 0; i < x.length && i < y.length; i++) {
    if (x[i] !== y[i]) return x[i].codePointAt(0) < y[i].codePointAt(0);
  }
  return x.length < y.length;
}

// Files

const loaded = new Map();
let weight = 0;

function load(name) {
  if (!loaded.has(name)) {
    loaded.set(name, fetch(name, name === 'index.json' ? { cache: 'no-cache' } : {}).then(async (answer) => {
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      const text = await answer.text();
      weight += text.length;
      return name.endsWith('.json') ? JSON.parse(text) : text.split('\n').filter(Boolean).map((line) => line.split('\t'));
    }).catch((fault) => { loaded.delete(name); throw fault; }));
  }
  return loaded.get(name);
}

// The lines of the index from `first` on while `belongs` says so.
async function lines(first, belongs) {
  const files = (await load('index.json')).words;
  let low = 0, high = files.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (precedes(first, files[middle][0])) high = middle; else low = middle + 1;
  }
  const found = [];
  for (let i = Math.max(0, low - 1); i < files.length && found.length < 400; i++) {
    if (i >= low && !belongs(files[i][0])) break;
    for (const line of await load(files[i][1])) if (belongs(line[0])) found.push(line);
  }
  return found;
}

// Documents of a line: Map of number to places.
function postings(line) {
  const documents = new Map();
  let number = 0;
  for (const part of line[1].split(',')) {
    const [step, steps] = part.split(':');
    number += parseInt(step, 36);
    let place = 0;
    documents.set(number, steps ? steps.split('.').map((s) => (place += parseInt(s, 36))) : []);
  }
  return documents;
}

function union(all) {
  const joined = new Map();
  for (const documents of all) {
    for (const [number, places] of documents) joined.set(number, joined.has(number) ? [...joined.get(number), ...places] : places);
  }
  return joined;
}

async function documentsOf(word, isPrefix) {
  return union((await lines(word, (term) => (isPrefix ? term.startsWith(word) : term === word) && !term.includes(':'))).map(postings));
}

// A run of a script without spaces, cut into words of the index: the fewest that make it up, the last may be cut short.
async function segments(run) {
  const letters = [...run];
  const terms = new Set();
  for (const letter of new Set(letters)) {
    for (const [term] of await lines(letter, (t) => t.startsWith(letter))) terms.add(term);
  }
  const best = [[]];
  for (let end = 1; end <= letters.length; end++) {
    best[end] = null;
    for (let start = 0; start < end; start++) {
      const word = letters.slice(start, end).join('');
      const isKnown = terms.has(word) || (end === letters.length && [...terms].some((term) => term.startsWith(word)));
      if (best[start] && isKnown && (!best[end] || best[start].length + 1 < best[end].length)) best[end] = [...best[start], word];
    }
  }
  return best[letters.length] || [run];
}

// Queries

// What was typed as a list of conditions: {words, prefix, not} or {filter, value, not}. While typing, a last single letter is a word begun.
function parse(query, isTyping) {
  const conditions = [];
  const pattern = /(-?)(?:(source|section|from|to):)?(?:["“”„«]([^"“”„«»]*)["“”„»]?|(\S+))/gu;
  for (const [, minus, filter, quoted, bare] of query.matchAll(pattern)) {
    const text = quoted ?? bare;
    const not = Boolean(minus);
    if (filter) {
      if (text) conditions.push({ filter, value: text, not }); else conditions.isUnfinished = true;
      continue;
    }
    const words = pieces(text);
    if (words.length) conditions.push({ words, prefix: quoted === undefined && text.endsWith('*'), not });
  }
  const last = conditions.at(-1);
  if (last && last.words && !/[\s"”»]$/.test(query)) {
    const piece = last.words.at(-1);
    if (piece.word.length > 1) {
      last.prefix = true;
    } else if (isTyping && !piece.unspaced && last.words.length === 1) {
      conditions.pop();
      conditions.isUnfinished = true;
    }
  }
  return conditions;
}

async function matches(condition) {
  const words = [];
  for (const piece of condition.words) {
    if (piece.unspaced) words.push(...(await segments(piece.word)).map((word) => ({ word, unspaced: true })));
    else words.push(piece);
  }
  condition.terms = words.map((piece) => piece.word);
  const lists = [];
  for (const [i, piece] of words.entries()) {
    lists.push(await documentsOf(piece.word, i === words.length - 1 && (condition.prefix || Boolean(piece.unspaced))));
  }
  const found = new Map();
  for (const [number, places] of lists[0]) {
    if (!lists.every((list) => list.has(number))) continue;
    if (lists.length === 1) { found.set(number, places); continue; }
    // Function words have no places: they fit anywhere.
    const anchor = lists.findIndex((list) => list.get(number).length);
    if (anchor < 0) { found.set(number, []); continue; }
    const starts = lists[anchor].get(number).map((place) => place - anchor)
      .filter((start) => lists.every((list, k) => !list.get(number).length || list.get(number).includes(start + k)));
    if (starts.length) found.set(number, starts);
  }
  return found;
}

// A day, month or year as `from:` and `to:` take it; null for anything else.
function dayOf(value) {
  const text = [...value].map(foldLetter).join('');
  const found = /^\d{4}(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  return found && (found[1] || '01') >= '01' && (found[1] || '12') <= '12' && (found[2] || '01') >= '01' && (found[2] || '31') <= '31' ? text : null;
}

async function filtered(condition, index) {
  const { filter, value } = condition;
  if (filter === 'from' || filter === 'to') {
    const named = dayOf(value);
    const day = (named + (filter === 'from' ? '-01-01' : '-12-31').slice((named.split('-').length - 1) * 3)).slice(0, 10);
    // Newest first: later than `to` stands before, earlier than `from` behind; undated articles are last and in no span.
    const numberFrom = async (isBehind) => {
      const at = index.lists.findIndex(([first]) => isBehind(first));
      const list = (at < 0 ? index.lists.length : at) - 1;
      if (list < 0) return 0;
      const rows = await load(index.lists[list][1]);
      const row = rows.findIndex((r) => isBehind(r[4]));
      return list * index.inList + (row < 0 ? rows.length : row);
    };
    const dated = await numberFrom((d) => !d);
    const cut = filter === 'from' ? await numberFrom((d) => !d || d < day) : await numberFrom((d) => !d || d <= day);
    return filter === 'from' ? (number) => number < cut : (number) => number >= cut && number < dated;
  }
  const wanted = pieces(value.replaceAll('-', ' ')).map((piece) => piece.word).join(' ');
  const slugs = index[filter + 's'].filter(([slug, name]) => [slug.replaceAll('-', ' '), name]
    .some((text) => (' ' + pieces(text).map((piece) => piece.word).join(' ')).includes(' ' + wanted))).map(([slug]) => slug);
  const all = [];
  for (const slug of slugs) for (const line of await lines(`${filter}:${slug}`, (term) => term === `${filter}:${slug}`)) all.push(postings(line));
  const documents = union(all);
  return (number) => documents.has(number);
}

async function find(query, isTyping) {
  const index = await load('index.json');
  const conditions = parse(query, isTyping);
  const unclear = conditions.find((c) => (c.filter === 'from' || c.filter === 'to') && !dayOf(c.value));
  if (unclear) return isTyping ? null : { numbers: [], terms: [], unclear: unclear.value };
  // Nothing that could stand in an article, such as a picture sign: there is no such article.
  if (!conditions.length) return conditions.isUnfinished ? null : { numbers: [], terms: [] };
  let found = null;
  const bars = [];
  for (const condition of conditions) {
    if (condition.filter) {
      const passes = await filtered(condition, index);
      bars.push((number) => passes(number) !== condition.not);
      continue;
    }
    const documents = await matches(condition);
    if (condition.not) { bars.push((number) => !documents.has(number)); continue; }
    const rarity = Math.log(1 + index.articles / (documents.size + 1));
    const next = new Map();
    for (const [number, places] of documents) {
      if (found && !found.has(number)) continue;
      const inHeadline = places.some((place) => place < index.bodyStart);
      const count = places.length || 1;
      next.set(number, (found ? found.get(number) : 0) + rarity * ((inHeadline ? 1.5 : 0) + count / (count + 1.5)));
    }
    found = next;
  }
  if (!found) found = new Map(Array.from({ length: index.articles }, (_, number) => [number, 0]));
  const ranked = [...found].filter(([number]) => bars.every((bar) => bar(number))).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const terms = conditions.filter((c) => c.words && !c.not).flatMap((c) => c.terms.map((word, i) => ({ word, prefix: c.prefix && i === c.terms.length - 1 })));
  return { numbers: ranked.map(([number]) => number), terms };
}

// Results

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// The text with its found words marked, and how many different ones it has.
function marked(text, terms) {
  const parts = [];
  const hit = new Set();
  let end = 0;
  for (const piece of pieces(text)) {
    for (const term of terms) {
      let from = piece.from, to = piece.to;
      if (piece.unspaced) {
        const at = piece.word.indexOf(term.word);
        if (at < 0) continue;
        from += at;
        to = from + term.word.length;
      } else if (term.prefix ? !piece.word.startsWith(term.word) : piece.word !== term.word) continue;
      if (from < end) continue;
      hit.add(term.word);
      parts.push(text.slice(end, from), element('mark', {}, text.slice(from, to)));
      end = to;
    }
  }
  parts.push(text.slice(end));
  return { parts, hits: hit.size };
}

// Shows the sentence of the article's page that has most of the words.
async function addSentence(place, address, terms, link) {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    let best = null;
    for (const sentence of page.querySelectorAll('main .s[id]')) {
      const found = marked(sentence.textContent.replace(/\s+/g, ' '), terms);
      if (!best || found.hits > best.hits) best = { ...found, id: sentence.id };
      if (found.hits === terms.length) break;
    }
    if (!best) return;
    place.replaceChildren(...best.parts);
    if (best.hits) link.href = address + '#' + best.id;
  } catch { /* The headline stands alone. */ }
}

let turn = 0;
let shown = 0;

async function show(numbers, terms, mine) {
  const index = await load('index.json');
  for (const number of numbers.slice(shown, shown + MOST)) {
    const row = (await load(index.lists[Math.floor(number / index.inList)][1]))[number % index.inList];
    if (mine !== turn) return;
    const [slug, title, lang, isRTL, day, words, outlet, isCopy, keys, story, headline] = row;
    const address = `${root}articles/${slug}/index.html`;
    const language = { lang, dir: isRTL ? 'rtl' : 'ltr' };
    const link = element('a', { class: 'name', href: address, ...language }, ...marked(title, terms).parts);
    const facts = element('span', { class: 'facts' }, outlet);
    if (day) facts.append(outlet ? form.dataset.separator : '', element('time', { datetime: day }, words));
    if (isCopy) facts.append(form.dataset.separator + form.dataset.copy);
    const sentence = element('p', { class: 'sentence', ...language });
    const item = element('li', { 'data-of': keys }, link, ' ', facts, sentence);
    if (story) item.append(element('span', { class: 'facts' }, form.dataset.story + ' ', element('a', { href: `${root}stories/${story}/index.html` }, headline)));
    results.append(item);
    addSentence(sentence, address, terms, link);
  }
  shown = Math.min(numbers.length, shown + MOST);
  document.dispatchEvent(new Event('broadsheet:listed'));
  more.hidden = shown >= numbers.length;
  more.onclick = () => show(numbers, terms, mine).then(() => results.children[shown - 1]?.querySelector('a')?.focus({ preventScroll: true }));
}

const more = document.getElementById('search-more');

async function run(isTyping) {
  const mine = ++turn;
  const query = field.value;
  const address = new URL(location.href);
  if (query.trim()) address.searchParams.set('q', query); else address.searchParams.delete('q');
  history.replaceState(null, '', address);
  try {
    const found = query.trim() ? await find(query, isTyping) : null;
    if (mine !== turn) return;
    results.replaceChildren();
    shown = 0;
    more.hidden = true;
    status.textContent = !found ? '' : found.unclear ? form.dataset.day + ' ' + found.unclear : found.numbers.length ? form.dataset.found + ' ' + found.numbers.length.toLocaleString(document.documentElement.lang) : form.dataset.none;
    if (found) await show(found.numbers, found.terms, mine);
  } catch (fault) {
    if (mine !== turn) return;
    status.textContent = location.protocol === 'file:' ? form.dataset.disk : form.dataset.fault;
  }
  form.dataset.loaded = `${loaded.size} ${weight}`;
}

let timer;
form.hidden = false;
field.value = new URLSearchParams(location.search).get('q') || '';
field.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(run, 150, true); });
form.addEventListener('submit', (event) => { event.preventDefault(); clearTimeout(timer); run(); });
if (field.value) run();
field.focus();
})();
