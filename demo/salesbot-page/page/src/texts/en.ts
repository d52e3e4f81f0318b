import type { PageTexts } from './page-texts.ts';

const crm = {
  title: 'The calendar can not be reached',
  text: 'Nothing is lost. Wait a minute and try again.',
};
const offline = {
  title: 'No connection',
  text: 'Check that you are online and try again.',
};
const taken = {
  title: 'Somebody has just taken this time',
  text: 'Please choose another: the list is fresh.',
};
const reopen = 'Close this page and open the card again: that opens it anew.';
const over = {
  title: 'This link is no longer needed',
  text: 'The time has been settled. If something changed, write to us in the chat.',
};

export const en: PageTexts = {
  title: 'Choose a time',
  loading: 'Looking for free times…',
  nothing: {
    title: 'This is where meetings are arranged',
    text: 'Open the link in the message that you were sent: it leads here.',
  },
  client: {
    malformed: {
      title: 'The link is not whole',
      text: 'Tap it in the message itself. If you copy it, copy it to its end.',
    },
    tampered: {
      title: 'This link was changed',
      text: 'We do not open it. Go back to the chat and tap the link in the message.',
    },
    foreign: {
      title: 'This link does not belong here',
      text: 'The company no longer arranges meetings on this page. Write to it in the chat.',
    },
    used: {
      title: 'This link was opened before',
      text: 'It opens once, on one device. Go on there, or get a new one.',
    },
    expired: {
      title: 'This link has run out',
      text: 'Write to us in the chat, and we will send a new one.',
    },
    replaced: {
      title: 'There is a newer link',
      text: 'Open the latest of those that came into the chat.',
    },
    over,
    taken,
    changed: {
      title: 'You are choosing in another tab',
      text: 'This is how things stand now.',
    },
    too_often: {
      title: 'The link is on its way',
      text: 'Look into the chat. If it is not there, try again in half a minute or write to us.',
    },
    not_found: over,
    no_session: {
      title: 'Open the link in the message',
      text: 'It was not opened in this browser yet.',
    },
    crm,
    offline,
    server: { title: 'Something broke on our side', text: 'Try again in a minute.' },
    token_over: over,
  },
  manager: {
    malformed: { title: 'The page came without its pass', text: reopen },
    tampered: {
      title: 'The pass was changed',
      text: `The CRM did not sign it, so nothing is shown. ${reopen}`,
    },
    foreign: {
      title: 'The pass is of another integration',
      text: 'Ask an administrator whether the integration is installed in this account.',
    },
    used: { title: 'This page was opened before', text: reopen },
    expired: { title: 'The page waited too long', text: reopen },
    replaced: { title: 'The page is out of date', text: reopen },
    over: { title: 'The card is gone', text: 'It was deleted, or you may not see it.' },
    taken,
    changed: {
      title: 'The time was changed just now',
      text: 'This is how things stand now.',
    },
    too_often: crm,
    not_found: {
      title: 'The card can not be seen',
      text: 'It was deleted, or you may not see it.',
    },
    no_session: { title: 'The page waited too long', text: reopen },
    crm,
    offline,
    server: { title: 'Something broke on our side', text: 'Try again in a minute.' },
    token_over: { title: 'The page was open too long', text: reopen },
  },
  retry: 'Try again',
  again: 'Send a new link into the chat',
  againDone: { title: 'A new link is in the chat', text: 'Go back to the chat and open it.' },
  againFailed: 'No new link can be sent now. Try in half a minute, or write to us in the chat.',
  with: (person) => `You will meet ${person}`,
  minutes: (count) => `${count} min`,
  chooseDay: 'Day',
  chooseTime: 'Time',
  zone: (place) => `Time zone: ${place}`,
  yourTime: (time) => `you: ${time}`,
  confirm: 'Confirm',
  pick: 'Choose a time',
  noneSuits: 'No time suits me',
  noneSuitsAsk: {
    title: 'Does no time suit you?',
    text: 'We will pass it on, and you will be offered another in the chat.',
  },
  noneSuitsConfirm: 'None suits',
  noFree: {
    title: 'There is no free time',
    text: 'The next days are full. Press the button below, and you will be offered a time in the chat.',
  },
  chosen: {
    title: 'The time is yours',
    text: 'A confirmation comes into the chat. You can close this page.',
  },
  unsuitable: {
    title: 'Thank you, we passed it on',
    text: 'You will be offered another time in the chat.',
  },
  addToCalendar: 'Add to my calendar',
  card: {
    none: {
      title: 'No time is chosen yet',
      text: 'It will be here once the client has chosen one with the link from the bot.',
    },
    heading: 'Meeting',
    move: 'Move',
    moveTo: 'Move it here',
    cancel: 'Leave it as it is',
    moved: 'Moved. The task and the notes of the card say so. Now send this to the client:',
    toClient: 'Message to the client',
  },
};
