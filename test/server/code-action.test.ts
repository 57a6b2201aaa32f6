import assert from 'node:assert/strict';
import { codeAction, FIX_ALL, fixAll } from '../../server/features/code-action.ts';
import { diagnostics } from '../../server/features/diagnostics.ts';
import type { Workspace } from '../../server/workspace.ts';
import { edited, memoryWorkspace, uriOf } from './harness.ts';

const main = uriOf('main.arch');
const opened = (text: string, others: Readonly<Record<string, string>> = {}): Workspace => memoryWorkspace({ 'main.arch': text, ...others });

const codesOf = (workspace: Workspace): unknown[] => diagnostics(workspace.scope(main)!).map(({ code }) => code);
const codesIn = (text: string): unknown[] => codesOf(opened(text));
const syntaxErrors = (text: string): number => opened(text).snapshot(main).files.get(main)!.diagnostics.length;

/** The text after the one action that mends all; undefined where none is offered. */
function fixed(text: string, others: Readonly<Record<string, string>> = {}): string | undefined {
  const workspace = opened(text, others);
  const [action, ...more] = fixAll(workspace.scope(main)!, (texts) => workspace.snapshotsWith(texts));
  assert.deepEqual(more, []);
  if (!action) return undefined;
  assert.equal(action.kind, FIX_ALL);
  assert.deepEqual(Object.keys(action.edit!.changes!), [main], 'it changes this file alone');
  return edited(text, action.edit!.changes![main]!);
}

const ends = 'service a\nservice b\n';

describe('server: fixing all that is safe to fix', () => {
  it('makes a file clean by one action', () => {
    const text = `${ends}service c\na -> b { retries: 3 }\nb -> c { method: GET, access: write }\nc -> a { retries: 2, backoff: none }\n`;
    assert.deepEqual(codesIn(text), ['retry-without-backoff', 'mutating-get', 'retry-without-backoff']);
    const after = fixed(text)!;
    assert.deepEqual(codesIn(after), []);
    assert.equal(
      after,
      `${ends}service c\na -> b { backoff: jitter, retries: 3 }\nb -> c { method: POST, access: write }\nc -> a { retries: 2, backoff: jitter }\n`,
    );
  });

  it('says how many it fixes', () => {
    const workspace = opened(`${ends}a -> b { retries: 3, method: GET, access: write }\n`);
    assert.equal(fixAll(workspace.scope(main)!, (texts) => workspace.snapshotsWith(texts))[0]!.title, 'Fix all that is safe to fix (2)');
  });

  it('mends what touches too', () => {
    const text = `${ends}a -> b { method: GET, access: write, retries: 3 }\n`;
    assert.equal(codesIn(text).length, 2);
    assert.equal(fixed(text), `${ends}a -> b { backoff: jitter, method: POST, access: write, retries: 3 }\n`);
  });

  it('mends once what several edges share', () => {
    assert.equal(fixed(`${ends}service c\na, b -> c { retries: 3 }\n`), `${ends}service c\na, b -> c { backoff: jitter, retries: 3 }\n`);
  });

  it('removes comments that suppress nothing, also side by side', () => {
    const unused = '// lintel-ignore duplicate-edge: once\n// lintel-ignore orphan-component: once\n';
    assert.deepEqual(codesIn(`${ends}${unused}a -> b\n`), ['unused-suppression', 'unused-suppression']);
    assert.equal(fixed(`${ends}${unused}a -> b\n`), `${ends}a -> b\n`);
  });

  it('leaves what is not safe', () => {
    const text = `${ends}a -> b { retries: 3 }\nsevice c\n`;
    const workspace = opened(text);
    const mend = workspace
      .snapshot(main)
      .diagnostics.get(main)!
      .find(({ code }) => code === 'unknown-kind')!.fixes!;
    assert.equal(mend.length, 1, 'there is a fix, and it is a guess');
    assert.equal(fixed(text), `${ends}a -> b { backoff: jitter, retries: 3 }\nsevice c\n`);
    assert.equal(fixed('sevice c\n'), undefined, 'nothing to do, no action');
  });

  it('does not touch what is suppressed or switched off', () => {
    const retried = 'a -> b { retries: 3 }\n';
    assert.equal(fixed(`${ends}// lintel-ignore retry-without-backoff: a lab\n${retried}`), undefined);
    assert.equal(fixed(`${ends}lint { retry-without-backoff: off }\n${retried}`), undefined);
    assert.equal(fixed(ends + retried, { 'lintel.json': '{ "rules": { "retry-without-backoff": "off" } }' }), undefined);
  });

  it('leaves imported files alone', () => {
    assert.equal(fixed('import "./n.arch"\nservice c\n', { 'n.arch': `${ends}a -> b { retries: 3 }\n` }), undefined);
  });

  const broken: Readonly<Record<string, string>> = {
    'a block that is never closed': `${ends}a -> b { retries: 3\n`,
    'a closing brace too many': `${ends}a -> b { retries: 3 }\n}\n`,
    'an arrow to nowhere': `${ends}a -> b { retries: 3 }\na -> \n`,
    'an open string': `${ends}a -> b "calls { retries: 3 }\na -> b { retries: 3 }\n`,
    'an open comment': `${ends}a -> b { retries: 3 }\n/* a -> b {\n`,
    'half an attribute': `${ends}a -> b { retries: 3, method: }\na -> b { retries: }\n`,
    'an attribute without a comma': `${ends}a -> b { method: GET access: write retries: 3 }\n`,
  };
  for (const [what, text] of Object.entries(broken)) {
    it(`breaks nothing more in a file with ${what}`, () => {
      assert.ok(syntaxErrors(text) > 0, 'the text is broken');
      const after = fixed(text);
      if (after !== undefined) assert.ok(syntaxErrors(after) <= syntaxErrors(text), after);
    });
  }

  it('still mends what is whole in a broken file', () => {
    assert.equal(fixed(`${ends}a -> b { retries: 3 }\nb -> \n`), `${ends}a -> b { backoff: jitter, retries: 3 }\nb -> \n`);
  });
});

describe('server: leaving a finding out with a reason', () => {
  const doubled = 'a -> b\n';
  const cases: Readonly<Record<string, string>> = {
    'on a line of its own': `${ends}${doubled}a -> b\n`,
    'that other statements share a line with': 'service a; service b; a -> b; a -> b\n',
    'in braces on one line': `${ends}a -> b\ngroup g { service c }\n`,
    'at a later arrow of a chain': `${ends}service c\na -> b\nc\n  -> a\n  -> b { retries: 2 }\n`,
    'at an edge that is declared again in a chain': `${ends}service c\na -> b\nc\n  -> a\n  -> b\n`,
    'in braces over several lines': `${ends}a -> b {\n  timeout: 1 s\n  retries: 3\n}\n`,
    'before a comment': `${ends}${doubled}service c; c -> a; a -> b // the second time\n`,
    'before a comment of several lines': `${ends}${doubled}service c; c -> a; a -> b /* the second\n time */\n`,
    'behind the end of a comment of several lines': `${ends}${doubled}/* the second\n time */ a -> b\n`,
    'behind the end of a block': `${ends}service c\na -> c\ngroup g {\n  service d\n  d -> a\n}; c -> b { retries: 2 }\n`,
    'indented by tabs': `${ends}group g {\n\tservice c\n\tc -> a\n\tc -> a\n}\n`,
    'behind another suppression': `${ends}// lintel-ignore retry-without-backoff: a lab\na -> b { retries: 2, method: GET, access: write }\n`,
    'under a remark': `${ends}${doubled}// the second time\na -> b\n`,
    'in a file of Windows': `${ends}${doubled}a -> b\n`.replaceAll('\n', '\r\n'),
    'in the last line, without a line break': `${ends}${doubled}a -> b`,
    'in the first line': 'service lonely\nservice b\nservice c\nb -> c',
  };
  for (const [what, text] of Object.entries(cases)) {
    it(`ends a finding ${what}, and breaks nothing`, () => {
      const workspace = opened(text);
      const before = codesOf(workspace);
      const findings = diagnostics(workspace.scope(main)!);
      assert.ok(findings.length > 0);
      for (const finding of findings) {
        const action = codeAction(workspace.scope(main)!, finding.range).find(
          ({ title, diagnostics: about }) => title === `Ignore \`${String(finding.code)}\` here, with a reason` && about![0]!.message === finding.message,
        );
        const after = edited(text, action!.edit!.changes![main]!);
        const left = codesIn(after);
        assert.ok(left.length < before.length, `${after}\n${left.join(', ')}`);
        assert.ok(!left.includes('unused-suppression'), after);
        assert.equal(syntaxErrors(after), 0, after);
        assert.equal(/(?<!\r)\n/u.test(after), /(?<!\r)\n/u.test(text), 'the line breaks of the file');
      }
    });
  }

  it('leaves the documentation where it is', () => {
    const text = `/// Takes orders.\nservice lonely\n${ends}a -> b\n`;
    const workspace = opened(text);
    const action = codeAction(workspace.scope(main)!, diagnostics(workspace.scope(main)!)[0]!.range).find(({ title }) => title.startsWith('Ignore'));
    const after = opened(edited(text, action!.edit!.changes![main]!));
    assert.equal(after.snapshot(main).architecture.elements.get('lonely')!.doc, 'Takes orders.');
    assert.deepEqual(codesOf(after), []);
  });

  it('is not offered for what cannot be left out', () => {
    for (const text of [
      'sevice a',
      'service a\nservice a',
      '}',
      'service a; service lonely; a -> a "an open string',
      '// lintel-ignore\ngroup g { /* lintel-ignore */ }',
    ]) {
      const workspace = opened(text);
      const offered = diagnostics(workspace.scope(main)!).flatMap(({ code, range }) =>
        codeAction(workspace.scope(main)!, range).filter(({ title }) => title === `Ignore \`${String(code)}\` here, with a reason`),
      );
      assert.deepEqual(
        offered.map(({ title }) => title),
        [],
        text,
      );
    }
  });
});
