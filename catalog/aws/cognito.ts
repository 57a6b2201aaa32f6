import { bill, quotaLimit } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { defineKind, flag, list, number, oneOf, openEnum, ref, word } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'cognito',
  aliases: ['cognito-user-pool', 'cognito-identity-pool'],
  variants: { 'cognito-user-pool': { type: 'user-pool' }, 'cognito-identity-pool': { type: 'identity-pool' } },
  name: 'Amazon Cognito',
  summary: 'Sign-up and sign-in of users, and their tokens.',
  category: 'identity',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    type: {
      type: oneOf(['user-pool', 'Keeps users and issues tokens.'], ['identity-pool', 'Exchanges tokens for AWS credentials.']),
      doc: 'Kind of pool.',
      default: 'user-pool',
    },
    users: { type: number({ min: '0' }), doc: 'Users active in a month.', example: '100k' },
    mfa: { type: oneOf('off', 'optional', 'required'), doc: 'Whether a second factor is asked for.', default: 'off' },
    providers: { type: list(openEnum('google', 'apple', 'facebook', 'amazon', 'saml', 'oidc')), doc: 'Other identity providers.', example: '[google, saml]' },
    triggers: { type: list(ref('lambda')), doc: 'Functions that it calls at steps of the sign-in.' },
    'sign-in': {
      type: list(oneOf('username', 'email', 'phone')),
      doc: 'What a user signs in with, for `type: user-pool`.',
      example: '[email]',
      immutable: true,
    },
    guests: { type: flag(), doc: 'Whether unknown visitors get credentials too, for `type: identity-pool`.', default: 'false' },
    roles: { type: list(word()), doc: 'IAM roles that it hands out by claim or tag, for `type: identity-pool`.', example: '[uploader, reader]' },
  },
  sla: () => sla('Cognito'),
  limits: [quotaLimit('auth-rate', 'Sign-ins of the account', 'rps', 'cognito.auth', ({ requests }) => requests)],
  pricing: (s) => [bill('Cognito user pools', 'monthly active user', s.number('users') ?? NaN, s, { tier: 'Essentials' })],
  icon: 'cognito',
  docs: 'https://docs.aws.amazon.com/cognito/',
});
