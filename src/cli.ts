import { diskSnapshot } from "./host/disk.ts";
import { check } from "./check/check.ts";
import { causes } from "./causes/registry.ts";
process.stdout.write(JSON.stringify(check(diskSnapshot(process.argv[2] ?? "."), causes), null, 1) + "\n");
