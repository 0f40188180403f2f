/** What the processes that share the port say to each other. */
export const stopMessage = "coverage-graph:stop";
export const metricsQuestion = "coverage-graph:metrics?";
/** Key of the text that answers {@link metricsQuestion}. */
export const metricsAnswer = "coverage-graph:metrics";
