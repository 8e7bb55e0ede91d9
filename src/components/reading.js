for (const link of document.querySelectorAll('.language-switch a')) {
  for (const event of ['click', 'auxclick']) {
    link.addEventListener(event, () => {
      let read = '';
      for (const section of document.querySelectorAll('section[id]')) {
        if (section.getBoundingClientRect().top < 120) read = section.id;
      }
      link.hash = scrollY ? read : '';
    });
  }
}
for (const button of document.querySelectorAll('.print')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
