/** A text for comparing: no case, no accents, `ё` as `е`. */
export const searchText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
