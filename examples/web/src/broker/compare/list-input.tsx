import { useState, type ChangeEvent, type DragEvent, type FormEvent } from "react";
import { Notice } from "../../shell/notice";
import { Panel } from "../../shell/panel";
import type { NamedList } from "./compare";
import { readList, textOf, UnreadableListError } from "./read-list";

/** Takes a list: a file that is chosen or dropped, or text that is pasted. It is read in the browser and never stored. */
export function ListInput({ onRead }: { readonly onRead: (list: NamedList) => void }) {
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const [isOver, setOver] = useState(false);
  const read = (name: string | null, content: string): void => {
    try {
      onRead({ name, table: readList(content) });
    } catch (error) {
      setProblem(error instanceof UnreadableListError ? error.message : "The list cannot be read.");
    }
  };
  const readFile = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) read(file.name, await textOf(file));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void readFile(event.dataTransfer.files[0]);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>): void => void readFile(event.target.files?.[0]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    read(null, text);
  };
  return (
    <Panel title="The employer’s list" name="list">
      <p className="fine">
        A CSV file with one row for each person, and column names in its first row. It is read in this browser; the
        graph compares it and keeps nothing of it.
      </p>
      <div
        className="drop"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>Drop the file here, or</p>
        <label className="button file-button">
          Choose a file
          <input type="file" className="visually-hidden" accept=".csv,.tsv,.txt,text/csv" onChange={choose} />
        </label>
      </div>
      <form className="paste" onSubmit={submit}>
        <label className="field">
          <span>Or paste it</span>
          <textarea
            rows={5}
            value={text}
            spellCheck={false}
            placeholder={"Member id,First name,Last name,Date of birth,Plan\n310000002,Soo-ah,Choi,10/06/1990,301"}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <button type="submit" className="button button-main" disabled={text.trim() === ""}>
          Read the list
        </button>
      </form>
      {problem && <Notice text={problem} />}
    </Panel>
  );
}
