import type { ThreadInput } from '../../../shared/domain/messages/to-thread';
import { readForm as readAnswers } from '../../../shared/domain/survey/read-form';
import type { Survey } from '../../../shared/domain/survey/schema';
import { inLanguage } from '../../../shared/domain/survey/wording';
import { publicLinks } from '../addresses/public-links';
import { html } from './page/html';
import { toPageResponse } from './page/page';
import { readForm } from './read-form';
import { handleLink, type LinkCall, over } from './serve-link';
import { surveyForm } from './survey-form';
import { SURVEY_WORDS } from './survey-texts';

/** Five open answers of the longest, each character written as three bytes in hex, and the rest. */
const MAX_FORM = 128 * 1024;

export const surveyPage = handleLink(publicLinks.surveyPage, async call => {
  const survey = await surveyOf(call);
  if (await isUsed(call)) return alreadyAnswered(call);
  const { link, language } = call;
  const content = surveyForm({ survey, language: link.language, page: language });
  return toPageResponse({ language, title: SURVEY_WORDS[language].title, content });
});

export const surveySent = handleLink(publicLinks.surveySent, async call => {
  const { app, request, link, language } = call;
  const survey = await surveyOf(call);
  if (await isUsed(call)) return alreadyAnswered(call);
  const sent = await readForm(request, MAX_FORM);
  const at = new Date(app.clock.now()).toISOString();
  const reading = readAnswers(survey, sent, at);
  if (reading.kind !== 'answers') {
    const { title } = SURVEY_WORDS[language];
    const content = surveyForm({ survey, language: link.language, page: language, sent, reading });
    return toPageResponse({ status: 400, language, title, content });
  }
  const id = eventOf(link);
  const input: ThreadInput = {
    ...{ type: 'survey-form', conversation: link.conversation, survey: survey.id, language: link.language },
    ...{ askedAt: String(link.about.askedAt), expiresAt: String(link.about.expiresAt), at },
    answers: [...reading.answers],
  };
  await app.bus.send('conversations', { id, thread: link.thread, at, input });
  return thanks(call, survey);
});

/** One id for whatever is sent by this link: the thread takes the first, and only that. The token is in no log. */
const eventOf = ({ conversation }: LinkCall['link']): string => `survey-form/${conversation}`;

/** The survey that the link names, as configured now. One that was removed asks nobody any more. */
const surveyOf = async ({ app, link }: LinkCall): Promise<Survey> => {
  const survey = (await app.config.current()).surveys[String(link.about.survey)];
  if (survey === undefined) throw over();
  return survey;
};

const isUsed = async ({ app, link }: LinkCall): Promise<boolean> =>
  (await app.threads.seen(link.thread, eventOf(link))) !== undefined;

const CHECK = html`<svg class="mark" viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="24" cy="24" r="21"/><path d="m14.5 25 6.5 6.5 13-14"/></svg>`;

const thanks = ({ language, link }: LinkCall, survey: Survey) => {
  const { thanksTitle: title, close, needHelp } = SURVEY_WORDS[language];
  const said = inLanguage(survey.thanks, link.language);
  const content = html`<div class="card">${CHECK}<h1>${title}</h1><p>${said}</p><p class="quiet">${close} ${needHelp}</p></div>`;
  return toPageResponse({ language, title, content });
};

const alreadyAnswered = ({ language }: LinkCall) => {
  const { usedTitle: title, used, close } = SURVEY_WORDS[language];
  const content = html`<div class="card">${CHECK}<h1>${title}</h1><p>${used}</p><p class="quiet">${close}</p></div>`;
  return toPageResponse({ language, title, content });
};
