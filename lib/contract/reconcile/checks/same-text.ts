import type { Line } from '../../line-schema';
import type { Check } from '../check';

/** No two rows have the same text. */
export const sameText: Check = {
  subject: 'same-text',
  by: 'comparison',
  *find(contract) {
    const rows = contract.lines.filter(({ specification }) => specification !== undefined);
    for (const text of new Set(rows.map(textOf))) {
      const same = rows.filter((row) => textOf(row) === text);
      const [first] = same;
      if (first === undefined || same.length < 2) continue;
      yield {
        subject: `same-text:${first.id}`,
        title: {
          en: `${same.map(({ id }) => id).join(' and ')} have the same text`,
          zh: `${same.map(({ id }) => id).join('、')} 文字相同`,
        },
        sides: same.map((row) => ({ clause: row.clause, value: contract.entitlement(row)?.toString() ?? 'no quantity' })),
      };
    }
  },
};

function textOf({ kind, name, serviceClass, specification }: Line): string {
  return JSON.stringify([kind, name.zh, serviceClass, specification]);
}
