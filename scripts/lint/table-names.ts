import { tableNames } from '../../shared/adapters/table-names';

const ADAPTERS = /^shared\/adapters\//;
const DEPLOYED = /^(functions|shared)\//;
const NAME = new RegExp(`(['"\`])(${tableNames.join('|')})\\1`);
const KEY = /\b(partitionKey|rowKey|PartitionKey|RowKey)\b/;

/** Files of the app that name a table or a key of one, which adapters alone know. Files by path, with their text. */
export const tablesNamed = (files: ReadonlyMap<string, string>): readonly string[] =>
  [...files].flatMap(([file, text]) => {
    if (!DEPLOYED.test(file) || ADAPTERS.test(file)) return [];
    const found = NAME.exec(text)?.[2] ?? KEY.exec(text)?.[1];
    return found === undefined
      ? []
      : [`${file}: expected no table and no key of one, found ${found}. Adapters know them.`];
  });
