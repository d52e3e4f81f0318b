import type { Texts } from '../locale/locale.ts';

export interface ComboboxTexts {
  readonly loading: string;
  readonly empty: string;
  readonly failed: string;
  /** The name of the button that takes a value away; `{label}` is what it takes. */
  readonly remove: string;
}

export const comboboxTexts: Texts<ComboboxTexts> = {
  en: {
    loading: 'Searching…',
    empty: 'Nothing found',
    failed: 'The search failed. Change the text to try again.',
    remove: 'Remove {label}',
  },
  ru: {
    loading: 'Поиск…',
    empty: 'Ничего не найдено',
    failed: 'Не удалось выполнить поиск. Измените текст, чтобы повторить.',
    remove: 'Убрать: {label}',
  },
  es: {
    loading: 'Buscando…',
    empty: 'No se encontró nada',
    failed: 'La búsqueda falló. Cambie el texto para reintentar.',
    remove: 'Quitar {label}',
  },
  pt: {
    loading: 'Buscando…',
    empty: 'Nada encontrado',
    failed: 'A busca falhou. Altere o texto para tentar de novo.',
    remove: 'Remover {label}',
  },
};
