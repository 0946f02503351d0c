// The head: the page one is on is in sight where the row scrolls; the account menu closes by a click beside it, or by Esc.

const menu = document.querySelector('.own-menu');
const current = document.querySelector('.many nav [aria-current]');

if (current) {
  const row = current.parentElement;
  row.scrollLeft = current.offsetLeft - row.offsetLeft - (row.clientWidth - current.clientWidth) / 2;
}

document.addEventListener('click', ({ target }) => {
  if (!menu.contains(target)) {
    menu.open = false;
  }
});

menu.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && menu.open) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});
