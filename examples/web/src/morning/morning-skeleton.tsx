import { Skeleton } from "../shell/skeleton";

/** Placeholder while the list loads. */
export function MorningSkeleton() {
  return (
    <div aria-busy="true">
      <p className="visually-hidden" role="status">
        Reading the day’s visits
      </p>
      <div className="panel glance-loading" aria-hidden="true">
        <Skeleton lines={4} />
      </div>
      <div className="rows rows-loading" aria-hidden="true">
        {Array.from({ length: 6 }, (_, row) => (
          <div key={row} className="row">
            <Skeleton lines={2} />
          </div>
        ))}
      </div>
    </div>
  );
}
