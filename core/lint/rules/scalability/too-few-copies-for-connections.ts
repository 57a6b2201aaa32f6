import { numberIn } from '../../../analysis/attributes.ts';
import { formatCount } from '../../../analysis/format.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'too-few-copies-for-connections',
  area: 'scalability',
  severity: 'warning',
  finds: 'More held connections than the copies of a service take.',
  why: 'A connection that is held occupies its copy whether anything is sent or not: beyond the limit clients are turned away.',
  mend: 'State as many copies as connections / connections per copy need.',
  source: 'Reference systems: stock trading, chat',
  *check({ elements, settings, outgoing, incoming, element, isEntry, number, files, at }) {
    for (const one of elements) {
      const own = settings(one);
      const each = own.number('max-connections');
      const key = ['instances', 'tasks', 'pods'].find((name) => one.kind.attributes[name]);
      if (each === undefined || key === undefined) continue;
      const held = [...outgoing(one), ...incoming(one)]
        .filter(({ kind }) => kind === 'connection')
        .map((edge) => ({ edge, other: element(edge.from.element === one.id ? edge.to.element : edge.from.element) }))
        .filter(({ other }) => isEntry(other))
        .reduce((sum, { edge, other }) => sum + (number(edge, 'connections') ?? numberIn('concurrent', other.attributes) ?? 0), 0);
      const needed = Math.ceil(held / each);
      const stated = one.attributes.has(key);
      if (needed < 2 || (stated && own.copies.max >= needed)) continue;
      yield {
        at: at(one, key),
        message: `${one.label} holds ${formatCount(held)} connections at ${formatCount(each)} a copy: that takes ${needed} copies, and ${stated ? `it has ${own.copies.max}` : 'the design names no number'}`,
        fixes: setAttribute(files, one, key, String(needed)),
      };
    }
  },
});
