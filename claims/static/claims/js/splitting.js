// Splitting between words: arrows lead from gap to gap, and each choice shows the parts that come of it.
const gaps = document.getElementById("gaps");

function boxes() {
  return [...gaps.querySelectorAll("input[name=at]")];
}

function show() {
  const form = gaps.closest("form");
  const values = Object.fromEntries([...new FormData(form)].filter(([name]) => name !== "at"));
  const at = boxes().filter((box) => box.checked).map((box) => box.value);
  window.htmx.ajax("POST", form.action, {
    target: "#split-parts",
    swap: "outerHTML",
    values: { ...values, at, look: "1" },
  });
}

if (gaps) {
  document.documentElement.classList.add("has-script");
  gaps.addEventListener("change", show);
  gaps.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = boxes();
    const forward = getComputedStyle(gaps).direction === "rtl" && event.key.match(/Left|Right/) ? -step : step;
    all[all.indexOf(document.activeElement) + forward]?.focus();
    event.preventDefault();
  });
  (boxes().find((box) => box.checked) ?? boxes()[0])?.focus();
}
