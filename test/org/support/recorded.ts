import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Recorded answers of the real platform, kept beside the checkout by those who have them; the project is whole without. */
export const facts = join(process.cwd(), '..', 'shared', 'facts');

/** A test that compares with recorded answers: reported as skipped, never as passed, where there are none. */
export const itWhenRecorded = existsSync(facts) ? it : it.skip;
