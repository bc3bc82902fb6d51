import type { CloudDocument } from './cloud-document';
import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { limit, lineOf, sorted } from './figures';
import type { Signed } from './signed';

/** Licences are no resources of a cloud: each is a server that names the line, and an image of the family that the line sells. */
export const licences: Comparison = {
  kind: 'licences',
  compares:
    'no more servers name a line of operating systems, databases or middleware than it has sets, and their images are of its families',
  subjects: (signed) => linesWithLicences(signed).map((line) => `licences of ${line}`),
  expectations: (signed, cloud) => linesWithLicences(signed).flatMap((line) => ofLine(signed, cloud, line)),
};

function linesWithLicences({ deployment: { servers = [], physicalServers = [] } }: Signed): string[] {
  const systems = [...servers, ...physicalServers].flatMap(({ licence }) =>
    licence === undefined || licence === 'customer' ? [] : [licence],
  );
  return sorted(new Set([...systems, ...servers.flatMap(({ software = [] }) => software.map(({ line }) => line))]));
}

function ofLine(signed: Signed, cloud: CloudDocument, line: string): Expectation[] {
  const subject = `licences of ${line}`;
  const licensed = cloud.servers.filter(({ lines }) => lines.includes(line));
  const { requires } = lineOf(signed, line);
  const most = limit(signed, line, 'set');
  const families = new Map(signed.platform.images.map(({ name, family }) => [name, family]));
  return [
    { subject, figure: 'servers', line, demand: 'at least', required: 1, found: licensed.length },
    ...(most === undefined
      ? []
      : [{ subject, figure: 'servers', line, demand: 'at most' as const, required: most, found: licensed.length }]),
    ...licensed.flatMap(({ name, image }): Expectation[] =>
      requires?.families === undefined
        ? []
        : [
            {
              subject,
              figure: `family of ${name}`,
              line,
              demand: 'one of',
              required: requires.families.all,
              found: families.get(image ?? ''),
            },
          ],
    ),
  ];
}
