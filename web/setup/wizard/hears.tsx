import { useQuery } from '@tanstack/react-query';
import { momentWords } from '../../data/clock/time-words';
import type { Document } from '../../data/draft/document';
import { type Item, itemOf } from '../../data/draft/items';
import { useLanguage } from '../../words/use-words';
import { instantIn } from '../bench/questions';
import { sentenceOf } from '../changes/refusal';
import { api } from '../draft/api';
import { useDraft } from '../fields/draft-hand';
import { Card } from '../frame/page';
import { useDraftState } from '../frame/setup-hand';
import { Bubble } from '../messages/bubble';
import { useSetupWords } from '../words';
import { type Times, threeTimes } from './three-times';

const TIMES = ['open', 'closed', 'holiday'] as const;

/** What stands at three times on a customer's phone after their first text: the answer of what decides about real ones. */
const readHears = async (document: Document, base: string, channel: Item, text: string) => {
  const record = itemOf(document, 'operatingHours', String(channel.operatingHours ?? ''));
  const year = record === undefined ? undefined : (await api.call('configHours', { body: { record, days: 400 } })).body;
  const zone = year?.isReadable === true ? year.timeZone : 'UTC';
  const times: Times =
    record === undefined
      ? { open: new Date(Date.now() + 86_400_000).toISOString().slice(0, 16) }
      : year?.isReadable === true
        ? threeTimes(year.days)
        : {};
  return Promise.all(
    TIMES.map(async is => {
      const local = times[is];
      const time = local === undefined ? undefined : instantIn(local, zone);
      if (time === undefined) return { is, at: undefined, zone, hears: [] };
      const { body } = await api.call('configTry', {
        body: { config: { document, base }, text, to: channel.id, time },
      });
      return { is, at: time, zone, hears: body.hears };
    }),
  );
};

/** What a customer hears while it is open, out of hours, and on a holiday. */
export const Hears = ({ channel }: { readonly channel: Item }) => {
  const { wizard } = useSetupWords();
  const { document, problems } = useDraft();
  const { opened } = useDraftState();
  const language = useLanguage();
  const { data, error } = useQuery({
    queryKey: ['hears', document, channel.id],
    queryFn: () => readHears(document, opened.base, channel, 'Hello'),
    enabled: problems.length === 0,
    placeholderData: before => before,
    gcTime: 0,
    retry: false,
  });
  return (
    <Card title={wizard.hears}>
      {problems.length > 0 || data === undefined || error !== null ? (
        <p className="quiet">
          {problems.length > 0 ? wizard.hearsWait : error === null ? wizard.hearsReads : sentenceOf(error)}
        </p>
      ) : (
        <div className="hears">
          {data.map(({ is, at, zone, hears }) => (
            <section key={is} className="hears-time" aria-label={wizard.hearsAt[is]}>
              <h3>{wizard.hearsAt[is]}</h3>
              {at === undefined ? (
                <p className="quiet">{wizard.hearsOpenOnly}</p>
              ) : (
                <>
                  <p className="quiet">{momentWords(language, Date.parse(at), zone)}</p>
                  <Bubble isTheirs text="Hello" />
                  {hears.length === 0 && <p className="quiet">{wizard.hearsNothing}</p>}
                  {hears.map(each => (
                    <Bubble key={`${each.as}/${each.text}`} text={each.text} />
                  ))}
                </>
              )}
            </section>
          ))}
        </div>
      )}
    </Card>
  );
};
