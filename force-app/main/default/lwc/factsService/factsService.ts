export { FactEditor } from './factEditor';
export type { FactChanges } from './factEditor';
export { factTag, groupWord, kindWord, myself, pluralWord, quoted, sourceIcon, sourceWord } from './words';
export type { FactTag } from './words';
export { FactSheet, focused } from './factSheet';
export type { SheetView } from './factSheet';
