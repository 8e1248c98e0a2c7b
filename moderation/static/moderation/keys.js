/* Keys press what the page declares: an element with aria-keyshortcuts="a" is clicked by the key a. */

const dialog = () => document.getElementById("keys");

function typing(target) {
  return target.matches?.("input:not([type=submit], [type=hidden]), textarea, select, [contenteditable]");
}

/** The element that declares `key`, if people can see it: a number means the open list of reasons. */
function declared(key) {
  const found = [...document.querySelectorAll("[aria-keyshortcuts]")];
  const named = found.filter((one) => one.getAttribute("aria-keyshortcuts").split(" ").includes(key));
  // The way back is left out on narrow screens, but its key is not.
  return named.find((one) => one.checkVisibility() || one.closest(".notice"));
}

/** The reason that the reporters or the rule name, or else the first. */
function nearest(reasons) {
  return reasons.querySelector("[data-suggested]") ?? reasons.querySelector("button");
}

function press(element) {
  if (element.matches("input")) return element.focus();
  element.click();
  if (element.matches("summary") && element.parentElement.open) {
    nearest(element.parentElement).focus();
  }
  return undefined;
}

function leave(event) {
  const open = document.querySelector("details.reasons[open]");
  if (event.target.matches?.("input")) event.target.blur();
  else if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  }
}

/** Enter in the note must not press a button that nobody chose: it goes back to the buttons. */
function note(event) {
  if (event.key !== "Enter" || event.target.name !== "note") return;
  event.preventDefault();
  const open = document.querySelector("details.reasons[open]");
  (open ? nearest(open) : document.querySelector("#item [data-arrive]")).focus();
}

function onKey(event) {
  if (event.key === "Escape" && !dialog().open) return leave(event);
  if (typing(event.target)) return note(event);
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return undefined;
  if (event.key === "?") return dialog().open ? dialog().close() : dialog().showModal();
  if (dialog().open) return undefined;
  const element = declared(event.key);
  if (!element) return undefined;
  event.preventDefault();
  return press(element);
}

export function listen() {
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-keys]")) dialog().showModal();
    if (event.target.closest("[data-close]") || event.target === dialog()) dialog().close();
    const open = document.querySelector("details.reasons[open]");
    if (open && !open.contains(event.target)) open.open = false;
  });
}
