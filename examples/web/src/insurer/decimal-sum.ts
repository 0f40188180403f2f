/** Exact sum of decimal amounts; null if there are none. */
export function decimalSum(amounts: readonly (string | null)[]): string | null {
  const known = amounts.filter((amount) => amount !== null);
  if (known.length === 0) return null;
  const scale = Math.max(...known.map((amount) => amount.split(".")[1]?.length ?? 0));
  const units = known.reduce((sum, amount) => sum + unitsOf(amount, scale), 0n);
  if (scale === 0) return String(units);
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  return `${units < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function unitsOf(amount: string, scale: number): bigint {
  const [whole = "0", fraction = ""] = amount.split(".");
  return BigInt(`${whole}${fraction.padEnd(scale, "0")}`);
}
