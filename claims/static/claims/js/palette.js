// The command palette: asks the desk what can be done here and what it finds, and does what is chosen.
// The desk decides what is offered; this only shows it, and prefers the page's own form where it has one.
const PAUSE = 120;
const PATIENCE = 1200;
const LONGEST_WAIT = 15000;

const dialog = document.getElementById("palette");
const field = document.getElementById("palette-words");
const list = document.getElementById("palette-list");
const status = document.getElementById("palette-status");

let options = [];
let active = -1;
let asked = null;
let isWaiting = false;
let chooseOnArrival = false;
let pause = 0;

const say = (words) => {
  status.textContent = words;
};

function clear() {
  list.replaceChildren();
  options = [];
  activate(-1);
  list.hidden = true;
  field.setAttribute("aria-expanded", "false");
}

function activate(place) {
  options[active]?.element.setAttribute("aria-selected", "false");
  active = place;
  const option = options[active];
  if (!option) {
    field.removeAttribute("aria-activedescendant");
    return;
  }
  option.element.setAttribute("aria-selected", "true");
  field.setAttribute("aria-activedescendant", option.element.id);
  option.element.scrollIntoView({ block: "nearest" });
}

const fresh = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

function drawnOption(entry) {
  const element = fresh("palette-option");
  element.id = `palette-option-${options.length}`;
  element.querySelector(".palette-label").textContent = entry.label;
  if (entry.language) element.querySelector(".palette-label").lang = entry.language;
  element.querySelector(".palette-detail").textContent = entry.missing ?? entry.detail ?? "";
  if (entry.missing) element.setAttribute("aria-disabled", "true");
  const place = options.length;
  element.addEventListener("pointermove", () => active !== place && activate(place));
  element.addEventListener("click", () => choose(entry));
  options.push({ element, entry });
  return element;
}

function draw({ groups, sentence }) {
  clear();
  for (const [number, group] of groups.entries()) {
    const element = fresh("palette-group");
    const title = element.querySelector(".palette-title");
    title.id = `palette-title-${number}`;
    title.textContent = group.title;
    element.setAttribute("aria-labelledby", title.id);
    element.append(...group.entries.map(drawnOption));
    list.append(element);
  }
  list.hidden = !options.length;
  field.setAttribute("aria-expanded", String(options.length > 0));
  activate(options.length ? 0 : -1);
  list.scrollTop = 0;
  say(sentence);
}

// The inspector says which claim is in hand now: a swap changes it without loading the page.
function question() {
  const address = new URL(dialog.dataset.url, location.href);
  const inspected = document.getElementById("inspector")?.dataset.claim;
  address.searchParams.set("q", field.value);
  address.searchParams.set("claim", inspected ?? dialog.dataset.claim);
  address.searchParams.set("article", dialog.dataset.article);
  address.searchParams.set("path", location.pathname + location.search);
  return address;
}

async function ask() {
  clearTimeout(pause);
  asked?.abort();
  const own = new AbortController();
  asked = own;
  isWaiting = true;
  const patience = setTimeout(() => say(dialog.dataset.waiting), PATIENCE);
  const limit = setTimeout(() => own.abort("slow"), LONGEST_WAIT);
  try {
    const answer = await fetch(question(), { signal: own.signal, headers: { Accept: "application/json" } });
    const isOurs = answer.headers.get("Content-Type")?.startsWith("application/json");
    const said = isOurs ? await answer.json() : null;
    if (asked !== own) return;
    isWaiting = false;
    if (said) arrived(said);
    else failed(answer.redirected ? dialog.dataset.signedOut : dialog.dataset.trouble);
  } catch {
    if (asked !== own) return; // a younger question is on its way
    isWaiting = false;
    failed(navigator.onLine ? dialog.dataset.trouble : dialog.dataset.offline);
  } finally {
    clearTimeout(patience);
    clearTimeout(limit);
  }
}

function arrived(said) {
  draw(said);
  const first = options[0]?.entry;
  if (chooseOnArrival && first) choose(first);
  chooseOnArrival = false;
}

// What was found for other words must not be chosen for these.
function failed(words) {
  chooseOnArrival = false;
  clear();
  say(words);
}

function choose(entry) {
  if (entry.missing) {
    say(entry.missing);
    return;
  }
  dialog.close();
  const here = entry.place && document.getElementById(entry.place);
  if (here && entry.presses) press(here);
  else if (here) here.dispatchEvent(new Event("desk:reveal", { bubbles: true }));
  else if (entry.post) send(entry);
  else location.assign(entry.url);
}

function press(element) {
  if (element.matches("form")) element.requestSubmit(element.querySelector("[type=submit]"));
  else element.click();
}

function send(entry) {
  const form = document.getElementById("palette-form");
  form.action = entry.post;
  form.elements.version.value = entry.version ?? "";
  form.elements.next.value = location.pathname + location.search;
  form.submit();
}

function open() {
  field.value = "";
  clear();
  say("");
  dialog.showModal();
  field.focus();
  ask();
}

const STEPS = {
  ArrowDown: () => (active + 1) % options.length,
  ArrowUp: () => (active - 1 + options.length) % options.length,
  Home: () => 0,
  End: () => options.length - 1,
};

function onKey(event) {
  if (event.isComposing) return;
  if (event.key === "Enter") {
    event.preventDefault();
    if (isWaiting) chooseOnArrival = true;
    else if (options[active]) choose(options[active].entry);
  } else if (event.key in STEPS && options.length) {
    event.preventDefault();
    activate(STEPS[event.key]());
  }
}

// On a keyboard of another script the key beside says K by its place.
const isK = (event) => event.key.toLowerCase() === "k" || (event.code === "KeyK" && !/^[a-z]$/i.test(event.key));

if (dialog) {
  field.addEventListener("input", () => {
    asked?.abort();
    asked = null;
    isWaiting = true;
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE);
  });
  field.addEventListener("keydown", onKey);
  // The words keep the focus while somebody points at the list.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    clearTimeout(pause);
    asked?.abort();
    asked = null;
    chooseOnArrival = false;
  });
  addEventListener("online", () => dialog.open && ask());
  for (const button of document.querySelectorAll("[data-opens-palette]")) {
    button.hidden = false;
    button.addEventListener("click", open);
  }
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || !isK(event)) return;
    if (dialog.open) dialog.close();
    else if (document.querySelector("dialog[open]")) return;
    else open();
    event.preventDefault();
  });
}
