/** Imports point one way: functions → adapters → ports → domain. What a rule forbids, its comment explains. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment: 'The domain does no I/O: it imports itself and pure libraries only.',
      severity: 'error',
      from: { path: '^shared/domain/' },
      to: {
        pathNot:
          '^shared/domain/|^node_modules/(zod|temporal-polyfill|date-holidays|ical\\.js|libphonenumber-js|sms-segments-calculator)/',
      },
    },
    {
      name: 'ports-know-the-domain-only',
      severity: 'error',
      from: { path: '^shared/ports/' },
      to: { path: '^(shared/adapters|functions|local|cli|node_modules/@azure)/' },
    },
    {
      name: 'adapters-do-not-know-functions',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(functions|local|cli|test)/' },
    },
    {
      name: 'the-stack-does-not-know-the-app',
      comment: 'local/ plays Azure; it loads the built app and never imports its functions.',
      severity: 'error',
      from: { path: '^local/' },
      to: { path: '^(functions|cli|test)/' },
    },
    {
      name: 'functions-know-no-stack',
      comment: 'Nothing of local/, cli/ or test/ is deployed.',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(local|cli|test)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
