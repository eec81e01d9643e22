import type { Migration } from './migration';
import { oneToTwo } from './oneToTwo';
import { threeToFour } from './threeToFour';
import { twoToThree } from './twoToThree';

/** `migrations[n]` leads from version n to n + 1. */
export const migrations: Readonly<Record<number, Migration>> = { 1: oneToTwo, 2: twoToThree, 3: threeToFour };
