// The one bar that says what is wrong between this page and the desk. Whoever asks the desk something reports here.
const bar = document.getElementById("connection");
const waiting = new Set();
let trouble = "";
let isKept = true;

export const person = bar?.dataset.person ?? "";
const signIn = bar?.dataset.signIn ?? "";

function show() {
  const wanted = trouble === "offline" && !isKept ? "offline-unkept" : trouble;
  for (const part of bar?.querySelectorAll("[data-when]") ?? []) part.hidden = part.dataset.when !== wanted;
  if (trouble !== "session") return;
  const link = bar.querySelector("[data-sign-in-again]");
  link.href = `${signIn}?next=${encodeURIComponent(location.pathname + location.search)}`;
}

// `kind` is "offline" (no answer), "trouble" (an answer that makes no sense) or "session" (signed out meanwhile).
export function report(kind) {
  if (!bar || trouble === kind || trouble === "session") return;
  trouble = kind;
  show();
}

export function reportAnswer() {
  if (!trouble) return;
  trouble = "";
  show();
  for (const tryAgain of waiting) tryAgain();
}

export const whenBack = (tryAgain) => waiting.add(tryAgain);

export function reportKeeping(works) {
  isKept = works;
  show();
}

export const isKeeping = () => isKept;

export const isSignIn = (address) => Boolean(address) && new URL(address, location.href).pathname === signIn;

// What fetch() has to say of a session: an answer of another kind than was asked for is the sign-in page, or
// the refusal of a token from before somebody signed in anew.
export const hasEnded = (response) => response.type === "opaqueredirect" || [401, 403].includes(response.status);

addEventListener("offline", () => report("offline"));
addEventListener("online", reportAnswer);
if (!navigator.onLine) report("offline");
