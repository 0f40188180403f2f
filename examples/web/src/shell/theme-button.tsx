import { useTheme } from "../session/theme";

const names = { system: "as the system", light: "light", dark: "dark" } as const;

const paths = {
  system: "M12 3a9 9 0 0 1 0 18 9 9 0 0 1 0-18zM12 3v18M12 7l5.500 0M12 11h8M12 15h7M12 19h3",
  light:
    "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2m0 16v2M2 12h2m16 0h2M5 5l1.500 1.500m11 11L19 19M5 19l1.500-1.500m11-11L19 5",
  dark: "M20 14.500A8.500 8.500 0 0 1 9.500 4 8.500 8.500 0 1 0 20 14.500z",
} as const;

/** Switches to the next colour scheme. */
export function ThemeButton() {
  const [theme, nextTheme] = useTheme();
  return (
    <button
      type="button"
      className="icon-button"
      onClick={nextTheme}
      aria-label={`Colours: ${names[theme]}. Change`}
      title={`Colours: ${names[theme]}`}
    >
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path d={paths[theme]} />
      </svg>
    </button>
  );
}
