// A <details data-menu> closes on Escape, and when something else is clicked or takes the focus.
const open = () => document.querySelectorAll("details[data-menu][open]");

export function closeMenus() {
  const closeOthers = ({ target }) => {
    for (const menu of open()) if (!menu.contains(target)) menu.open = false;
  };
  document.addEventListener("click", closeOthers);
  document.addEventListener("focusin", closeOthers);
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    for (const menu of open()) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
}
