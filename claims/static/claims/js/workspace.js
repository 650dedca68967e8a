// Keeps the text beside the inspector true after a swap: which mark is in hand, and its new status.
const CURRENT = "aria-current";

function follow(inspector) {
  const { claim, status, number } = inspector.dataset;
  for (const marked of document.querySelectorAll(`#article-text [${CURRENT}]`)) marked.removeAttribute(CURRENT);
  for (const mark of document.querySelectorAll(`#article-text mark[data-claim="${CSS.escape(claim ?? "")}"]`)) {
    mark.className = `claim-${status}`;
    mark.setAttribute(CURRENT, "true");
    const label = mark.querySelector(":scope > sup, :scope > a > sup");
    label?.replaceChildren(number ?? "", ...label.children);
  }
}

// Where the text scrolls by itself, only it may move: the page would push the head out of sight.
function show(mark) {
  const frame = document.getElementById("article-text");
  if (frame.scrollHeight > frame.clientHeight) {
    const distance = mark.getBoundingClientRect().top - frame.getBoundingClientRect().top;
    frame.scrollTop += distance - frame.clientHeight / 2;
  } else {
    mark.scrollIntoView({ block: "center" });
  }
}

function isOut(mark) {
  const frame = document.getElementById("article-text").getBoundingClientRect();
  const place = mark.getBoundingClientRect();
  return place.top < Math.max(frame.top, 0) || place.bottom > Math.min(frame.bottom, innerHeight);
}

// A link to a claim opens the text where the claim stands.
if (new URLSearchParams(location.search).has("claim")) {
  const mark = document.querySelector(`#article-text mark[${CURRENT}]`);
  if (mark) show(mark);
}

document.addEventListener("htmx:afterSettle", (event) => {
  const inspector = document.getElementById("inspector");
  if (!inspector || event.target !== inspector) return;
  follow(inspector);
  const mark = document.querySelector(`#article-text mark[${CURRENT}]`);
  if (mark && isOut(mark)) show(mark);
  const title = document.getElementById("claim-title");
  // On a narrow screen the inspector stands below the text: going there is the point of the click.
  // Where the last step names a place to go on, revealing.js goes there afterwards.
  title?.focus({ preventScroll: matchMedia("(min-width: 60.01rem)").matches });
  inspector.scrollTop = 0;
});
