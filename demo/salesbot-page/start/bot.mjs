/** A bot with the block, as the designer saves it, so that there is something to try at once. */
export async function addBot(sandbox, { clientId, backend, language }) {
  const { stepsOf } = await import('../dist/server/steps.js');
  const texts =
    language === 'ru'
      ? { name: 'Выбор времени', purpose: 'Звонок с менеджером', text: 'Выберите удобное время:' }
      : { name: 'Choose a time', purpose: 'A call with the manager', text: 'Choose a time:' };
  const { name, purpose, text } = texts;
  const values = { duration: '30', days: '7', hours: '10:00-18:00', weekdays: '1-5', wait: '24' };
  const program = stepsOf({ purpose, text, ...values }, language, backend);
  return sandbox.control.setBot({ name, program, client_id: clientId });
}
