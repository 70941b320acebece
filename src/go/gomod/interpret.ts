import { quote } from "../../text/go-quote.ts";
import type { Source } from "../../text/source.ts";
import type { Directive, GoMod, GoModError, ModuleVersion, PathLine, Replace, Require, Retract } from "./ast.ts";
import { directiveComment, isIndirect } from "./comments.ts";
import { newSpan, parseReplace } from "./replace.ts";
import { type GoModRules, laxGoVersion, laxVerbs, toolchainName } from "./rules.ts";
import { parseString } from "./strings.ts";
import type { Syntax, SyntaxBlock, SyntaxLine } from "./syntax.ts";
import { checkMajor, needsLookup, parseInterval, parseVersion } from "./versions.ts";

type Place = Pick<Directive, "span" | "line">;
type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** Everything a go.mod or go.work file can hold. */
export type Contents = Mutable<Omit<GoMod, "source">> & { use: PathLine[] };

interface Item {
  readonly place: Place;
  readonly line: SyntaxLine;
  readonly block: SyntaxBlock | undefined;
  readonly verb: string;
  readonly args: readonly string[];
}

/** Gives the lines of a file their meaning. Errors are collected, in the file's order. */
export class Interpreter {
  readonly contents: Contents = {
    module: undefined,
    go: undefined,
    toolchain: undefined,
    godebug: [],
    require: [],
    exclude: [],
    replace: [],
    retract: [],
    tool: [],
    ignore: [],
    use: [],
    lookups: [],
    directives: [],
    errors: [],
  };
  readonly #source: Source;
  readonly #rules: GoModRules;
  readonly #lax: boolean;

  constructor(source: Source, rules: GoModRules, lax: boolean) {
    this.#source = source;
    this.#rules = rules;
    this.#lax = lax;
  }

  run(syntax: Syntax): Contents {
    for (const statement of syntax.statements) {
      if (statement.kind === "line") this.#line(statement.line, undefined);
      else this.#block(statement.block);
    }
    if (this.#rules.resolve) this.#checkRetracted();
    if (syntax.error) {
      const { message, offset } = syntax.error;
      this.contents.errors = [this.#at(message, offset, offset)];
    }
    return this.contents;
  }

  #at(message: string, start: number, end: number): GoModError {
    return { message, span: { start, end }, line: this.#source.position(start).line };
  }

  #block(block: SyntaxBlock): void {
    const name = block.tokens.map((token) => token.text).join(" ");
    const known = block.tokens.length === 1 && this.#rules.blocks.has(name);
    if (!known && !this.#lax) {
      const end = block.tokens.at(-1)?.end ?? block.start;
      this.contents.errors.push(this.#at(`unknown block type: ${name}`, block.start, end));
    }
    if (!known) return;
    for (const line of block.lines) this.#line(line, block);
  }

  #line(line: SyntaxLine, block: SyntaxBlock | undefined): void {
    const tokens = line.tokens.map((token) => token.text);
    const verb = (block ? block.tokens[0]?.text : tokens[0]) ?? "";
    const place = { span: { start: line.start, end: line.end }, line: this.#source.position(line.start).line };
    this.contents.directives.push({ ...place, verb, tokens, inBlock: block !== undefined });
    if (this.#lax && !laxVerbs.has(verb)) return;
    const error = this.#directive({ place, line, block, verb, args: block ? tokens : tokens.slice(1) });
    if (error !== undefined) this.contents.errors.push({ ...place, message: error });
  }

  #directive(item: Item): string | undefined {
    if (!this.#rules.verbs.has(item.verb)) return `unknown directive: ${item.verb}`;
    switch (item.verb) {
      case "module":
        return this.#module(item);
      case "go":
        return this.#go(item);
      case "toolchain":
        return this.#toolchain(item);
      case "godebug":
        return this.#godebug(item);
      case "replace":
        return this.#replace(item);
      case "retract":
        return this.#retract(item);
      case "tool":
      case "ignore":
      case "use":
        return this.#path(item, item.verb);
      default:
        return this.#requireOrExclude(item);
    }
  }

  #module({ place, line, block, args }: Item): string | undefined {
    if (this.contents.module) return "repeated module statement";
    const [, deprecated] = /(?:^|\n\n)Deprecated: *(.*?)(?:$|\n\n)/s.exec(directiveComment(line, block)) ?? [];
    // Go keeps a module statement it could not read, so that a second one counts as repeated.
    this.contents.module = { ...place, path: "", deprecated: deprecated === "" ? undefined : deprecated };
    const [token] = args;
    if (token === undefined || args.length !== 1) return "usage: module module/path";
    const path = parseString(token);
    if ("error" in path) return `invalid quoted string: ${path.error}`;
    this.contents.module = { ...this.contents.module, path: path.value };
    return undefined;
  }

  #go({ place, args }: Item): string | undefined {
    if (this.contents.go) return "repeated go statement";
    const [version] = args;
    if (version === undefined || args.length !== 1) return "go directive expects exactly one argument";
    const taken = this.#rules.goVersion.test(version)
      ? version
      : this.#lax
        ? laxGoVersion.exec(version)?.[1]
        : undefined;
    if (taken !== undefined) this.contents.go = { ...place, version: taken };
    else return this.#rules.badGoVersion.replace("$", () => version);
    return undefined;
  }

  #toolchain({ place, args }: Item): string | undefined {
    if (this.contents.toolchain) return "repeated toolchain statement";
    const [name] = args;
    if (name === undefined || args.length !== 1) return "toolchain directive expects exactly one argument";
    if (!toolchainName.test(name)) {
      return this.#rules.badToolchain.replace("$", () => name);
    }
    this.contents.toolchain = { ...place, name };
    return undefined;
  }

  #godebug({ place, args }: Item): string | undefined {
    const [setting = ""] = args;
    const equals = setting.indexOf("=");
    if (args.length !== 1 || equals === -1 || /["`',]/.test(setting)) return "usage: godebug key=value";
    this.contents.godebug.push({ ...place, key: setting.slice(0, equals), value: setting.slice(equals + 1) });
    return undefined;
  }

  #requireOrExclude({ place, line, verb, args }: Item): string | undefined {
    const [pathToken, versionToken] = args;
    if (pathToken === undefined || versionToken === undefined || args.length !== 2) {
      return `usage: ${verb} module/path v1.2.3`;
    }
    const path = parseString(pathToken);
    if ("error" in path) return `invalid quoted string: ${path.error}`;
    const version = parseVersion(verb, path.value, versionToken, this.#rules);
    if ("error" in version) return version.error;
    const error = checkMajor(verb, path.value, version.value);
    if (error !== undefined) return error;
    const module = { ...place, path: path.value, version: version.value };
    this.#lookUp(module);
    if (verb === "exclude") this.contents.exclude.push(module);
    else this.contents.require.push({ ...module, indirect: isIndirect(line) } satisfies Require);
    return undefined;
  }

  #replace({ place, line, args }: Item): string | undefined {
    const outcome = parseReplace(args, this.#rules);
    if ("error" in outcome) return outcome.error;
    if (outcome.replace.old.version !== "") this.#lookUp({ ...place, ...outcome.replace.old });
    if (!outcome.replace.local) this.#lookUp({ ...place, ...outcome.replace.new });
    this.contents.replace.push({ ...place, ...outcome.replace, newSpan: newSpan(line.tokens) } satisfies Replace);
    return undefined;
  }

  #lookUp(module: Place & ModuleVersion): void {
    if (this.#rules.resolve && needsLookup(module.version)) this.contents.lookups.push(module);
  }

  /** Retracted versions are this module's own, whose path may come last. */
  #checkRetracted(): void {
    const path = this.contents.module?.path ?? "";
    for (const { low, high, span, line } of this.contents.retract) {
      if (path === "") {
        const message = "no module directive found, so retract cannot be used";
        this.contents.errors.push({ message, span, line });
        return;
      }
      for (const version of low === high ? [low] : [low, high]) {
        const message = checkMajor("retract", path, version);
        if (message !== undefined) {
          this.contents.errors.push({ message, span, line });
          break;
        }
        this.#lookUp({ path, version, span, line });
      }
    }
  }

  #retract({ place, line, block, args }: Item): string | undefined {
    const outcome = parseInterval(args);
    if ("error" in outcome) return this.#lax ? undefined : outcome.error;
    const [extra] = outcome.rest;
    if (extra !== undefined && !this.#lax) return `unexpected token after version: ${quote(extra)}`;
    const rationale = directiveComment(line, block);
    this.contents.retract.push({ ...place, ...outcome.interval, rationale } satisfies Retract);
    return undefined;
  }

  #path({ place, args }: Item, verb: "tool" | "ignore" | "use"): string | undefined {
    const [token] = args;
    if (token === undefined || args.length !== 1) {
      return verb === "use" ? "usage: use local/dir" : `${verb} directive expects exactly one argument`;
    }
    const path = parseString(token);
    if ("error" in path) return `invalid quoted string: ${path.error}`;
    this.contents[verb].push({ ...place, path: path.value });
    return undefined;
  }
}
