import type { Stage } from '../../data/board/stages';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import type { Reason } from '../../ui/reason';
import { Why } from '../../ui/why';
import { useBoardWords } from '../../words/board/use-board-words';
import { useWords } from '../../words/use-words';
import type { Help, RuledOutGroup } from './helps';

/** One stage on the way of an item, in the reader's words. */
export type ShownStage = {
  readonly stage: Stage;
  readonly is: 'past' | 'here' | 'ahead';
  readonly reasons: readonly Reason[];
};

export type WhyPictureProps = {
  readonly stages: readonly ShownStage[];
  readonly groups: readonly RuledOutGroup[];
  readonly helps: readonly Help[];
  /** Absent for who may only look. */
  readonly onHelp?: (help: Help) => void;
};

/** Why something waits, as the way that it goes: where it stands, what was decided on it, whom it could go to, and what would help. */
export const WhyPicture = ({ stages, groups, helps, onHelp }: WhyPictureProps) => {
  const { why } = useBoardWords();
  return (
    <section className="why-way" aria-label={why.title}>
      <h2>{why.title}</h2>
      <ol className="stages">
        {stages.map(({ stage, is, reasons }) => (
          <li key={stage} className={`stage stage-${is}`} aria-current={is === 'here' ? 'step' : undefined}>
            <span className="stage-sign">
              <Icon name={is === 'past' ? 'check' : is === 'here' ? 'clock' : 'more'} size={14} />
            </span>
            <div className="stage-body">
              <h3 className="stage-name">
                {why.stages[stage]} <span className="unseen">{why.is[is]}</span>
              </h3>
              {reasons.length === 0 && is !== 'ahead' && stage !== 'agents' && (
                <p className="quiet">{why.nothing[stage]}</p>
              )}
              <ul className="stage-reasons">
                {reasons.map(reason => (
                  <li key={`${reason.rule}-${reason.facts.map(String).join()}`}>
                    <span>{reason.sentence}</span>
                    <Why reason={reason} about={reason.sentence} />
                  </li>
                ))}
              </ul>
              {stage === 'agents' && <Groups groups={groups} />}
            </div>
          </li>
        ))}
      </ol>
      {helps.length > 0 && (
        <div className="helps">
          <h3>{why.wouldHelp}</h3>
          <ul>
            {helps.map(help => (
              <li key={`${help.kind}-${help.id}`}>
                {onHelp === undefined || help.kind === 'hours-open' ? (
                  why.helps[help.kind](help.name)
                ) : (
                  <Button small onPress={() => onHelp(help)}>
                    {why.helps[help.kind](help.name)}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
};

/** So many are named; the others are counted. */
const NAMED = 6;

const Groups = ({ groups }: Pick<WhyPictureProps, 'groups'>) => {
  const { why, acts } = useBoardWords();
  const { presence } = useWords();
  return (
    <ul className="ruled-out">
      {groups.map(({ by, members }) => (
        <li key={by ?? 'nothing'} className={`ruled-out-by${by === undefined ? ' is-free' : ''}`}>
          <strong>{by === undefined ? why.couldHaveIt : why.ruledOut[by]}</strong>
          <ul className="ruled-out-names">
            {members.slice(0, NAMED).map(({ agent, name, presence: is }) => (
              <li key={agent}>
                <span className={`presence-dot presence-${is}`} title={presence.names[is]} />
                <bdi>{name}</bdi>
                <span className="unseen">{presence.names[is]}</span>
              </li>
            ))}
            {members.length > NAMED && <li>{acts.andMore(members.length - NAMED)}</li>}
          </ul>
        </li>
      ))}
    </ul>
  );
};
