// Keys: an element says which keys it answers to (data-key); j and k else walk along the rows (data-row).
// The list of keys and the line at the foot are made from the same elements, so that they cannot disagree.
const SETTING = "factcheck.keys";
const TYPING =
  "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable], [contenteditable] *";
const IN_THE_WAY = "dialog[open], :popover-open";

// A browser may refuse to remember anything, by throwing: then the keys are on.
function areOn() {
  try {
    return localStorage.getItem(SETTING) !== "off";
  } catch {
    return true;
  }
}
const isShown = (element) => element.checkVisibility();

// A key opens; what is open already it does not close under somebody's hands, but leads into.
function enter(details) {
  const fields = details.querySelectorAll("input:not([type=hidden]), textarea, select");
  ([...fields].find(isShown) ?? details.querySelector("summary")).focus();
}

function answer(element) {
  if (element.matches(TYPING)) {
    element.focus();
    element.select?.();
  } else if (element.matches("details[open] > summary")) {
    enter(element.parentElement);
  } else {
    // Whoever chooses or opens something goes on from there.
    if (element.matches("input, summary")) element.focus();
    element.click();
  }
}

// The first element in view wins, so that one key can have a second place when the first is not there.
function elementsByKey() {
  const found = new Map();
  for (const element of document.querySelectorAll("[data-key]")) {
    if (element.disabled || !isShown(element)) continue;
    for (const key of element.dataset.key.split(" ")) if (!found.has(key)) found.set(key, element);
  }
  return found;
}

function walk(step) {
  const rows = [...document.querySelectorAll("[data-row]")].filter(isShown);
  if (!rows.length) return;
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const first = step > 0 ? 0 : rows.length - 1;
  const next = here < 0 ? first : Math.min(Math.max(here + step, 0), rows.length - 1);
  const row = rows[next];
  const target = row.matches("a, button") ? row : (row.querySelector("a, button, input") ?? row);
  target.focus();
  row.scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    // Ctrl+Enter sends the form one is typing in, by its main button; held down, only once.
    const button = event.target.form?.querySelector("[data-key-send]");
    if (button && !event.repeat) event.target.form.requestSubmit(button);
    return;
  }
  if (event.ctrlKey || event.metaKey || !areOn()) return;
  if (event.target.matches(TYPING) || document.querySelector(IN_THE_WAY)) return;
  const element = event.repeat ? null : elementsByKey().get(event.key);
  if (element) {
    event.preventDefault();
    answer(element);
  } else if (event.key === "j" || event.key === "k") {
    event.preventDefault();
    walk(event.key === "j" ? 1 : -1);
  }
});

// --- What the keys do, in words --------------------------------------------------------------------

function wordsOf(element) {
  if (element.dataset.keyWords) return element.dataset.keyWords;
  const label = (element.labels?.[0] ?? element).cloneNode(true);
  for (const silent of label.querySelectorAll("kbd, [aria-hidden=true]")) silent.remove();
  return label.textContent.trim();
}

// Where j has a step of its own, as in sorting, nobody walks along rows with it.
function hasSomething(row) {
  if (row.dataset.needs === "[data-row]" && elementsByKey().has("j")) return false;
  return [...document.querySelectorAll(row.dataset.needs)].some(isShown);
}

function fillList(dialog) {
  for (const old of dialog.querySelectorAll("[data-from-page]")) old.remove();
  for (const row of dialog.querySelectorAll("[data-needs]")) row.hidden = !hasSomething(row);
  for (const [key, element] of elementsByKey()) {
    const row = document.getElementById("key-row").content.firstElementChild.cloneNode(true);
    row.querySelector("kbd").textContent = key;
    row.querySelector("dd").textContent = wordsOf(element);
    const part = element.closest("main") ? "main" : "frame";
    dialog.querySelector(`[data-keys-of=${part}]`).append(row);
  }
  const isEmpty = !dialog.querySelector("[data-keys-of=main] [data-from-page]");
  dialog.querySelector("[data-key-heading]").hidden = isEmpty;
}

// Keys of one group of choices, like 1 to 7 of a scale, are one hint with the group's name.
function hints() {
  const groups = new Map();
  for (const [key, element] of elementsByKey()) {
    if (!element.closest("main")) continue;
    const legend = element.closest("fieldset")?.querySelector("legend");
    const words = legend?.textContent.trim() ?? wordsOf(element);
    groups.set(words, [...(groups.get(words) ?? []), key]);
  }
  return [...groups].map(([words, keys]) => [keys.length > 2 ? `${keys[0]}–${keys.at(-1)}` : keys.join(" "), words]);
}

function fillLine() {
  const line = document.querySelector("[data-key-hints]");
  if (!line) return;
  line.hidden = !areOn();
  for (const old of line.querySelectorAll("[data-from-page]")) old.remove();
  for (const row of line.querySelectorAll("[data-needs]")) row.hidden = !hasSomething(row);
  for (const [key, words] of hints()) {
    const hint = document.createElement("span");
    hint.dataset.fromPage = "";
    const sign = document.createElement("kbd");
    sign.textContent = key;
    hint.append(sign, ` ${words}`);
    line.lastElementChild.before(hint);
  }
}

fillLine();
for (const name of ["htmx:afterSettle", "toggle", "change"]) document.addEventListener(name, fillLine, true);

const keyList = document.getElementById("key-list");
keyList?.addEventListener("desk:open", () => fillList(keyList));

// Single keys get in the way of some people's tools, so that they can be switched off.
const keySwitch = document.querySelector("[data-keys-switch]");
if (keySwitch) {
  keySwitch.checked = areOn();
  keySwitch.addEventListener("change", () => {
    localStorage.setItem(SETTING, keySwitch.checked ? "on" : "off");
  });
}
