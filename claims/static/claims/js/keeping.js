// Keeps what is typed into a form (data-keep names it) in this browser until the desk has it. A crash, a reload
// or a session that ended costs nothing; signing out takes everything of that person away.
import { person, reportKeeping } from "./connection.js";

const ALL = "factcheck.kept.";
const MINE = `${ALL}${person}.`;
const RECEIPT = "received-";
const DAYS = 14;
const LARGEST = 200_000;
const PAUSE = 300;
const LEFT_OUT = /^(csrfmiddlewaretoken|next|kept|take_.*|typed_.*)$/;
const NO_WORDS = new Set(["password", "file", "submit", "button", "image", "reset"]);
const known = new WeakMap();
let hasLeft = false;

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const keyOf = (form) => MINE + form.dataset.keep;
const isHidden = (element) => element.type === "hidden" || element.hidden;

// A browser may refuse to keep anything, by throwing: typing must go on all the same.
function stored(ask, otherwise) {
  try {
    return ask(localStorage);
  } catch {
    return otherwise;
  }
}
const remove = (key) => stored((storage) => storage.removeItem(key));
const keysUnder = (prefix) => stored((storage) => Object.keys(storage).filter((key) => key.startsWith(prefix)), []);
const load = (key) => stored((storage) => JSON.parse(storage.getItem(key)), null);

function write(key, entry) {
  const text = JSON.stringify(entry);
  const works = text.length <= LARGEST && stored((storage) => storage.setItem(key, text) ?? true, false);
  if (!works) remove(key);
  return works;
}

function* named(form) {
  for (const element of form.elements) {
    if (element.name && !LEFT_OUT.test(element.name) && !NO_WORDS.has(element.type)) yield element;
  }
}

function valuesOf(form) {
  const words = {};
  const hidden = {};
  for (const element of named(form)) {
    if (isHidden(element)) {
      hidden[element.name] = element.value;
      continue;
    }
    words[element.name] ??= [];
    if (element.type === "select-multiple") words[element.name].push(...[...element.selectedOptions].map((one) => one.value));
    else if (!["checkbox", "radio"].includes(element.type) || element.checked) words[element.name].push(element.value);
  }
  return { words, hidden };
}

function putWords(form, words) {
  for (const element of named(form)) {
    const values = words[element.name];
    if (isHidden(element) || !values) continue;
    const before = JSON.stringify([element.value, element.checked]);
    if (["checkbox", "radio"].includes(element.type)) element.checked = values.includes(element.value);
    else if (element.type === "select-multiple") for (const one of element.options) one.selected = values.includes(one.value);
    else element.value = values[0] ?? "";
    if (before === JSON.stringify([element.value, element.checked])) continue;
    const folded = element.closest("details:not([open])");
    if (folded) folded.open = true;
    for (const name of ["input", "change"]) element.dispatchEvent(new Event(name, { bubbles: true }));
  }
}

// Words that were typed on an older version go on from that version, so that a save in between comes to light.
// The token against double sending comes back with them; a decision, though, is on what the page shows now.
function putHidden(form, hidden) {
  const names = form.elements.opened ? ["version", "opened", "submission"] : ["submission"];
  for (const name of names) if (form.elements[name] && name in hidden) form.elements[name].value = hidden[name];
}

function remember(form) {
  const about = known.get(form);
  if (!about || hasLeft || !form.isConnected) return;
  clearTimeout(about.timer);
  const now = valuesOf(form);
  if (about.words && same(now.words, about.words)) {
    remove(keyOf(form));
    return;
  }
  const works = write(keyOf(form), { at: Date.now(), token: about.token, sent: about.sent, ...now });
  reportKeeping(works);
  if (!works && !about.isTold && !form.dataset.autosave) {
    about.isTold = true;
    form.prepend(document.getElementById("unkept-note").content.cloneNode(true));
  }
}

// For js/saving.js: whether there are words that the desk does not have, what goes there now, what has arrived.
export function hasUnsent(form) {
  const about = known.get(form);
  return Boolean(about?.words) && !same(valuesOf(form).words, about.words);
}
export function beginSending(form) {
  const { words } = valuesOf(form);
  const about = known.get(form);
  if (about) about.sent = words;
  remember(form);
  return words;
}
export function noteArrival(form, words) {
  const about = known.get(form);
  if (!about) return;
  about.words = words;
  about.sent = null;
  about.hidden = null;
  remember(form);
}

function restore(form, about) {
  const kept = load(keyOf(form));
  if (!kept?.words) return;
  if (same(kept.words, about.words)) {
    remove(keyOf(form));
    return;
  }
  // A save that was on its way when the page closed has arrived: the words go on from there.
  const wasSaved = kept.sent && same(kept.sent, about.words);
  if (!wasSaved) putHidden(form, kept.hidden ?? {});
  putWords(form, kept.words);
  showNote(form, about, kept.at);
}

function showNote(form, about, at) {
  const note = document.getElementById("kept-note").content.firstElementChild.cloneNode(true);
  const moment = new Date(at);
  const isToday = moment.toDateString() === new Date().toDateString();
  const style = { timeStyle: "short", hourCycle: "h23", ...(isToday ? {} : { dateStyle: "medium" }) };
  // The desk writes days as Britain does.
  const language = document.documentElement.lang.replace(/^en$/, "en-GB");
  const time = note.querySelector("time");
  time.dateTime = moment.toISOString();
  time.textContent = new Intl.DateTimeFormat(language, style).format(moment);
  const shown = about.words;
  note.querySelector("button").addEventListener("click", () => {
    if (about.hidden) putHidden(form, about.hidden);
    putWords(form, shown);
    note.remove();
    remember(form);
    [...named(form)].find((element) => !isHidden(element))?.focus();
  });
  form.prepend(note);
}

function token() {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function watch(form) {
  if (known.has(form)) return;
  const about = { token: token(), ...valuesOf(form), sent: null };
  known.set(form, about);
  const field = Object.assign(document.createElement("input"), { type: "hidden", name: "kept", value: about.token });
  form.append(field);
  if ("keepShown" in form.dataset) {
    // The desk shows what was typed but has not stored it: these words are the ones to keep.
    about.words = null;
    remember(form);
  } else {
    restore(form, about);
  }
}

// A receipt is a cookie named after the form's token: the desk has what was typed there.
function collectReceipts() {
  const arrived = document.cookie.split("; ").map((one) => one.split("=")[0]).filter((name) => name.startsWith(RECEIPT));
  if (!arrived.length) return;
  // A page on its way out may be the one that finds the receipt: it must not keep the words once more.
  for (const form of document.querySelectorAll("form[data-keep]")) {
    const about = known.get(form);
    if (about && arrived.includes(RECEIPT + about.token)) about.words = about.submitted ?? about.words;
  }
  for (const key of keysUnder(MINE)) if (arrived.includes(RECEIPT + load(key)?.token)) remove(key);
  for (const name of arrived) document.cookie = `${name}=; path=/; max-age=0; SameSite=Lax`;
}

function look() {
  collectReceipts();
  for (const form of document.querySelectorAll("form[data-keep]")) watch(form);
}

function rememberAll() {
  for (const form of document.querySelectorAll("form[data-keep]")) remember(form);
}

const noteTyping = (event) => {
  const form = event.target.form;
  const about = form && known.get(form);
  if (!about) return;
  clearTimeout(about.timer);
  about.timer = setTimeout(() => remember(form), PAUSE);
};

function noteSubmitting(event) {
  const about = known.get(event.target);
  if (about) about.submitted = valuesOf(event.target).words;
  remember(event.target);
}

function leave() {
  hasLeft = true;
  for (const key of keysUnder(MINE)) remove(key);
}

function askBeforeLeaving(event) {
  const form = event.target;
  if (!form.matches("[data-sign-out]")) return;
  rememberAll();
  if (!keysUnder(MINE).length) return;
  event.preventDefault();
  const dialog = document.getElementById("leaving");
  dialog.addEventListener(
    "close",
    () => {
      if (dialog.returnValue !== "leave") return;
      leave();
      form.submit();
    },
    { once: true },
  );
  dialog.returnValue = "";
  dialog.showModal();
}

if (person) {
  for (const key of keysUnder(ALL)) if (!(load(key)?.at > Date.now() - DAYS * 86_400_000)) remove(key);
  look();
  document.addEventListener("input", noteTyping);
  document.addEventListener("change", noteTyping);
  document.addEventListener("submit", noteSubmitting, true);
  document.addEventListener("submit", askBeforeLeaving);
  document.addEventListener("htmx:afterSettle", look);
  document.addEventListener("visibilitychange", rememberAll);
  addEventListener("pagehide", rememberAll);
}
