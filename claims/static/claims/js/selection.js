// Words marked with the mouse become the fields of a form: code points of the article's text, and the words.
const text = document.getElementById("article-text");
const bar = document.getElementById("selection-bar");

// The numbers behind marks are no part of the text.
const isText = (node) => !node.parentElement.closest("sup");

function textNodes(block) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) if (isText(walker.currentNode)) nodes.push(walker.currentNode);
  return nodes;
}

// The part of a block's text that lies in the range, with the number of code points before it.
function covered(block, range) {
  let before = 0;
  let words = "";
  for (const node of textNodes(block)) {
    if (!range.intersectsNode(node)) {
      if (!words) before += [...node.data].length;
      continue;
    }
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    if (!words) before += [...node.data.slice(0, from)].length;
    words += node.data.slice(from, to);
  }
  return { before, words };
}

function selectionIn(block, range) {
  const { before, words } = covered(block, range);
  const quote = words.trim();
  if (!quote) return null;
  const leading = [...words.slice(0, words.indexOf(quote))].length;
  const start = Number(block.dataset.start) + before + leading;
  return { start, end: start + [...quote].length, quote };
}

function selectedBlock(range) {
  const ancestor = range.commonAncestorContainer;
  const element = ancestor.nodeType === Node.ELEMENT_NODE ? ancestor : ancestor.parentElement;
  return element?.closest("#article-text [data-start]") ?? null;
}

function update() {
  const selection = document.getSelection();
  const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const block = range && selectedBlock(range);
  const found = block && selectionIn(block, range);
  bar.hidden = !found;
  if (!found) return;
  for (const name of ["start", "end", "quote"]) bar.elements[name].value = found[name];
  const place = range.getClientRects()[0] ?? range.getBoundingClientRect();
  const frame = text.getBoundingClientRect();
  const top = place.top - frame.top + text.scrollTop;
  bar.style.left = `${Math.max(0, Math.min(place.left - frame.left, frame.width - bar.offsetWidth - 8))}px`;
  bar.style.top = `${top - bar.offsetHeight - 6}px`;
}

if (text && bar) {
  document.addEventListener("selectionchange", () => requestAnimationFrame(update));
  document.addEventListener("htmx:afterSettle", () => {
    bar.hidden = true;
  });
}
