import { useQuery } from '@tanstack/react-query';
import { momentWords } from '../../data/clock/time-words';
import { changesBetween, itemOf, KINDS, nameOf } from '../../data/draft/items';
import { Icon } from '../../ui/icon';
import { useLanguage } from '../../words/use-words';
import { api } from '../draft/api';
import { Card, Page } from '../frame/page';
import { pageOfKind, pageOfPath } from '../frame/sections';
import { SetupLink, useDraftState } from '../frame/setup-hand';
import { useSetupWords } from '../words';
import { Prerequisites } from './prerequisites';

const DAYS = 7;

/** What is missing, what changed, what is wrong, and how each number is. */
export const HomePage = () => {
  const words = useSetupWords();
  const { edited, opened } = useDraftState();
  const hasNumbers = Array.isArray(edited.now.channels) && edited.now.channels.length > 0;
  return (
    <Page
      title={words.frame.sections.home}
      lead={words.home.lead}
      ways={
        <SetupLink section="wizard" className="button button-primary">
          {hasNumbers ? words.home.another : words.home.first}
        </SetupLink>
      }
    >
      {!hasNumbers && (
        <Card title={words.home.first}>
          <p>{words.home.firstLead}</p>
        </Card>
      )}
      <div className="cards">
        <Card title={words.home.missing}>
          <Prerequisites isShort />
        </Card>
        <Card title={words.home.changed}>
          <Changed />
        </Card>
        <Card title={words.home.problems}>
          <Problems />
        </Card>
      </div>
      {opened.live !== '' && <Health />}
    </Page>
  );
};

const Changed = () => {
  const words = useSetupWords();
  const { edited, opened } = useDraftState();
  const changes = changesBetween(opened.baseDocument, edited.now);
  if (changes.length === 0) return <p className="quiet">{words.home.noChanges}</p>;
  return (
    <>
      <ul className="lines">
        {changes.slice(0, 12).map(({ kind, id, change }) => {
          const known = KINDS.find(each => each === kind);
          const item = known && (itemOf(edited.now, known, id) ?? itemOf(opened.baseDocument, known, id));
          const called = Object.hasOwn(words.kinds, kind) ? words.kinds[kind as keyof typeof words.kinds][0] : kind;
          return (
            <li key={`${kind}/${id}`}>
              <SetupLink section={pageOfKind(kind)} steps={known !== undefined && change !== 'removed' ? [id] : []}>
                {called} {item === undefined ? '' : nameOf(item)}
              </SetupLink>
              <span className="quiet">{words.home.changes[change]}</span>
            </li>
          );
        })}
      </ul>
      <SetupLink section="changes" className="button button-plain">
        {words.home.toChanges}
      </SetupLink>
    </>
  );
};

/** Every mistake of the draft, each leading to its place. */
export const Problems = () => {
  const words = useSetupWords();
  const { edited, problems } = useDraftState();
  if (problems.length === 0)
    return (
      <p className="good">
        <Icon name="check" size={16} />
        {words.home.noProblems}
      </p>
    );
  return (
    <ul className="lines problems">
      {problems.map(({ path, where, message }) => {
        const { section, steps } = pageOfPath(edited.now, path);
        return (
          <li key={`${where}/${message}`}>
            <SetupLink section={section} steps={steps}>
              {where}
            </SetupLink>
            <span>{message}</span>
          </li>
        );
      })}
    </ul>
  );
};

const Health = () => {
  const { home } = useSetupWords();
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['setup-health'],
    queryFn: async () => (await api.call('setupHealth', { query: { days: DAYS } })).body,
    staleTime: 30_000,
  });
  if (data === undefined) return null;
  const number = new Intl.NumberFormat(language);
  return (
    <Card title={home.health(DAYS)}>
      <div className="scrolls">
        <table className="table">
          <thead>
            <tr>
              <th>{home.number}</th>
              <th>{home.lastText}</th>
              <th className="table-number">{home.textsIn}</th>
              <th className="table-number">{home.textsOut}</th>
              <th className="table-number">{home.conversations}</th>
              <th className="table-number">{home.failed}</th>
            </tr>
          </thead>
          <tbody>
            {data.channels.map(each => (
              <tr key={each.channel}>
                <th scope="row">
                  <SetupLink section="channels" steps={[each.channel]}>
                    {each.name}
                  </SetupLink>
                  <small>{each.number}</small>
                </th>
                <td>
                  {each.lastText === undefined ? (
                    <span className="quiet">{home.neverTexted}</span>
                  ) : (
                    momentWords(language, Date.parse(each.lastText))
                  )}
                </td>
                <td className="table-number">{number.format(each.textsIn)}</td>
                <td className="table-number">{number.format(each.textsOut)}</td>
                <td className="table-number">{number.format(each.conversations)}</td>
                <td className={`table-number${each.failed > 0 ? ' wrong' : ''}`}>{number.format(each.failed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="field-help">{home.healthIs}</p>
    </Card>
  );
};
