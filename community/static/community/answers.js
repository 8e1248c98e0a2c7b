// The live region: what the server says stays for a while; what never reached it is said here.
const STAYS = 8000;
const region = () => document.getElementById("answers");

function say(words) {
  const line = document.createElement("p");
  line.className = "answer";
  line.textContent = words;
  region().replaceChildren(line);
}

export function announce() {
  let timer;
  const fade = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!region().matches(":hover, :focus-within")) region().replaceChildren();
    }, STAYS);
  };
  if (region().children.length) fade();
  document.body.addEventListener("htmx:sendError", () => say("The server can not be reached. What you wrote is kept; try again in a moment."));
  document.body.addEventListener("htmx:responseError", () => say("Something is broken on our side. What you wrote is kept; try again in a minute."));
  document.body.addEventListener("htmx:afterSettle", ({ target }) => {
    fade();
    const arrived = document.querySelector(".arrived:not([data-seen])");
    if (arrived) {
      arrived.dataset.seen = "";
      arrived.focus();
    } else if (target.matches?.(".reply")) {
      target.querySelector("textarea")?.focus();
    } else if (target.matches?.(".react")) {
      (target.querySelector(".react-list button") ?? target).focus();
    }
  });
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-close]");
    if (!button) return;
    const slot = document.getElementById(button.dataset.close);
    slot.parentElement.querySelector("[hx-get$='/reply/']")?.focus();
    slot.replaceChildren();
  });
}
