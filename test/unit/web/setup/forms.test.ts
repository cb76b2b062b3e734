import type { z } from 'zod';
import { configSchema } from '../../../../shared/domain/config/schema';
import type { Field, Fields, Form } from '../../../../web/setup/fields/field';
import { channelForm } from '../../../../web/setup/forms/channel';
import { notificationForm, sessionForm } from '../../../../web/setup/forms/desk';
import { holidayFields, hoursForm, hoursMoreForm, weeklyFields } from '../../../../web/setup/forms/hours';
import { agentForm, profileForm } from '../../../../web/setup/forms/people';
import { queueForm } from '../../../../web/setup/forms/queue';
import { surveyForm } from '../../../../web/setup/forms/survey';
import { botForm, deskForm, workstreamForm } from '../../../../web/setup/forms/workstream';

const fieldsOf = (...forms: readonly Form[]): Fields =>
  Object.assign({}, ...forms.flatMap(form => form.map(({ fields }) => fields)));

/** Each kind with its form, a smallest item, and the fields that an editor of their own shows. */
const FORMS = {
  channels: {
    fields: fieldsOf(channelForm),
    item: { id: 'main', name: 'Main', number: '+18005550100', numberType: 'toll-free', workstream: 'w' },
    elsewhere: ['messages'],
  },
  workstreams: {
    fields: fieldsOf(workstreamForm, botForm, deskForm),
    item: { id: 'w', name: 'W', fallbackQueue: 'q' },
    elsewhere: ['messages', 'classification', 'routing'],
  },
  queues: { fields: fieldsOf(queueForm), item: { id: 'q', name: 'Q' }, elsewhere: [] },
  agents: { fields: fieldsOf(agentForm), item: { id: 'ana', name: 'Ana', user: 'ana@contoso.example' }, elsewhere: [] },
  capacityProfiles: { fields: fieldsOf(profileForm), item: { id: 'p', name: 'P', limit: 1 }, elsewhere: [] },
  operatingHours: {
    fields: { ...fieldsOf(hoursForm, hoursMoreForm) },
    item: { id: 'o', name: 'O', timeZone: 'UTC', weekly: [] },
    elsewhere: ['weekly', 'holidays'],
  },
  surveys: {
    fields: fieldsOf(surveyForm),
    item: { id: 's', name: 'S', questions: [{ id: 'a', kind: 'csat' }] },
    elsewhere: [],
  },
  sessionTemplates: { fields: fieldsOf(sessionForm), item: { id: 's', name: 'S' }, elsewhere: [] },
  notificationTemplates: {
    fields: fieldsOf(notificationForm),
    item: { id: 'n', name: 'N', title: '{customerName}' },
    elsewhere: [],
  },
} as const;

const shapeOf = (schema: unknown): readonly string[] => Object.keys((schema as z.ZodObject).shape);

describe.each(Object.keys(FORMS) as (keyof typeof FORMS)[])('the form of %s', kind => {
  const { fields, item, elsewhere } = FORMS[kind];
  const schema = configSchema.shape[kind].unwrap().element as z.ZodType;

  it('asks for every field that the configuration has, and for no other', () => {
    expect([...Object.keys(fields), ...elsewhere].sort()).toEqual([...shapeOf(schema)].sort());
  });

  it('shows the default that counts where nothing is written', () => {
    const read = schema.parse(item) as Readonly<Record<string, unknown>>;
    for (const [name, field] of Object.entries(fields)) expectDefault(name, field, read[name], item);
  });
});

const expectDefault = (name: string, field: Field, counts: unknown, written: object): void => {
  if (Object.hasOwn(written, name)) return;
  if (field.is === 'group' && field.canBeLeftOut !== true) {
    const inside = (counts ?? {}) as Readonly<Record<string, unknown>>;
    for (const [each, its] of Object.entries(field.fields)) expectDefault(each, its, inside[each], {});
  }
  if ((field.is === 'number' || field.is === 'switch' || field.is === 'choice') && field.byDefault !== undefined)
    expect([name, field.byDefault]).toEqual([name, counts]);
  if (field.is === 'choices' && field.byDefault.length > 0) expect([name, field.byDefault]).toEqual([name, counts]);
  if (field.is === 'either' && field.byDefault !== undefined)
    expect([name, field.ways.find(way => way.is(counts))?.says]).toEqual([name, field.byDefault]);
};

it('knows every field of a span and of a holiday', () => {
  const { weekly, holidays } = configSchema.shape.operatingHours.unwrap().element.shape;
  expect(Object.keys(weeklyFields).sort()).toEqual([...shapeOf(weekly.unwrap().element)].sort());
  expect(Object.keys(holidayFields).sort()).toEqual([...shapeOf(holidays.unwrap().element)].sort());
});
