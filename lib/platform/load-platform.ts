import { loadDocument } from '../document/load-document';
import { Platform } from './platform';
import { platformSchema } from './platform-schema';

/** Reads a platform file. Throws an InputError with every problem of the file. */
export function loadPlatform(file: string): Platform {
  return new Platform(loadDocument(file, platformSchema).value);
}
