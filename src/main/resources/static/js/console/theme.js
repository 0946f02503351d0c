// Runs before the page is drawn, so that it never flashes in the other colours. No module: modules wait.
{
  const chosen = (() => {
    try {
      return localStorage.getItem('hoiluat.console.theme');
    } catch {
      return null;
    }
  })();
  if (chosen === 'light' || chosen === 'dark') {
    document.documentElement.dataset.theme = chosen;
  }
}
