import { defineKind, duration, flag, number, openEnum } from '../define.ts';

export default defineKind({
  id: 'identity-provider',
  aliases: ['idp', 'auth-server'],
  name: 'Identity provider',
  summary: 'Knows users and vouches for them.',
  category: 'identity',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    protocol: { type: openEnum('oidc', 'oauth', 'saml', 'ldap', 'kerberos'), doc: 'How others ask it.', default: 'oidc' },
    users: { type: number({ min: '0' }), doc: 'Users that it knows.', example: '1M' },
    mfa: { type: flag(), doc: 'Whether a second factor is asked for.', example: 'true' },
    'token-ttl': { type: duration({ min: '0 s' }), doc: 'How long a token holds; a lost identity provider is noticed after that.', example: '1 h' },
  },
  icon: 'identity-provider',
});
