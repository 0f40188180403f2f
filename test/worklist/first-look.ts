import { WorklistWatch } from "../../src/worklist/worklist-watch";

/** Resolves when the next subscription has looked at all of its rows. */
export function firstLook(): Promise<void> {
  const show = WorklistWatch.prototype.show;
  return new Promise((resolve) => {
    const spy = jest.spyOn(WorklistWatch.prototype, "show").mockImplementation(function (this: WorklistWatch, ...look) {
      spy.mockRestore();
      const shown = show.apply(this, look);
      void shown.catch(() => undefined).then(() => resolve());
      return shown;
    });
  });
}
