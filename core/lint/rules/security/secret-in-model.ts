import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'secret-in-model',
  area: 'security',
  severity: 'error',
  finds: 'A value that looks like a password, key or token.',
  why: 'A design is read by many and kept for ever; secrets belong where they can be guarded and rotated.',
  mend: 'Name the secret store instead.',
  source: 'Guidelines, security',
  *check({ elements, edges }) {
    const looks = /AKIA[0-9A-Z]{16}|-----BEGIN|(?:password|passwd|secret|token|api[-_]?key)\s*[=:]\s*\S{6,}|gh[pousr]_[A-Za-z0-9]{20,}/iu;
    for (const one of [...elements, ...edges]) {
      for (const [key, { value, source }] of one.attributes) {
        if (value.type !== 'text' || !looks.test(value.text)) continue;
        yield { at: { uri: source.uri, range: source.range }, message: `\`${key}\` looks like a secret: it would be read by all who read the design` };
      }
    }
  },
});
