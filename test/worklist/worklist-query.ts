/** The list with what its tests look at. */
export const worklist = `query ($filter: CoverageWorklistFilter!, $first: Int, $after: String, $orderBy: CoverageWorklistOrder) {
  coverageWorklist(filter: $filter, first: $first, after: $after, orderBy: $orderBy) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { id readiness issues nextAction unasked visit { id } patient { id } settlement { kind by } }
  }
}`;
