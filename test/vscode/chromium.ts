import { existsSync } from 'node:fs';

/** What every headless browser of the tests gets: nothing but the page, nothing to the network. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a Chromium: that of the environment variable CHROMIUM, else one at a usual place. */
export function findChromium(): string | undefined {
  return process.env['CHROMIUM'] ?? usual.find((path) => existsSync(path));
}

export function chromiumPath(): string {
  const found = findChromium();
  if (found === undefined) throw new Error('No Chromium found. Run `npm run test:setup`, or set CHROMIUM to the path of one.');
  return found;
}
