// A list of the store as a query of Cosmos DB: filters on indexed names, in the order of the index; what a caller gave is a
// parameter.
import type { SqlQuerySpec } from '@azure/cosmos';
import { checkQuery } from '../documentRules.ts';
import type { StoreQuery } from '../store.ts';

/** @throws RangeError for what is no query */
export function toCosmosQuery(query: StoreQuery): SqlQuerySpec {
  const after = checkQuery(query);
  const { association, institution, idPrefix, kind } = query;
  const parts: [unknown, string, Record<string, string>][] = [
    // The association also where the partition says it: what is asked for is never wider than what is meant.
    [true, 'c.association = @association AND c.deleted = false', { association }],
    [institution !== undefined, 'c.institution = @institution', { institution: institution ?? '' }],
    [idPrefix, 'STARTSWITH(c.id, @prefix)', { prefix: idPrefix ?? '' }],
    [kind, 'c.kind = @kind', { kind: kind ?? '' }],
    [
      after && institution !== undefined && after.institution === institution,
      'c.id > @afterId',
      { afterId: after?.id ?? '' },
    ],
    [
      after && !(institution !== undefined && after.institution === institution),
      '(c.institution > @afterInstitution OR (c.institution = @afterInstitution AND c.id > @afterId))',
      { afterInstitution: after?.institution ?? '', afterId: after?.id ?? '' },
    ],
  ];
  const used = parts.filter(([isUsed]) => isUsed);
  const where = used.map(([, condition]) => condition).join(' AND ');
  return {
    query: `SELECT * FROM c WHERE ${where} ORDER BY c.institution ASC, c.id ASC`,
    parameters: used.flatMap(([, , values]) =>
      Object.entries(values).map(([name, value]) => ({ name: `@${name}`, value })),
    ),
  };
}
