(() => {
  const [, theme] = /[?&]theme=(light|dark)(?:&|$)/.exec(location.search) || [];
  if (!theme) return;
  document.documentElement.style.colorScheme = theme;
  document.getElementById('dark').media = theme === 'dark' ? 'all' : 'not all';
  addEventListener('DOMContentLoaded', () => {
    for (const link of document.querySelectorAll('a[href^="/"]')) {
      link.search = `theme=${theme}`;
    }
  });
})();
