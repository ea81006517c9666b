// The same first question as a bare Preact page: what a small framework needs for it.
import { h, render } from "preact";
import { useState } from "preact/hooks";

function Question() {
  const [name, setName] = useState("");
  return h("form", null, [
    h("h1", null, "What is your business called?"),
    h("label", { for: "name" }, "Name"),
    h("input", { id: "name", value: name, onInput: (event) => setName(event.target.value) }),
    h("p", null, name),
  ]);
}

render(h(Question), document.getElementById("app"));
