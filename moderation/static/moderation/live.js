/* The count and the list stay true by asking now and then; most answers are 304 and empty. */

const EVERY = 10_000;
const LONGEST = 160_000;

/** Ask every ten seconds while somebody looks; more rarely while the server does not answer. */
export function watch(refresh) {
  let etag = "";
  let wait = EVERY;

  async function ask() {
    const count = document.querySelector("[data-live]");
    if (!count || document.hidden) return;
    const answer = await fetch(count.dataset.live, { headers: etag ? { "If-None-Match": etag } : {} });
    if (answer.status === 304 || !answer.ok || answer.redirected) return;
    etag = answer.headers.get("ETag") ?? "";
    show(await answer.json(), refresh);
  }

  async function round() {
    try {
      await ask();
      wait = EVERY;
    } catch {
      wait = Math.min(wait * 2, LONGEST);
    }
    setTimeout(round, wait);
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-refresh]")) refresh();
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) ask().catch(() => undefined);
  });
  setTimeout(round, EVERY);
}

/** A list that nobody is about to click may change by itself; else a button offers it. */
function show({ words, sentence }, refresh) {
  const [count] = document.querySelectorAll("[data-count]");
  if (count.textContent === words) return;
  const list = document.getElementById("list");
  if (!list.matches(":hover, :focus-within")) {
    refresh();
    return;
  }
  for (const place of document.querySelectorAll("[data-count]")) place.textContent = words;
  for (const place of document.querySelectorAll("[data-sentence]")) place.textContent = sentence;
  document.getElementById("fresh").hidden = false;
}
