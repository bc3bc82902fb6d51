import type { Check } from '../check';
import { CloudFailure } from '../cloud-failure';
import { field, list, string } from '../json-value';
import { serviceLabel } from '../service';

/** Every service that the stack uses is in the catalogue, answers, and knows the versions of its API that the stack speaks. */
export const services: Check = {
  id: 'service',
  async *run({ needs, cloud }) {
    const answered = await Promise.all(
      needs.services
        .filter((service) => service !== 'identity')
        .map(async (service) => {
          try {
            return {
              service,
              versions: service === 'object-store' ? await cloud.list(service, '?format=json&limit=1', '') : await cloud.versions(service),
            };
          } catch (error) {
            if (error instanceof CloudFailure) return { service, failure: error };
            throw error;
          }
        }),
    );
    for (const { service, versions, failure } of answered) {
      if (failure !== undefined) {
        yield { severity: 'error', service, message: failure.message, fix: failure.fix };
        continue;
      }
      const lowest = needs.microversions[service];
      const newest = newestOf(versions);
      if (lowest !== undefined && newest !== undefined && isOlder(newest, lowest))
        yield {
          severity: 'error',
          service,
          message: `its API goes up to ${newest}, the stack needs ${lowest}`,
          fix: `upgrade ${serviceLabel(service)}`,
        };
    }
  },
};

/** The newest version in a list of versions, or of the one that is told; undefined where none is told. */
function newestOf(told: unknown): string | undefined {
  const versions = [field(told, 'version'), ...list(field(told, 'versions'))];
  const known = versions
    .map((each) => string(field(each, 'version')) || string(field(each, 'id')).replace(/^v/, ''))
    .filter((each) => /^\d+\.\d+/.test(each));
  return known.reduce<string | undefined>((newest, each) => (newest === undefined || isOlder(newest, each) ? each : newest), undefined);
}

function isOlder(one: string, other: string): boolean {
  const [major = 0, minor = 0] = one.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number);
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
