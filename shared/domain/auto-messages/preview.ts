import { segmentsOf } from '../text/segments';
import type { Because } from '../values/because';
import { type ChoiceInput, chooseAutoMessage, type MessageSource } from './choose';
import { parseTemplate, render, type TemplateValues } from './filling/template';

export type AutoMessageWarning = {
  readonly rule: 'preview.several-segments' | 'preview.not-gsm-7' | 'preview.other-language' | 'preview.empty-value';
  readonly message: string;
};

export type AutoMessagePreview =
  | {
      readonly withheld: false;
      readonly text: string;
      readonly language: string;
      readonly source: MessageSource;
      readonly encoding: 'GSM-7' | 'UCS-2';
      readonly segments: number;
      readonly characters: number;
      readonly warnings: readonly AutoMessageWarning[];
      readonly because: Because;
    }
  | { readonly withheld: true; readonly because: Because };

/**
 * What would be said, before anybody hears it: the text with its values, what it costs in segments, where it came from,
 * and what a person would want to know before saving it.
 */
export const previewAutoMessage = (input: ChoiceInput & { readonly values: TemplateValues }): AutoMessagePreview => {
  const choice = chooseAutoMessage(input);
  if (choice.withheld) return choice;
  const text = render(choice.text, input.values);
  const { encoding, segments, characters, nonGsmCharacters } = segmentsOf(text);
  const warnings: AutoMessageWarning[] = [
    ...emptyValues(choice.text, input.values),
    ...(choice.language.split('-')[0] === input.language.split('-')[0]
      ? []
      : [
          {
            rule: 'preview.other-language' as const,
            message: `There is no text in ${input.language} here: this one is in ${choice.language}.`,
          },
        ]),
    ...(nonGsmCharacters.length === 0
      ? []
      : [
          {
            rule: 'preview.not-gsm-7' as const,
            message: `${nonGsmCharacters.join(' ')} can't be sent in GSM-7: a segment holds 70 characters instead of 160.`,
          },
        ]),
    ...(segments > 1
      ? [{ rule: 'preview.several-segments' as const, message: `This is sent and billed as ${segments} segments.` }]
      : []),
  ];
  const { language, source, because } = choice;
  return { withheld: false, text, language, source, encoding, segments, characters, warnings, because };
};

/** Slugs that stand in the template and are empty now. */
const emptyValues = (template: string, values: TemplateValues): AutoMessageWarning[] => {
  const parsed = parseTemplate(template);
  const names = (parsed.ok ? parsed.parts : []).flatMap(part => {
    if (part.kind === 'text') return [];
    const slug = part.kind === 'slug' ? `{${part.slug}}` : `{$${part.variable}$}`;
    return render(slug, values) === '' ? [slug] : [];
  });
  return [...new Set(names)].map(slug => ({
    rule: 'preview.empty-value',
    message: `${slug} has no value here and is left out.`,
  }));
};
