// What somebody writes stays in this browser until the server has said that it arrived, so that neither an
// error nor an expired session loses it. A form names its draft in data-draft; the server names what arrived
// in data-done.
const PREFIX = "draft:";
const fields = (form) => form.querySelectorAll("input[type=text], textarea");
const keyOf = (form, field) => `${PREFIX}${form.dataset.draft}:${field.name}`;

function write(key, words) {
  try {
    if (words) localStorage.setItem(key, words);
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false; // Full or forbidden storage: the draft lives only on the page.
  }
}

function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function forget(name) {
  if (!name) return;
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(`${PREFIX}${name}:`)) localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

function restore(root) {
  for (const form of root.querySelectorAll("form[data-draft]")) {
    let back = false;
    for (const field of fields(form)) {
      const kept = read(keyOf(form, field));
      // What the server sends back after an error is newer than the draft; an edit form begins with the old text.
      if (!kept || kept === field.value || form.querySelector(".refusal, .wrong")) continue;
      if (field.value && field.value !== field.defaultValue) continue;
      field.value = kept;
      back = true;
    }
    const note = form.querySelector("[data-kept]");
    if (back && note) note.textContent = "Your draft is back.";
  }
}

function settle(root) {
  for (const answer of root.querySelectorAll("[data-done]")) forget(answer.dataset.done);
}

export function keepDrafts() {
  settle(document);
  restore(document);
  document.addEventListener("input", ({ target }) => {
    const form = target.closest?.("form[data-draft]");
    if (!form || !("value" in target) || target.type === "hidden") return;
    const kept = write(keyOf(form, target), target.value);
    const note = form.querySelector("[data-kept]");
    if (note) note.textContent = kept ? "Draft kept in this browser." : "";
  });
  document.addEventListener("htmx:load", ({ target }) => {
    settle(document); // The confirmation may be loaded after the form that it empties.
    restore(target.parentElement ?? target);
  });
}
