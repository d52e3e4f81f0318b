const texts: Readonly<Record<string, string>> = {
  ru: 'Загрузка…',
  es: 'Cargando…',
  pt: 'Carregando…',
  tr: 'Yükleniyor…',
  id: 'Memuat…',
};

/**
 * What stands in a feature's place until its file is there. It is drawn from `script.js` alone, so
 * that a person on a slow line sees at once that something is coming.
 */
export function loadingView(language: string): HTMLElement {
  const view = document.createElement('div');
  view.className = 'amo-loading';
  view.setAttribute('role', 'status');
  view.textContent = texts[language] ?? 'Loading…';
  return view;
}
