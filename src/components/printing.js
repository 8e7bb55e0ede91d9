for (const button of document.querySelectorAll('.print')) {
  button.hidden = false;
  button.onclick = () => print();
}
