// One more row without a page load: the last one again, empty, with the next number.
const known = new WeakSet();

export function rows(button) {
  const group = button.closest("[data-rows-group]");
  if (!group || known.has(button)) {
    return;
  }

  known.add(button);
  button.addEventListener("click", (event) => {
    const all = group.querySelectorAll("[data-rows] > [data-row]");
    const last = all[all.length - 1];
    const next = last.cloneNode(true);
    const [from, to] = [all.length - 1, all.length];
    const renumber = (text) => text.replace(`[${from}]`, `[${to}]`).replace(`-${from}`, `-${to}`);
    for (const element of next.querySelectorAll("*")) {
      for (const name of ["id", "name", "for", "aria-describedby"]) {
        if (element.hasAttribute(name)) {
          element.setAttribute(name, renumber(element.getAttribute(name)));
        }
      }
    }

    for (const label of next.querySelectorAll("label")) {
      label.firstChild.textContent = label.firstChild.textContent.replace(String(from + 1), String(to + 1));
    }

    for (const field of next.querySelectorAll("input, select, textarea")) {
      field.value = "";
      field.removeAttribute("aria-invalid");
      field.removeAttribute("aria-describedby");
    }

    next.querySelectorAll(".kern-error").forEach((error) => error.remove());
    next.querySelectorAll("[class*='--error']").forEach((field) => {
      field.className = field.className.replace(/\S+--error/g, "");
    });
    last.after(next);
    next.querySelector("input, select").focus();
    event.preventDefault();
  });
}
