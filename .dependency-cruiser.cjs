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
      from: { path: '^shared/ports\\.ts$' },
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
    {
      name: 'pages-know-what-is-pure',
      comment:
        'A browser gets its own files, the HTTP contract, the look, and what the domain computes without zod; types of any of it.',
      severity: 'error',
      from: { path: '^web/(?!vite)' },
      to: {
        path: '^(shared|functions|local|cli|test|scripts)/|^node_modules/(zod|@azure|temporal-polyfill)/',
        pathNot: '^shared/(api|look|domain)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'nothing-knows-the-pages',
      comment: 'The app serves what was built of them, from a manifest.',
      severity: 'error',
      from: { path: '^(shared|functions|local|cli)/' },
      to: { path: '^web/' },
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
