// Words marked with mouse or finger become the fields of a form; marking_keys.js marks them without either.
import { placeIn } from "./offsets.js";

const text = document.getElementById("article-text");
const bar = document.getElementById("selection-bar");
const note = document.getElementById("selection-note");
const GAP = 6;

// What of each paragraph lies in the range; a range may touch the next one without a word of it.
function placesIn(range) {
  return [...text.querySelectorAll("[data-start]")]
    .filter((block) => range.intersectsNode(block))
    .map((block) => placeIn(block, range))
    .filter((place) => place !== null);
}

function currentRange() {
  const selection = document.getSelection();
  const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  return range && range.intersectsNode(text) && text.contains(range.startContainer) ? range : null;
}

function say(words) {
  if (note.textContent !== words) note.textContent = words;
}

export function update() {
  const range = currentRange();
  const places = range ? placesIn(range) : [];
  say(places.length > 1 ? note.dataset.crossing : "");
  bar.hidden = places.length !== 1;
  if (bar.hidden) return;
  for (const name of ["start", "end", "quote"]) bar.elements[name].value = places[0][name];
  putOver(range);
}

// Above the words, below them where there is no room. On touch screens the stylesheet keeps it at the foot
// of the window: the handles and the menu of the system stand beside the words.
function putOver(range) {
  const rects = [...range.getClientRects()];
  const first = rects[0] ?? range.getBoundingClientRect();
  const last = rects.at(-1) ?? first;
  const frame = text.getBoundingClientRect();
  const left = Math.max(0, Math.min(first.left - frame.left, frame.width - bar.offsetWidth - 8));
  const above = first.top - bar.offsetHeight - GAP;
  const top = above > Math.max(frame.top, 0) ? above : last.bottom + GAP;
  bar.style.left = `${left}px`;
  bar.style.top = `${top - frame.top + text.scrollTop}px`;
}

if (text && bar && note) {
  document.addEventListener("selectionchange", () => requestAnimationFrame(update));
  // The first touch on the bar would clear the selection before the press arrives.
  bar.addEventListener("pointerdown", (event) => event.preventDefault());
  document.addEventListener("htmx:afterSettle", () => {
    bar.hidden = true;
    say("");
  });
}
