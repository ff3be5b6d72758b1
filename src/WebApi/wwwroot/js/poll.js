// Looks again, second by second, how far something has come, until the page leads on to what became of it.
const pause = 1000;

export function poll(region) {
  setTimeout(async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (answer.redirected) {
        location.assign(answer.url);
        return;
      }

      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page.querySelector("[data-poll]");
      if (!now) {
        location.reload();
        return;
      }

      // Only what has changed, so that it is announced once.
      for (const part of region.querySelectorAll("[data-poll-part]")) {
        const other = now.querySelector(`[data-poll-part="${part.dataset.pollPart}"]`);
        if (other && part.outerHTML !== other.outerHTML) {
          part.replaceWith(other);
        }
      }
    } catch {
      // The host does not answer at the moment; the import does not depend on who looks on.
    }

    poll(region);
  }, pause);
}
