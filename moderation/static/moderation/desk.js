/* The desk without page loads: forms and links of the desk are fetched, and the parts that changed are put in
   their place. Without this file every one of them works as a plain form or link. */
import { listen } from "./keys.js";
import { watch } from "./live.js";

const PARTS = ["bar", "list", "item"];
const said = document.getElementById("said");
let busy = false;

/** Tell people who do not see the page, and those who do, what happened. */
export function say(words) {
  said.textContent = "";
  requestAnimationFrame(() => { said.textContent = words; });
}

function trouble(words) {
  document.getElementById("trouble")?.remove();
  const box = document.createElement("p");
  box.id = "trouble";
  box.className = "alert";
  box.setAttribute("role", "alert");
  box.textContent = words;
  document.getElementById("item").prepend(box);
}

/** Put the parts of an answer in their places, and the reader at its heading. */
function swap(html, { focus, parts }) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  if (!fresh.getElementById("item")) return false;
  const scrolled = document.querySelector("#list .rows")?.scrollTop ?? 0;
  for (const id of parts) {
    const part = fresh.getElementById(id);
    if (part) document.getElementById(id).replaceWith(document.adoptNode(part));
  }
  document.body.className = fresh.body.className;
  document.title = fresh.title || document.title;
  keepInSight(scrolled, parts === PARTS);
  if (focus) arrive();
  return true;
}

/** The list stays where it was scrolled to; when another item was opened, its line comes into sight. */
function keepInSight(scrolled, moved) {
  const rows = document.querySelector("#list .rows");
  if (!rows) return;
  rows.scrollTop = scrolled;
  if (moved) rows.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
}

function arrive() {
  document.getElementById("item").scrollTop = 0;
  if (matchMedia("(max-width: 47.99rem)").matches) scrollTo(0, 0);
  document.querySelector("#item [data-arrive]")?.focus({ preventScroll: true });
  const notice = document.querySelector("#item [data-said]");
  if (notice) say(notice.dataset.said);
}

/** Fetch one page of the desk; what is not a page of the desk (a sign-in, say) is opened as a whole. */
async function visit(url, options = {}, { push = true, focus = true, parts = PARTS } = {}) {
  if (busy) return;
  busy = true;
  document.body.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(url, { ...options, headers: { "X-Desk": "1" }, credentials: "same-origin" });
    const place = answer.headers.get("Content-Location") || answer.url;
    if (!swap(await answer.text(), { focus, parts })) {
      const elsewhere = options.method === "POST" ? location.href : place;
      location.assign(answer.redirected ? answer.url : elsewhere);
    } else if (push) history.pushState({ desk: true }, "", place);
  } catch {
    trouble("The server did not answer, so nothing was changed. Try again.");
  } finally {
    busy = false;
    document.body.removeAttribute("aria-busy");
  }
}

function ours(link) {
  return link && link.origin === location.origin && !link.target && link.matches("[data-desk]");
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!ours(link) || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  visit(link.href, {}, { focus: link.dataset.desk !== "list" });
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form[data-desk]")) return;
  event.preventDefault();
  if (form.method === "get") return visit(`${form.action}?${new URLSearchParams(new FormData(form))}`);
  return visit(form.action, { method: "POST", body: new FormData(form, event.submitter) });
});

addEventListener("popstate", () => visit(location.href, {}, { push: false }));

listen();
watch(() => visit(location.href, {}, { push: false, focus: false, parts: ["bar", "list"] }));
