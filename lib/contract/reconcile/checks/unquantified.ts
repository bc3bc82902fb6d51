import type { Check } from '../check';

/** Every service that a clause demands has a row with a quantity. */
export const unquantified: Check = {
  subject: 'unquantified',
  by: 'comparison',
  *find({ lines }) {
    const without = lines.filter(({ quantity }) => quantity === undefined);
    for (const clause of new Set(without.map((line) => line.clause))) {
      const count = without.filter((line) => line.clause === clause).length;
      yield {
        subject: 'unquantified',
        title: { en: 'Services demanded without a row or quantity', zh: '有服务要求而清单无对应项目和数量' },
        sides: [{ clause, value: count === 1 ? '1 service' : `${count} services` }],
      };
    }
  },
};
