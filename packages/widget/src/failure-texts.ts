/** What happened, and what the button does. */
export interface FailureTexts {
  readonly message: string;
  readonly retry: string;
}

/** The words of a failure, by language; English is in the runtime itself. */
export const translations: Readonly<Record<string, FailureTexts>> = {
  ru: { message: 'Не удалось показать виджет.', retry: 'Повторить' },
  es: { message: 'No se pudo mostrar el widget.', retry: 'Reintentar' },
  pt: { message: 'Não foi possível mostrar o widget.', retry: 'Tentar de novo' },
  tr: { message: 'Widget gösterilemedi.', retry: 'Tekrar dene' },
  id: { message: 'Widget tidak dapat ditampilkan.', retry: 'Coba lagi' },
};
