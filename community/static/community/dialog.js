// Questions that htmx loads into #dialog-body open as a dialog, and close when their answer has come.
export function runDialog() {
  const dialog = document.getElementById("dialog");
  const body = document.getElementById("dialog-body");
  document.body.addEventListener("htmx:afterSwap", ({ detail }) => {
    if (detail.target === body && !dialog.open) dialog.showModal();
    if (detail.target.id === "answers") dialog.close();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("[data-close-dialog]")) {
      event.preventDefault();
      dialog.close();
    }
  });
  dialog.addEventListener("close", () => body.replaceChildren());
}
