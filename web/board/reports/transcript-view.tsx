import type { Transcript } from '../../../shared/api/conversations/download';
import { languageName } from '../../../shared/domain/text/language-name';
import { numberWords } from '../../data/list/number-words';
import type { Reason } from '../../ui/reason';
import { useReportWords } from '../../words/reports/use-report-words';
import { useLanguage } from '../../words/use-words';

type Props = {
  readonly transcript: Transcript;
  readonly reasonOf: (because: NonNullable<Transcript['lines'][number]['because']>) => Reason;
};

/** A conversation as it is kept or printed: when, who, in which sessions, what was said. Times are those of the number's own hours. */
export const TranscriptView = ({ transcript, reasonOf }: Props) => {
  const { transcript: words } = useReportWords();
  const language = useLanguage();
  const { zone, sessions, participants, lines } = transcript;
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  const at = (moment: string) => when.format(Date.parse(moment));
  const spoken = languageName(transcript.language, language);
  const customer = transcript.name ?? numberWords(transcript.customer);
  return (
    <article className="transcript" aria-label={words.title}>
      <h2>
        <bdi>{customer}</bdi>
      </h2>
      <dl className="facts">
        <Fact name={words.number} value={`${transcript.channel.name}, ${numberWords(transcript.channel.number)}`} />
        <Fact name={words.customer} value={numberWords(transcript.customer)} />
        <Fact name={words.language} value={spoken ?? transcript.language} />
        <Fact name={words.began} value={`${at(transcript.startedAt)} (${zone})`} />
        <Fact name={words.ended} value={transcript.endedAt === undefined ? words.goesOn : at(transcript.endedAt)} />
      </dl>
      {sessions.length > 0 && (
        <section>
          <h3>{words.sessions}</h3>
          <ol className="transcript-sessions">
            {sessions.map(({ nth, by, queue, from, to, end }) => (
              <li key={nth}>
                {words.session(nth)}: <bdi>{by.name}</bdi>
                {queue !== undefined && `, ${queue}`} · {at(from)} – {to === undefined ? words.goesOn : at(to)}
                {end !== undefined && `, ${words.ends[end]}`}
              </li>
            ))}
          </ol>
        </section>
      )}
      <section>
        <h3>{words.participants}</h3>
        <ul>
          {participants.map(({ who, mode, joinedAt, leftAt }) => (
            <li key={`${who.name}-${mode}-${joinedAt}`}>
              <bdi>{who.name}</bdi>, {words.modes[mode]} · {at(joinedAt)}
              {leftAt !== undefined && ` – ${at(leftAt)}`}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{words.said}</h3>
        {transcript.cut && <p className="quiet">{words.cut}</p>}
        <ol className="transcript-lines">
          {lines.map(({ seq, at: moment, kind, by, text, delivery, because }) => {
            const reason = because === undefined ? undefined : reasonOf(because);
            return (
              <li key={seq} className={`line-of-${kind} line-by-${by.side}`}>
                <time dateTime={moment}>{at(moment)}</time>
                <span className="transcript-who">
                  <bdi>{by.side === 'customer' ? customer : (by.name ?? words.you)}</bdi>
                  {kind === 'note' && ` (${words.note})`}
                </span>
                <span className="transcript-text">
                  {kind === 'event' ? (
                    <em>{reason?.sentence ?? text}</em>
                  ) : (
                    <span dir="auto" className="transcript-words">
                      {text}
                    </span>
                  )}
                  {delivery !== undefined && <span className="quiet"> · {delivery}</span>}
                  {reason !== undefined && kind !== 'event' && <span className="quiet"> · {reason.sentence}</span>}
                </span>
              </li>
            );
          })}
        </ol>
      </section>
      <p className="quiet">{words.madeBy(transcript.madeBy, at(transcript.madeAt))}</p>
    </article>
  );
};

const Fact = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);
