import { useMemo, useState, type ReactNode } from "react";
import { SelectField } from "../desk/select-field";
import { clinicNow } from "../session/clinic-time";
import type { PreAuthFilter, PreAuthOrder } from "../operations.generated";

const dayMs = 86_400_000;
const periods = ["30", "90", "180", "365"] as const;
type Period = (typeof periods)[number];

export interface Filters {
  readonly filter: PreAuthFilter;
  readonly orderBy: PreAuthOrder;
  /** Fields to choose them by. */
  readonly fields: ReactNode;
}

/** Filters by period and payment, and the order. */
export function useFilters(): Filters {
  const [period, setPeriod] = useState<Period>("30");
  const [payment, setPayment] = useState<"" | "unpaid" | "paid">("");
  const [cancellable, setCancellable] = useState(false);
  const [orderBy, setOrder] = useState<PreAuthOrder>("CONFIRMED_DESC");
  const filter = useMemo((): PreAuthFilter => {
    const now = clinicNow();
    return {
      confirmedFrom: new Date(now - Number(period) * dayMs).toISOString(),
      confirmedTo: new Date(now).toISOString(),
      ...(payment && { unpaid: payment === "unpaid" }),
      ...(cancellable && { cancellable }),
    };
  }, [period, payment, cancellable]);
  const fields = (
    <>
      <SelectField
        label="Confirmed in the last"
        value={period}
        options={periods.map((value) => ({ value, label: value === "365" ? "year" : `${value} days` }))}
        onChange={setPeriod}
      />
      <SelectField
        label="Payment"
        value={payment}
        options={[
          { value: "", label: "Any" },
          { value: "unpaid", label: "Approved and not paid" },
          { value: "paid", label: "Paid" },
        ]}
        onChange={setPayment}
      />
      <SelectField
        label="Order"
        value={orderBy}
        options={[
          { value: "CONFIRMED_DESC", label: "Last confirmed first" },
          { value: "CONFIRMED_ASC", label: "First confirmed first" },
        ]}
        onChange={setOrder}
      />
      <label className="check">
        <input type="checkbox" checked={cancellable} onChange={(event) => setCancellable(event.target.checked)} />
        <span>Can be cancelled</span>
      </label>
    </>
  );
  return { filter, orderBy, fields };
}
