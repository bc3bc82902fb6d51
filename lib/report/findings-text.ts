import type { Finding } from '../compliance/finding';
import { summarize } from '../compliance/summarize';
import type { Contract } from '../contract/contract';
import { visibleText } from '../document/visible-text';
import type { Origin } from '../inventory/value';
import { countFigures } from '../platform/assumed-figures';
import type { Platform } from '../platform/platform';

/** What a check found of one contract. */
export interface Checked {
  readonly contract: Contract;
  /** What was checked: a deployment file, a plan or a stack. */
  readonly file: string;
  readonly findings: readonly Finding[];
  /** The platform whose figures were compared with the contract's; its assumed figures are then told. */
  readonly platform?: Platform;
}

/**
 * The findings of a check for people:
 *
 *     error  contracts/x/deployment.yaml:21:15  servers[0].hostType
 *       6 servers (app-01, … app-06): the clock of arm host type 'arm' is 2.3 GHz, the contract requires at least 2.4 GHz
 *       clause 附件1 1.1.1 序号1.1, line base-1.1 (vcpu-clock-speed)
 *       fix: choose an arm host type of 2.4 GHz or more
 */
export function findingsText({ contract, file, findings, platform }: Checked): string {
  const { errors, warnings, unknown } = summarize(findings);
  const verdict =
    findings.length === 0 ? 'meets the contract' : [plural(errors, 'error'), plural(warnings, 'warning'), `${unknown} unknown`].join(', ');
  const note = platform === undefined ? '' : assumptionText(platform);
  return [...findings.map(findingText), `${contract.document.number}: ${file}: ${verdict}\n${note}`].join('\n');
}

/** What the verdict rests on, where that is no more than an assumption. */
function assumptionText(platform: Platform): string {
  const { figures, assumed } = countFigures(platform.document);
  if (assumed === 0) return '';
  const [are, them] = assumed === 1 ? ['is', 'it'] : ['are', 'them'];
  return `  ${assumed} of the ${figures} figures of platform '${platform.document.id}' ${are} assumed, not evidenced; what passes, passes on ${them}\n`;
}

/** One finding: what the findings of a check are made of, in text. */
export function findingText({ severity, origin, message, clause, line, rule, fix }: Finding): string {
  const source = [clause === undefined ? undefined : `clause ${clause}`, line === undefined ? undefined : `line ${line}`];
  const lines = [
    `${severity}  ${placeText(origin)}`,
    `  ${message}`,
    `  ${[source.filter((part) => part !== undefined).join(', '), `(${rule})`].join(' ').trim()}`,
    `  fix: ${fix}`,
    '',
  ];
  return lines.map(visibleText).join('\n');
}

function placeText(origin: Origin): string {
  switch (origin.kind) {
    case 'yaml':
      return `${origin.file}:${origin.line}:${origin.column}  ${origin.path}`;
    case 'plan':
      return `${origin.file}  ${origin.address}  ${origin.attribute}`;
    case 'construct':
      return `construct ${origin.construct}  ${origin.property}`;
  }
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
