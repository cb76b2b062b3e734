import type { Alert } from './alert-of';

/** Asks once, at a press: a browser lets no page ask by itself. */
export const askForAlerts = (): void => {
  if (globalThis.Notification?.permission === 'default') void Notification.requestPermission().catch(() => undefined);
};

/** Shows it where one may; a press leads to the work. One conversation has one alert at a time. */
export const showAlert = ({ conversation, title }: Alert, onOpen: (conversation: string) => void): void => {
  if (globalThis.Notification?.permission !== 'granted') return;
  // Our own sound says what it is.
  const shown = new Notification(title, { tag: conversation, silent: true });
  shown.onclick = () => {
    shown.close();
    window.focus();
    onOpen(conversation);
  };
};
