import { setFlagsFromString } from 'node:v8';
import { config } from 'zod';

/**
 * A command reads each document once and is done in a fraction of a second. Compiling for a long run costs more than it saves:
 * V8's optimizing compiler takes a fifth of such a run, and zod turns each object schema into JavaScript at its first use.
 */
setFlagsFromString('--no-opt');
config({ jitless: true });
