/** What the processes that share the port say to each other. */
export const stopMessage = "coverage-graph:stop";
export const metricsQuestion = "coverage-graph:metrics?";
/** Key of the text that answers {@link metricsQuestion}. */
export const metricsAnswer = "coverage-graph:metrics";
/** Asks for what others have learned of the broker's password. */
export const passwordQuestion = "coverage-graph:broker-password?";
/** Key of what a process has learned of it: told to the others, never written anywhere. */
export const passwordLearned = "coverage-graph:broker-password";
