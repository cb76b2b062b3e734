import { type FormEvent, useState } from 'react';
import { languageName } from '../../../shared/domain/text/language-name';
import { changesBetween, type Item, itemOf, nameOf } from '../../data/draft/items';
import { numberWords } from '../../data/list/number-words';
import { Button } from '../../ui/button';
import { useLanguage } from '../../words/use-words';
import { publishDraft } from '../changes/publish';
import { sentenceOf } from '../changes/refusal';
import { TextControl } from '../controls/controls';
import { useDraft } from '../controls/draft-hand';
import { api } from '../draft/api';
import { Card } from '../frame/page';
import { SetupLink, useDraftState, useGo, useSetup } from '../frame/setup-hand';
import { Problems } from '../home/home-page';
import { Bubble } from '../messages/bubble';
import { useSetupWords } from '../words';
import type { Step } from './steps';
import { usualCost } from './usual-cost';

type Props = { readonly channel: Item };

/** Everything in plain sentences, a try of it, and Finish, which publishes. */
export const Summary = ({ channel }: Props) => {
  const words = useSetupWords();
  const { wizard } = words;
  const { store, canEdit } = useSetup();
  const { edited, opened, problems, isChecked } = useDraftState();
  const go = useGo();
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const changes = changesBetween(opened.baseDocument, edited.now);
  const others = changes.filter(({ kind, id }) => !(kind === 'channels' && id === channel.id)).length;
  const finish = async () => {
    setBusy(true);
    setRefused(undefined);
    try {
      if (changes.length > 0) await publishDraft(store, opened.live, { comment: wizard.comment(nameOf(channel)) });
      go('wizard', 'code', channel.id);
    } catch (failure) {
      setRefused(sentenceOf(failure));
      setBusy(false);
    }
  };
  return (
    <>
      <p className="quiet">{wizard.summaryLead}</p>
      <Says channel={channel} />
      <Try channel={channel} />
      {problems.length > 0 && (
        <Card title={words.home.problems}>
          <Problems />
        </Card>
      )}
      {canEdit && (
        <div className="part finish">
          <p>
            {wizard.finishMeans} {others > 0 && wizard.otherChanges(others)}{' '}
            <SetupLink section="changes">{words.frame.sections.changes}</SetupLink>
          </p>
          {refused !== undefined && (
            <p className="wrong" role="alert">
              {refused}
            </p>
          )}
          <Button look="primary" isDisabled={isBusy || problems.length > 0 || !isChecked} onPress={() => void finish()}>
            {isBusy ? wizard.finishing : wizard.finish}
          </Button>
        </div>
      )}
    </>
  );
};

const Says = ({ channel }: Props) => {
  const { wizard } = useSetupWords();
  const { document } = useDraft();
  const reader = useLanguage();
  const named = (kind: Parameters<typeof itemOf>[1], id: unknown) => {
    const item = itemOf(document, kind, String(id ?? ''));
    return item === undefined ? String(id ?? '') : nameOf(item);
  };
  const workstream = itemOf(document, 'workstreams', String(channel.workstream ?? ''));
  const files = (channel.attachments ?? {}) as Readonly<Record<string, unknown>>;
  const isOn = (value: unknown) => value === true || value === 'on';
  const lines: readonly (readonly [string, Step, string])[] = [
    [
      wizard.saysNumber(nameOf(channel), numberWords(String(channel.number ?? ''))),
      'number',
      String(channel.workstream ?? ''),
    ],
    [
      wizard.saysWorkstream(named('workstreams', channel.workstream), named('queues', workstream?.fallbackQueue)),
      'workstream',
      '',
    ],
    [wizard.saysLanguage(languageName(String(channel.language ?? 'en'), reader)), 'language', channel.id],
    [
      channel.operatingHours === undefined
        ? wizard.saysAlways
        : wizard.saysHours(named('operatingHours', channel.operatingHours)),
      'behaviours',
      channel.id,
    ],
    [wizard.saysMessages(Array.isArray(channel.messages) ? channel.messages.length : 0), 'behaviours', channel.id],
    [
      channel.survey === undefined ? wizard.saysNoSurvey : wizard.saysSurvey(named('surveys', channel.survey)),
      'behaviours',
      channel.id,
    ],
    [wizard.saysFiles(isOn(files.customers), isOn(files.agents)), 'features', channel.id],
    [wizard.saysCost(usualCost(document, channel.id)), 'behaviours', channel.id],
  ];
  return (
    <ul className="summary">
      {lines.map(([sentence, step, of]) => (
        <li key={sentence}>
          <span>{sentence}</span>
          <SetupLink section="wizard" steps={of === '' ? [step] : [step, of]}>
            {wizard.change}
          </SetupLink>
        </li>
      ))}
    </ul>
  );
};

/** A text through the draft, as it would stand on a phone. */
const Try = ({ channel }: Props) => {
  const { wizard } = useSetupWords();
  const { document } = useDraft();
  const { opened } = useDraftState();
  const [text, setText] = useState('');
  const [said, setSaid] = useState<{
    readonly text: string;
    readonly hears: readonly { readonly text: string; readonly as: string }[];
  }>();
  const [refused, setRefused] = useState<string>();
  const run = async (event: FormEvent) => {
    event.preventDefault();
    setRefused(undefined);
    try {
      const { body } = await api.call('configTry', {
        body: { config: { document, base: opened.base }, text, to: channel.id },
      });
      setSaid({ text, hears: body.hears });
    } catch (failure) {
      setRefused(sentenceOf(failure));
    }
  };
  return (
    <Card title={wizard.tryIt}>
      <p className="quiet">{wizard.tryLead}</p>
      <form className="ways-row" onSubmit={event => void run(event)}>
        <TextControl label={wizard.tryText} isLabelHidden value={text} onChange={setText} />
        <Button type="submit" isDisabled={text.trim() === ''}>
          {wizard.tryButton}
        </Button>
      </form>
      {refused !== undefined && <p className="wrong">{refused}</p>}
      {said !== undefined && (
        <div className="phone" role="status" aria-label={wizard.phoneSaid}>
          <Bubble isTheirs text={said.text} />
          {said.hears.length === 0 && <p className="quiet">{wizard.hearsNothing}</p>}
          {said.hears.map(each => (
            <Bubble key={`${each.as}/${each.text}`} text={each.text} />
          ))}
        </div>
      )}
    </Card>
  );
};
