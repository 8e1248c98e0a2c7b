// What the member's pages do in the browser. Every page also works without it.
import { keepDrafts } from "./drafts.js";
import { runDialog } from "./dialog.js";
import { closeMenus } from "./menus.js";
import { announce } from "./answers.js";

for (const element of document.querySelectorAll("[data-needs-script]")) element.hidden = false;
closeMenus();
keepDrafts();
if (document.body.dataset.member) {
  runDialog();
  announce();
}
if (document.body.dataset.zoneWanted !== undefined) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  document.cookie = `zone=${zone}; path=/; max-age=31536000; samesite=lax`;
}
