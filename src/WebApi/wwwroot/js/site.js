// The pages work without this; it completes what somebody types into a search, moves the focus to what matters, and says
// of a file that it is too large before it is sent.
import { suggest } from "./suggest.js";
import { shortcut } from "./shortcut.js";
import { rows } from "./rows.js";
import { poll } from "./poll.js";
import { file } from "./file.js";
import { autosave } from "./autosave.js";
import { copy } from "./copy.js";
import { passkey } from "./passkey.js";

// Without room beside the content the menu is closed until somebody opens it.
if (matchMedia("(max-width: 62rem)").matches) {
  document.querySelector(".desk-nav details")?.removeAttribute("open");
}

function improve() {
  document.querySelectorAll("input[data-suggest]:not([list])").forEach(suggest);
  document.querySelectorAll("[data-shortcut]").forEach(shortcut);
  document.querySelectorAll("[data-add-row]").forEach(rows);
  document.querySelectorAll("input[data-max-size]").forEach(file);
  document.querySelectorAll("[data-autosave]").forEach(autosave);
  document.querySelectorAll("[data-copy]").forEach(copy);
  document.querySelectorAll("form[data-passkey]").forEach(passkey);
}

improve();
document.querySelectorAll("[data-poll]").forEach(poll);

// A form that was sent in place has changed the page without loading it.
window.Blazor?.addEventListener("enhancedload", () => {
  // Where the act that was open has become the next one, closed, Chromium leaves out each field whose type has changed,
  // also when it is opened. Put in once more, all are there.
  document.querySelectorAll("details.act:not([open])").forEach((act) => act.replaceWith(act));
  improve();
  document.querySelector("[data-focus]")?.focus();
});
document.querySelector("[data-focus]")?.focus();
