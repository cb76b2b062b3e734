import { languageName } from '../../../shared/domain/text/language-name';
import { momentWords } from '../../data/clock/time-words';
import { reasonOf } from '../../ui/reason';
import { useLanguage, useWords } from '../../words/use-words';
import { useReasonWords } from '../frame/reason-words';
import { Bubble } from '../messages/bubble';
import { ruledOutWords } from '../queues/ruled-out';
import { useSetupWords } from '../words';
import { differing, type Line, linesOf, type Say, type Step, type Trace } from './trace-lines';

/** How a trace's parts are said to the reader. */
const useSay = (): Say => {
  const language = useLanguage();
  const { queues } = useSetupWords();
  const { presence } = useWords();
  const reasons = useReasonWords();
  const named = (its: string) =>
    queues.presence(Object.hasOwn(presence.names, its) ? presence.names[its as keyof typeof presence.names] : its);
  return {
    reason: because =>
      reasons === undefined ? '' : reasonOf(reasons, language, because as Parameters<typeof reasonOf>[2]).sentence,
    moment: (instant, zone) => momentWords(language, Date.parse(instant), zone),
    language: each => languageName(each, language),
    presence: named,
    ruledOut: agent => ruledOutWords(reasons, named, agent),
  };
};

/** What would become of it by the draft, and by what is live; where the two differ, it says so. */
export const TraceBeside = ({ draft, live }: { readonly draft: Trace; readonly live: Trace | undefined }) => {
  const { bench } = useSetupWords();
  const say = useSay();
  const ofDraft = linesOf(draft, bench, say);
  const ofLive = live === undefined ? [] : linesOf(live, bench, say);
  const differs = live === undefined ? new Set<Step['step']>() : differing(ofDraft, ofLive);
  return (
    <>
      {live !== undefined && differs.size === 0 && <p className="good">{bench.same}</p>}
      <div className={`traces${live === undefined ? ' traces-one' : ''}`}>
        <TraceView title={bench.draft} steps={ofDraft} differs={differs} trace={draft} />
        {live !== undefined && <TraceView title={bench.live} steps={ofLive} differs={differs} trace={live} />}
      </div>
    </>
  );
};

type ViewProps = {
  readonly title: string;
  readonly steps: readonly Step[];
  readonly differs: ReadonlySet<Step['step']>;
  readonly trace: Trace;
};

const TraceView = ({ title, steps, differs, trace }: ViewProps) => {
  const { bench } = useSetupWords();
  const say = useSay();
  return (
    <section className="part trace" aria-label={title}>
      <h2>{title}</h2>
      <p className="quiet">{say.moment(trace.at, trace.hours?.timeZone)}</p>
      <dl className="trace-steps">
        {steps.map(({ step, lines }) => (
          <div key={step} className={differs.has(step) ? 'trace-differs' : ''}>
            <dt>
              {bench.steps[step]} {differs.has(step) && <span className="tag tag-warn">{bench.differs}</span>}
            </dt>
            <dd>
              {step === 'hears' && trace.hears.length > 0
                ? trace.hears.map(({ text, as }) => <Bubble key={`${as}/${text}`} text={text} note={as} />)
                : lines.map(line => <TraceLine key={`${line.text}/${line.quiet ?? ''}`} line={line} />)}
            </dd>
          </div>
        ))}
      </dl>
      <details className="as-file">
        <summary>{bench.steps.decided}</summary>
        <ol className="decided">
          {trace.decided.map(({ what, because }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same may be decided twice, in its order
            <li key={at}>
              <strong>{what}</strong> <span className="quiet">{say.reason(because)}</span>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
};

const TraceLine = ({ line: { text, quiet, mark } }: { readonly line: Line }) => (
  <p className={mark === 'off' ? 'trace-off' : mark === 'good' ? 'trace-good' : ''}>
    {text} {quiet !== undefined && quiet !== '' && <span className="quiet">{quiet}</span>}
  </p>
);
