import { createRoot } from "react-dom/client";
import { App } from "./app";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/find.css";
import "./styles/panel.css";
import "./styles/morning.css";
import "./styles/rows.css";
import "./styles/chart.css";
import "./styles/visits.css";
import "./styles/booking.css";
import "./desk/desk.css";

const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
