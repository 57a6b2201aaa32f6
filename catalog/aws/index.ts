import lambda from './lambda.ts';
import type { Kind } from '../schema.ts';

/** Alphabetical; one line for each kind. */
export const awsKinds: readonly Kind[] = [
  lambda,
];
