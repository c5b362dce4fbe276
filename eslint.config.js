import { configApp } from '@adonisjs/eslint-config'

/** Arrows run one way: portals → notifications, statistics → the seven domains → cases → … → identity → core. */
const forbid = (files, domains, because) => ({
  files: files.map((place) => `app/${place}/**/*.ts`),
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: `^#(${domains.join('|')})/|^#app/(${domains.join('|')})/`, message: because },
        ],
      },
    ],
  },
})

const PORTALS = ['portals']
const READERS = ['notifications', 'statistics']
const DOMAINS = ['hearings', 'agreements', 'routing', 'intake', 'experts', 'referrals']
const GROUND = ['papers', 'deadlines', 'evidence']

export default configApp(
  {
    ignores: [
      'build/**',
      'tmp/**',
      'public/**',
      '.adonisjs/**',
      'database/schema.ts',
      'coverage/**',
    ],
  },
  forbid(READERS, PORTALS, 'Screens belong to portals; a rule must not know them.'),
  forbid(DOMAINS, [...PORTALS, ...READERS], 'Readers and screens stand above the domains.'),
  forbid(
    ['cases'],
    [...PORTALS, ...READERS, ...DOMAINS],
    'A domain brings its verbs to the case, not the other way round.'
  ),
  forbid(
    GROUND,
    [...PORTALS, ...READERS, ...DOMAINS, 'cases'],
    'Papers, deadlines and evidence know no case life.'
  ),
  forbid(
    ['identity'],
    [...PORTALS, ...READERS, ...DOMAINS, ...GROUND, 'cases'],
    'Identity stands on core alone.'
  ),
  forbid(
    ['core'],
    [...PORTALS, ...READERS, ...DOMAINS, ...GROUND, 'cases', 'identity'],
    'Core knows no domain.'
  ),
  { rules: { '@unicorn/no-await-expression-member': 'off' } },
  {
    files: ['app/**/*.ts'],
    ignores: ['app/core/clock.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date']",
          message: 'Ask clock.now() or clock.today().',
        },
        {
          selector: "MemberExpression[object.name='DateTime'][property.name=/^(local|now|utc)$/]",
          message: 'Ask clock.now() or clock.today().',
        },
      ],
    },
  }
)
