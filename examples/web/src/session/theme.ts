import { useState } from "react";

export type Theme = "system" | "light" | "dark";
const order: readonly Theme[] = ["system", "light", "dark"];

/** The selected colour scheme, and a function to select the next one. */
export function useTheme(): [Theme, () => void] {
  const [theme, setTheme] = useState<Theme>(() => (document.documentElement.dataset["theme"] as Theme) ?? "system");
  const next = (): void => {
    const chosen = order[(order.indexOf(theme) + 1) % order.length] ?? "system";
    if (chosen === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = chosen;
    localStorage.setItem("theme", chosen);
    setTheme(chosen);
  };
  return [theme, next];
}
