// The same first question as a bare React page: what the most used framework needs for it.
import { createElement as h, useState } from "react";
import { createRoot } from "react-dom/client";

function Question() {
  const [name, setName] = useState("");
  return h(
    "form",
    null,
    h("h1", null, "What is your business called?"),
    h("label", { htmlFor: "name" }, "Name"),
    h("input", { id: "name", value: name, onChange: (event) => setName(event.target.value) }),
    h("p", null, name),
  );
}

createRoot(document.getElementById("app")).render(h(Question));
