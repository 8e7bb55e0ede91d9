for (const link of document.querySelectorAll('.language-switch a')) {
  link.onclick = link.onauxclick = () => {
    let read = '';
    for (const section of document.querySelectorAll('section[id]')) {
      if (section.getBoundingClientRect().top < 120) read = section.id;
    }
    link.hash = scrollY ? read : '';
  };
}
