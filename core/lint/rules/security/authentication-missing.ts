import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'authentication-missing',
  area: 'security',
  severity: 'warning',
  finds: "A public entry that checks nobody's identity.",
  why: 'The front door is where identity and rights are checked once for all.',
  mend: 'State `auth`, or `auth: none` where everybody may come in.',
  source: 'Guidelines, security',
  from: 'production',
  *check({ of, callers, isEntry, at, files, attached, edges, word }) {
    for (const api of of('api-gateway', 'appsync', 'gateway')) {
      if (
        !callers(api).some((caller) => isEntry(caller)) ||
        api.attributes.has('auth') ||
        api.attributes.has('authorizer') ||
        attached(api, 'identity').length > 0
      )
        continue;
      if (edges.some((edge) => edge.to.element === api.id && word(edge, 'auth') !== undefined)) continue;
      yield {
        at: at(api),
        message: `${api.label} is open to the internet and says nothing of who may call it: whoever finds it reaches what is behind`,
        fixes: setAttribute(files, api, 'auth', 'jwt'),
      };
    }
  },
});
