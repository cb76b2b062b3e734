import { itemOf } from '../../data/draft/items';
import { Button } from '../../ui/button';
import { useDraft } from '../fields/draft-hand';
import { Page } from '../frame/page';
import { SetupLink, useGo } from '../frame/setup-hand';
import { Prerequisites } from '../home/prerequisites';
import { useSetupWords } from '../words';
import { Behaviours } from './behaviours';
import { TextThisCode } from './code-step';
import { Features } from './features';
import { LanguageStep } from './language-step';
import { NextSteps } from './next-steps';
import { NumberStep } from './number-step';
import { around, needsNumber, STEPS, stepOf } from './steps';
import { Summary } from './summary';
import { WorkstreamStep } from './workstream-step';

/** From nothing to an answered text, page by page as the original has them. What is said stands in the draft at once. */
export const WizardPage = ({
  step: written,
  of,
}: {
  readonly step: string | undefined;
  readonly of: string | undefined;
}) => {
  const words = useSetupWords();
  const { wizard } = words;
  const { document } = useDraft();
  const go = useGo();
  const step = stepOf(written);
  const channel = needsNumber(step) ? itemOf(document, 'channels', of) : undefined;
  const isLost = needsNumber(step) && channel === undefined;
  const { before, after } = around(step);
  const behind =
    before === 'workstream' || before === 'prerequisites'
      ? []
      : before === 'number'
        ? [String(channel?.workstream ?? of ?? '')]
        : of === undefined
          ? []
          : [of];
  const canGoOn = step === 'prerequisites' || (needsNumber(step) && channel !== undefined && step !== 'code');
  return (
    <Page title={wizard.title} lead={wizard.step(STEPS.indexOf(step) + 1, STEPS.length)}>
      <div className="wizard">
        <ol className="wizard-steps">
          {STEPS.map(each => (
            <li
              key={each}
              className={each === step ? 'wizard-here' : ''}
              aria-current={each === step ? 'step' : undefined}
            >
              {channel !== undefined && needsNumber(each) ? (
                <SetupLink section="wizard" steps={[each, channel.id]}>
                  {wizard.steps[each]}
                </SetupLink>
              ) : (
                <span>{wizard.steps[each]}</span>
              )}
            </li>
          ))}
        </ol>
        <div className="wizard-page">
          <h2 className="wizard-title">{wizard.steps[step]}</h2>
          {step === 'prerequisites' && (
            <>
              <p className="quiet">{wizard.prerequisitesLead}</p>
              <Prerequisites />
            </>
          )}
          {step === 'workstream' && <WorkstreamStep />}
          {step === 'number' && <NumberStep workstream={of} />}
          {channel !== undefined && step === 'language' && <LanguageStep channel={channel} />}
          {channel !== undefined && step === 'behaviours' && <Behaviours channel={channel} />}
          {channel !== undefined && step === 'features' && <Features channel={channel} />}
          {channel !== undefined && step === 'summary' && <Summary channel={channel} />}
          {channel !== undefined && step === 'code' && <TextThisCode channel={channel} />}
          {channel !== undefined && step === 'next' && <NextSteps channel={channel} />}
          {isLost && <p className="quiet">{words.form.empty}</p>}
          <footer className="wizard-foot">
            {before !== undefined && (
              <Button icon="back" onPress={() => go('wizard', before, ...behind)}>
                {wizard.back}
              </Button>
            )}
            {canGoOn && after !== undefined && (
              <Button
                look="primary"
                onPress={() => go('wizard', after, ...(needsNumber(after) && of !== undefined ? [of] : []))}
              >
                {wizard.forward}
              </Button>
            )}
            {step === 'code' && (
              <Button look="quiet" onPress={() => go('wizard', 'next', ...(of === undefined ? [] : [of]))}>
                {wizard.codeSkip}
              </Button>
            )}
          </footer>
        </div>
      </div>
    </Page>
  );
};
