// Holds the import rules, and fails when nothing was looked at: a checker that reads no file finds no violation.
import { cruise } from 'dependency-cruiser';
import configuration from '../../.dependency-cruiser.cjs';

const FOLDERS = ['shared', 'functions', 'local', 'cli', 'web'];
const FEWEST_MODULES = 300;

const { output } = await cruise(FOLDERS, {
  ...configuration.options,
  validate: true,
  ruleSet: { forbidden: configuration.forbidden },
});
const { summary } = output;
for (const { rule, from, to } of summary.violations) console.error(`${rule.severity}  ${rule.name}: ${from} → ${to}`);
if (summary.totalCruised < FEWEST_MODULES) {
  console.error(
    `Expected at least ${FEWEST_MODULES} modules, found ${summary.totalCruised}: the rules were held against nothing.`,
  );
  process.exitCode = 1;
} else if (summary.error > 0) {
  console.error(`${summary.error} imports go the wrong way.`);
  process.exitCode = 1;
} else console.log(`Imports: ${summary.totalCruised} modules, no violation.`);
