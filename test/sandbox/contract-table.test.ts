import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { displayWidth } from '../../lib/report/display-width';

interface Cloud {
  servers: { name: string; lines: string[]; status: string; vcpus: number }[];
  vpnConnections: unknown[];
}

/** What the demo's table shows of DSJ-2026-030, with one server and node in ten deployed, where the cloud has this. */
function tableOf(cloud: Cloud): { text: string[]; different: string[] } {
  const program = `
    import { readFileSync } from 'node:fs';
    import { contractTable } from './sandbox/demo/contract-table.mjs';
    import { scaleDeployment } from './sandbox/scale-deployment.mjs';
    import load from './dist/lib/deployment/load-contract-folder.js';
    const factors = { servers: 10, gpuNodes: 10, physicalServers: 10 };
    const { folder } = scaleDeployment('contracts/dsj-2026-030', factors, ${JSON.stringify(mkdtempSync(join(tmpdir(), 'pactform-table-')))});
    const table = contractTable(load.loadContractFolder(folder), JSON.parse(readFileSync(0, 'utf8')));
    process.stdout.write(JSON.stringify(table));`;
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { input: JSON.stringify(cloud), encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

/** Read back from a sandbox on which it was deployed; of each resource what the table looks at. */
const recorded = (): Cloud => JSON.parse(readFileSync(join(__dirname, 'read-back.json'), 'utf8'));

test('every line of the contract is shown with what the cloud says of it', () => {
  const { text, different } = tableOf(recorded());
  expect(
    text.join('\n'),
  ).toBe(`Line                 Service               Clause              In the contract      Deployed          Runs  As the cloud says
base-1.1             vCPU                  附件1 1.1.1 表1.1         1128 vCPU      280 vCPU      280 vCPU  9 servers (9 ACTIVE); quota 1128 cores
base-1.2             内存                  附件1 1.1.1 表1.2           3268 GB        800 GB        800 GB  9 servers (9 ACTIVE); quota 3268 GiB
base-2.1             普通性能存储          附件1 1.1.2 表2.1           6582 GB       1700 GB       1700 GB  13 volumes (13 in-use); type dsj-2026-030-general: 5000 IOPS, quota 6582 GiB
base-2.2             高性能存储            附件1 1.1.2 表2.2          57824 GB      16000 GB      16000 GB  5 volumes (5 in-use); type dsj-2026-030-high: 25000 IOPS, quota 57824 GiB
base-3.1             远程接入服务          附件1 1.1.3 表3.1       10 accounts   10 accounts   10 accounts  dsj-2026-030-bastion; reached at 198.18.2.199
base-3.2             Web 应用防火墙(WAF)   附件1 1.1.3 表3.2           10 sets       10 sets       10 sets  20 servers (20 ACTIVE); 10 by anti-affinity; 3 load balancers (3 ACTIVE); limit 200 Mbps
base-4.1             GPU 显存              附件1 1.1.4 表4.1          48621 GB       5120 GB       5120 GB  10 nodes (10 active); each 8 cards of 64 GB, 280 TFLOPS
base-4.2             半精度浮点运算能力    附件1 1.1.4 表4.2     212600 TFLOPS  22400 TFLOPS  22400 TFLOPS  10 nodes (10 active); each 8 cards of 64 GB, 280 TFLOPS
svc-public-ip        互联网 IP 地址租用    附件1 2.2.1.3      without a number         5 IPs         5 IPs  admin-address 198.18.2.67, api-address 198.18.2.21, bastion-address 198.18.2.199, portal-address 198.18.2.197, reserve-address 198.18.2.77 (free)
svc-bandwidth        链路带宽服务          附件1 2.2.1.3      without a number      500 Mbps      500 Mbps  router dsj-2026-030-router to internet; limit dsj-2026-030-internet-limit: egress 500 Mbps, ingress 500 Mbps
svc-load-balancer    主机负载均衡服务      附件1 2.2.1.3      without a number         3 IPs         3 IPs  dsj-2026-030-admin ACTIVE, dsj-2026-030-api ACTIVE, dsj-2026-030-portal ACTIVE; 3 members; ACTIVE_STANDBY
svc-vpn              VPN 服务              附件1 2.2.1.3      without a number         1 set         1 set  dsj-2026-030-vpn-customer-office to 203.0.113.10, IKE v2 aes-256
svc-ssl-certificate  SSL 证书服务          附件1 2.2.1.3      without a number         1 set         1 set  platform-tls in 2 projects; TLS of 6 listeners
ext-1.1              国产商用操作系统套餐  附件1 1.2 表1.1             34 sets        9 sets        9 sets  4 kylin-v10-sp3-x86-64; 5 kylin-v10-sp3-arm64
ext-1.2              国产数据库套餐        附件1 1.2 表1.2              7 sets        2 sets        2 sets  db-01, vector-db-01
ext-1.3              国产数据库套餐        附件1 1.2 表1.3               1 set         1 set         1 set  audit-db-01
ext-1.4              国产中间件套餐        附件1 1.2 表1.4              3 sets         1 set         1 set  middleware-01
ext-1.5              国产中间件套餐        附件1 1.2 表1.5              3 sets         1 set         1 set  middleware-04
ext-2.1              主机杀毒服务          附件1 1.2 表2.1          34 servers     9 servers     9 servers  9 clamav-daemon; told in the metadata of the servers
ext-2.2              主机防护              附件1 1.2 表2.2          34 servers     9 servers     9 servers  9 fail2ban; told in the metadata of the servers
ext-2.3              主机安全加固          附件1 1.2 表2.3          34 servers     9 servers     9 servers  9 aide; told in the metadata of the servers
ext-3.1              主机漏洞扫描          附件1 1.2 表3.1          34 servers     9 servers     9 servers  servers to be scanned; the scan has no resource in the cloud
ext-3.2              主机日志审计服务      附件1 1.2 表3.2          34 servers     9 servers     9 servers  9 ship to 10.30.0.20; dsj-2026-030-ext-3-2-collector with 500 GiB
ext-3.3              数据库审计服务        附件1 1.2 表3.3              8 sets        3 sets        3 sets  databases to be audited; the audit has no resource in the cloud`);
  expect(different).toEqual([]);
});

test('the columns are aligned although the names of services are Chinese', () => {
  const { text } = tableOf(recorded());
  const clause = text.map((line) => displayWidth(line.slice(0, line.search(/Clause|附件1/))));
  expect(new Set(clause).size).toBe(1);
});

test('a line that runs otherwise than deployed is named', () => {
  const cloud = recorded();
  cloud.vpnConnections = [];
  const [first] = cloud.servers.filter(({ lines }) => lines.includes('ext-1.4'));
  if (first === undefined) throw new Error('no server with middleware was recorded');
  cloud.servers = cloud.servers.filter((server) => server !== first);
  expect(tableOf(cloud).different).toEqual([
    'base-1.1',
    'base-1.2',
    'svc-vpn',
    'ext-1.1',
    'ext-1.4',
    'ext-2.1',
    'ext-2.2',
    'ext-2.3',
    'ext-3.1',
    'ext-3.2',
  ]);
});
