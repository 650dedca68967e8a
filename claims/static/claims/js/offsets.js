// Places in a text: the browser counts UTF-16 units, the server code points. A block (data-start) is one
// paragraph of the article; the numbers behind marks (sup) are no part of its text.

const isHigh = (unit) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit) => unit >= 0xdc00 && unit <= 0xdfff;
const halves = (text, offset) =>
  offset > 0 && offset < text.length && isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));

// How many code points stand before a UTF-16 offset. One that lies outside, or halves a character, is refused.
export function utf16ToCodepoint(text, offset) {
  if (!(offset >= 0 && offset <= text.length) || halves(text, offset)) throw new RangeError(`No place: ${offset}`);
  let pairs = 0;
  for (let unit = 0; unit < offset - 1; unit += 1) {
    if (isHigh(text.charCodeAt(unit)) && isLow(text.charCodeAt(unit + 1))) {
      pairs += 1;
      unit += 1;
    }
  }
  return offset - pairs;
}

export function codepointToUtf16(text, offset) {
  let unit = 0;
  for (let count = 0; count < offset && unit < text.length; count += 1) {
    unit += text.codePointAt(unit) > 0xffff ? 2 : 1;
    if (count + 1 === offset) return unit;
  }
  if (offset !== 0) throw new RangeError(`No place: ${offset}`);
  return 0;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

// The nearest place, back or on, that cuts no sign in two: no surrogate pair, no letter from its accents, no family.
export function snap(text, offset, forward) {
  if (offset <= 0 || offset >= text.length) return Math.min(Math.max(offset, 0), text.length);
  const sign = graphemes.segment(text).containing(offset);
  return sign.index === offset || !forward ? sign.index : sign.index + sign.segment.length;
}

// The stretch without blanks at its ends, widened to whole signs; null if nothing but blanks is in it.
export function tidied(text, from, to) {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const end = to - (words.length - words.trimEnd().length);
  return start < end ? { from: snap(text, start, false), to: snap(text, end, true) } : null;
}

export function textNodes(block) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("sup")) nodes.push(walker.currentNode);
  return nodes;
}

export const textOf = (block) => textNodes(block).map((node) => node.data).join("");

// How much of the block's text stands before a place in the document, in UTF-16 units.
export function offsetIn(block, container, offset) {
  const place = new Range();
  place.setStart(container, offset);
  let before = 0;
  for (const node of textNodes(block)) {
    if (node === container) return before + offset;
    if (place.comparePoint(node, 0) >= 0) return before;
    before += node.data.length;
  }
  return before;
}

export function rangeOf(block, from, to) {
  const range = new Range();
  let before = 0;
  let isOpen = false;
  for (const node of textNodes(block)) {
    const after = before + node.data.length;
    // A range begins in the node that holds its first unit and ends in the one that holds its last.
    if (!isOpen && from < after) {
      range.setStart(node, from - before);
      isOpen = true;
    }
    if (isOpen && to <= after) {
      range.setEnd(node, to - before);
      return range;
    }
    before = after;
  }
  return null;
}

// What of a block lies in a range, as the server counts it: `start` and `end` in the article, and the words.
export function placeIn(block, range) {
  const text = textOf(block);
  const found = tidied(
    text,
    offsetIn(block, range.startContainer, range.startOffset),
    offsetIn(block, range.endContainer, range.endOffset),
  );
  return found && placeAt(block, text, found.from, found.to);
}

export function placeAt(block, text, from, to) {
  const first = Number(block.dataset.start);
  return {
    start: first + utf16ToCodepoint(text, from),
    end: first + utf16ToCodepoint(text, to),
    quote: text.slice(from, to),
  };
}

// The block that holds a code point of the article, with the UTF-16 offset in it; null on another part's page.
export function blockAt(frame, codepoint) {
  for (const block of frame.querySelectorAll("[data-start]")) {
    const text = textOf(block);
    const inside = codepoint - Number(block.dataset.start);
    if (inside >= 0 && inside <= [...text].length) return { block, text, offset: codepointToUtf16(text, inside) };
  }
  return null;
}

// Where the words of a text begin and end; `step` finds the next border in a direction.
export function wordsOf(text, language) {
  const segmenter = new Intl.Segmenter(language || undefined, { granularity: "word" });
  const words = [];
  for (const { index, segment, isWordLike } of segmenter.segment(text)) {
    const last = words.at(-1);
    if (isWordLike) words.push({ from: index, to: index + segment.length });
    // Marks and signs cling to the word before them; at the front they make a word of their own.
    else if (segment.trim() && last?.to === index) last.to = index + segment.length;
    else if (segment.trim()) words.push({ from: index, to: index + segment.length });
  }
  return words;
}
