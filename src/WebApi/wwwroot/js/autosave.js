// A sheet of criteria that saves itself: each criterion when it changes, one after the other, because every save makes a
// new version of the sheet. What could not be saved stays in the form and in this tab, and is tried again.
const pause = { level: 400, text: 1500 };
const retries = [2, 5, 15, 30];
const known = new WeakSet();

export function autosave(sheet) {
  if (known.has(sheet)) {
    return;
  }

  known.add(sheet);
  const words = JSON.parse(sheet.dataset.words);
  const form = sheet.querySelector("form");
  const status = sheet.querySelector("[data-autosave-status]");
  const items = [...sheet.querySelectorAll("[data-criterion]")].map(item);
  const drafts = `drafts:${sheet.dataset.autosave}`;
  let timer;
  let retry;
  let failures = 0;
  let saving = null;
  let leaving = false;

  function item(element) {
    const fields = (name) => [...element.querySelectorAll(`[data-field="${name}"]`)];
    return {
      element,
      code: element.dataset.criterion,
      dimension: element.dataset.dimension,
      state: element.querySelector("[data-state]"),
      stored: JSON.parse(element.dataset.stored ?? "null") ?? {
        level: fields("level").find((radio) => radio.defaultChecked)?.value ?? "",
        evidence: fields("evidence")[0].defaultValue,
        comment: fields("comment")[0].defaultValue,
      },
      conflict: null,
      get value() {
        return {
          level: fields("level").find((radio) => radio.checked)?.value ?? "",
          evidence: fields("evidence")[0].value,
          comment: fields("comment")[0].value,
        };
      },
      set value(value) {
        fields("level").forEach((radio) => (radio.checked = radio.value === value.level));
        fields("evidence")[0].value = value.evidence;
        fields("comment")[0].value = value.comment;
      },
      focus() {
        (fields("level").find((radio) => radio.checked) ?? fields("level")[0]).focus();
      },
      get changed() {
        return !same(this.value, this.stored);
      },
      // A text alone is no answer yet: it is kept here until there is one.
      get saveable() {
        return this.changed && !this.conflict && this.value.level !== "";
      },
    };
  }

  function same(one, other) {
    return ["level", "evidence", "comment"].every((name) => plain(one[name]) === plain(other[name]));
  }

  function plain(text) {
    return text.replaceAll("\r\n", "\n").normalize("NFC").trim();
  }

  function say(text) {
    if (status.textContent !== text) {
      status.textContent = text;
    }
  }

  function format(word, ...values) {
    return words[word].replace(/\{(\d)\}/g, (_, i) => values[i]);
  }

  function field(name) {
    return form.querySelector(`input[name="${name}"]`);
  }

  // The forms of the page that send the sheet's version: its own, and the one that hands it in.
  function version(value, at) {
    document.querySelectorAll('input[name="_version"]').forEach((input) => (input.value = value));
    if (at) {
      document.querySelectorAll('input[name="_readAt"]').forEach((input) => (input.value = at));
    }
  }

  async function save(one) {
    const value = one.value;
    const body = new URLSearchParams({
      __RequestVerificationToken: field("__RequestVerificationToken").value,
      version: field("_version").value,
      criterion: one.code,
      ...value,
    });
    const answer = await fetch(sheet.dataset.autosave, {
      method: "POST",
      headers: { Accept: "application/json" },
      body,
      // What is on its way when somebody leaves still arrives.
      keepalive: document.hidden && body.toString().length < 60000,
      signal: AbortSignal.timeout(20000),
    });
    if (answer.ok) {
      const saved = await answer.json();
      version(saved.version, saved.at);
      one.stored = value;
      one.element.querySelector("[data-seen]").value = saved.seen;
      one.state.textContent = "";
      return saved.at;
    }

    if (answer.status === 412) {
      const now = await answer.json();
      takeIn(now);
      return now.at;
    }

    const problem = await answer.json().catch(() => null);
    throw Object.assign(new Error(problem?.detail ?? ""), { status: answer.status });
  }

  // Somebody else of the side has saved. What nobody touched here is shown as they have it; what both changed is asked.
  function takeIn(now) {
    version(now.version);
    for (const one of items) {
      const theirs = now.ratings.find((rating) => rating.criterion === one.code) ?? { level: "", evidence: "", comment: "", seen: "" };
      if (same(theirs, one.stored)) {
        continue;
      }

      const untouched = !one.changed;
      one.stored = { level: theirs.level, evidence: theirs.evidence, comment: theirs.comment };
      one.element.querySelector("[data-seen]").value = theirs.seen;
      if (untouched) {
        one.value = one.stored;
        one.state.textContent = words.AutoTheirs;
      } else if (one.changed) {
        ask(one);
      }
    }

    count();
  }

  function ask(one) {
    one.conflict?.remove();
    const box = document.createElement("div");
    box.className = "criterion__conflict";
    box.setAttribute("role", "alert");
    const shown = one.element.querySelector(`[data-field="level"][value="${one.stored.level}"]`);
    const text = document.createElement("p");
    text.textContent = format("AutoConflict", shown ? shown.parentElement.querySelector("strong").textContent : words.NoAnswer);
    const texts = document.createElement("p");
    texts.textContent = [one.stored.evidence, one.stored.comment].filter(Boolean).join(" · ");
    const button = (word, act) => {
      const made = Object.assign(document.createElement("button"), { type: "button", className: "kern-btn kern-btn--secondary" });
      made.append(Object.assign(document.createElement("span"), { className: "kern-label", textContent: words[word] }));
      made.addEventListener("click", () => {
        act();
        box.remove();
        one.conflict = null;
        keep();
        count();
        one.focus();
        flush();
      });
      return made;
    };
    box.append(text, texts, button("KeepMine", () => {}), button("TakeTheirs", () => (one.value = one.stored)));
    one.element.prepend(box);
    one.conflict = box;
  }

  // Returns whether nothing is left to be saved.
  function flush() {
    clearTimeout(timer);
    clearTimeout(retry);
    saving ??= run().finally(() => (saving = null));
    return saving;
  }

  async function run() {
    let at;
    for (let one; (one = items.find((each) => each.saveable)); ) {
      say(words.AutoSaving);
      try {
        at = await save(one);
        failures = 0;
      } catch (failure) {
        keep();
        one.state.textContent = failure.message;
        say(failure.status === 401 ? words.AutoSignedOut : words.AutoFailed);
        // The server has judged: the same again would be refused again.
        if (!(failure.status >= 400 && failure.status < 500 && failure.status !== 401 && failure.status !== 408 && failure.status !== 429)) {
          retry = setTimeout(flush, 1000 * retries[Math.min(failures++, retries.length - 1)]);
        }

        return false;
      }
    }

    keep();
    for (const one of items.filter((each) => each.changed && !each.conflict)) {
      one.state.textContent = words.AutoNeedsLevel;
    }

    if (items.some((each) => each.conflict)) {
      say(words.AutoReady);
    } else if (at) {
      const clock = new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
      say(format("AutoSaved", clock));
    }

    return items.every((each) => !each.changed);
  }

  // What is not saved survives a reload of this tab, with what it was based on.
  function keep() {
    const left = items.filter((one) => one.changed).map((one) => [one.code, { value: one.value, stored: one.stored }]);
    try {
      if (left.length > 0) {
        sessionStorage.setItem(drafts, JSON.stringify(Object.fromEntries(left)));
      } else {
        sessionStorage.removeItem(drafts);
      }
    } catch {
      // Without a place to keep them the form itself still has them.
    }
  }

  function restore() {
    let left = {};
    try {
      left = JSON.parse(sessionStorage.getItem(drafts) ?? "{}");
    } catch {
      return;
    }

    for (const one of items) {
      const draft = left[one.code];
      if (draft && !one.changed && !same(draft.value, one.stored)) {
        one.value = draft.value;
        one.element.querySelector("details").open ||= Boolean(draft.value.evidence || draft.value.comment);
        if (!same(draft.stored, one.stored)) {
          ask(one);
        }
      }
    }
  }

  function count() {
    const part = (name, of) => {
      const answered = of.filter((one) => one.value.level !== "").length;
      sheet.querySelector(`[data-progress="${name}"]`).value = answered;
      sheet.querySelectorAll(`[data-count="${name}"]`).forEach((text) => (text.textContent = format("AnsweredOf", answered, of.length)));
    };
    part("all", items);
    new Set(items.map((one) => one.dimension)).forEach((name) => part(name, items.filter((one) => one.dimension === name)));
    const open = items.filter((one) => one.value.level === "");
    const unproven = items.filter(lacksEvidence);
    for (const one of items) {
      sheet.querySelector(`[data-open-item="${one.code}"]`).hidden = !open.includes(one);
      sheet.querySelector(`[data-unproven-item="${one.code}"]`).hidden = !unproven.includes(one);
    }

    sheet.querySelector("[data-some-open]").hidden = open.length === 0;
    sheet.querySelector("[data-all-answered]").hidden = open.length > 0;
    sheet.querySelector("[data-some-unproven]").hidden = unproven.length === 0;
  }

  function lacksEvidence(one) {
    return ["3", "4"].includes(one.value.level) && one.value.evidence.trim() === "";
  }

  function toNextOpen() {
    const here = items.findIndex((one) => one.element.contains(document.activeElement));
    const next = [...items.slice(here + 1), ...items.slice(0, here + 1)].find((one) => one.value.level === "");
    if (next) {
      next.focus();
      next.element.scrollIntoView({ block: "center" });
    } else {
      const end = document.getElementById("hand-in");
      end.tabIndex = -1;
      end.focus();
    }
  }

  function changedBy(event, wait) {
    const one = items.find((each) => each.element.contains(event.target));
    if (!one || !event.target.dataset.field) {
      return;
    }

    one.state.textContent = lacksEvidence(one) ? words.AutoNeedsEvidence : "";
    keep();
    count();
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (lacksEvidence(one)) {
        one.element.querySelector("details").open = true;
      }

      flush();
    }, wait);
  }

  sheet.addEventListener("change", (event) => changedBy(event, event.target.type === "radio" ? pause.level : 0));
  sheet.addEventListener("input", (event) => event.target.type !== "radio" && changedBy(event, pause.text));

  // Within a scale the figures choose, and Enter goes on: sending the whole form is what buttons are for.
  sheet.addEventListener("keydown", (event) => {
    if (event.target.type !== "radio" || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }

    if (event.key === "Enter") {
      event.preventDefault();
      toNextOpen();
    } else if (/^[0-4]$/.test(event.key)) {
      event.preventDefault();
      const radio = event.target.closest("fieldset").querySelector(`[data-field="level"][value="${event.key}"]`);
      radio.focus();
      radio.click();
    }
  });

  sheet.querySelector("[data-next-open]").addEventListener("click", (event) => {
    event.preventDefault();
    toNextOpen();
  });

  // Nothing is sent away before the rest has been saved.
  sheet.addEventListener(
    "submit",
    async (event) => {
      if (leaving) {
        return;
      }

      event.preventDefault();
      event.stopImmediatePropagation();
      const { target, submitter } = event;
      const done = await flush();
      // With nothing left to save this is still within the event, and a form that is being sent is not sent again.
      await new Promise((resolve) => setTimeout(resolve));
      if (submitter?.dataset.save !== undefined) {
        const left = items.find((one) => one.changed);
        left?.focus();
      } else if (done || target === form) {
        leaving = true;
        target.requestSubmit(submitter);
        leaving = target === form;
      } else {
        (items.find((one) => one.changed) ?? items[0]).focus();
      }
    },
    true,
  );

  addEventListener("beforeunload", (event) => {
    if (!leaving && items.some((one) => one.changed)) {
      event.preventDefault();
    }
  });
  addEventListener("online", flush);
  document.addEventListener("visibilitychange", () => document.hidden && flush());

  restore();
  count();
  say(words.AutoReady);
  flush();
}
