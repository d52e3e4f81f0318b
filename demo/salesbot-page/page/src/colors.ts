/** Dark where the device is dark, also when it changes while the page is open. */
export function followColors(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const paint = () =>
    document.documentElement.setAttribute('data-color-scheme', dark.matches ? 'dark' : 'light');
  paint();
  dark.addEventListener('change', paint);
}
