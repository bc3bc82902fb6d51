import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { projectOf } from './project-of';
import type { Signed } from './signed';

export const certificates: Comparison = {
  kind: 'certificates',
  compares:
    "each certificate is a container of the key manager in the servers' project, and in the services' project where a WAF ends TLS with it",
  subjects: (signed) => (signed.deployment.certificates ?? []).map(({ name }) => `certificate ${name}`),
  expectations: (signed, cloud) =>
    (signed.deployment.certificates ?? []).flatMap(({ name, line, secret }) =>
      projects(signed, name).map((project): Expectation => {
        const container = cloud.certificates.find((each) => each.name === secret && each.project === project);
        return {
          subject: `certificate ${name}`,
          figure: `kind of container in ${project}`,
          line,
          demand: 'is',
          required: 'certificate',
          found: container?.type,
        };
      }),
    ),
};

function projects(signed: Signed, certificate: string): string[] {
  const { wafs = [], loadBalancers = [] } = signed.deployment;
  const behindWaf = loadBalancers
    .filter(({ name }) => wafs.some(({ protects }) => protects === name))
    .some(({ listeners }) => listeners.some((listener) => listener.certificate === certificate));
  return [projectOf(signed, 'servers'), ...(behindWaf ? [projectOf(signed, 'services')] : [])];
}
