// Shows, at a point of a drawing, the lines of the table that say the same. It reads texts and writes texts, never markup.
(() => {
  'use strict';
  const tip = document.getElementById('tip');
  let shown = null;
  let closing = 0;

  const rowsOf = mark => {
    const first = mark.getAttribute('href').slice(1);
    const section = first.slice(0, first.lastIndexOf('-') + 1);
    const more = mark.getAttribute('data-rows');
    return (more ? more.split(' ').map(row => section + row) : [first]).map(id => document.getElementById(id));
  };

  const say = (parent, style, text) => {
    const line = document.createElement('p');
    line.className = style;
    line.textContent = text;
    parent.append(line);
  };

  const show = mark => {
    clearTimeout(closing);
    if (shown === mark) return;
    hide();
    shown = mark;
    mark.classList.add('shown');
    const rows = rowsOf(mark);
    for (const row of rows) {
      const [when, what, answer, interest, pace] = [...row.cells].map(cell => cell.textContent);
      const part = document.createElement('div');
      say(part, 'when', when);
      say(part, 'what', what);
      say(part, 'then', answer);
      say(part, 'when', `Interest ${interest}; pace ${pace}.`);
      tip.append(part);
    }
    const rest = (mark.getAttribute('data-n') || rows.length) - rows.length;
    if (rest > 0) say(tip, 'rest', `… and ${rest} more, in the table.`);
    tip.hidden = false;
    const box = mark.getBoundingClientRect();
    const size = tip.getBoundingClientRect();
    const edge = document.documentElement.clientWidth - size.width - 8;
    const left = Math.max(8, Math.min(box.left + box.width / 2 - size.width / 2, edge));
    const below = box.bottom + 8;
    const fits = below + size.height < innerHeight || box.top < size.height + 8;
    tip.style.left = `${left + scrollX}px`;
    tip.style.top = `${(fits ? below : box.top - size.height - 8) + scrollY}px`;
  };

  const hide = () => {
    clearTimeout(closing);
    if (shown) shown.classList.remove('shown');
    shown = null;
    tip.hidden = true;
    tip.replaceChildren();
  };

  const hideSoon = () => {
    clearTimeout(closing);
    closing = setTimeout(hide, 250);
  };

  // From one to the next in a row; up and down to what is nearest in the row above or beneath.
  const neighbour = (mark, key) => {
    const row = mark.closest('.row');
    const marks = [...row.querySelectorAll('.m')];
    const place = marks.indexOf(mark);
    if (key === 'ArrowRight') return marks[place + 1];
    if (key === 'ArrowLeft') return marks[place - 1];
    if (key === 'Home') return marks[0];
    if (key === 'End') return marks[marks.length - 1];
    const rows = [...mark.closest('.drawing').querySelectorAll('.row')].filter(one => one.querySelector('.m'));
    const next = rows[rows.indexOf(row) + (key === 'ArrowDown' ? 1 : -1)];
    const centre = one => { const box = one.getBoundingClientRect(); return box.left + box.width / 2; };
    const here = centre(mark);
    return next && [...next.querySelectorAll('.m')]
      .reduce((best, one) => Math.abs(centre(one) - here) < Math.abs(centre(best) - here) ? one : best);
  };

  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') { hide(); return; }
    const mark = event.target.closest && event.target.closest('.m');
    if (!mark || !keys.includes(event.key)) return;
    event.preventDefault();
    const next = neighbour(mark, event.key);
    if (!next) return;
    for (const one of next.closest('.row').querySelectorAll('.m')) one.setAttribute('tabindex', one === next ? '0' : '-1');
    next.focus();
  });

  for (const drawing of document.querySelectorAll('.drawing')) {
    drawing.addEventListener('pointerover', event => {
      const mark = event.target.closest('.m');
      if (mark && event.pointerType === 'mouse') show(mark);
    });
    drawing.addEventListener('pointerout', event => { if (event.pointerType === 'mouse') hideSoon(); });
    drawing.addEventListener('focusin', event => show(event.target.closest('.m')));
    drawing.addEventListener('focusout', hideSoon);
    drawing.addEventListener('click', event => {
      const mark = event.target.closest('.m');
      if (!mark) return;
      event.preventDefault();
      mark.focus({ preventScroll: true });
      show(mark);
    });
  }

  tip.addEventListener('pointerenter', () => clearTimeout(closing));
  tip.addEventListener('pointerleave', hideSoon);
  document.addEventListener('click', event => {
    if (!event.target.closest('.m') && !tip.contains(event.target)) hide();
  });

  // A link into a table that is folded opens it; on paper, what is folded would be lost.
  const unfold = () => {
    const row = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const folded = row && row.closest('details');
    if (folded && !folded.open) { folded.open = true; row.scrollIntoView(); }
  };
  addEventListener('hashchange', unfold);
  unfold();
})();
