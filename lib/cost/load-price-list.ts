import type { Contract } from '../contract/contract';
import { loadDocument } from '../document/load-document';
import type { PriceList } from './price';
import { priceListSchema } from './price-list-schema';

/** Reads a price list of the contract; where that is broken, its shape alone. Throws an InputError with every problem and its position. */
export function loadPriceList(file: string, contract: Contract | undefined): PriceList {
  const { value } = loadDocument(file, priceListSchema(contract));
  return { prices: value.prices.map((price) => ({ ...price, measuredOn: price.measuredOn ?? price.lines[0] ?? '' })) };
}
