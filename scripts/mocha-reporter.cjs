// Mocha's own `dot` reporter for people, and the counts in a file for `npm test`.
const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

module.exports = class extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures } = runner.stats;
      if (process.env.LINTEL_TEST_REPORT) writeFileSync(process.env.LINTEL_TEST_REPORT, JSON.stringify({ passed: passes, failed: failures }));
    });
  }
};
