/**
 * `$((…))`: 64-bit integers; names stand for what their values say as numbers. What bash reads further (names in values,
 * other bases) is left open. @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_06_04
 */
import type {
  ArithmeticBinary,
  ArithmeticCommandExpansion,
  ArithmeticExpression,
  ArithmeticUnary,
  ArithmeticWord,
} from "unbash";
import { HOLE, isKnown } from "../../text/unknown.ts";
import { assign } from "./assign.ts";
import { dialect } from "./dialect.ts";
import { parameterText } from "./parameters.ts";
import { joinText, type Words } from "./pieces.ts";
import type { Runner } from "./run.ts";

/** Numbers that expansions were put in as. */
type Texts = ReadonlyMap<ArithmeticWord, bigint>;

/** An error of arithmetic; `open` when only some shells make it one, or nobody knows. */
class Unreckoned extends Error {
  readonly open: boolean;

  constructor(message: string, open: boolean) {
    super(message);
    this.open = open;
  }
}

/** The number as text; `HOLE` when it isn't known. An error ends dash; what other shells do then is left open. */
export function expandArithmetic(expression: ArithmeticExpression | undefined, run: Runner, words: Words): string {
  if (expression === undefined) return HOLE;
  try {
    const texts = new Map<ArithmeticWord, bigint>();
    substituteAll(expression, run, words, texts);
    return String(value(expression, run, texts));
  } catch (error) {
    if (!(error instanceof Unreckoned)) throw error;
    if (error.open || dialect(run.machine) !== "dash") run.doubtful = true;
    else run.fatal ??= error.message;
    return HOLE;
  }
}

function value(node: ArithmeticExpression, run: Runner, texts: Texts): bigint {
  switch (node.type) {
    case "ArithmeticGroup":
      return value(node.expression, run, texts);
    case "ArithmeticTernary":
      return value(node.test, run, texts) !== 0n
        ? value(node.consequent, run, texts)
        : value(node.alternate, run, texts);
    case "ArithmeticUnary":
      return unary(node, run, texts);
    case "ArithmeticBinary":
      return binary(node, run, texts);
    case "ArithmeticWord":
      return texts.get(node) ?? operand(node.value.trim(), run);
    default:
      return node.script ? number(run.capture(node.script), run) : unknownNumber();
  }
}

/** Expansions are put in as text before anything is reckoned, those of ways not taken too. */
function substituteAll(
  node: ArithmeticExpression,
  run: Runner,
  words: Words,
  texts: Map<ArithmeticWord, bigint>,
): void {
  if (node.type === "ArithmeticWord") {
    if (node.parts || node.value.includes("$")) texts.set(node, substituted(node, run, words));
  } else if (node.type !== "ArithmeticCommandExpansion") {
    for (const below of operandsOf(node)) substituteAll(below, run, words, texts);
  }
}

function operandsOf(
  node: Exclude<ArithmeticExpression, ArithmeticWord | ArithmeticCommandExpansion>,
): readonly ArithmeticExpression[] {
  if (node.type === "ArithmeticGroup") return [node.expression];
  if (node.type === "ArithmeticUnary") return [node.operand];
  if (node.type === "ArithmeticBinary") return [node.left, node.right];
  return [node.test, node.consequent, node.alternate];
}

/** Only a number is surely one operand. */
function substituted(node: ArithmeticWord, run: Runner, words: Words): bigint {
  const name = /^\$([\w#?])$|^\$([A-Za-z_]\w*)$/.exec(node.value.trim());
  const text = node.parts
    ? joinText(node.parts.flatMap((part) => words.part(part, true)))
    : name
      ? parameterText(name[1] ?? name[2] ?? "", run)
      : HOLE;
  return /^\d+$/.test(text) ? number(text, run) : unknownNumber();
}

function unknownNumber(): never {
  throw new Unreckoned("a number that isn't known", true);
}

/** A constant or a name. */
function operand(text: string, run: Runner): bigint {
  if (!/^[A-Za-z_]\w*$/.test(text)) return number(text, run);
  const stored = run.machine.vars.get(text);
  // for bash an error under `set -u`, for dash none
  if (stored === undefined && run.machine.options.nounset && dialect(run.machine) !== "dash") return unknownNumber();
  return (stored ?? "").trim() === "" ? 0n : number((stored ?? "").trim(), run);
}

/** Decimal, octal with a leading zero, hexadecimal; a sign only in values of names. */
function number(text: string, run: Runner): bigint {
  if (!isKnown(text)) return unknownNumber();
  const [, sign = "", digits = ""] = /^\s*([-+]?)(0[xX][0-9a-fA-F]+|\d+)$/.exec(text) ?? [];
  if (digits === "" || /^0\d*[89]/.test(digits))
    throw new Unreckoned(text, dialect(run.machine) !== "dash" || sign !== "");
  const octal = /^0\d/.test(digits);
  const size = BigInt(octal ? `0o${digits.slice(1)}` : digits);
  const found = sign === "-" ? -size : size;
  // bash wraps round, dash takes it for no number
  return BigInt.asIntN(64, found) === found ? found : unknownNumber();
}

function unary(node: ArithmeticUnary, run: Runner, texts: Texts): bigint {
  const found = value(node.operand, run, texts);
  if (node.operator === "-") return BigInt.asIntN(64, -found);
  if (node.operator === "+") return found;
  if (node.operator === "!") return truth(found === 0n);
  if (node.operator === "~") return ~found;
  return unknownNumber();
}

function truth(is: boolean): bigint {
  return is ? 1n : 0n;
}

function binary({ operator, left, right }: ArithmeticBinary, run: Runner, texts: Texts): bigint {
  const assigned = /^(.*[^=!<>]|<<|>>|)=$/.exec(operator)?.[1];
  if (assigned !== undefined) return assignment(assigned, left, right, run, texts);
  const first = value(left, run, texts);
  if (operator === "&&") return truth(first !== 0n && value(right, run, texts) !== 0n);
  if (operator === "||") return truth(first !== 0n || value(right, run, texts) !== 0n);
  return reckon(operator, first, value(right, run, texts));
}

function assignment(
  operator: string,
  left: ArithmeticExpression,
  right: ArithmeticExpression,
  run: Runner,
  texts: Texts,
): bigint {
  if (left.type !== "ArithmeticWord" || !/^[A-Za-z_]\w*$/.test(left.value.trim()))
    throw new Unreckoned("assignment", false);
  const name = left.value.trim();
  // the name is read after what stands to the right
  const operandValue = value(right, run, texts);
  const result = operator === "" ? operandValue : reckon(operator, operand(name, run), operandValue);
  assign(run, name, String(result));
  return result;
}

function reckon(operator: string, a: bigint, b: bigint): bigint {
  if (b === 0n && (operator === "/" || operator === "%")) throw new Unreckoned("division by zero", false);
  const plain = RECKONING[operator]?.(a, b);
  return plain === undefined ? unknownNumber() : BigInt.asIntN(64, plain);
}

const RECKONING: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => a % b,
  "<": (a, b) => truth(a < b),
  ">": (a, b) => truth(a > b),
  "<=": (a, b) => truth(a <= b),
  ">=": (a, b) => truth(a >= b),
  "==": (a, b) => truth(a === b),
  "!=": (a, b) => truth(a !== b),
  "&": (a, b) => a & b,
  "|": (a, b) => a | b,
  "^": (a, b) => a ^ b,
  // the machine takes the count modulo 64
  "<<": (a, b) => a << BigInt.asUintN(6, b),
  ">>": (a, b) => a >> BigInt.asUintN(6, b),
};
