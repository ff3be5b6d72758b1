// Completions of a search, in the browser's own list: keyboard and screen readers know it already.
const pause = 150;
let lists = 0;

export function suggest(input) {
  const list = document.createElement("datalist");
  list.id = `suggestions-${++lists}`;
  input.after(list);
  input.setAttribute("list", list.id);
  const language = document.documentElement.lang === "de" ? "de" : "en";
  let timer;
  let asking;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    asking?.abort();
    const text = input.value.trim();
    if (text.length < 2) {
      list.replaceChildren();
      return;
    }

    timer = setTimeout(async () => {
      asking = new AbortController();
      try {
        const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(text)}`, { signal: asking.signal });
        if (answer.ok) {
          const kind = input.dataset.suggestKind;
          const found = (await answer.json()).filter((each) => !kind || each.kind === kind).map((each) => each[language]);
          list.replaceChildren(...[...new Set(found)].map((value) => Object.assign(document.createElement("option"), { value })));
        }
      } catch {
        // No completions is no failure: the search itself works.
      }
    }, pause);
  });
}
