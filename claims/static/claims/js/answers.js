// What htmx does with answers that are not a part of the page: whole pages and no answer at all.
const isWholePage = (text) => /^\s*<!doctype html/i.test(text);

document.addEventListener("htmx:beforeSwap", (event) => {
  // A session that has ended answers with the sign-in page: it takes the whole page's place.
  if (!isWholePage(event.detail.xhr.responseText)) return;
  event.detail.target = document.body;
  event.detail.swapOverride = "innerHTML";
  event.detail.shouldSwap = true;
  event.detail.isError = false;
});

const setTrouble = (isThere) => {
  const trouble = document.getElementById("trouble");
  if (trouble) trouble.hidden = !isThere;
};
for (const name of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
  document.addEventListener(name, () => setTrouble(true));
}
document.addEventListener("htmx:afterOnLoad", (event) => {
  if (event.detail.successful) setTrouble(false);
});
