// Brings a form into view and puts the cursor into its first empty field: after a palette command, when
// somebody opens a form, when an address names it, and where the last step says one goes on (data-next).
const FIELDS = "input:not([type=hidden], [type=submit], [type=button]), textarea, select";
const isShown = (element) => element.checkVisibility();

function isEmpty(field) {
  if (!field.matches("[type=radio], [type=checkbox]")) return !field.value;
  const group = field.name ? document.getElementsByName(field.name) : [field];
  return ![...group].some((one) => one.checked);
}

// A field that is no beginning, like a search beside the form, is marked data-skip.
function firstField(element) {
  if (element.matches(`${FIELDS}, a, button`)) return element;
  const fields = [...element.querySelectorAll(FIELDS)].filter((one) => isShown(one) && !("skip" in one.dataset));
  return fields.find(isEmpty) ?? fields[0] ?? element.querySelector("[type=submit], a");
}

function reveal(element) {
  for (let around = element.closest("details"); around; around = around.parentElement.closest("details")) {
    around.open = true;
  }
  const field = firstField(element);
  element.scrollIntoView({ block: "nearest" });
  field?.focus();
}

const named = (id) => (id ? document.getElementById(id) : null);

function revealNamedByTheAddress() {
  const target = named(decodeURIComponent(location.hash.slice(1)));
  if (target?.matches(`form, details, ${FIELDS}, button`)) reveal(target);
}

// What is wrong comes first, then where the last step said one goes on.
function whereToGoOn(within) {
  const wrong = [...within.querySelectorAll("[aria-invalid=true], .is-invalid")].find(isShown);
  return wrong ?? named(document.querySelector("#messages [data-next]")?.dataset.next);
}

function goOn(within) {
  const place = whereToGoOn(within);
  if (place) reveal(place);
  return Boolean(place);
}

document.addEventListener("desk:reveal", (event) => reveal(event.target));
addEventListener("hashchange", revealNamedByTheAddress);
// The browser itself goes to the place an address names, and takes the focus away with it: only then it is our turn.
if (!goOn(document) && location.hash) {
  addEventListener("load", () => setTimeout(revealNamedByTheAddress));
}

document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id === "inspector") {
    // After the workspace has gone to the claim's title.
    setTimeout(() => goOn(event.target));
  } else if (event.target.id === "source-matches") {
    const focused = document.activeElement;
    const isLost = focused === document.body || !isShown(focused);
    // The library knows the source: the field one had gone to describe it in is not needed any more.
    if (isLost) firstField(event.target.closest("form"))?.focus();
  }
});

// "toggle" does not bubble; whoever opened the form has just pressed its summary.
document.addEventListener(
  "toggle",
  (event) => {
    const details = event.target;
    if (!details.open || !details.matches("details:has(form)")) return;
    if (document.activeElement?.parentElement === details) reveal(details);
  },
  true,
);
