// The words of a provision, before and after, have a page of their own; opened here, they are fetched into this one.
for (const details of document.querySelectorAll('.law-words')) {
  details.addEventListener('toggle', async () => {
    const link = details.querySelector('a');
    if (!details.open || details.dataset.asked || !link) {
      return;
    }
    details.dataset.asked = 'yes';
    const response = await fetch(link.href, { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const words = page.getElementById('loi-van');
    if (response.ok && words) {
      words.removeAttribute('id');
      details.append(words);
    }
  });
}
