import { SCALES } from '../../../shared/domain/survey/answers/read-answer';
import { type FormReading, LONGEST_FORM_TEXT, type SurveyForm } from '../../../shared/domain/survey/read-form';
import type { Survey, SurveyQuestion } from '../../../shared/domain/survey/schema';
import { inLanguage } from '../../../shared/domain/survey/wording';
import { type Html, html } from './page/html';
import type { PageLanguage } from './page/page-texts';
import { questionOnPage, SURVEY_WORDS } from './survey-texts';

export type ShownForm = {
  readonly survey: Survey;
  /** The customer's, such as `es-MX`; the page's own words are in its base. */
  readonly language: string;
  readonly page: PageLanguage;
  /** What was sent and couldn't be taken: shown again, so that nothing has to be written twice. */
  readonly sent?: SurveyForm;
  readonly reading?: Extract<FormReading, { kind: 'invalid' | 'empty' }>;
};

/** The survey as one plain form: every question a fieldset or a labelled field, each may be left out. */
export const surveyForm = (form: ShownForm): Html => {
  const { survey, language, page } = form;
  const words = SURVEY_WORDS[page];
  return html`<div class="card">
<h1>${words.title}</h1>
<p class="quiet">${survey.intro === undefined ? words.lead : inLanguage(survey.intro, language)}</p>
${wrong(form)}
<form method="post" accept-charset="utf-8">
${survey.questions.map((question, at) => field(form, question, `q${at + 1}`))}
<button type="submit">${words.send}</button>
</form>
</div>
<p class="quiet note">${words.needHelp}</p>`;
};

/** What has to be mended, at the top and focused, so that who can't see the page hears it first. */
const wrong = ({ reading, page }: ShownForm): Html | undefined => {
  if (reading === undefined) return undefined;
  const words = SURVEY_WORDS[page];
  const detail = reading.kind === 'empty' ? html` ${words.empty}` : undefined;
  return html`<p class="wrong" role="alert" tabindex="-1" autofocus>${words.wrongTitle}.${detail}</p>`;
};

const field = (form: ShownForm, question: SurveyQuestion, id: string): Html => {
  const text = questionOnPage(question, form.language, form.page);
  const problem = form.reading?.kind === 'invalid' ? form.reading.problems[question.id] : undefined;
  const words = SURVEY_WORDS[form.page];
  const told = problem === undefined ? undefined : html`<p class="wrong" id="${id}-wrong">${words[problem]}</p>`;
  const { kind } = question;
  if (kind === 'open') return openField(form, question.id, id, text, told);
  if (kind === 'choice') {
    const options = question.options.map(option =>
      pick(form, question.id, option.id, inLanguage(option.label, form.language)),
    );
    return html`<fieldset${describedBy(told && `${id}-wrong`)}>
<legend>${text}</legend>
${told}<div class="options">${options}</div>
</fieldset>`;
  }
  const { min, max } = SCALES[kind];
  const scores = Array.from({ length: max - min + 1 }, (_, n) => `${min + n}`);
  const [low, high] = words.ends[kind];
  return html`<fieldset${describedBy(told && `${id}-wrong`, `${id}-ends`)}>
<legend>${text}</legend>
${told}<div class="scale of-${scores.length}">${scores.map(score => pick(form, question.id, score, score))}</div>
<p class="ends" id="${id}-ends"><span>${min} – ${low}</span> <span>${max} – ${high}</span></p>
</fieldset>`;
};

const openField = (form: ShownForm, name: string, id: string, text: string, told: Html | undefined): Html => {
  const { atMost } = SURVEY_WORDS[form.page];
  return html`<div class="field">
<label for="${id}">${text} <span class="hint" id="${id}-hint">${atMost}</span></label>
${told}<textarea id="${id}" name="${name}" rows="4" maxlength="${LONGEST_FORM_TEXT}" autocomplete="off"${
    told && html` aria-invalid="true"`
  }${describedBy(told && `${id}-wrong`)}>
${form.sent?.[name]}</textarea>
</div>`;
};

const pick = ({ sent }: ShownForm, name: string, value: string, label: string): Html =>
  html`<label class="pick"><input type="radio" name="${name}" value="${value}"${
    sent?.[name] === value ? html` checked` : undefined
  }><span>${label}</span></label>`;

const describedBy = (...ids: readonly (string | undefined)[]): Html | undefined => {
  const found = ids.filter(id => id !== undefined);
  return found.length === 0 ? undefined : html` aria-describedby="${found.join(' ')}"`;
};
