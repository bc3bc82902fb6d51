import { displayWidth } from './display-width';

export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
}

const GAP = '  ';

/** Lines of a table, its headings first, aligned also where cells are Chinese. A column whose cells are all empty is left out. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const shown = columns.flatMap((column, index) => {
    const cells = rows.map((row) => row[index] ?? '');
    if (cells.every((cell) => cell === '')) return [];
    const all = [column.heading, ...cells];
    const width = Math.max(...all.map(displayWidth));
    return [all.map((cell) => padded(cell, width, column.align))];
  });
  return ['', ...rows].map((_, line) =>
    shown
      .map((cells) => cells[line])
      .join(GAP)
      .trimEnd(),
  );
}

function padded(cell: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(width - displayWidth(cell));
  return align === 'left' ? cell + space : space + cell;
}
