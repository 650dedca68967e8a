// Saves the draft of a form (data-autosave is the address) while it is being typed, and says how that went.
import { hasEnded, isKeeping, report, reportAnswer, whenBack } from "./connection.js";
import { beginSending, hasUnsent, noteArrival } from "./keeping.js";

const PAUSE = 2000;
const LONGEST_WAIT = 60_000;
const LARGEST_LAST_WORDS = 60_000; // bytes that a browser sends for a page that is gone
const watched = new Map();

class Draft {
  constructor(form) {
    this.form = form;
    this.status = form.querySelector("[data-saving]");
    this.isDirty = false;
    this.isStopped = false;
    this.wait = PAUSE;
    this.flight = null;
    this.described = new Map();
  }

  noteTyping() {
    this.isDirty = true;
    this.plan(PAUSE);
  }

  plan(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), delay);
  }

  save(isLeaving = false) {
    clearTimeout(this.timer);
    if (!this.isDirty || this.flight || this.isStopped || this.form.dataset.sending || !this.form.isConnected) return;
    this.isDirty = false;
    this.flight = this.send(isLeaving).finally(() => {
      this.flight = null;
      if (this.isDirty) this.plan(this.wait);
    });
  }

  async send(isLeaving) {
    const words = beginSending(this.form);
    const body = new URLSearchParams(new FormData(this.form));
    const keepalive = isLeaving && body.toString().length < LARGEST_LAST_WORDS;
    this.show("saving");
    let response;
    try {
      response = await fetch(this.form.dataset.autosave, { method: "POST", body, keepalive, redirect: "manual" });
    } catch {
      this.tryLater("offline");
      return;
    }
    const isOurs = response.headers.get("Content-Type")?.startsWith("application/json");
    if (isOurs) this.take(response.status, await response.json(), words);
    else if (hasEnded(response)) {
      report("session");
      this.show("session");
    } else this.tryLater("trouble");
  }

  tryLater(kind) {
    this.isDirty = true;
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    report(kind);
    this.show(isKeeping() ? "lost" : "lost-unkept");
  }

  take(status, answer, words) {
    this.wait = PAUSE;
    reportAnswer();
    this.showErrors(answer.errors ?? {});
    if (status !== 200) {
      this.isStopped = answer.is_conflict;
      this.show(answer.is_conflict ? "conflict" : "refused");
      return;
    }
    this.form.elements.version.value = answer.version;
    this.form.elements.opened.value = answer.opened;
    noteArrival(this.form, words);
    noteClaimVersion(answer.claim_version);
    this.status.querySelector("[data-saved-at]").textContent = answer.saved_at;
    this.show("saved");
  }

  // Seen at once, but read out only when it becomes another state: nobody wants to hear "saved" every few seconds.
  show(state) {
    for (const part of this.status.querySelectorAll("[data-state]")) part.hidden = part.dataset.state !== state;
    if (state === "saving" || state === this.announced) return;
    this.announced = state;
    const part = this.status.querySelector(`[data-state="${state}"]`);
    const words = [...part.childNodes].filter((node) => node.nodeName !== "BUTTON").map((node) => node.textContent);
    this.status.querySelector("[data-announced]").textContent = words.join("").trim();
  }

  showErrors(errors) {
    for (const old of this.form.querySelectorAll("[data-from-saving]")) old.remove();
    for (const [field, described] of this.described) {
      field.removeAttribute("aria-invalid");
      field.setAttribute("aria-describedby", described);
    }
    this.described.clear();
    this.status.querySelector("[data-why]").textContent = Object.values(errors).flat().join(" ");
    for (const [name, sentences] of Object.entries(errors)) this.showError(name, sentences.join(" "));
  }

  showError(name, sentence) {
    const named = this.form.elements[name];
    const field = named instanceof RadioNodeList ? named[0] : named;
    const frame = field?.closest("fieldset, .mb-3") ?? field?.parentElement;
    if (!frame || field.type === "hidden") return;
    const error = document.createElement("p");
    error.id = `saving-${name}`;
    error.className = "invalid-feedback";
    error.dataset.fromSaving = "";
    error.textContent = sentence;
    frame.append(error);
    const described = field.getAttribute("aria-describedby") ?? "";
    this.described.set(field, described);
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", `${described} ${error.id}`.trim());
  }
}

// The first draft begins the research, which makes the claim a newer one: the page's buttons must know.
function noteClaimVersion(version) {
  for (const field of document.querySelectorAll("[data-claim-version]")) {
    if (field.value !== String(version)) field.value = version;
  }
  for (const part of document.querySelectorAll("[data-until-started]")) part.remove();
}

function look() {
  for (const form of watched.keys()) if (!form.isConnected) watched.delete(form);
  for (const form of document.querySelectorAll("form[data-autosave]")) {
    // Where two versions are to be compared, only a person decides.
    if (watched.has(form) || form.querySelector("[data-merging]")) continue;
    const draft = new Draft(form);
    watched.set(form, draft);
    if (hasUnsent(form)) draft.noteTyping();
  }
}

const noteTyping = (event) => {
  if (event.target.name !== "kept") watched.get(event.target.form)?.noteTyping();
};

document.addEventListener("input", noteTyping);
document.addEventListener("change", noteTyping);
document.addEventListener("focusout", (event) => {
  const form = event.target.form;
  if (form && !form.contains(event.relatedTarget)) watched.get(form)?.save();
});

// A form sent by hand waits for the save under way: otherwise it would be refused for its own words.
document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    const draft = watched.get(form);
    if (!draft) return;
    clearTimeout(draft.timer);
    if (draft.flight) {
      event.preventDefault();
      event.stopImmediatePropagation();
      draft.flight.then(() => form.requestSubmit(event.submitter));
      return;
    }
    form.dataset.sending = "by-hand";
    setTimeout(() => delete form.dataset.sending, LONGEST_WAIT / 4);
  },
  true,
);
document.addEventListener("htmx:afterRequest", (event) => delete event.detail.elt?.dataset?.sending);

const saveAll = () => {
  for (const draft of watched.values()) draft.save(true);
};
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && saveAll());
addEventListener("pagehide", saveAll);
document.addEventListener("htmx:afterSettle", look);
whenBack(() => {
  for (const draft of watched.values()) draft.save();
});
look();
