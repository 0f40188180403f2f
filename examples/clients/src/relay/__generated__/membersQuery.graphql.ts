/**
 * @generated SignedSource<<49a451433fc76e08394729d50a3e824e>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type membersQuery$variables = {
  first: number;
};
export type membersQuery$data = {
  readonly endorsements: {
    readonly nodes: ReadonlyArray<{
      readonly lastName: string | null | undefined;
      readonly memberId: string;
    }>;
  } | null | undefined;
  readonly plan: {
    readonly id: string;
    readonly name: string | null | undefined;
  } | null | undefined;
};
export type membersQuery = {
  response: membersQuery$data;
  variables: membersQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "first"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "first",
        "variableName": "first"
      }
    ],
    "concreteType": "EndorsementConnection",
    "kind": "LinkedField",
    "name": "endorsements",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Endorsement",
        "kind": "LinkedField",
        "name": "nodes",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "memberId",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "lastName",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  },
  {
    "alias": null,
    "args": [
      {
        "kind": "Literal",
        "name": "id",
        "value": "301"
      }
    ],
    "concreteType": "Plan",
    "kind": "LinkedField",
    "name": "plan",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "id",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "name",
        "storageKey": null
      }
    ],
    "storageKey": "plan(id:\"301\")"
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "membersQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "membersQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "287c37b691f17be0cfbc38fdddd6139c",
    "id": null,
    "metadata": {},
    "name": "membersQuery",
    "operationKind": "query",
    "text": "query membersQuery(\n  $first: Int!\n) {\n  endorsements(first: $first) {\n    nodes {\n      memberId\n      lastName\n    }\n  }\n  plan(id: \"301\") {\n    id\n    name\n  }\n}\n"
  }
};
})();

(node as any).hash = "58e47789418b6c2ca545e99aea65b193";

export default node;
