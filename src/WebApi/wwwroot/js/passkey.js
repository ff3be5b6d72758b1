// Passkeys: the browser makes and uses them, the server says how. Where there are none, the form stays hidden.
const known = new WeakSet();

export function passkey(form) {
  if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
    return;
  }

  form.hidden = false;
  if (known.has(form)) {
    return;
  }

  known.add(form);
  const failed = form.querySelector("[data-failed]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    failed.hidden = true;
    try {
      const answer = await fetch(form.dataset.passkey, { method: "POST", body: new FormData(form) });
      if (!answer.ok) {
        throw new Error(`${answer.status}`);
      }

      const options = await answer.json();
      const credential =
        form.dataset.ceremony === "create"
          ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
          : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.namedItem("credential").value = JSON.stringify(credential);
      form.submit();
    } catch {
      // Cancelled, taken too long, or refused: all of that may be tried again.
      failed.hidden = false;
      failed.focus();
    }
  });
}
