import type { Page } from "playwright-core";
import { expectToFit, type DemoPages } from "../support/pages";

const field = (page: Page) => page.getByRole("combobox", { name: "Find a patient" });
const options = (page: Page) => page.getByRole("option");
const note = (page: Page) => page.locator(".found-note");

/** The search at the top of the page. */
export function searchFlows(pages: DemoPages): void {
  it("finds by a part of the name with keys alone, by e-mail address, patient id and card number; leads back from nobody", async () => {
    const { page, complaints } = await pages.show("?day=2020-01-01");
    await page.keyboard.press("/");
    await page.keyboard.type("cho");
    await options(page).first().waitFor();
    await expectToFit(page);
    const chosen = page.locator('[role=option][aria-selected="true"] strong');
    const first = await chosen.innerText();
    expect(first).toMatch(/cho/i);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    expect(await chosen.innerText()).toBe(first);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: first, level: 1 }).waitFor();
    expect(await field(page).inputValue()).toBe("");

    const email = pages.upstreams.store.clinic.users.get("4001")?.email?.slice(0, 10) ?? "";
    for (const text of [email, "4001", "310000002"]) {
      await field(page).fill(text);
      await options(page).filter({ hasText: "Soo-ah Choi" }).click();
      await page.getByRole("heading", { name: "Soo-ah Choi", level: 1 }).waitFor();
    }

    await field(page).fill("zzzz");
    await note(page).getByText("No patient found for “zzzz”").waitFor();
    await expectToFit(page);
    await page.getByRole("button", { name: "Clear the search" }).click();
    expect(await field(page).inputValue()).toBe("");
    expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe("combobox");
    expect(complaints).toEqual([]);
  });

  it("never says that nobody is found where the records could not be searched", async () => {
    const { page } = await pages.show("?day=2020-01-01");
    pages.upstreams.faults.add({ upstream: "vsee", route: "/users", kind: "html-200" });
    await field(page).fill("zzzz");
    await note(page).getByText("cannot be searched right now").waitFor();
  });
}
