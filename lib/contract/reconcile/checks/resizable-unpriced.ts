import type { Check, FoundSide } from '../check';

/** What may be changed on demand has a unit price. */
export const resizableUnpriced: Check = {
  subject: 'resizable-unpriced',
  by: 'comparison',
  *find({ document: { money, serviceWindows, lines } }) {
    const isPriced = (id: string): boolean => money.unitPrices.some((price) => price.lines.includes(id));
    const windows = serviceWindows.filter((window) => !window.lines.every(isPriced));
    const [first] = windows;
    const unpriced = new Set(windows.flatMap((window) => window.lines).filter((id) => !isPriced(id)));
    const groups = money.groups.filter((group) => group.lines?.some((id) => unpriced.has(id)));
    if (first === undefined || groups.length === 0) return;
    const changes = new Set(windows.map(({ change }) => change));
    const [only] = changes;
    yield {
      subject: 'resizable-unpriced',
      title: { en: 'Changes on demand without unit prices', zh: '动态调整而无单价' },
      sides: [
        { clause: first.clause, value: changes.size === 1 && only !== undefined && only !== 'any' ? only : 'any change' },
        ...groups.map((group): FoundSide => {
          const rows = lines.filter(({ id, quantity }) => quantity !== undefined && group.lines?.includes(id)).length;
          return { clause: group.clause, value: `1 sum for ${rows} ${rows === 1 ? 'line' : 'lines'}` };
        }),
      ],
    };
  },
};
