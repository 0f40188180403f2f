/** The exact sum of plain decimal numbers, with as many decimal places as the longest of them; null for none. */
export function decimalSum(amounts: readonly string[]): string | null {
  if (amounts.length === 0) return null;
  const places = Math.max(...amounts.map(placesOf));
  const sum = amounts.reduce((total, amount) => total + scaled(amount, places), 0n);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const written = places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
  return sum < 0n ? `-${written}` : written;
}

function placesOf(amount: string): number {
  return amount.split(".")[1]?.length ?? 0;
}

function scaled(amount: string, places: number): bigint {
  const [whole = "0", fraction = ""] = amount.split(".");
  return BigInt(`${whole}${fraction.padEnd(places, "0")}`);
}
