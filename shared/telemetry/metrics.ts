import { metrics } from '@opentelemetry/api';
import { type AttributeName, type Attributes, toTelemetry } from './attributes';

/** What a metric may be split by: names with few values. A thread or a conversation is none of them. */
type Split = Readonly<Partial<Record<Exclude<AttributeName, 'thread' | 'conversation'>, string | number | boolean>>>;

/** Every metric, by the field's terms. The workbook and the alerts read these names; a test compares them. */
export const metricNames = {
  textsReceived: 'sms.texts.received',
  textsSent: 'sms.texts.sent',
  segmentsSent: 'sms.segments.sent',
  textsNotSent: 'sms.texts.not_sent',
  sendFailures: 'sms.send.failures',
  sendDuration: 'sms.send.duration',
  deliveryReports: 'sms.delivery_reports',
  optOuts: 'sms.consent.opt_outs',
  optIns: 'sms.consent.opt_ins',
  conversationsStarted: 'sms.conversations.started',
  conversationsEnded: 'sms.conversations.ended',
  workQueued: 'sms.work.queued',
  workWaiting: 'sms.work.waiting',
  waitTime: 'sms.work.wait_time',
  offers: 'sms.offers',
  surveys: 'sms.surveys',
  surveyScores: 'sms.surveys.score',
  automatedMessages: 'sms.automated_messages',
  deadLetters: 'sms.dead_letters',
  configUnreadable: 'sms.config.unreadable',
  eventsHandled: 'sms.events.handled',
  eventDuration: 'sms.events.duration',
  eventAge: 'sms.events.age',
  eventsGivenBack: 'sms.events.given_back',
} as const;

type MetricName = (typeof metricNames)[keyof typeof metricNames];
const meter = () => metrics.getMeter('sms');
const attributes = (split: Split) => toTelemetry(split satisfies Attributes);

// An instrument is asked for at each use: one that was made before the SDK stands would stay silent. The SDK keeps them by name.
const count =
  (name: MetricName) =>
  (split: Split, by = 1) =>
    meter().createCounter(name).add(by, attributes(split));
const seconds = (name: MetricName) => (split: Split, ms: number) =>
  meter()
    .createHistogram(name, { unit: 's' })
    .record(Math.max(0, ms) / 1000, attributes(split));

export const textReceived = count(metricNames.textsReceived);
/** One text that ACS took; `segments` are what it costs. */
export const textSent = (split: Split, segments: number): void => {
  count(metricNames.textsSent)(split);
  count(metricNames.segmentsSent)(split, segments);
};
/** Decided not to send: opted out, blocked, number no longer connected. `rule` says which. */
export const textNotSent = count(metricNames.textsNotSent);
/** ACS refused a text, or gave no answer. `outcome`: refused, not-taken, no-answer, unknown. */
export const sendFailed = count(metricNames.sendFailures);
/** How long ACS took for one attempt, in milliseconds. */
export const sendTook = seconds(metricNames.sendDuration);
/** `state`: delivered or failed; `code`: what the carrier said. */
export const deliveryReported = count(metricNames.deliveryReports);
export const optedOut = count(metricNames.optOuts);
export const optedIn = count(metricNames.optIns);
export const conversationStarted = count(metricNames.conversationsStarted);
export const conversationEnded = count(metricNames.conversationsEnded);
export const workQueued = count(metricNames.workQueued);
/** How many items wait in a queue now. */
export const workWaiting = (split: Split, items: number): void =>
  meter().createGauge(metricNames.workWaiting).record(items, attributes(split));
/** From the item's queueing to its assignment, in milliseconds. */
export const waited = seconds(metricNames.waitTime);
/** `outcome`: made; then accepted or another way to an agent, or declined, timed-out, withdrawn; exhausted: nobody is left to ask. */
export const offered = count(metricNames.offers);
/** `outcome`: what happened in a survey: scheduled, asked, responded (its first answer), answered, ended. Responded ÷ asked is the response rate. */
export const surveyStep = count(metricNames.surveys);
/** One score; `kind`: csat (1–5), nps (0–10) or ces (1–7). `outcome`: satisfied or not; promoter, passive, detractor; easy or not. */
export const surveyScored = (split: Split, score: number): void =>
  meter().createHistogram(metricNames.surveyScores).record(score, attributes(split));
/** `kind`: greeting, out-of-hours, holiday, … */
export const automatedMessage = count(metricNames.automatedMessages);
/** `source`: the queue, or event-grid. */
export const deadLettered = count(metricNames.deadLetters);
/** Waits outside its session. `source`: the queue; `outcome`: given-back (its transaction fails), waits (behind such a one). */
export const gaveBack = count(metricNames.eventsGivenBack);
/** The live configuration doesn't fit this build. `outcome`: goes-on with an older one, waits (nothing older is known), pool-waits (it has acted on a newer one). */
export const configUnreadable = count(metricNames.configUnreadable);
/** One event handled by a function: `source` the function, `outcome` ok or failed; `ms` how long it took. */
export const eventHandled = (split: Split, ms: number): void => {
  count(metricNames.eventsHandled)(split);
  seconds(metricNames.eventDuration)(split, ms);
};
/** How long an event had waited in its queue when its function began, in milliseconds. The alert for old messages reads it. */
export const eventAged = seconds(metricNames.eventAge);
