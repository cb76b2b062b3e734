import { surveyForm } from '../forms/survey';
import { useSetupWords } from '../words';
import { KindPage } from './kind-page';

export const SurveysPage = ({ chosen }: { readonly chosen: string | undefined }) => {
  const { frame, surveys } = useSetupWords();
  return (
    <KindPage
      kind="surveys"
      section="surveys"
      title={frame.sections.surveys}
      lead={surveys.lead}
      form={surveyForm}
      chosen={chosen}
      begins={() => ({ questions: [{ id: 'satisfied', kind: 'csat' }] })}
    />
  );
};
