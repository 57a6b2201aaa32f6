import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'container-image-hygiene',
  area: 'operability',
  severity: 'warning',
  finds: 'A container image without a fixed version.',
  why: 'What `latest` is changes from one start to the next: copies differ, and nobody can go back.',
  mend: 'Name a version or a digest.',
  source: 'Guidelines, security',
  *check({ elements, at }) {
    for (const one of elements) {
      const value = one.attributes.get('image')?.value;
      const image = value?.type === 'text' ? value.text : undefined;
      if (image === undefined || image.includes('@') || (/:[^/]+$/u.test(image) && !image.endsWith(':latest'))) continue;
      yield { at: at(one, 'image'), message: `${one.label} runs ${image}, which is another image tomorrow: copies differ, and nobody can go back` };
    }
  },
});
