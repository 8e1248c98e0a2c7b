// One key for each answer: 1 to 4 press the buttons, unless somebody writes or holds another key.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  document.querySelector(`[data-answer="${CSS.escape(event.key)}"]`)?.click();
});
