// Keys: an element says which key it answers to (data-key); j and k walk along the rows (data-row).
const SETTING = "factcheck.keys";
const TYPING = "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]";

// A browser may refuse to remember anything, by throwing: then the keys are on.
function areOn() {
  try {
    return localStorage.getItem(SETTING) !== "off";
  } catch {
    return true;
  }
}
const isShown = (element) => element.checkVisibility();

function answer(element) {
  if (element.matches(TYPING)) {
    element.focus();
    element.select?.();
  } else {
    element.click();
  }
}

function walk(step) {
  const rows = [...document.querySelectorAll("[data-row]")].filter(isShown);
  if (!rows.length) return;
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const first = step > 0 ? 0 : rows.length - 1;
  const next = here < 0 ? first : Math.min(Math.max(here + step, 0), rows.length - 1);
  const row = rows[next];
  const target = row.matches("a, button") ? row : (row.querySelector("a, button") ?? row);
  target.focus();
  row.scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    // Ctrl+Enter sends the form one is typing in, by its main button.
    const button = event.target.form?.querySelector("[data-key-send]");
    if (button) event.target.form.requestSubmit(button);
    return;
  }
  if (event.ctrlKey || event.metaKey || !areOn()) return;
  if (event.target.matches(TYPING) || document.querySelector("dialog[open]")) return;
  if (event.key === "j" || event.key === "k") {
    walk(event.key === "j" ? 1 : -1);
    event.preventDefault();
    return;
  }
  const named = document.querySelectorAll(`[data-key="${CSS.escape(event.key)}"]`);
  const element = [...named].find(isShown);
  if (!element) return;
  event.preventDefault();
  answer(element);
});

// Single keys get in the way of some people's tools, so that they can be switched off.
const keySwitch = document.querySelector("[data-keys-switch]");
if (keySwitch) {
  keySwitch.checked = areOn();
  keySwitch.addEventListener("change", () => {
    localStorage.setItem(SETTING, keySwitch.checked ? "on" : "off");
  });
}
