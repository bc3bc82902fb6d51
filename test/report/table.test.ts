import { displayWidth } from '../../lib/report/display-width';
import { table } from '../../lib/report/table';

test.each([
  ['', 0],
  ['GPU memory', 10],
  ['显存', 4],
  ['GPU 显存', 8],
  ['第五条1(1)', 10],
  ['（暂定）', 8],
  ['《月报》', 8],
  ['“据实”', 6],
  ['≥ 2.4 GHz', 9],
  ['é', 1],
  ['👍', 2],
])("'%s' takes %i columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('columns are aligned where cells are Chinese', () => {
  const lines = table(
    [
      { heading: 'Name', align: 'left' },
      { heading: '金额', align: 'right' },
      { heading: 'Source', align: 'left' },
    ],
    [
      ['GPU 显存', '8.18', '第一条1'],
      ['Memory', '955671.00', ''],
    ],
  );
  expect(lines).toEqual([
    'Name           金额  Source', //
    'GPU 显存       8.18  第一条1',
    'Memory    955671.00',
  ]);
});

test('a column without content is left out, and a short row ends early', () => {
  const heading = (text: string) => ({ heading: text, align: 'left' as const });
  expect(table([heading('A'), heading('B'), heading('C')], [['1', '', '3'], ['1']])).toEqual(['A  C', '1  3', '1']);
});
