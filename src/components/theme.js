(() => {
  var t = /[?&]theme=(light|dark)(?:&|$)/.exec(location.search);
  if (!t) return;
  document.documentElement.style.colorScheme = t[1];
  document.getElementById('dark').media = t[1] === 'dark' ? 'all' : 'not all';
  addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('a[href^="/embed/"]').forEach((a) => {
      a.search = 'theme=' + t[1];
    });
  });
})();
