// One key leads to a field, unless somebody is typing (WCAG 2.1.4: it can be switched off in the account).
const known = new WeakSet();

export function shortcut(field) {
  if (known.has(field)) {
    return;
  }

  known.add(field);
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === field.dataset.shortcut && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
    }
  });
}
