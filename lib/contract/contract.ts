import type { Quantity } from '../quantity/quantity';
import type { Clause, ContractDocument } from './contract-schema';
import type { Line, LineKind, LineOfKind } from './line-schema';
import type { SettingKey } from './reading-schema';

/** A signed contract or a tender: its lines, minimums, money and the readings chosen where it leaves something open. */
export class Contract {
  readonly lines: readonly Line[];
  private readonly byId: ReadonlyMap<string, Line>;
  private readonly settings: ReadonlyMap<SettingKey, string>;

  constructor(readonly document: ContractDocument) {
    this.lines = document.lines;
    this.byId = new Map(document.lines.map((line) => [line.id, line]));
    this.settings = new Map(document.readings.flatMap(({ setting }) => (setting === undefined ? [] : [[setting.key, setting.value]])));
  }

  get id(): string {
    return this.document.id;
  }

  /** The line of this id, or undefined where the contract has none. */
  line(id: string): Line | undefined {
    return this.byId.get(id);
  }

  /** The line of this id where it is of the kind. */
  lineOfKind<K extends LineKind>(id: string, kind: K): LineOfKind<K> | undefined {
    const line = this.byId.get(id);
    return line !== undefined && isOfKind(line, kind) ? line : undefined;
  }

  linesOfKind<K extends LineKind>(kind: K): LineOfKind<K>[] {
    return this.lines.filter((line): line is LineOfKind<K> => isOfKind(line, kind));
  }

  /** How the document names the clause, such as `附件1 2.2.1.1`. */
  clauseRef(id: string): string {
    return this.clause(id).ref;
  }

  clause(id: string): Clause {
    return this.document.clauses[id] ?? { ref: id, text: '' };
  }

  /** What was bought of the line: quantity × billing unit. Undefined for a service demanded without a row. */
  entitlement(line: Line): Quantity | undefined {
    return line.quantity === undefined || line.unit === undefined ? undefined : line.unit.times(line.quantity);
  }

  /** The value chosen for a reading that can be set, or undefined where the contract does not raise the question. */
  setting(key: SettingKey): string | undefined {
    return this.settings.get(key);
  }
}

function isOfKind<K extends LineKind>(line: Line, kind: K): line is LineOfKind<K> {
  return line.kind === kind;
}
