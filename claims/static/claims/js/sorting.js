// Sorting: Enter in a field takes the decision the field belongs to, and the marks of the text follow what was decided.
const card = () => document.getElementById("inspector");

function leave(field) {
  field.blur();
  document.getElementById("claim-title")?.focus({ preventScroll: true });
}

document.addEventListener("keydown", (event) => {
  const field = event.target.closest?.("[data-enter]");
  if (!field || event.isComposing || event.altKey || event.shiftKey) return;
  const isPlain = !event.ctrlKey && !event.metaKey;
  if (event.key === "Escape" && isPlain) {
    event.preventDefault();
    leave(field);
  } else if (event.key === "Enter" || (isPlain && event.key === field.dataset.enterKey)) {
    event.preventDefault();
    // A click, since htmx takes the value of the button that was pressed.
    field.form.querySelector(`[name="decision"][value="${field.dataset.enter}"]`).click();
  }
});

// What was decided a moment ago shows in the text, which is not sent again for each step.
function settleMarks() {
  for (const { dataset } of document.querySelectorAll("[data-sorted]")) {
    for (const mark of document.querySelectorAll(`#article-text mark[data-claim="${CSS.escape(dataset.sorted)}"]`)) {
      mark.className = `claim-${dataset.status}`;
      const label = mark.querySelector(":scope > sup, :scope > a > sup");
      label?.replaceChildren(dataset.status === "dismissed" ? "" : dataset.number, ...label.children);
    }
  }
}

document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target === card()) settleMarks();
});

// Without a script, the link of a paragraph shows that paragraph alone, with everything ticked.
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-ticks-group]");
  if (!link) return;
  event.preventDefault();
  const boxes = [...link.closest(".paragraph-group").querySelectorAll("[type=checkbox]")];
  const areAllTicked = boxes.every((box) => box.checked);
  for (const box of boxes) box.checked = !areAllTicked;
});
