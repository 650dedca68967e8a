// Two versions, field by field: the stored one can be put into the form at once, to be edited there.
const own = new WeakMap();

const fieldsOf = (clash) => [...clash.form.elements].filter((element) => element.name === clash.dataset.clash);

function read(fields) {
  return fields.map((field) => (["checkbox", "radio"].includes(field.type) ? field.checked : field.value));
}

function put(fields, values) {
  for (const [index, field] of fields.entries()) {
    if (["checkbox", "radio"].includes(field.type)) field.checked = values[index];
    else field.value = values[index];
  }
}

function stored(fields, sent) {
  return fields.map((field) => (["checkbox", "radio"].includes(field.type) ? sent.includes(field.value) : (sent[0] ?? "")));
}

function choose(choice) {
  const clash = choice.closest("[data-clash]");
  if (!clash || !choice.name?.startsWith("take_")) return;
  const fields = fieldsOf(clash);
  if (!own.has(clash)) own.set(clash, read(fields));
  if (choice.matches("[data-edit]")) {
    put(fields, stored(fields, JSON.parse(clash.dataset.sent)));
    // The form holds the words now: what is sent is what stands in it.
    choice.value = "mine";
    fields[0]?.focus();
  } else {
    put(fields, own.get(clash));
  }
  fields[0]?.dispatchEvent(new Event("input", { bubbles: true }));
}

document.addEventListener("change", (event) => choose(event.target));
// Somebody may be faster than this file.
for (const choice of document.querySelectorAll("[data-clash] [data-edit]:checked")) choose(choice);

// Whoever writes on in their own words has chosen them.
document.addEventListener("input", (event) => {
  if (!event.isTrusted || !event.target.form) return;
  for (const clash of event.target.form.querySelectorAll("[data-clash]")) {
    if (clash.dataset.clash !== event.target.name) continue;
    if (clash.querySelector("[value=theirs]").checked) clash.querySelector("[value=mine]").checked = true;
  }
});
