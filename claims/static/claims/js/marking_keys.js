// Marking without a mouse: a cursor of words. The words are really selected, so that the bar and its form follow.
import { rangeOf, textOf, wordsOf } from "./offsets.js";
import { update } from "./selection.js";

const text = document.getElementById("article-text");
const bar = document.getElementById("selection-bar");
const button = document.querySelector("[data-marks-by-key]");
const live = document.getElementById("marked-words");
let cursor = null;

const blocks = () => [...text.querySelectorAll("[data-start]")].filter((block) => textOf(block).trim());

// The paragraph one is reading: of the focus, of the claim in hand, or the first one in sight.
function firstBlock() {
  const near = document.activeElement?.closest("[data-start]");
  if (near && text.contains(near)) return near;
  const current = text.querySelector("mark[aria-current]")?.closest("[data-start]");
  if (current) return current;
  const top = Math.max(text.getBoundingClientRect().top, 0);
  return blocks().find((block) => block.getBoundingClientRect().bottom > top) ?? blocks()[0];
}

function enter(block, atEnd = false) {
  if (!block) return;
  leaveBlock();
  const string = textOf(block);
  const words = wordsOf(string, block.lang);
  if (!words.length) return;
  const place = atEnd ? words.length - 1 : 0;
  cursor = { block, string, words, still: place, moving: place };
  block.tabIndex = -1;
  // An application takes the arrow keys that a screen reader would keep for itself.
  block.setAttribute("role", "application");
  block.setAttribute("aria-label", button.dataset.modeLabel);
  block.focus({ preventScroll: true });
  select();
}

function leaveBlock() {
  if (!cursor) return;
  for (const name of ["tabindex", "role", "aria-label"]) cursor.block.removeAttribute(name);
  cursor = null;
}

function leave() {
  leaveBlock();
  document.getSelection().removeAllRanges();
  live.textContent = "";
  button.focus({ preventScroll: true });
}

function select() {
  const { block, string, words, still, moving } = cursor;
  const from = words[Math.min(still, moving)].from;
  const { to } = words[Math.max(still, moving)];
  const range = rangeOf(block, from, to);
  document.getSelection().removeAllRanges();
  document.getSelection().addRange(range);
  live.textContent = string.slice(from, to);
  const shown = rangeOf(block, words[moving].from, words[moving].to).getBoundingClientRect();
  const frame = text.getBoundingClientRect();
  if (shown.top < Math.max(frame.top, 0) || shown.bottom > Math.min(frame.bottom, innerHeight) - 80) {
    const start = rangeOf(block, words[moving].from, words[moving].to).startContainer.parentElement;
    start.scrollIntoView({ block: "center", behavior: "instant" });
  }
}

function walk(step, extends_) {
  const last = cursor.words.length - 1;
  cursor.moving = Math.min(Math.max(cursor.moving + step, 0), last);
  if (!extends_) cursor.still = cursor.moving;
  select();
}

function toNeighbour(step) {
  const all = blocks();
  const next = all[all.indexOf(cursor.block) + step];
  if (next) enter(next);
}

function act(event) {
  // In a text that runs to the left, the left arrow leads on.
  const ahead = getComputedStyle(cursor.block).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (event.key === "ArrowLeft" || event.key === "ArrowRight") walk(event.key === ahead ? 1 : -1, event.shiftKey);
  else if (event.key === "ArrowUp" || event.key === "ArrowDown") toNeighbour(event.key === "ArrowDown" ? 1 : -1);
  else if (event.key === "Home" || event.key === "End") {
    walk(event.key === "End" ? cursor.words.length : -cursor.words.length, event.shiftKey);
  } else if (event.key === "Enter") mark();
  else if (event.key === "Escape") leave();
  else return false;
  return true;
}

function mark() {
  leaveBlock();
  update(); // the selection's own event may still be on its way
  bar.requestSubmit(bar.querySelector("[type=submit]"));
}

if (text && bar && button && live) {
  button.hidden = false;
  button.addEventListener("click", () => enter(firstBlock()));
  // In the capturing phase: before the keys of the page, which j, k and the others belong to.
  text.addEventListener(
    "keydown",
    (event) => {
      if (!cursor || event.target !== cursor.block || event.ctrlKey || event.metaKey || event.altKey) return;
      if (act(event)) event.preventDefault();
    },
    true,
  );
  text.addEventListener("focusout", (event) => {
    // Tab and the mouse leave the mode; what is selected stays.
    if (cursor && event.target === cursor.block && event.relatedTarget) leaveBlock();
  });
}
