import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useSyncExternalStore } from 'react';
import './setup.css';
import { WithDraft } from '../../setup/controls/draft-hand';
import type { DraftStore } from '../../setup/draft/draft-store';
import { openDraft } from '../../setup/draft/open-draft';
import { type Section, sectionOf } from '../../setup/frame/sections';
import { SetupFrame } from '../../setup/frame/setup-frame';
import { WithSetup } from '../../setup/frame/setup-hand';
import { HomePage } from '../../setup/home/home-page';
import { SpeaksSetup, useSetupWords } from '../../setup/words';
import { useWords } from '../../words/use-words';
import { type Session, WithSession } from '../pages/session';
import { Plain } from '../plain';
import { signInAddress, signOutAddress } from '../sign-in-address';
import { SetupMe } from './setup-me';
import { useLoadedSetupWords } from './use-setup-words';

/** Each page comes when it is first opened. */
const BenchPage = lazy(() => import('../../setup/bench/bench-page').then(page => ({ default: page.BenchPage })));
const TestsPage = lazy(() => import('../../setup/bench/tests-page').then(page => ({ default: page.TestsPage })));
const ChangesPage = lazy(() =>
  import('../../setup/changes/changes-page').then(page => ({ default: page.ChangesPage })),
);
const ChannelsPage = lazy(() =>
  import('../../setup/editors/channels-page').then(page => ({ default: page.ChannelsPage })),
);
const DeskTemplatesPage = lazy(() =>
  import('../../setup/editors/desk-page').then(page => ({ default: page.DeskTemplatesPage })),
);
const FilesPage = lazy(() => import('../../setup/editors/files-page').then(page => ({ default: page.FilesPage })));
const SkillsPage = lazy(() => import('../../setup/editors/skills-page').then(page => ({ default: page.SkillsPage })));
const SurveysPage = lazy(() =>
  import('../../setup/editors/surveys-page').then(page => ({ default: page.SurveysPage })),
);
const BotsPage = lazy(() => import('../../setup/editors/workstream-pages').then(page => ({ default: page.BotsPage })));
const WorkstreamsPage = lazy(() =>
  import('../../setup/editors/workstreams-page').then(page => ({ default: page.WorkstreamsPage })),
);
const HoursPage = lazy(() => import('../../setup/hours/hours-page').then(page => ({ default: page.HoursPage })));
const MessagesPage = lazy(() =>
  import('../../setup/messages/messages-page').then(page => ({ default: page.MessagesPage })),
);
const PeoplePage = lazy(() => import('../../setup/people/people-page').then(page => ({ default: page.PeoplePage })));
const QueuesPage = lazy(() => import('../../setup/queues/queues-page').then(page => ({ default: page.QueuesPage })));
const RepliesPage = lazy(() =>
  import('../../setup/replies/replies-page').then(page => ({ default: page.RepliesPage })),
);
const RoutingPage = lazy(() =>
  import('../../setup/routing/routing-page').then(page => ({ default: page.RoutingPage })),
);
const WizardPage = lazy(() => import('../../setup/wizard/wizard-page').then(page => ({ default: page.WizardPage })));

/** `/setup`, and everything below it. */
export const SetupPage = () => <WithSession>{session => <Spoken session={session} />}</WithSession>;

const Spoken = ({ session }: { readonly session: Session }) => {
  const { signIn } = useWords();
  const words = useLoadedSetupWords();
  if (words === undefined) return <Plain title={signIn.loading} />;
  return (
    <SpeaksSetup value={words}>
      <Opened session={session} />
    </SpeaksSetup>
  );
};

const Opened = ({ session: { me } }: { readonly session: Session }) => {
  const { signIn } = useWords();
  const { frame } = useSetupWords();
  const canEdit = me.roles.includes('admin');
  const mayRead = canEdit || me.roles.includes('supervisor');
  const { data: store, error } = useQuery({
    queryKey: ['setup-draft', me.person.id],
    queryFn: () => openDraft(canEdit),
    enabled: mayRead,
    gcTime: Infinity,
    structuralSharing: false,
  });
  if (!mayRead)
    return (
      <Plain title={me.person.name}>
        <p className="quiet">{frame.noRole(me.person.name)}</p>
        <a className="button button-primary button-wide" href={signOutAddress('/setup')}>
          {signIn.otherAccount}
        </a>
      </Plain>
    );
  if (store === undefined) return <Plain title={error === null ? signIn.loading : error.message} />;
  return <AtDraft store={store} canEdit={canEdit} session={me} />;
};

type AtDraftProps = { readonly store: DraftStore; readonly canEdit: boolean; readonly session: Session['me'] };

const AtDraft = ({ store, canEdit, session }: AtDraftProps) => {
  const params = useParams({ strict: false }) as Readonly<Record<string, string | undefined>>;
  const state = useSyncExternalStore(store.subscribe, store.now);
  const section = sectionOf(params.section);
  const phones = session.links.phones;
  const setup = useMemo(() => ({ store, canEdit, ...(phones !== undefined && { phones }) }), [store, canEdit, phones]);
  const hand = useMemo(
    () => ({ document: state.edited.now, problems: state.problems, canEdit, set: store.set }),
    [state.edited.now, state.problems, canEdit, store],
  );
  return (
    <WithSetup value={setup}>
      <WithDraft value={hand}>
        <SetupFrame
          section={section}
          onSignIn={() => {
            window.open(signInAddress('/desk/signed-in'), 'sign-in', 'popup,width=480,height=640');
            store.resume();
          }}
          me={<SetupMe name={session.person.name} hasDesk={session.agent !== undefined} />}
        >
          <Suspense>
            <At key={section ?? ''} section={section} item={params.item} part={params.part} />
          </Suspense>
        </SetupFrame>
      </WithDraft>
    </WithSetup>
  );
};

type AtProps = {
  readonly section: Section | undefined;
  readonly item: string | undefined;
  readonly part: string | undefined;
};

const At = ({ section, item, part }: AtProps) => {
  const { frame } = useSetupWords();
  switch (section) {
    case 'home':
      return <HomePage />;
    case 'wizard':
      return <WizardPage step={item} of={part} />;
    case 'channels':
      return <ChannelsPage chosen={item} />;
    case 'hours':
      return <HoursPage chosen={item} />;
    case 'messages':
      return <MessagesPage kind={item} id={part} />;
    case 'surveys':
      return <SurveysPage chosen={item} />;
    case 'workstreams':
      return <WorkstreamsPage chosen={item} />;
    case 'routing':
      return <RoutingPage chosen={item} />;
    case 'queues':
      return <QueuesPage chosen={item} />;
    case 'bots':
      return <BotsPage chosen={item} />;
    case 'people':
      return <PeoplePage chosen={item} />;
    case 'skills':
      return <SkillsPage chosen={item} />;
    case 'replies':
      return <RepliesPage chosen={item} />;
    case 'desk':
      return <DeskTemplatesPage chosen={item} of={part} />;
    case 'bench':
      return <BenchPage />;
    case 'tests':
      return <TestsPage />;
    case 'changes':
      return <ChangesPage />;
    case 'files':
      return <FilesPage />;
    case undefined:
      return <p className="page quiet">{frame.notFound}</p>;
  }
};
