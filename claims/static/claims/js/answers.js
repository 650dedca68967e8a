// What htmx does with answers that are not a part of the page: whole pages and no answer at all.
import { isSignIn, report, reportAnswer } from "./connection.js";

const isWholePage = (text) => /^\s*<!doctype html/i.test(text);

document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr } = event.detail;
  if (!isWholePage(xhr.responseText)) return;
  if (isSignIn(xhr.responseURL)) {
    // The session has ended: the page stays as it is, with all that was typed, and says where to sign in.
    event.detail.shouldSwap = false;
    report("session");
    return;
  }
  event.detail.target = document.body;
  event.detail.swapOverride = "innerHTML";
  event.detail.shouldSwap = true;
  event.detail.isError = false;
});

for (const name of ["htmx:sendError", "htmx:timeout"]) document.addEventListener(name, () => report("offline"));
document.addEventListener("htmx:responseError", () => report("trouble"));
document.addEventListener("htmx:afterOnLoad", (event) => {
  if (event.detail.successful && !isSignIn(event.detail.xhr.responseURL)) reportAnswer();
});
