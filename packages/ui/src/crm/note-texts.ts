import type { Texts } from '../locale/locale.ts';

export interface NoteTexts {
  readonly label: string;
  readonly send: string;
  readonly sent: string;
  readonly failed: string;
  /** The answer was lost on its way. */
  readonly unknown: string;
  readonly noRights: string;
}

export const noteTexts: Texts<NoteTexts> = {
  en: {
    label: 'Note',
    send: 'Add a note',
    sent: 'The note was added',
    failed: 'The note was not added. Your text is still here: try again.',
    unknown:
      'No answer came: the note may have been added. Look into the feed before you send it again.',
    noRights: 'You have no rights to add notes here. An administrator can give them.',
  },
  ru: {
    label: 'Примечание',
    send: 'Добавить примечание',
    sent: 'Примечание добавлено',
    failed: 'Примечание не добавлено. Текст остался здесь: попробуйте ещё раз.',
    unknown:
      'Ответ не пришёл: примечание могло добавиться. Посмотрите в ленту, прежде чем отправлять снова.',
    noRights: 'У вас нет прав добавлять сюда примечания. Их может дать администратор.',
  },
  es: {
    label: 'Nota',
    send: 'Añadir una nota',
    sent: 'La nota se añadió',
    failed: 'La nota no se añadió. El texto sigue aquí: inténtelo de nuevo.',
    unknown:
      'No llegó respuesta: la nota pudo añadirse. Mire el historial antes de enviarla otra vez.',
    noRights: 'No tiene permisos para añadir notas aquí. Un administrador puede darlos.',
  },
  pt: {
    label: 'Nota',
    send: 'Adicionar nota',
    sent: 'A nota foi adicionada',
    failed: 'A nota não foi adicionada. O texto continua aqui: tente de novo.',
    unknown:
      'Não houve resposta: a nota pode ter sido adicionada. Veja o histórico antes de enviar de novo.',
    noRights: 'Você não tem permissão para adicionar notas aqui. Um administrador pode concedê-la.',
  },
};
