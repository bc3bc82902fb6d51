import fc from 'fast-check';
import { preview } from '../../lib/cost/preview';
import { Money } from '../../lib/quantity/money';
import { roundToFen } from '../../lib/quantity/rounding';
import { drawing, pricedContract, serverLine } from './priced-contract';

/** A metered line: bought, drawn, unit price and months. */
const line = fc.record({
  bought: fc.integer({ min: 1, max: 5000 }),
  drawn: fc.integer({ min: 0, max: 6000 }),
  price: fc.bigInt({ min: 0n, max: 10_000_000n }).map((fen) => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`),
  months: fc.integer({ min: 1, max: 36 }),
});
const yuan = fc.integer({ min: 0, max: 1_000_000 }).map(String);
const given = fc.record({ lines: fc.array(line, { minLength: 1, maxLength: 6 }), cap: fc.option(yuan), lumpSum: yuan });
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never;

/** A metered group of the lines, a lump sum beside it, and a sum of both. */
function previewOf({ lines, cap, lumpSum }: Given) {
  const ids = lines.map((_, index) => `l${index}`);
  const group = { name: { en: 'Group', zh: '分项' }, amount: '0', clause: 'art-1' };
  const contract = pricedContract(
    [...lines.map(({ bought, months }, index) => serverLine(`l${index}`, String(bought), `${months} months`)), serverLine('fixed', '1')],
    {
      groups: [
        { ...group, id: 'all', billing: 'sum', parts: ['usage', 'lump'] },
        { ...group, id: 'usage', billing: 'metered', lines: ids },
        { ...group, id: 'lump', billing: 'lump-sum', amount: lumpSum, lines: ['fixed'] },
      ],
      unitPrices: lines.map(({ price }, index) => ({
        lines: [`l${index}`],
        measuredOn: `l${index}`,
        amount: price,
        per: '1 server',
        clause: 'art-1',
      })),
      caps: cap === null ? [] : [{ group: 'usage', amount: cap, clause: 'art-2' }],
    },
  );
  const result = preview({
    contract,
    inventory: drawing(Object.fromEntries(lines.map(({ drawn }, index) => [`l${index}`, [`${drawn} servers`]]))),
  });
  const [all, usage, lump] = result.groups;
  if (all === undefined || usage === undefined || lump === undefined) throw new Error('a group is missing');
  return { ...result, all, usage, lump };
}

test('the lines add up to their group, the groups to their sum, the sum to the total', () => {
  fc.assert(
    fc.property(given, (contract) => {
      const { lines, all, usage, lump, total } = previewOf(contract);
      const ofLines = Money.sum(lines.flatMap(({ pricing }) => (pricing.kind === 'priced' ? [pricing.projected.contractedCost] : [])));
      expect(usage.projected.contractedCost.eq(ofLines)).toBe(true);
      expect(all.projected.contractedCost.eq(usage.projected.contractedCost.plus(lump.projected.contractedCost))).toBe(true);
      expect(all.projected.billedCost.eq(usage.projected.billedCost.plus(lump.projected.billedCost))).toBe(true);
      expect(total.projected).toEqual(all.projected);
    }),
  );
});

test('what is billed is the rounded cost, and never above the cap', () => {
  fc.assert(
    fc.property(given, (contract) => {
      const { usage } = previewOf(contract);
      const { contractedCost, billedCost } = usage.projected;
      const rounded = roundToFen(contractedCost);
      if (usage.limit === undefined) expect(billedCost.eq(rounded)).toBe(true);
      else {
        expect(billedCost.gt(usage.limit.amount)).toBe(false);
        expect(billedCost.plus(usage.limit.remaining).eq(usage.limit.amount)).toBe(true);
        expect(billedCost.plus(usage.limit.notPayable).eq(rounded)).toBe(true);
      }
    }),
  );
});

test('billable is never above contracted nor above drawn, and with what remains it is what was bought', () => {
  fc.assert(
    fc.property(given, (contract) => {
      for (const { contracted, drawn, billable, remaining } of previewOf(contract).lines) {
        if (contracted === undefined || drawn === undefined || billable === undefined || remaining === undefined)
          throw new Error('a quantity is missing');
        expect(billable.gt(contracted) || billable.gt(drawn)).toBe(false);
        expect(billable.plus(remaining).eq(contracted)).toBe(true);
      }
    }),
  );
});

test('contracted unit price × pricing quantity = contracted cost, and monthly cost × months too', () => {
  fc.assert(
    fc.property(given, (contract) => {
      for (const { pricing, term } of previewOf(contract).lines) {
        if (pricing.kind !== 'priced') continue;
        const { pricingQuantity, monthlyCost, contractedCost } = pricing.projected;
        expect(pricing.price.amount.times(pricingQuantity).eq(contractedCost)).toBe(true);
        expect(monthlyCost.times(term.in('month')).eq(contractedCost)).toBe(true);
      }
    }),
  );
});

test('no deployment costs more than full use', () => {
  fc.assert(
    fc.property(given, (contract) => {
      const { total } = previewOf(contract);
      expect(total.projected.billedCost.gt(total.atFullUse.billedCost)).toBe(false);
    }),
  );
});
