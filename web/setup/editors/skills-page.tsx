import { itemsOf, nameOf } from '../../data/draft/items';
import { useDraft } from '../fields/draft-hand';
import { skillsOf } from '../fields/skills-of';
import { profileForm } from '../forms/people';
import { Card } from '../frame/page';
import { SetupLink } from '../frame/setup-hand';
import { useSetupWords } from '../words';
import { KindPage } from './kind-page';
import { rulesAsking } from './rules-asking';

/** Skills, with who has them and which rules ask for them; and capacity profiles. */
export const SkillsPage = ({ chosen }: { readonly chosen: string | undefined }) => {
  const { frame, skills } = useSetupWords();
  const { document } = useDraft();
  const names = skillsOf(document);
  return (
    <>
      <div className="page page-before">
        <header className="page-head">
          <div>
            <h1>{frame.sections.skills}</h1>
            <p className="quiet">{skills.lead}</p>
          </div>
        </header>
        <Card title={skills.skill}>
          {names.length === 0 ? (
            <p className="quiet">{skills.none}</p>
          ) : (
            <div className="scrolls">
              <table className="table">
                <thead>
                  <tr>
                    <th>{skills.skill}</th>
                    <th>{skills.agents}</th>
                    <th>{skills.rules}</th>
                  </tr>
                </thead>
                <tbody>
                  {names.map(skill => {
                    const agents = itemsOf(document, 'agents').flatMap(agent => {
                      const has = [agent.skills ?? []].flat().find(each => (each as { id?: unknown }).id === skill);
                      return has === undefined ? [] : [{ agent, rating: (has as { rating?: number }).rating ?? 1 }];
                    });
                    const rules = rulesAsking(document, skill);
                    return (
                      <tr key={skill}>
                        <th scope="row">{skill}</th>
                        <td>
                          {agents.map(({ agent, rating }) => (
                            <SetupLink key={agent.id} section="people" steps={[agent.id]} className="pick">
                              {nameOf(agent)} {rating}
                            </SetupLink>
                          ))}
                          {agents.length === 0 && (
                            <span className={rules.length > 0 ? 'wrong' : 'quiet'}>
                              {rules.length > 0 ? skills.nobodyHas : skills.nobody}
                            </span>
                          )}
                        </td>
                        <td>
                          {rules.map(({ workstream, rule }) => (
                            <SetupLink
                              key={`${workstream}/${rule}`}
                              section="routing"
                              steps={[workstream]}
                              className="pick"
                            >
                              {rule}
                            </SetupLink>
                          ))}
                        </td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
          )}
        </Card>
      </div>
      <KindPage
        kind="capacityProfiles"
        section="skills"
        title={skills.profiles}
        form={profileForm}
        chosen={chosen}
        begins={() => ({ limit: 1 })}
        meta={item => String(item.limit ?? '')}
      />
    </>
  );
};
