/** Names of files, looked at once each. */
import { type Names, namesOf } from "../../go/source/names.ts";
import { quickDeclared, quickSelected } from "../../go/source/quick-names.ts";
import type { PackageFile } from "./packages.ts";

const closely = new WeakMap<PackageFile, Names>();
const quickly = new WeakMap<PackageFile, ReadonlySet<string>>();
const selectors = new WeakMap<PackageFile, ReadonlyMap<string, readonly string[]>>();

export function closelyOf(file: PackageFile): Names {
  return remembered(closely, file, namesOf);
}

export function quickOf(file: PackageFile): ReadonlySet<string> {
  return remembered(quickly, file, quickDeclared);
}

export function selectorsOf(file: PackageFile): ReadonlyMap<string, readonly string[]> {
  return remembered(selectors, file, quickSelected);
}

function remembered<Value extends object>(
  known: WeakMap<PackageFile, Value>,
  file: PackageFile,
  read: (text: string) => Value,
): Value {
  const value = known.get(file) ?? read(file.text);
  known.set(file, value);
  return value;
}
