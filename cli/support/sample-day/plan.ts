/** One customer's day: what they and the agent say in turn, and where it stands at the end. */
export type DayConversation = {
  readonly customer: string;
  readonly says: readonly { readonly by: 'customer' | 'agent'; readonly text: string }[];
  /** `waiting`: nobody has it yet. */
  readonly ends: 'closed' | 'active' | 'wrap-up' | 'aside' | 'waiting';
  /** How they answer the survey, where it is asked; nothing: they don't. */
  readonly score?: number;
};

type Story = Pick<DayConversation, 'says'>;
const said = (...texts: readonly string[]): Story => ({
  says: texts.map((text, at) => ({ by: at % 2 === 0 ? 'customer' : 'agent', text })),
});

const STORIES: readonly Story[] = [
  said('Hi, where is my order 5512?', 'It left our warehouse today, you will have it tomorrow.', 'Great, thank you!'),
  said('My parcel has a hole in it. What now?', 'I am sorry! We send you a new one today.', 'Thanks, that is quick.'),
  said('Do you repair bikes?', 'We do, from Monday to Friday. Shall I book a time for you?', 'Thursday at 10 please'),
  said('Hola, ¿cuándo llega mi pedido?', 'Hola. Llega mañana entre las 9 y las 12.', 'Muchas gracias'),
  said('I was charged twice for order 4471', 'I see it. The second charge goes back to you in two days.', 'Ok, thanks'),
  said('Can I still change my delivery address?', 'Of course. Where shall it go?', '600 Stewart Street, please'),
  said('Is the blue helmet in stock?', 'It is, in all sizes. Shall I put one aside?', 'Size M, yes please!'),
  said(
    'The lock I bought does not open any more',
    'That should not happen. We exchange it for free.',
    'How do I send it back?',
  ),
  said('Necesito la factura del pedido 3308', 'Se la enviamos hoy por correo.', 'Perfecto'),
  said('When do you open on Saturday?', 'At nine, until five.', 'See you then'),
  said('I want my money back for order 2219', 'I am sorry to hear that. May I ask what was wrong?', 'Too small'),
  said('Do you ship to Canada?', 'We do, in four to six days.', 'Good to know'),
];

/** How the day ends for each, in this order: most is done, some goes on, some waits. */
const ENDS: readonly DayConversation['ends'][] = [
  ...(['closed', 'closed', 'closed', 'closed', 'closed', 'closed', 'closed', 'closed'] as const),
  ...(['active', 'active', 'aside', 'wrap-up', 'active', 'active'] as const),
  ...(['waiting', 'waiting', 'waiting'] as const),
];

/** Numbers of the plan that are nobody's (555-01xx), in area codes that the sample serves. */
const AREAS = ['206', '212', '303', '312', '415', '425', '602', '617', '702', '713', '818', '917'];

/** A lifelike day, the same for the same seed. */
export const dayOf = (random: () => number): readonly DayConversation[] => {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const used = new Set<string>();
  const number = (): string => {
    for (;;) {
      const made = `+1${pick(AREAS)}55501${String(Math.floor(random() * 100)).padStart(2, '0')}`;
      if (used.has(made)) continue;
      used.add(made);
      return made;
    }
  };
  return ENDS.map((ends, at) => {
    const { says } = STORIES[(at + Math.floor(random() * STORIES.length)) % STORIES.length] as Story;
    // Who waits has said one thing; whoever goes on waits for an answer, now and then.
    const length = ends === 'waiting' ? 1 : ends === 'active' ? 1 + Math.floor(random() * 3) : says.length;
    const answers = ends === 'closed' && random() < 0.7;
    return {
      customer: number(),
      says: says.slice(0, length),
      ends,
      ...(answers && { score: pick([5, 5, 5, 4, 4, 3, 2]) }),
    };
  });
};
