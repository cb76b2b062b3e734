import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo, useSyncExternalStore } from 'react';
import './setup.css';
import { BenchPage } from '../../setup/bench/bench-page';
import { TestsPage } from '../../setup/bench/tests-page';
import { ChangesPage } from '../../setup/changes/changes-page';
import type { DraftStore } from '../../setup/draft/draft-store';
import { openDraft } from '../../setup/draft/open-draft';
import { ChannelsPage } from '../../setup/editors/channels-page';
import { DeskTemplatesPage } from '../../setup/editors/desk-page';
import { FilesPage } from '../../setup/editors/files-page';
import { RepliesPage } from '../../setup/editors/replies-page';
import { SkillsPage } from '../../setup/editors/skills-page';
import { SurveysPage } from '../../setup/editors/surveys-page';
import { BotsPage } from '../../setup/editors/workstream-pages';
import { WorkstreamsPage } from '../../setup/editors/workstreams-page';
import { WithDraft } from '../../setup/fields/draft-hand';
import { type Section, sectionOf } from '../../setup/frame/sections';
import { SetupFrame } from '../../setup/frame/setup-frame';
import { WithSetup } from '../../setup/frame/setup-hand';
import { HomePage } from '../../setup/home/home-page';
import { HoursPage } from '../../setup/hours/hours-page';
import { MessagesPage } from '../../setup/messages/messages-page';
import { PeoplePage } from '../../setup/people/people-page';
import { QueuesPage } from '../../setup/queues/queues-page';
import { RoutingPage } from '../../setup/routing/routing-page';
import { WizardPage } from '../../setup/wizard/wizard-page';
import { SpeaksSetup, useSetupWords } from '../../setup/words';
import { useWords } from '../../words/use-words';
import { type Session, WithSession } from '../pages/session';
import { Plain } from '../plain';
import { signInAddress, signOutAddress } from '../sign-in-address';
import { SetupMe } from './setup-me';
import { useLoadedSetupWords } from './use-setup-words';

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
          <At key={section ?? ''} section={section} item={params.item} part={params.part} />
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
