import { config } from 'zod';

/** zod compiles an object schema to JavaScript when it is first used. A command reads each document once: compiling costs more. */
config({ jitless: true });
