import { parseTemplate, render } from '../../../shared/domain/auto-messages/filling/template';

/** Values of usual length for a preview: the true ones are known when a text leaves. */
const EXAMPLES = {
  AgentName: 'Ana Flores',
  QueueName: 'Orders',
  Position: 3,
  EstimatedWait: '5 min',
} as const;

const momentIn = (language: string, hours: number): string => {
  const at = new Date(Date.now() + hours * 3_600_000);
  try {
    return new Intl.DateTimeFormat(language, { weekday: 'long', hour: 'numeric', minute: '2-digit' }).format(at);
  } catch {
    return new Intl.DateTimeFormat('en', { weekday: 'long', hour: 'numeric', minute: '2-digit' }).format(at);
  }
};

/** A text as a customer would read it, with examples in its slugs; as it is typed where it can't be read. */
export const filledIn = (text: string, language: string, customer: string): string => {
  const read = parseTemplate(text);
  if (!read.ok) return text;
  const context = Object.fromEntries(
    read.parts.flatMap(part => (part.kind === 'context' ? [[part.variable, part.variable] as const] : [])),
  );
  return render(text, {
    ...EXAMPLES,
    CustomerName: customer.split(' ')[0] ?? customer,
    NextOpening: momentIn(language, 14),
    TextBackTime: momentIn(language, 2),
    context,
  });
};
