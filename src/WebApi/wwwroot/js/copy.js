// Puts the text of a field on the clipboard; without this, or where the browser forbids it, it is copied by hand.
export function copy(button) {
  if (!navigator.clipboard) {
    return;
  }

  const field = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.onclick = async () => {
    field.select();
    await navigator.clipboard.writeText(field.value);
    document.getElementById(`${button.dataset.copy}-copied`).textContent = button.dataset.copied;
  };
}
