// A file that is too large is not sent for minutes to be refused then: its field says so at once.
const known = new WeakSet();

export function file(field) {
  if (known.has(field)) {
    return;
  }

  known.add(field);
  const error = document.createElement("p");
  error.className = "kern-error";
  error.setAttribute("role", "alert");
  field.after(error);

  const isTooLarge = () => field.files.length > 0 && field.files[0].size > Number(field.dataset.maxSize);
  field.addEventListener("change", () => {
    const words = document.createElement("span");
    words.className = "kern-body";
    words.textContent = field.dataset.tooLarge;
    error.replaceChildren(...(isTooLarge() ? [words] : []));
  });
  field.form.addEventListener("submit", (event) => {
    if (isTooLarge()) {
      event.preventDefault();
      field.focus();
    }
  });
}
