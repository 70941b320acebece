/** All that every command line needs, so that it is one file of the bundle. */
export { processTerminal } from "../../host/terminal.ts";
export { dispatch } from "./dispatch.ts";
