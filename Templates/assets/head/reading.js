// Applies what the reader chose on an earlier page before this one is shown: light or dark, and the size of the text.
'use strict';
(() => {
  const page = document.documentElement;
  try {
    const theme = localStorage.getItem('broadsheet.theme');
    if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;
    const size = Number(localStorage.getItem('broadsheet.size'));
    if (size >= 1 && size <= 5) page.dataset.size = size;
  } catch { /* A browser that keeps nothing shows the page as it is. */ }
})();
