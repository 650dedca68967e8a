// Tells the desk that this claim is open here, and shows who else has it open.
import { hasEnded, report, reportAnswer } from "./connection.js";

const EVERY = 20_000;
let open = null;
let timer;

const bodyOf = (form, more = {}) => new URLSearchParams({ ...Object.fromEntries(new FormData(form)), ...more });

async function ping() {
  clearTimeout(timer);
  if (!open || document.visibilityState !== "visible") return;
  const form = open;
  let response;
  try {
    response = await fetch(form.dataset.presence, { method: "POST", body: bodyOf(form), redirect: "manual" });
  } catch {
    report("offline");
    timer = setTimeout(ping, EVERY);
    return;
  }
  if (form !== open) return;
  if (hasEnded(response)) report("session");
  if (response.status >= 500) timer = setTimeout(ping, EVERY);
  if (response.status !== 200) return; // signed out, or no longer to be seen: there is nothing to ask any more
  reportAnswer();
  show(form, (await response.text()).trim());
  timer = setTimeout(ping, EVERY);
}

function show(form, html) {
  const place = form.nextElementSibling;
  // A live region is read out when it changes, so it only changes when the people do.
  if (!place || (place.dataset.present ?? "") === html) return;
  place.dataset.present = html;
  place.innerHTML = html;
}

function leave() {
  if (open) navigator.sendBeacon(open.dataset.presence, bodyOf(open, { leave: "1" }));
}

function look() {
  const form = document.querySelector("form[data-presence]");
  if (form === open) return;
  const isSame = form?.dataset.presence === open?.dataset.presence;
  if (!isSame) leave();
  open = form;
  ping();
}

document.addEventListener("htmx:afterSettle", look);
document.addEventListener("visibilitychange", ping);
addEventListener("pagehide", leave);
addEventListener("pageshow", (event) => event.persisted && ping());
look();
