import { join } from 'node:path';
import type { Contract } from '../../lib/contract/contract';
import { loadContract } from '../../lib/contract/load-contract';
import { loadRegister } from '../../lib/contract/load-register';
import { figuresOf } from './figures-of';

const folderOf = (id: string): string => join(__dirname, '../../contracts', id);
const dsj = loadContract(folderOf('dsj-2026-030')).contract;
const tender = loadContract(folderOf('smart-water-2026')).contract;

/** As the rows of the document's tables: id, kind, quantity, billing unit, term. */
function rowsOf(contract: Contract): string[] {
  return contract.lines.map(({ id, kind, quantity, unit, term }) => [id, kind, quantity ?? '-', unit ?? '-', term ?? '-'].join(' | '));
}

function minimumsOf(contract: Contract): string[] {
  return contract.lines.flatMap(({ id, requires }) => {
    const figures = figuresOf(requires);
    return figures.length === 0 ? [] : [`${id}: ${figures.join('; ')}`];
  });
}

test('rows of DSJ-2026-030', () => {
  expect(rowsOf(dsj)).toEqual([
    'base-1.1 | vcpu-pool | 1128 | 1 vCPU | 6 months',
    'base-1.2 | memory | 3268 | 1 GB | 6 months',
    'base-2.1 | block-storage | 65.82 | 100 GB | 6 months',
    'base-2.2 | block-storage | 578.24 | 100 GB | 6 months',
    'base-3.1 | remote-access | 10 | 1 account | 6 months',
    'base-3.2 | waf | 10 | 1 set | 6 months',
    'base-4.1 | gpu-memory | 48621 | 1 GB | 8 months',
    'base-4.2 | gpu-compute | 212600 | 1 TFLOPS | 8 months',
    'svc-public-ip | public-ip | - | - | -',
    'svc-bandwidth | bandwidth | - | - | -',
    'svc-load-balancer | load-balancer | - | - | -',
    'svc-vpn | vpn | - | - | -',
    'svc-ssl-certificate | ssl-certificate | - | - | -',
    'ext-1.1 | operating-system | 34 | 1 set | 6 months',
    'ext-1.2 | database | 7 | 1 set | 6 months',
    'ext-1.3 | database | 1 | 1 set | 6 months',
    'ext-1.4 | middleware | 3 | 1 set | 6 months',
    'ext-1.5 | middleware | 3 | 1 set | 6 months',
    'ext-2.1 | host-security | 34 | 1 server | 6 months',
    'ext-2.2 | host-security | 34 | 1 server | 6 months',
    'ext-2.3 | host-security | 34 | 1 server | 6 months',
    'ext-3.1 | vulnerability-scan | 34 | 1 server | 6 months',
    'ext-3.2 | log-audit | 34 | 1 server | 6 months',
    'ext-3.3 | database-audit | 8 | 1 set | 6 months',
  ]);
});

test('rows of the tender', () => {
  expect(rowsOf(tender)).toEqual([
    'L1 | vcpu-pool | 3780 | 1 vCPU | 12 months',
    'L2 | memory | 10058 | 1 GB | 12 months',
    'L3 | physical-server | 8 | 1 server | 12 months',
    'L4 | physical-server-memory | 32 | 1 module | 12 months',
    'L5 | physical-server-disk | 16 | 1 disk | 12 months',
    'L6 | gpu-memory | 112 | 1 GB | 12 months',
    'L7 | block-storage | 2075.9 | 100 GB | 12 months',
    'L8 | block-storage | 859.8 | 100 GB | 12 months',
    'L9 | static-storage | 83 | 1 TB | 12 months',
    'L10 | backup | 830 | 100 GB | 12 months',
    'L11 | bandwidth | 200 | 1 Mbps | 12 months',
    'L12 | public-ip | 51 | 1 IP | 12 months',
    'L13 | load-balancer | 20 | 1 IP | 12 months',
    'L14 | remote-access | 26 | 1 account | 12 months',
    'L15 | waf | 8 | 1 set | 12 months',
    'L16 | object-storage | 160000 | 1 GB | 12 months',
    'L17 | operating-system | 97 | 1 set | 12 months',
  ]);
});

test('minimums of DSJ-2026-030', () => {
  expect(minimumsOf(dsj)).toEqual([
    'base-1.1: architectures x86、arm、c86; clock.architectures arm; clock.atLeast 2.4 GHz; clock.architectures c86、x86; ' +
      'clock.atLeast 2.2 GHz; clock.architectures arm、c86、x86; clock.atLeast 2.2 GHz; physicalPerVirtual.atLeast 0.25; guaranteedShare.atLeast 25 %',
    'base-1.2: architectures x86、arm、c86; bus.atLeast 2666 MHz',
    'base-2.1: architectures x86、arm、c86; iops.atLeast 2000 IOPS; iopsClass.from 2000 IOPS; iopsClass.to 5000 IOPS',
    'base-2.2: architectures x86、arm、c86; iops.atLeast 10000 IOPS; iopsClass.from 10000 IOPS; iopsClass.to 25000 IOPS',
    'base-3.1: architectures x86、arm、c86',
    'base-3.2: architectures x86、arm、c86; throughput.atLeast 200 Mbps; blocks.all SQL 注入、XSS 攻击、网页木马、WEBSHELL',
    'base-4.1: architectures x86、arm、c86',
    'base-4.2: architectures x86、arm、c86; node.cpuCores.atLeast 128 cores; node.memory.atLeast 1536 GB; node.storage.atLeast 15.36 TB; ' +
      'node.cards.atLeast 8 cards; node.cardMemory.atLeast 64 GB; node.fp16.perCard 196 TFLOPS; node.fp16.perNode 1.53 PFLOPS; ' +
      'node.precisions.all FP32、FP16、BF16、INT8; node.interconnect.atLeast 64 GB/s; node.ports.count 2; node.ports.speed 100 Gbps; ' +
      'node.domesticChip.documents GPU 芯片制造商对本项目的授权书盖章证明、原厂售后服务承诺',
    'ext-1.1: products.all 中标麒麟、银河麒麟、统信 OS; families.all domestic-linux',
    'ext-1.2: products.all 人大金仓、达梦、GBase; variety.atLeast 2',
    'ext-1.3: products.all 人大金仓、达梦、GBase; variety.atLeast 2',
    'ext-1.4: products.all 东方通、宝兰德; variety.atLeast 2',
    'ext-1.5: products.all 东方通、宝兰德; variety.atLeast 2',
    'ext-2.1: service antivirus',
    'ext-2.2: service protection',
    'ext-2.3: service hardening',
    'ext-3.1: perMonth.atLeast 1; emergencyWithin.atMost 24 hours',
    'ext-3.2: retention.atLeast 6 months',
  ]);
});

test('minimums of the tender', () => {
  expect(minimumsOf(tender)).toEqual([
    'L1: architectures x86、arm、c86; clock.architectures x86、arm、c86; clock.atLeast 2.4 GHz; clock.architectures x86、arm、c86; ' +
      'clock.atLeast 2.4 GHz; physicalPerVirtual.atLeast 0.25; guaranteedShare.atLeast 25 %; serverVcpus.from 1 vCPU; serverVcpus.to 16 vCPU',
    'L2: serverMemory.from 1 GB; serverMemory.to 64 GB',
    'L3: architectures x86、arm、c86; sockets.atLeast 2; coresPerSocket.atLeast 32 cores; clock.architectures x86、arm、c86; clock.atLeast 2 GHz; ' +
      'clock.architectures x86、arm、c86; clock.atLeast 2 GHz; memory.atLeast 128 GB; disks.count 2; disks.size 600 GB; disks.type SAS; ' +
      'hostBusAdapters.atLeast 2; ports.count 2; ports.speed 10 Gbps',
    'L4: architectures x86、arm、c86; moduleSize.atLeast 32 GB',
    'L5: architectures x86、arm、c86; diskSize.atLeast 480 GB; type SSD',
    'L6: architectures x86、arm、c86',
    'L7: iops.atLeast 2000 IOPS; iops.atLeast 2000 IOPS; iopsClass.from 2000 IOPS; iopsClass.to 5000 IOPS; durability.atLeast 99.9999 %',
    'L8: iops.atLeast 10000 IOPS; iops.atLeast 10000 IOPS; iopsClass.from 10000 IOPS; iopsClass.to 25000 IOPS; durability.atLeast 99.9999 %',
    'L9: durability.atLeast 99.999 %; durability.atLeast 99.9999 %',
    'L10: modes.all 完整备份、差异备份、增量备份',
    'L12: families.all IPv4、IPv6',
    'L13: algorithms.all 加权轮询(Weighted Round Robin)、加权最小连接数调度(Weighted Least-Connection Scheduling); ' +
      'protocols.all TCP、HTTP、HTTPS; sessionPersistence.all TCP、HTTP; newConnectionsPerSecond.atLeast 400000',
    'L14: audit.all 字符操作审计、图形操作审计、文件操作审计',
    'L15: throughput.atLeast 200 Mbps; blocks.all SQL注入、XSS 攻击、网页木马、WEBSHELL',
    'L16: protocols.all S3; fileProtocols.all NFS、CIFS、SAMBA',
    'L17: products.all Windows Server、银河麒麟、中标麒麟、统信; families.all windows、domestic-linux',
  ]);
});

test('money of DSJ-2026-030', () => {
  const { total, groups, unitPrices, caps, payments, penalties } = dsj.document.money;
  expect([
    `total ${total?.amount}`,
    ...groups.map(({ id, billing, amount }) => `${id} ${billing} ${amount}`),
    ...unitPrices.map(({ measuredOn, amount, per }) => `${measuredOn} ${amount} per ${per}`),
    ...caps.map(({ group, amount }) => `cap ${group} ${amount}`),
    ...payments.map(({ id, share, amount, by, within }) => `${id} ${share ?? '-'} ${amount ?? '-'} ${by ?? '-'} ${within ?? '-'}`),
    ...penalties.map(({ id, ratePerDay, cap, terminationBeyond, terminationRate, fixed }) => {
      return `${id} ${ratePerDay ?? '-'} ${cap ?? '-'} ${terminationBeyond ?? '-'} ${terminationRate ?? '-'} ${fixed ?? '-'}`;
    }),
    `tolerance ${dsj.document.tolerance?.share}`,
  ]).toEqual([
    'total 27492567.00',
    'base sum 27290067.00',
    'general lump-sum 955671.00',
    'gpu metered 26334396.00',
    'extension lump-sum 202500.00',
    'base-4.2 15483.53 per 1 PFLOPS',
    'cap gpu 26334396.00',
    'cap gpu 26858366.00',
    'payment-1 30 % 8247770.10 - 10 working days',
    'payment-2 70 % 810719.70 2026-12-05 -',
    'payment-3 - - - 10 working days',
    'late-delivery 0.1 % - 30 days 10 % -',
    'failed-acceptance - - - 10 % -',
    'confidentiality-breach - - - - 100000.00',
    'late-payment 0.1 % 5 % - - -',
    'tolerance 5 %',
  ]);
});

test('money of the tender', () => {
  const { ceilings, payments } = tender.document.money;
  expect([
    ...ceilings.map(({ id, amount }) => `${id} ${amount}`),
    ...payments.map(({ id, share, by, within }) => `${id} ${share} ${by ?? '-'} ${within ?? '-'}`),
  ]).toEqual([
    'C16040000 7714589.00',
    'C16080300 249600.00',
    'C16080100 139680.00',
    'first 50 % - 10 working days',
    'second 35 % - 10 working days',
    'third 15 % 2026-12-31 10 working days',
  ]);
});

test('every line of the tender belongs to one category', () => {
  const inCategories = tender.document.money.ceilings.flatMap(({ lines }) => lines).sort();
  expect(inCategories).toEqual(tender.lines.map(({ id }) => id).sort());
});

test('every line of DSJ-2026-030 belongs to one group', () => {
  const inGroups = dsj.document.money.groups.flatMap(({ lines }) => lines ?? []).sort();
  expect(inGroups).toEqual(dsj.lines.map(({ id }) => id).sort());
});

function deadlinesOf({ document: { term, serviceWindows, faultResponse, kpis, milestones } }: Contract): string[] {
  return [
    `term ${term.length}`,
    ...serviceWindows.map(({ lines, change, within }) => `${change} of ${lines.join('、')} ${within}`),
    ...faultResponse.map(({ event, duty, within }) => `${duty} ${event} ${within}`),
    ...kpis.map(({ id, comparison, value }) => `${id} ${comparison} ${value}`),
    ...milestones.map(({ id, by, within, quantity }) => [id, by, within, quantity].filter((part) => part !== undefined).join(' ')),
  ];
}

test('deadlines and indicators of DSJ-2026-030', () => {
  expect(deadlinesOf(dsj)).toEqual([
    'term 9 months',
    'any of base-1.1、base-1.2 4 hours',
    'increase of base-2.1、base-2.2 4 hours',
    'decrease of base-2.1、base-2.2 8 hours',
    'respond fault 15 minutes',
    'on-site fault-other-than-outage 1 hour',
    'respond outage 30 minutes',
    'recover outage 2 hours',
    'locate-and-clear fault 30 minutes',
    'locate-and-clear fault-of-important-system 10 minutes',
    'availability at-least 99.99 %',
    'availability-year more-than 99.99 %',
    'data-reliability at-least 99.9999 %',
    'fault-response equal 100 %',
    'fault-response-acceptance equal 100 %',
    'resource-use at-least 33 %',
    'gpu-use at-least 60 %',
    'satisfaction at-least 90 %',
    'gpu-ready 1 month 100 PFLOPS',
    'stage-acceptance 2026-12-05',
    'stage-rework 10 working days',
    'final-acceptance',
    'final-rework 10 working days',
    'term-end 9 months',
  ]);
});

test('deadlines and indicators of the tender', () => {
  expect(deadlinesOf(tender)).toEqual([
    'term 12 months',
    'respond outage 10 minutes',
    'recover outage 30 minutes',
    'respond fault 10 minutes',
    'respond major-event 1 minute',
    'availability at-least 99.99 %',
    'data-reliability at-least 99.9999 %',
    'fault-response-rate equal 100 %',
    'hardware-outage less-than 23 hours',
    'migration-outage at-most 5 hours',
    'server-availability at-least 99.99 %',
    'image-reliability at-least 99.9999 %',
    'load-balancer-availability at-least 99.99 %',
    'migration-resources 3 working days',
    'migration-complete 5 working days',
    'flood-season-start 2026-06-01',
    'flood-season-end 2026-09-15',
    'acceptance-application 15 working days',
    'acceptance-date 5 working days',
  ]);
});

test.each(['dsj-2026-030', 'smart-water-2026'])('every quotation of %s is in its clause, word for word', (id) => {
  const { document } = loadContract(folderOf(id)).contract;
  const register = loadRegister(folderOf(id), id)?.register;
  const unsaid = [document, ...(register === undefined ? [] : [register])].flatMap(({ clauses, readings }) =>
    readings.flatMap((reading) =>
      reading.sides
        .filter(({ clause, says }) => says !== undefined && !withoutSpace(clauses[clause]?.text ?? '').includes(withoutSpace(says)))
        .map(({ says }) => `${reading.id}: ${says}`),
    ),
  );
  expect(unsaid).toEqual([]);
});

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
