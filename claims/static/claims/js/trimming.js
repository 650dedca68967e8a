// Moving the ends of the mark in hand: two handles in the text, by mouse, finger or key. Saving is a plain form.
import { blockAt, offsetIn, placeAt, rangeOf, snap, textNodes, wordsOf } from "./offsets.js";

const frame = document.getElementById("article-text");
const STEP = 60; // pixels from the edge where dragging scrolls
let trim = null;

function begin(form) {
  end();
  const start = blockAt(frame, Number(form.dataset.anchorStart));
  const stop = blockAt(frame, Number(form.dataset.anchorEnd));
  if (!start || !stop || start.block !== stop.block) return false;
  const { block, text } = start;
  trim = { form, block, text, from: start.offset, to: stop.offset, words: wordsOf(text, block.lang) };
  trim.bands = document.createElement("div");
  trim.bands.className = "trim-bands";
  trim.handles = ["from", "to"].map((side) => handle(side));
  frame.append(trim.bands, ...trim.handles);
  block.classList.add("is-trimmed");
  form.hidden = false;
  draw();
  trim.handles[1].focus({ preventScroll: true });
  rangeOf(block, trim.from, trim.to).startContainer.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
  draw();
  return true;
}

function end() {
  if (!trim) return;
  trim.bands.remove();
  for (const one of trim.handles) one.remove();
  trim.block.classList.remove("is-trimmed");
  trim.form.hidden = true;
  trim = null;
}

function cancel() {
  end();
  document.querySelector("[data-trims]")?.focus({ preventScroll: true });
}

function handle(side) {
  const one = document.createElement("span");
  one.className = `trim-handle trim-handle-${side}`;
  one.dataset.side = side;
  one.tabIndex = 0;
  one.setAttribute("role", "slider");
  one.setAttribute("aria-label", side === "from" ? trim.form.dataset.startLabel : trim.form.dataset.endLabel);
  one.setAttribute("aria-valuemin", "0");
  one.setAttribute("aria-valuemax", String(trim.text.length));
  one.addEventListener("keydown", press);
  one.addEventListener("pointerdown", grasp);
  return one;
}

// One end moved; the other is never passed, and no sign is cut in two.
function move(side, offset) {
  const place = snap(trim.text, offset, side === "to");
  if (side === "from" && place < trim.to) trim.from = place;
  if (side === "to" && place > trim.from) trim.to = place;
  draw();
}

function stepped(side, step, byLetter) {
  const here = trim[side];
  if (byLetter) return step > 0 ? snap(trim.text, here + 1, true) : snap(trim.text, here - 1, false);
  const borders = trim.words.map((word) => word[side]);
  if (step > 0) return borders.find((border) => border > here) ?? here;
  return borders.findLast((border) => border < here) ?? here;
}

function press(event) {
  if (event.ctrlKey || event.metaKey || event.isComposing) return;
  if (event.key === "Enter") trim.form.requestSubmit();
  else if (event.key === "Escape") cancel();
  else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
    const ahead = getComputedStyle(trim.block).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const own = event.currentTarget.dataset.side;
    const other = own === "from" ? "to" : "from";
    const side = event.shiftKey ? other : own;
    move(side, stepped(side, event.key === ahead ? 1 : -1, event.altKey));
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

function grasp(event) {
  if (event.button !== 0) return;
  event.preventDefault();
  const one = event.currentTarget;
  one.focus({ preventScroll: true });
  one.setPointerCapture(event.pointerId);
  // The finger lies on the handle, below its line of text: what counts is the place it was grasped for.
  const box = rangeOf(trim.block, trim.from, trim.to).getClientRects();
  const line = one.dataset.side === "from" ? box[0] : box[box.length - 1];
  const lift = event.clientY - (line.top + line.height / 2);
  const drag = (moved) => {
    const offset = offsetUnder(moved.clientX, moved.clientY - lift);
    if (offset !== null) move(one.dataset.side, offset);
    scrollNear(moved.clientY);
  };
  const drop = () => {
    one.removeEventListener("pointermove", drag);
    one.removeEventListener("pointerup", drop);
    one.removeEventListener("pointercancel", drop);
  };
  one.addEventListener("pointermove", drag);
  one.addEventListener("pointerup", drop);
  one.addEventListener("pointercancel", drop);
}

function offsetUnder(x, y) {
  for (const one of trim.handles) one.style.pointerEvents = "none";
  const found = document.caretPositionFromPoint?.(x, y);
  const range = found ? null : document.caretRangeFromPoint?.(x, y);
  for (const one of trim.handles) one.style.pointerEvents = "";
  const node = found?.offsetNode ?? range?.startContainer;
  if (!node || !trim.block.contains(node)) return null;
  return offsetIn(trim.block, node, found?.offset ?? range.startOffset);
}

function scrollNear(y) {
  const scrolls = frame.scrollHeight > frame.clientHeight ? frame : document.scrollingElement;
  const box = frame.getBoundingClientRect();
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  if (y < top + STEP) scrolls.scrollTop -= 8;
  else if (y > bottom - STEP) scrolls.scrollTop += 8;
  else return;
  draw();
}

function draw() {
  const { form, block, text, from, to } = trim;
  const box = frame.getBoundingClientRect();
  const put = (element, left, top) => {
    element.style.left = `${left - box.left + frame.scrollLeft}px`;
    element.style.top = `${top - box.top + frame.scrollTop}px`;
  };
  const rects = rectsOf(block, from, to);
  trim.bands.replaceChildren(
    ...rects.map((rect) => {
      const band = document.createElement("span");
      put(band, rect.left, rect.top);
      band.style.width = `${rect.width}px`;
      band.style.height = `${rect.height}px`;
      return band;
    }),
  );
  const isRtl = getComputedStyle(block).direction === "rtl";
  const [first, last] = [rects[0], rects.at(-1)];
  put(trim.handles[0], isRtl ? first.right : first.left, first.bottom);
  put(trim.handles[1], isRtl ? last.left : last.right, last.bottom);
  const place = placeAt(block, text, from, to);
  for (const name of ["start", "end", "quote"]) form.elements[name].value = place[name];
  form.querySelector("[data-words]").textContent = place.quote;
  for (const one of trim.handles) {
    one.setAttribute("aria-valuenow", String(trim[one.dataset.side]));
    one.setAttribute("aria-valuetext", place.quote);
  }
}

// Only the words' own boxes: those of a whole range would hold the numbers behind marks as well.
function rectsOf(block, from, to) {
  const rects = [];
  let before = 0;
  for (const node of textNodes(block)) {
    const after = before + node.data.length;
    if (from < after && to > before) {
      const range = new Range();
      range.setStart(node, Math.max(from - before, 0));
      range.setEnd(node, Math.min(to - before, node.data.length));
      rects.push(...[...range.getClientRects()].filter((rect) => rect.width > 0));
    }
    before = after;
  }
  return rects;
}

if (frame) {
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-cancels]") && trim) cancel();
    const link = event.target.closest("[data-trims]");
    const form = document.getElementById("trim-bar");
    if (!link || !form || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (begin(form)) event.preventDefault();
  });
  document.addEventListener("htmx:beforeSwap", end);
  addEventListener("resize", () => trim && draw());
}
