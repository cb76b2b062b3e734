import type { Channel } from '../../config/channel';
import { askText, sentText } from '../../files/file-texts';
import type { ThreadInput } from '../../messages/to-thread';
import { mediaSupport } from '../../sending/providers';
import { type Because, because } from '../../values/because';
import { channelOfThread, type Decision, servedChannel } from '../actions/decision';
import { makeLink } from '../actions/make-link';
import { say, sendText, tellAgents } from '../actions/say';
import { mayNotWrite } from '../actions/silenced';
import { isRefused, refuseCommand } from '../agents/on-command';
import { goOn } from '../incoming/on-text-received';
import { ongoing } from '../model/state';

type Input<T extends ThreadInput['type']> = Extract<ThreadInput, { type: T }>;

/** An agent asks for a file: the customer gets a link to a page of ours that takes one. */
export const onAskForFile = (decision: Decision, input: Input<'ask-for-file'>): void => {
  const channel = mayGoOn(decision, input, 'customers');
  if (channel === undefined) return;
  const { agent, text } = input;
  const reason = because('command.ask-for-file', { agent: agent.id });
  const url = linkFor(decision, channel, 'upload', String(decision.state.seq + 1), {}, reason);
  const { maxMegabytes: megabytes, linkHours: hours } = channel.attachments;
  const language = languageOf(decision, channel);
  const words = askText(language, { url, megabytes, hours }, text);
  sendText(decision, channel, { text: words, language, origin: { by: 'agent', agent }, because: reason });
};

/** An agent's file, which was checked and is kept: it goes with the text where the provider carries it, else as a link. */
export const onSendFile = (decision: Decision, input: Input<'send-file'>): void => {
  const channel = mayGoOn(decision, input, 'agents');
  if (channel === undefined) return;
  const { agent, file, text, conversation } = input;
  const isMedia = mediaSupport(channel.provider).outgoing;
  const reason = because('command.send-file', { agent: agent.id, via: isMedia ? 'media' : 'link' });
  decision.record({ kind: 'file-sent', conversation, file, agent, via: isMedia ? 'media' : 'link', because: reason });
  const url = linkFor(decision, channel, 'file', file.id, { file: file.id }, reason);
  const language = languageOf(decision, channel);
  const link = { url, hours: channel.attachments.linkHours };
  const words = sentText(language, { agent: agent.name, ...(!isMedia && { link }) }, text);
  sendText(decision, channel, {
    text: words,
    language,
    origin: { by: 'agent', agent },
    ...(isMedia && { mediaUrls: [`${url}?download`] }),
    because: reason,
  });
};

/** A customer's file, which was checked and is kept. By a link it is something that they say: whoever had them is called back. */
export const onFileReceived = (decision: Decision, { conversation, file, via }: Input<'file-received'>): void => {
  const { contentType, size } = file;
  const notHeard = whyNotHeard(decision);
  const facts = { via, contentType, size, ...(notHeard !== undefined && { callsNobody: notHeard }) };
  decision.record({ kind: 'file-received', conversation, file, via, because: because('file.taken', facts) });
  if (notHeard !== undefined) return;
  const current = ongoing(decision.state);
  // A bot reads texts alone; what comes with one it hears with it.
  if (via === 'link' && current !== undefined && current.status !== 'bot')
    goOn(decision, current, { text: file.name, receivedAt: decision.nowIso }, undefined);
};

/** Whose texts call nobody, calls nobody with a file either: their link may still be open. */
const whyNotHeard = ({ state: { sender, consent } }: Decision): string | undefined => {
  if (sender?.blocked !== undefined) return 'sender.blocked';
  if (consent.status === 'out') return 'consent.opted-out';
  return sender?.muted === undefined ? undefined : 'sender.muted';
};

/** A customer's file that isn't taken: they hear it, and so does their agent. */
export const onFileRefused = (decision: Decision, input: Input<'file-refused'>): void => {
  const { conversation, refusal, via, because: reason } = input;
  decision.record({ kind: 'file-refused', conversation, refusal, via, because: reason });
  const channel = servedChannel(decision);
  const trigger = refusal === 'too-large' ? 'file-too-large' : 'unsupported-message';
  say(decision, channel, trigger, { because: reason });
  if (ongoing(decision.state)?.lastAgent !== undefined) tellAgents(decision, channel, trigger, { because: reason });
};

const mayGoOn = (
  decision: Decision,
  input: Input<'ask-for-file' | 'send-file'>,
  who: 'customers' | 'agents',
): Channel | undefined => {
  if (isRefused(decision, input, ['active'])) return undefined;
  const channel = channelOfThread(decision.config, decision.state.business);
  if (!channel.attachments[who]) {
    const sentence = `Files from ${who} are switched off for the channel "${channel.name}".`;
    refuseCommand(decision, input, 409, sentence, because('files.switched-off', { who, channel: channel.id }));
    return undefined;
  }
  const silent = mayNotWrite(decision.state);
  if (silent === undefined) return channel;
  refuseCommand(decision, input, 409, silent.sentence, silent.because);
  return undefined;
};

const linkFor = (
  decision: Decision,
  channel: Channel,
  kind: 'upload' | 'file',
  subject: string,
  about: Readonly<Record<string, string>>,
  reason: Because,
): string => {
  const current = ongoing(decision.state);
  const expiresAt = new Date(decision.now + channel.attachments.linkHours * 3_600_000).toISOString();
  const language = languageOf(decision, channel);
  return makeLink(decision, {
    kind,
    subject,
    conversation: current?.id ?? '',
    language,
    expiresAt,
    about,
    because: reason,
  });
};

const languageOf = (decision: Decision, channel: Channel): string =>
  ongoing(decision.state)?.language ?? channel.language;
