// Completes @names while somebody writes: a list below the field, from the address the field names.
// The same letters as in user names: \w knows those of English only.
const BEFORE_CARET = /(?<![\p{L}\p{N}_@.+\-\/])@([\p{L}\p{N}_.+@-]{0,60})$/u;
const QUIET_FOR = 150; // milliseconds without a key before the server is asked

let field = null;
let list = null;
let timer = 0;
let question = null;

const isOpen = () => list !== null;
const chosen = () => list?.querySelector('[aria-selected="true"]') ?? null;

function close() {
  clearTimeout(timer);
  question?.abort();
  question = null;
  list?.remove();
  list = null;
  if (!field) return;
  for (const name of ["aria-controls", "aria-activedescendant", "aria-autocomplete"]) field.removeAttribute(name);
}

function choose(option) {
  for (const one of list.children) one.setAttribute("aria-selected", String(one === option));
  field.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
}

function walk(step) {
  const options = [...list.children];
  const here = options.indexOf(chosen());
  choose(options[(here + step + options.length) % options.length]);
}

function take(option) {
  const before = field.value.slice(0, field.selectionStart).replace(BEFORE_CARET, () => `@${option.dataset.username} `);
  const after = field.value.slice(field.selectionStart);
  field.value = before + after;
  field.setSelectionRange(before.length, before.length);
  const written = field;
  close();
  // Whoever keeps what is typed hears of it as if it had been typed.
  written.dispatchEvent(new Event("input", { bubbles: true }));
}

function offer(people) {
  list?.remove();
  list = null;
  if (!people.length) return close();
  list = document.createElement("ul");
  list.className = "people-offered";
  list.id = "people-offered";
  list.setAttribute("role", "listbox");
  for (const [place, person] of people.entries()) {
    const option = document.createElement("li");
    option.id = `person-offered-${place}`;
    option.setAttribute("role", "option");
    option.dataset.username = person.username;
    const name = document.createElement("bdi");
    name.textContent = person.name;
    option.append(name, ` @${person.username}`);
    list.append(option);
  }
  list.setAttribute("aria-label", field.labels[0]?.textContent ?? "");
  field.after(list);
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  choose(list.firstElementChild);
}

async function ask(words) {
  question?.abort();
  question = new AbortController();
  const address = new URL(field.dataset.mentions, location.href);
  address.searchParams.set("q", words);
  try {
    const answer = await fetch(address, { signal: question.signal, headers: { Accept: "application/json" } });
    // Without an answer one writes the name by hand, as without this script.
    offer(answer.ok && !answer.redirected ? (await answer.json()).people : []);
  } catch (fault) {
    if (fault.name !== "AbortError") close();
  }
}

document.addEventListener("input", (event) => {
  if (!event.target.matches("[data-mentions]") || event.isComposing) return;
  if (field !== event.target) close();
  field = event.target;
  const found = BEFORE_CARET.exec(field.value.slice(0, field.selectionStart));
  if (!found) return close();
  // What is offered belongs to what was typed before: Enter must not take it now.
  close();
  timer = setTimeout(() => ask(found[1]), QUIET_FOR);
});

// Before the keys of the page hear of them: here they belong to the list.
document.addEventListener(
  "keydown",
  (event) => {
    if (!isOpen() || event.target !== field || event.isComposing) return;
    const answers = {
      ArrowDown: () => walk(1),
      ArrowUp: () => walk(-1),
      Enter: () => take(chosen()),
      Tab: () => take(chosen()),
      Escape: close,
    };
    if (event.ctrlKey || event.metaKey || event.altKey || !answers[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    answers[event.key]();
  },
  { capture: true },
);

document.addEventListener("pointerdown", (event) => {
  const option = event.target.closest("#people-offered [role=option]");
  if (!option) return;
  event.preventDefault(); // the field keeps the focus
  take(option);
});
document.addEventListener("focusout", (event) => {
  if (event.target === field) close();
});
