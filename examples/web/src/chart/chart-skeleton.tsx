import { Panel } from "../shell/panel";
import { Skeleton } from "../shell/skeleton";

/** The chart's shape while it is on its way. */
export function ChartSkeleton() {
  return (
    <>
      <h1 className="visually-hidden">
        <span role="status">Loading the chart</span>
      </h1>
      <div className="identity identity-loading" aria-hidden="true">
        <span className="avatar" />
        <Skeleton lines={2} />
      </div>
      <div className="chart">
        <Panel title="Insurance cards" name="cards" busy>
          <div className="cards" aria-hidden="true">
            <div className="card card-loading">
              <Skeleton lines={4} />
            </div>
            <div className="card card-loading">
              <Skeleton lines={4} />
            </div>
          </div>
        </Panel>
        <Panel title="Visits" name="visits" busy>
          <Skeleton lines={8} />
        </Panel>
        <Panel title="Cover and benefits" name="cover" busy>
          <Skeleton lines={6} />
        </Panel>
        <Panel title="Pre-authorizations" name="pre-auths" busy>
          <Skeleton lines={5} />
        </Panel>
      </div>
    </>
  );
}
