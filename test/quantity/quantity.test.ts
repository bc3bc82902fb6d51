import fc from 'fast-check';
import { Decimal } from '../../lib/quantity/decimal';
import { Quantity } from '../../lib/quantity/quantity';
import { QuantityError } from '../../lib/quantity/quantity-error';
import { unitFacts } from '../../lib/quantity/unit';
import { decimalText, likeUnits } from './arbitrary';

test.each([
  ['2.4 GHz', '2.4 GHz'],
  ['9 months', '9 months'],
  ['1 month', '1 month'],
  ['1 months', '1 month'],
  ['10 account', '10 accounts'],
  ['0 set', '0 sets'],
  ['5 working days', '5 working days'],
  ['64 GB/s', '64 GB/s'],
  ['99.99 %', '99.99 %'],
])("'%s' is read and printed as '%s'", (text, printed) => {
  expect(Quantity.parse(text)?.toString()).toBe(printed);
});

test.each(['', '100', 'GB', '100GB', '100  GB', ' 100 GB', '100 GB ', '100 gb', '100 GiB', '1e3 GB', '1,000 GB', '-0.5.1 GB', '100 P'])(
  "'%s' is no quantity",
  (text) => {
    expect(Quantity.parse(text)).toBeUndefined();
  },
);

test('the compute of the contract is the same in both units', () => {
  expect(Quantity.of('212600', 'TFLOPS').to('PFLOPS').toString()).toBe('212.6 PFLOPS');
  expect(Quantity.of('212.6', 'PFLOPS').eq(Quantity.of('212600', 'TFLOPS'))).toBe(true);
});

test('storage is bought by 100 GB: 65.82 of them are 6582 GB', () => {
  expect(Quantity.of('100', 'GB').times('65.82').toString()).toBe('6582 GB');
});

test('amounts of different dimensions never meet', () => {
  const memory = Quantity.of('8', 'GB');
  const speed = Quantity.of('8', 'GHz');
  const message = '8 GHz measures frequency, not capacity (GB)';
  expect(() => memory.plus(speed)).toThrow(new QuantityError(message));
  expect(() => memory.minus(speed)).toThrow(QuantityError);
  expect(() => memory.lt(speed)).toThrow(QuantityError);
  expect(() => memory.gt(speed)).toThrow(QuantityError);
  expect(() => memory.eq(speed)).toThrow(QuantityError);
});

test.each([
  ['vcpu', "expected 'vCPU', received the unit 'vcpu'"],
  ['vCPUs', "expected 'vCPU', received the unit 'vCPUs'"],
  ['accounts', "expected 'account', received the unit 'accounts'"],
  ['gb', "expected 'GB', received the unit 'gb'"],
  ['GiB', /^expected a unit of vCPU, core, GB, .*, IP, received the unit 'GiB'$/],
  ['toString', /^expected a unit of .*, received the unit 'toString'$/],
])("the unit '%s' is refused, with the one that was meant", (unit, message) => {
  // what a program in JavaScript may pass
  expect(() => Reflect.apply(Quantity.of, Quantity, [5, unit])).toThrow(message);
  expect(() => Reflect.apply(Quantity.of, Quantity, [5, unit])).toThrow(QuantityError);
});

test.each(['five', '', Number.NaN, Number.POSITIVE_INFINITY])("'%s' is no amount", (amount) => {
  expect(() => Quantity.of(amount, 'GB')).toThrow(new QuantityError(`expected a number of GB, received '${amount}'`));
});

test('days are not working days, and neither are hours', () => {
  expect(() => Quantity.of('5', 'day').in('working day')).toThrow('5 days measures days, not working days (working day)');
  expect(() => Quantity.of('24', 'hour').in('day')).toThrow(QuantityError);
});

test('a quantity is exact in JSON', () => {
  expect(JSON.stringify({ drawn: Quantity.of('578.24', 'GB') })).toBe('{"drawn":"578.24 GB"}');
});

test('printing a quantity and reading it gives the same quantity', () => {
  fc.assert(
    fc.property(decimalText(), likeUnits(), (amount, [unit]) => {
      const quantity = Quantity.of(amount, unit);
      const read = Quantity.parse(quantity.toString());
      expect(read?.unit).toBe(unit);
      expect(read?.amount.eq(amount)).toBe(true);
    }),
  );
});

test('what is added and taken away again leaves the same quantity, whatever the units', () => {
  fc.assert(
    fc.property(decimalText(), decimalText(), likeUnits(), (one, other, [unit, likeUnit]) => {
      fc.pre(unitFacts(likeUnit).factor >= unitFacts(unit).factor);
      const start = Quantity.of(one, unit);
      const change = Quantity.of(other, likeUnit);
      expect(start.plus(change).minus(change).amount.eq(one)).toBe(true);
    }),
  );
});

test('a conversion to a smaller unit and back changes nothing', () => {
  fc.assert(
    fc.property(decimalText(), likeUnits(), (amount, [from, to]) => {
      fc.pre(unitFacts(from).factor >= unitFacts(to).factor);
      expect(Quantity.of(amount, from).to(to).in(from).eq(amount)).toBe(true);
    }),
  );
});

test('a conversion multiplies by the factor of the unit, exactly', () => {
  fc.assert(
    fc.property(decimalText(), (amount) => {
      expect(Quantity.of(amount, 'TB').in('GB').eq(new Decimal(amount).times(1000))).toBe(true);
      expect(Quantity.of(amount, 'GB').in('TB').eq(new Decimal(amount).dividedBy(1000))).toBe(true);
    }),
  );
});

test('of two quantities exactly one of less, equal and greater holds', () => {
  fc.assert(
    fc.property(decimalText(), decimalText(), likeUnits(), (one, other, [unit, likeUnit]) => {
      const a = Quantity.of(one, unit);
      const b = Quantity.of(other, likeUnit);
      expect([a.lt(b), a.eq(b), a.gt(b)].filter(Boolean)).toHaveLength(1);
      expect(a.lt(b)).toBe(b.gt(a));
    }),
  );
});
