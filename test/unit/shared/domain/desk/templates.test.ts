import { BUILT_IN_NOTIFICATIONS, BUILT_IN_SESSION } from '../../../../../shared/domain/desk/built-in';
import { type DeskConfig, notificationFor, offerTerms, sessionFor } from '../../../../../shared/domain/desk/choose';
import { type DeskAbout, renderNotification, renderSession } from '../../../../../shared/domain/desk/render';
import { notificationTemplateSchema, sessionTemplateSchema } from '../../../../../shared/domain/desk/schema';
import { DESK_SLUGS } from '../../../../../shared/domain/desk/slug-names';

const OFFER = { since: '2026-11-23T15:00:00.000Z', expiresAt: '2026-11-23T15:01:30.000Z' };
const ABOUT: DeskAbout = {
  number: '+1425•••••23',
  language: 'es',
  queue: { id: 'orders', name: 'Orders' },
  context: { OrderNumber: 'A-17' },
};
const maria = {
  ...{ id: 'C-1001', kind: 'contact' as const, name: 'Maria Ruiz', account: { name: 'Northwind' } },
  fields: { caseId: 77, caseTitle: 'Late parcel' },
};

describe('#92 the set for SMS that is built in', () => {
  const config: DeskConfig = {
    workstreams: { sms: { desk: {}, offerSeconds: 120, autoAssign: false } },
    notificationTemplates: {},
  };
  test.each([
    ['incoming', true, 'sms-incoming-authenticated-default'],
    ['incoming', false, 'sms-incoming-unauthenticated-default'],
    ['consult', true, 'sms-consult-default'],
    ['transfer', false, 'sms-transfer-default'],
  ] as const)('%s, with a record: %s → %s', (kind, isKnown, id) => {
    const { template, because } = notificationFor(config, 'sms', kind, isKnown);
    expect(template.id).toBe(id);
    expect(because.rule).toBe('notification.built-in');
    expect(offerTerms(config, 'sms', kind, isKnown)).toEqual({ seconds: 120, autoAssign: false });
  });
  test('the countdown is 120 seconds, shown; the buttons accept and reject', () => {
    const offer = { since: '2026-11-23T15:00:00.000Z', expiresAt: '2026-11-23T15:02:00.000Z' };
    const { incomingUnauthenticated } = BUILT_IN_NOTIFICATIONS;
    expect(renderNotification(incomingUnauthenticated, { ...ABOUT, text: 'Hola' }, offer)).toEqual({
      template: 'sms-incoming-unauthenticated-default',
      title: 'Text from +1425•••••23',
      icon: 'message',
      fields: [
        { header: 'Queue', value: 'Orders' },
        { header: 'Language', value: 'español' },
        { header: 'Last text', value: 'Hola' },
      ],
      countdownSeconds: 120,
      ...{ showTimeout: true, autoAssign: false, autoAccept: false, desktop: 'background' },
      ...{ accept: 'Accept', reject: 'Reject' },
    });
  });
  test('is what the schemas make of it: no default of theirs is missing or another', () => {
    for (const template of Object.values(BUILT_IN_NOTIFICATIONS)) {
      const { id, name, title, fields } = template;
      expect(notificationTemplateSchema.parse({ id, name, title, fields })).toEqual(template);
    }
    const { id, name, tabs } = BUILT_IN_SESSION;
    expect(sessionTemplateSchema.parse({ id, name, tabs })).toEqual(BUILT_IN_SESSION);
  });
  test('the session is titled by the customer, with its panel docked', () => {
    expect(sessionFor({ ...config, sessionTemplates: {} }, 'sms')).toBe(BUILT_IN_SESSION);
    expect(renderSession(BUILT_IN_SESSION, { ...ABOUT, customer: maria })).toMatchObject({
      ...{ template: 'sms-session-default', title: 'Maria Ruiz', panel: 'docked' },
      tabs: [{ kind: 'conversation' }, { kind: 'customer' }],
    });
  });
});

describe('#92 a workstream’s own', () => {
  const template = notificationTemplateSchema.parse({
    ...{ id: 'gold', name: 'Gold', title: 'Gold: {customerName}', icon: 'star', countdownSeconds: 45 },
    fields: [{ header: 'Case', value: '{caseTitle} ({caseId})' }],
    ...{ showTimeout: false, accept: { label: 'Take' }, reject: { show: false }, desktop: 'always' },
  });
  const config: DeskConfig = {
    workstreams: { sms: { desk: { incomingAuthenticated: 'gold' }, offerSeconds: 60, autoAssign: false } },
    notificationTemplates: { gold: template },
  };
  test('for whom we know alone; its countdown goes before the workstream’s seconds', () => {
    expect(notificationFor(config, 'sms', 'incoming', true).template).toBe(template);
    expect(offerTerms(config, 'sms', 'incoming', true).seconds).toBe(45);
    expect(notificationFor(config, 'sms', 'incoming', false).template.id).toBe('sms-incoming-unauthenticated-default');
    expect(offerTerms(config, 'sms', 'incoming', false).seconds).toBe(60);
  });
  test('as it is shown: the offer’s own time, labels, no button that isn’t there', () => {
    expect(renderNotification(template, { ...ABOUT, customer: maria }, OFFER)).toEqual({
      ...{ template: 'gold', title: 'Gold: Maria Ruiz', icon: 'star' },
      fields: [{ header: 'Case', value: 'Late parcel (77)' }],
      ...{ countdownSeconds: 90, showTimeout: false, autoAssign: false, autoAccept: false },
      ...{ accept: 'Take', desktop: 'always' },
    });
  });
  test('given without asking there is no countdown, and nothing to reject', () => {
    const given = notificationTemplateSchema.parse({
      id: 'g',
      name: 'G',
      title: 'T',
      autoAssign: true,
      autoAccept: true,
    });
    const shown = renderNotification(given, ABOUT);
    expect(shown).toMatchObject({ autoAssign: true, autoAccept: true, showTimeout: false });
    expect(shown).not.toHaveProperty('countdownSeconds');
    expect(shown).not.toHaveProperty('reject');
    const terms = { ...config, notificationTemplates: { gold: given } };
    expect(offerTerms(terms, 'sms', 'incoming', true)).toEqual({ seconds: 60, autoAssign: true });
  });
});

describe('#92 slugs', () => {
  const all = (about: DeskAbout) =>
    Object.fromEntries(
      DESK_SLUGS.map(slug => [
        slug,
        renderNotification(
          notificationTemplateSchema.parse({ id: 't', name: 'T', title: `:{${slug}}` }),
          about,
        ).title.slice(1),
      ]),
    );
  test('of a known customer', () => {
    expect(all({ ...ABOUT, customer: maria, from: 'Ana Flores', note: 'Asks again', text: 'Where?' })).toEqual({
      ...{
        customerName: 'Maria Ruiz',
        customerRecordId: 'C-1001',
        customerEntityName: 'contact',
        accountName: 'Northwind',
      },
      ...{ caseId: '77', caseTitle: 'Late parcel', queueId: 'orders', queueName: 'Orders', visitorLanguage: 'español' },
      ...{ visitorDevice: 'phone', entityRoutingLogicalName: 'conversation' },
      ...{ agentName: 'Ana Flores', note: 'Asks again', text: 'Where?' },
    });
  });
  test('of one who isn’t: the masked number for the name, and nothing else', () => {
    expect(all(ABOUT)).toMatchObject({ customerName: '+1425•••••23', customerRecordId: '', caseId: '', note: '' });
  });
  test('a context variable; a customer’s text that looks like a slug stays text', () => {
    const title = '{$OrderNumber$} {text}';
    const template = notificationTemplateSchema.parse({ id: 't', name: 'T', title });
    expect(renderNotification(template, { ...ABOUT, text: '{queueId}\u0000\n<b>' }).title).toBe('A-17 {queueId} <b>');
  });
  test('a field without a value is left out', () => {
    const fields = [{ header: 'Case', value: '{caseId}' }];
    const template = notificationTemplateSchema.parse({ id: 't', name: 'T', title: 'T', fields });
    expect(renderNotification(template, ABOUT).fields).toEqual([]);
  });
  test('in an address every value is one piece of it', () => {
    const url = 'https://crm.example/contacts/{customerRecordId}?name={customerName}&order={$OrderNumber$}';
    const tabs = [{ title: '{customerName}', kind: 'page', url }];
    const template = sessionTemplateSchema.parse({ id: 's', name: 'S', tabs });
    const customer = { ...maria, id: '../admin?x=1#', name: 'A&B/\ud800' };
    expect(renderSession(template, { ...ABOUT, customer }).tabs).toEqual([
      expect.objectContaining({
        url: 'https://crm.example/contacts/..%2Fadmin%3Fx%3D1%23?name=A%26B%2F%EF%BF%BD&order=A-17',
      }),
    ]);
  });
  test('scripts, step by step', () => {
    const scripts = [{ title: 'Greet', steps: ['Say hello to {customerName}', 'Ask for the order'] }];
    const template = sessionTemplateSchema.parse({ id: 's', name: 'S', scripts, panel: 'hidden' });
    expect(renderSession(template, { ...ABOUT, customer: maria })).toMatchObject({
      panel: 'hidden',
      scripts: [{ title: 'Greet', steps: ['Say hello to Maria Ruiz', 'Ask for the order'] }],
    });
  });
});

describe('what is refused when it is saved', () => {
  const problems = (schema: typeof notificationTemplateSchema | typeof sessionTemplateSchema, change: object) =>
    schema
      .safeParse({ id: 't', name: 'T', title: 'T', ...change })
      .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  test.each([
    [{ title: '{customername}' }, /^title: .*write \{customerName\}/],
    [{ fields: [{ header: 'A', value: '{caseid' }] }, /^fields\.0\.value: Found "\{" without/],
    [{ countdownSeconds: 29 }, /^countdownSeconds/],
    [{ countdownSeconds: 301 }, /^countdownSeconds/],
    [{ autoAccept: true }, /^autoAccept: expected autoAssign: true beside it/],
    [{ icon: '../x' }, /^icon/],
    [{ desktop: 'sometimes' }, /^desktop/],
  ])('of a notification: %j', (change, expected) =>
    expect(problems(notificationTemplateSchema, change)).toEqual([expect.stringMatching(expected)]),
  );
  test.each([
    ['http://crm.example/'],
    ['https://{customerName}.example/'],
    ['https://crm.example@evil.example/'],
    ['javascript:alert(1)'],
    ['https://crm.example\\@evil.example/'],
    [undefined],
  ])('an address that could lead elsewhere: %s', url => {
    const tabs = [{ title: 'T', kind: 'page', url }];
    expect(problems(sessionTemplateSchema, { tabs })).toEqual([
      expect.stringMatching(/^tabs\.0\.url: expected an address/),
    ]);
  });
  test('an address of a tab that is no page; a session without tabs; a panel that there isn’t', () => {
    const tabs = [{ title: 'T', kind: 'customer', url: 'https://crm.example/' }];
    expect(problems(sessionTemplateSchema, { tabs })).toEqual([
      'tabs.0.url: expected no address for a tab of the kind customer',
    ]);
    expect(problems(sessionTemplateSchema, { tabs: [] })).toHaveLength(1);
    expect(problems(sessionTemplateSchema, { panel: 'floating' })).toHaveLength(1);
  });
});
