/** `+1 425-555-0123`; other numbers as they are. */
export const shownNumber = (number: string): string => {
  const match = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  return match ? `+1 ${match[1]}-${match[2]}-${match[3]}` : number;
};

/** A number in +1 425 555: the fictitious exchange, which no phone has. */
export const inventNumber = (taken: ReadonlySet<string>): string => {
  for (;;) {
    const number = `+1425555${Math.floor(Math.random() * 10_000)
      .toString()
      .padStart(4, '0')}`;
    if (!taken.has(number)) return number;
  }
};

/** A colour of its own for each phone. */
export const hueOf = (number: string): number =>
  [...number].reduce((sum, digit) => (sum * 31 + digit.charCodeAt(0)) % 360, 7);

const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });

export const shownTime = (iso: string): string => time.format(new Date(iso));
export const shownDay = (iso: string): string =>
  new Date(iso).toDateString() === new Date().toDateString() ? 'Today' : day.format(new Date(iso));
