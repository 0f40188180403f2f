/** A jest reporter that says after every suite how many of them have run. */
export default class Progress {
  onRunStart(_results, { estimatedTime }) {
    this.startedAt = performance.now();
    if (estimatedTime > 0) this.say(`About ${clockTime(estimatedTime)} as the last run took`);
  }

  onTestResult(_test, _result, { numTotalTestSuites, numPassedTestSuites, numFailedTestSuites, numPendingTestSuites }) {
    const run = numPassedTestSuites + numFailedTestSuites + numPendingTestSuites;
    const failed = numFailedTestSuites > 0 ? `, ${numFailedTestSuites} failed` : "";
    if (numTotalTestSuites > 1)
      this.say(`${run} of ${numTotalTestSuites} suites${failed}, ${clockTime(this.seconds())}`);
  }

  seconds() {
    return (performance.now() - this.startedAt) / 1000;
  }

  say(text) {
    process.stderr.write(`     ${text}\n`);
  }
}

const clockTime = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
