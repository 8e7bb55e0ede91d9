window.onclick = window.onauxclick = ({ target }) => {
  if (target.matches('.language-switch a')) {
    target.hash = '';
    for (const { id, offsetTop } of document.querySelectorAll('section[id]')) {
      if (scrollY && offsetTop < scrollY + 120) target.hash = id;
    }
  }
};
