const layer = (name, from, to, why) => ({ name, comment: why, severity: 'error', from: { path: from }, to });
const TESTS = '\\.(test|spec)\\.tsx?$';
module.exports = {
  forbidden: [
    layer(
      'shared-is-pure',
      '^shared/',
      { path: '^(electron|renderer|e2e)/|node_modules/(electron|react|react-dom|lexical|@lexical)/' },
      'shared runs in Node, a worker and the page',
    ),
    {
      name: 'shared-has-no-builtins',
      comment: 'no file system, no process',
      severity: 'error',
      from: { path: '^shared/', pathNot: `${TESTS}|/testing\\.ts$` },
      to: { dependencyTypes: ['core'] },
    },
    layer(
      'renderer-has-no-node',
      '^renderer/',
      { path: '^(electron|e2e)/|node_modules/electron/' },
      'the page is sandboxed',
    ),
    {
      name: 'renderer-has-no-builtins',
      comment: 'the page is sandboxed',
      severity: 'error',
      from: { path: '^renderer/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    layer(
      'main-has-no-ui',
      '^electron/',
      { path: '^(renderer|e2e)/|node_modules/(react|react-dom|lexical|@lexical)/' },
      'main never draws',
    ),
    layer(
      'cli-has-no-electron',
      '^electron/(cli|library|disk)/',
      { path: 'node_modules/electron/|^electron/(window|bridge|security|settings)/' },
      'the command line runs in plain Node',
    ),
    layer(
      'library-jobs-settings-are-below',
      '^electron/(library|jobs|settings)/',
      { path: '^electron/(main|preload|app|window|bridge|security|cli)' },
      'electron/main -> bridge, window, security -> library, settings, jobs -> disk',
    ),
    layer(
      'nobody-imports-the-start',
      '^electron/(?!app/|main\\.ts$)',
      { path: '^electron/(app/|main\\.ts$)' },
      'what is put together does not know who does it',
    ),
    layer(
      'disk-is-the-ground',
      '^electron/disk/',
      { path: '^electron/', pathNot: '^electron/disk/' },
      'electron/{library, settings, jobs, window, cli} -> disk, which knows nothing of what it writes',
    ),
    layer(
      'e2e-sees-what-users-see',
      '^e2e/(?!bench/|chromium/)',
      { path: '^(shared|electron|renderer)/' },
      'tests drive the app, not its modules',
    ),
    layer(
      'nobody-imports-the-shell',
      '^renderer/(?!app/)',
      { path: '^renderer/app/' },
      'the shell imports panels, so panels cannot import it',
    ),
    layer(
      'gallery-is-not-shipped',
      '^renderer/(?!gallery/)(?!.*\\.states\\.tsx$)',
      { path: '^renderer/gallery/|\\.states\\.tsx$' },
      'states are drawn by the gallery and its test alone',
    ),
    layer(
      'panels-are-strangers',
      '^renderer/(desk|review|versions|checks|find|export|settings)/',
      { path: '^renderer/(desk|review|versions|checks|find|export|settings|editor)/', pathNot: '^renderer/$1/' },
      'panels meet in the open story',
    ),
    layer(
      'editor-knows-no-panel',
      '^renderer/editor/',
      { path: '^renderer/(desk|review|versions|checks|find|export|settings)/' },
      'panels and editor meet in the open story',
    ),
    layer(
      'story-knows-no-panel',
      '^renderer/story/',
      { path: '^renderer/(desk|review|versions|checks|find|export|settings|editor)/' },
      'panels and editor import the open story, never the other way',
    ),
    layer(
      'ui-is-the-ground',
      '^renderer/(bridge|i18n|commands|ui)/',
      { path: '^renderer/(desk|review|versions|checks|find|export|settings|editor|story)/' },
      'primitives know no story',
    ),
    layer(
      'story-is-the-root',
      '^shared/(story|text)/',
      { path: '^shared/', pathNot: '^shared/(story|text)/' },
      'the model knows no feature',
    ),
    layer('text-is-below-story', '^shared/text/', { path: '^shared/story/' }, 'shared/story imports shared/text'),
    layer(
      'features-are-strangers',
      '^shared/(import|export|compare|check|package)/',
      { path: '^shared/(import|export|compare|check|package|bridge)/', pathNot: '^shared/$1/' },
      'one feature, one folder',
    ),
    layer(
      'bridge-knows-the-model-only',
      '^shared/bridge/',
      { path: '^shared/', pathNot: '^shared/(bridge|story)/' },
      'the contract is about the model',
    ),
    layer(
      'front-door-only',
      '^(shared|electron|renderer)/([^/]+)/',
      {
        path: '^(shared|electron|renderer)/[^/]+/',
        pathNot: ['^$1/$2/', '/index\\.tsx?$', '^shared/bridge/channel\\.ts$', '/testing\\.tsx?$', '\\.css$'],
      },
      'import the folder, not its insides',
    ),
    {
      ...layer(
        'no-own-front-door',
        '^(shared|electron|renderer)/([^/]+)/',
        { path: '^$1/$2/index\\.tsx?$' },
        'a folder that imports its own index is a cycle',
      ),
    },
    {
      name: 'testing-only-in-tests',
      severity: 'error',
      from: { pathNot: `${TESTS}|^e2e/|/testing\\.tsx?$|\\.states\\.tsx$` },
      to: { path: '/testing\\.tsx?$' },
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(asset|nodeWorker|modulePath|url)$|^virtual:' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|node_modules)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
