import { problemsIn, problemsWith } from './problems-with';

const renamed = (entries: string) => problemsWith(['"web-[01-06]"]', `"web-[01-05]", web-09]\n    renamedFrom: ${entries}`]);

test('a server that goes on under a new name is no problem', () => {
  expect(renamed('{ web-09: web-06 }')).toEqual([]);
});

test('the new name is one of the list, the old one is none of it', () => {
  expect(renamed('{ web-10: web-06 }')).toEqual([
    '25:28: servers[0].renamedFrom.web-10: expected a new name that is in servers; \'web-10\' is not, received "web-06"',
  ]);
  expect(renamed('{ web-09: web-05 }')).toEqual([
    '25:28: servers[0].renamedFrom.web-09: expected an old name that is in servers no more; \'web-05\' still is, received "web-05"',
  ]);
  expect(renamed('{ web-10: web-05 }')).toEqual([
    '25:28: servers[0].renamedFrom.web-10: expected a new name that is in servers; \'web-10\' is not, received "web-05"',
    '25:28: servers[0].renamedFrom.web-10: expected an old name that is in servers no more; \'web-05\' still is, received "web-05"',
  ]);
});

test('no two servers go on from the same', () => {
  expect(renamed('{ web-09: web-06, web-05: web-06 }')).toEqual([
    "25:44: servers[0].renamedFrom.web-05: expected an old name of its own; 'web-09' is renamed from 'web-06' too, received \"web-06\"",
  ]);
});

test('nodes and physical servers are renamed likewise', () => {
  const nodes = (from: string) => problemsWith(['nodes: [gpu-01]', `nodes: [gpu-02]\n    renamedFrom: { gpu-02: ${from} }`]);
  expect(nodes('gpu-01')).toEqual([]);
  expect(nodes('gpu-02')).toEqual([
    '63:28: gpuNodes[0].renamedFrom.gpu-02: expected an old name that is in nodes no more; \'gpu-02\' still is, received "gpu-02"',
  ]);
  const physical = (to: string) =>
    problemsIn('smart-water-2026', [
      '["flood-metal-[01-08]"]',
      `["flood-metal-[01-07]", flood-metal-9]\n    renamedFrom: { ${to}: flood-metal-08 }`,
    ]);
  expect(physical('flood-metal-9')).toEqual([]);
  expect(physical('flood-metal-10').map((problem) => problem.replace(/^[0-9:]+ /, ''))).toEqual([
    'physicalServers[0].renamedFrom.flood-metal-10: expected a new name that is in servers; \'flood-metal-10\' is not, received "flood-metal-08"',
  ]);
});
