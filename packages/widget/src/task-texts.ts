/** What is said of work that failed and has no place in the page, by language. */
export const taskTexts: Readonly<Record<string, string>> = {
  ru: 'Не получилось выполнить действие. Попробуйте ещё раз.',
  es: 'No se pudo completar la acción. Inténtelo de nuevo.',
  pt: 'Não foi possível concluir a ação. Tente novamente.',
  tr: 'İşlem tamamlanamadı. Lütfen tekrar deneyin.',
  id: 'Tindakan tidak dapat diselesaikan. Silakan coba lagi.',
};
