import { objectOf } from '../../catalog/lookup.ts';
import { XmlError } from '../../catalog/parse-xml.ts';
import type { Part } from '../../catalog/read-components.ts';
import type { Standard } from '../../catalog/read-standard.ts';
import type { Catalog } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import type { Store } from '../../store/types.ts';
import type { CheckSource, Context, Deployer, DeployOptions, DeployStatus } from '../types.ts';
import { applyEvaluation } from './apply.ts';
import { readDeletions, type Deletion } from './deletions.ts';
import { createMetadataReader } from './metadata-reader.ts';
import { addToNamedPackage } from './named-packages.ts';
import { createMetadataWriter, type WriterParts } from './metadata-writer.ts';
import { createDeployLog } from './deploy-log.ts';
import { deployStatus, type DeployReport } from './deploy-status.ts';
import { evaluate, hasError, type Evaluation, type Outcome } from './evaluate.ts';
import type { Ground } from './ground.ts';
import { readKeyPrefixes } from './key-prefixes.ts';
import { readMetadataSchema, type MetadataSchema } from './metadata-schema.ts';
import { openPackage, type Package } from './open-package.ts';
import { keyOf } from './problem.ts';
import { readZip } from './read-zip.ts';
import { selectParts, type FileProblem } from './select-parts.ts';
import { storedValues } from './stored-values.ts';
import { readWorkspace } from './workspace.ts';

/** What a deployer stands on. `replaceCatalog` is called after a deploy is committed, never for a check. */
export interface DeployerParts {
  readonly store: Store;
  readonly standard: Standard;
  readonly currentCatalog: () => Catalog;
  readonly replaceCatalog: (catalog: Catalog) => void;
  readonly now: () => Date;
  readonly checkSource?: CheckSource;
}

/** Prefix of deploy ids (AsyncApexJob-like `DeployRequest`). */
const deployPrefix = '0Af';

export function createDeployer(parts: DeployerParts): Deployer {
  const { store, standard, currentCatalog, replaceCatalog, now, checkSource } = parts;
  const log = createDeployLog(store);
  let schema: MetadataSchema | undefined;

  const ground = (): Ground => {
    const catalog = currentCatalog();
    return {
      standard,
      catalog,
      workspace: readWorkspace(store.files.all()),
      keyPrefixes: readKeyPrefixes(store),
      stored: storedValues(store, catalog),
      schema: (schema ??= readMetadataSchema()),
      checkSource,
      hasRecords: (name) => {
        const object = objectOf(catalog, name);
        return object !== undefined && store.select(`SELECT 1 AS "found" FROM "${object.name}" LIMIT 1`, []).length > 0;
      },
    };
  };

  const run = (context: Context, zip: Uint8Array, options: DeployOptions): DeployStatus => {
    const started = now();
    const opened = open(zip, options.singlePackage);
    const id = store.nextId(deployPrefix);
    const base = { id, options, user: context.user, started };
    if ('problem' in opened)
      return finish({ ...base, finished: now(), root: '', outcomes: [], problems: [opened], applied: false });
    const from = ground();
    const selection = selectParts(opened, options.allowMissingFiles);
    const blocked = selection.problems.some(({ problem }) => problem.severity === 'Error') && options.rollbackOnError;
    const settled = settle(from, selection.parts, readDeletions(opened, from.workspace), options.rollbackOnError);
    const applied = !blocked && settled.deployable;
    const catalog = applied && !options.checkOnly ? settled.evaluation.catalog : undefined;
    const status = store.transaction(() => {
      if (catalog) {
        const stamp = { userId: context.user.userId, now: started };
        applyEvaluation(store, from, settled.evaluation, settled.deletions, stamp);
        const name = opened.manifest.packageName;
        if (name !== undefined) addToNamedPackage(store, name, settled.outcomes);
      }
      return finish({
        ...base,
        finished: now(),
        root: opened.root,
        outcomes: settled.outcomes,
        problems: selection.problems,
        applied,
      });
    });
    if (catalog) replaceCatalog(catalog);
    if (applied && options.checkOnly) log.keepValidation(id, { zip, options });
    return status;
  };

  const attempt: WriterParts['attempt'] = (context, parts, deletions) => {
    const from = ground();
    const { evaluation, outcomes, deployable } = settle(from, parts, deletions, true);
    if (!deployable) return outcomes;
    const stamp = { userId: context.user.userId, now: now() };
    store.transaction(() => applyEvaluation(store, from, evaluation, deletions, stamp));
    replaceCatalog(evaluation.catalog);
    return outcomes;
  };

  const finish = (report: DeployReport): DeployStatus => {
    const status = deployStatus(report);
    log.write(status);
    return status;
  };

  return {
    deploy(context, zip, options) {
      allow(context);
      return run(context, zip, options);
    },
    status(context, id) {
      allow(context);
      return log.read(id);
    },
    quickDeploy(context, validationId) {
      allow(context);
      const { zip, options } = log.validation(validationId);
      const status = run(context, zip, { ...options, checkOnly: false });
      if (status.success) log.dropValidation(validationId);
      return status;
    },
    cancel(context, id) {
      allow(context);
      log.read(id);
      throw new OrgError('INVALID_ID_FIELD', 'Deployment already completed');
    },
    ...createMetadataReader({ store, currentCatalog }, allow),
    ...createMetadataWriter({ ground, attempt }, allow),
  };
}

function allow({ access }: Context): void {
  if (access.hasPermission('ModifyMetadata') || access.hasPermission('ModifyAllData')) return;
  throw new OrgError(
    'INSUFFICIENT_ACCESS',
    'INSUFFICIENT_ACCESS: use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions',
  );
}

/** The package, or the problem its package.xml has. */
function open(zip: Uint8Array, singlePackage: boolean): Package | FileProblem {
  const files = readZip(zip);
  try {
    return openPackage(files, singlePackage);
  } catch (error) {
    const base = { type: '', fullName: 'package.xml', path: 'package.xml' };
    if (error instanceof XmlError) {
      const { message, line, column } = error;
      return { ...base, problem: { message: `Error parsing file: ${message}`, severity: 'Error', line, column } };
    }
    if (error instanceof OrgError) return { ...base, problem: { message: error.message, severity: 'Error' } };
    throw error;
  }
}

interface Settled {
  readonly evaluation: Evaluation;
  readonly deletions: readonly Deletion[];
  readonly outcomes: readonly Outcome[];
  readonly deployable: boolean;
}

/** All or nothing; or, without rollback, what is left when failing components are taken out one round after another. */
function settle(
  from: Ground,
  parts: readonly Part[],
  deletions: readonly Deletion[],
  rollbackOnError: boolean,
): Settled {
  const evaluation = evaluate(from, parts, deletions);
  const failed = evaluation.outcomes.filter(hasError);
  if (failed.length === 0) return { evaluation, deletions, outcomes: evaluation.outcomes, deployable: true };
  if (rollbackOnError) return { evaluation, deletions, outcomes: evaluation.outcomes, deployable: false };
  const bad = new Set(failed.map((outcome) => `${outcome.deleted} ${keyOf(outcome.type, outcome.fullName)}`));
  const keptParts = parts.filter(({ component }) => !bad.has(`false ${keyOf(component.type, component.fullName)}`));
  const keptDeletions = deletions.filter(({ type, fullName }) => !bad.has(`true ${keyOf(type, fullName)}`));
  const rest = settle(from, keptParts, keptDeletions, false);
  return {
    ...rest,
    outcomes: [...rest.outcomes, ...failed],
    deployable: rest.deployable && keptParts.length + keptDeletions.length > 0,
  };
}
