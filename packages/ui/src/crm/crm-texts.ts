import type { Texts } from '../locale/locale.ts';

/** What components say that can not show what they are for. */
export interface CrmTexts {
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  /** The person's role does not let them see it. */
  readonly noRights: string;
  /** There is nothing in the account. */
  readonly empty: string;
}

export const crmTexts: Texts<CrmTexts> = {
  en: {
    loading: 'Loading…',
    failed: 'This could not be loaded',
    retry: 'Try again',
    noRights: 'You have no rights to see this. An administrator can give them.',
    empty: 'There is nothing to choose from',
  },
  ru: {
    loading: 'Загрузка…',
    failed: 'Не удалось загрузить',
    retry: 'Повторить',
    noRights: 'У вас нет прав это видеть. Их может дать администратор.',
    empty: 'Выбирать не из чего',
  },
  es: {
    loading: 'Cargando…',
    failed: 'No se pudo cargar',
    retry: 'Reintentar',
    noRights: 'No tiene permisos para ver esto. Un administrador puede darlos.',
    empty: 'No hay nada que elegir',
  },
  pt: {
    loading: 'Carregando…',
    failed: 'Não foi possível carregar',
    retry: 'Tentar de novo',
    noRights: 'Você não tem permissão para ver isto. Um administrador pode concedê-la.',
    empty: 'Não há nada para escolher',
  },
};
