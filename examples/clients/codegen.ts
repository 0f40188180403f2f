import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "../../schema/client.graphql",
  documents: "src/codegen.ts",
  generates: {
    "src/gql/": {
      preset: "client",
      config: {
        enumsAsTypes: true,
        defaultScalarType: "unknown",
        // Amounts are strings, so that they are never rounded to a float.
        scalars: { ID: "string", Date: "string", DateTime: "string", Decimal: "string", EmailAddress: "string" },
      },
    },
  },
};

export default config;
