import { formatDuration } from '../../../analysis/format.ts';
import { numberIn } from '../../../analysis/attributes.ts';
import { defineRule } from '../../rule.ts';

const revokes = /revo|deny|block|session|introspect|sign-?out|logout/iu;

export default defineRule({
  id: 'token-outlives-sign-out',
  area: 'security',
  severity: 'info',
  finds: 'Tokens that are checked where they are used, and nothing that takes one back.',
  why: 'A stolen token stays good until it expires, even after its owner signed out.',
  mend: 'Keep tokens short-lived, and look up a list of those taken back where that is not enough.',
  source: 'Reference systems: sign-in',
  options: { seconds: { default: 60, doc: 'Life of a token from which it speaks.' } },
  *check({ elements, edges, word, element, outgoing, at }, { seconds }) {
    for (const one of elements) {
      const life = numberIn('token-ttl', one.attributes);
      if (life === undefined || life <= seconds!) continue;
      const users = edges.filter((edge) => word(edge, 'auth') === 'jwt' && edge.to.element !== one.id).map(({ to }) => element(to.element));
      const asks = users.some((user) =>
        outgoing(user).some(
          ({ to, label }) => to.element === one.id || revokes.test(`${label ?? ''} ${element(to.element).name} ${element(to.element).label}`),
        ),
      );
      if (users.length === 0 || asks) continue;
      yield {
        at: at(one, 'token-ttl'),
        message: `A token of ${one.label} stays good for up to ${formatDuration(life)} after its owner signed out: ${users[0]!.label} asks nobody`,
      };
    }
  },
});
