/* The count stays true by asking now and then; most answers are 304 and empty. */

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
    const known = etag;
    etag = answer.headers.get("ETag") ?? "";
    show(await answer.json(), Boolean(known));
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
  document.addEventListener("visibilitychange", () => { if (!document.hidden) ask().catch(() => undefined); });
  setTimeout(round, EVERY);
}

function show({ words, sentence }, changed) {
  for (const place of document.querySelectorAll("[data-count]")) place.textContent = words;
  for (const place of document.querySelectorAll("[data-sentence]")) place.textContent = sentence;
  const fresh = document.getElementById("fresh");
  if (fresh && changed) fresh.hidden = false;
}
