(() => {
  const [, theme] = /[?&]theme=(light|dark)(?:&|$)/.exec(location.search) || [];
  if (!theme) return;
  document.documentElement.style.colorScheme = theme;
  for (const style of document.querySelectorAll('style[media]')) {
    style.media = theme === 'dark' ? 'all' : 'not all';
  }
  addEventListener('DOMContentLoaded', () => {
    for (const link of document.querySelectorAll('a[href^="/"]')) {
      link.search = `theme=${theme}`;
    }
  });
})();
