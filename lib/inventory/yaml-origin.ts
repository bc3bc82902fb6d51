import { pathText } from '../document/path-text';
import type { Path } from '../document/syntax-tree';
import type { YamlDocument } from '../document/yaml-document';

/** A place in a YAML file. Line and column are looked up when someone asks, which only a finding does. */
export class YamlOrigin {
  readonly kind = 'yaml';

  constructor(
    private readonly source: YamlDocument,
    private readonly at: Path,
  ) {}

  get file(): string {
    return this.source.file;
  }

  get path(): string {
    return pathText(this.at);
  }

  get line(): number {
    return this.source.position(this.at).line;
  }

  get column(): number {
    return this.source.position(this.at).column;
  }
}
