// The frame around the course in a learning platform (SCORM): one session for all pages.
// It keeps the page that is open, the check as it stands, the best score and whether it was passed.
// No other thing that somebody chooses is told to the platform.
(() => {
  const PAGE = /^(?:[\w-]+\/)*[\w-]+\.html$/;
  // Milliseconds between two values. Some platforms send each value on its own and save a whole
  // record for it: of two that come at once, one is lost.
  const PAUSE = 250;

  const dialect = scormDialects[document.body.dataset.version];
  const frame = document.querySelector("iframe");
  const said = document.querySelector("[role=status]");
  const words = JSON.parse(document.body.dataset.words);
  const begun = Date.now();

  const say = (text) => { said.textContent = text; };
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);

  // The platform's part: an object of the frames around this one, or of the window that opened it.
  const above = (start) => {
    for (let here = start, steps = 0; here && steps < 50; here = here.parent, steps += 1) {
      try {
        if (here[dialect.object]) return here[dialect.object];
      } catch {
        return null; // another site's window
      }
      if (here.parent === here) return null;
    }
    return null;
  };
  const findPlatform = () => above(window.parent) ?? above(window.opener) ?? null;

  const joined = (api) => {
    const call = (name, ...parameters) => {
      try {
        return String(api[dialect.calls[name]](...parameters) ?? "");
      } catch {
        return "";
      }
    };
    return {
      begin: () => call("begin", "") === "true",
      get: (element) => call("get", element),
      set: (element, value) => call("set", element, String(value)) === "true",
      save: () => call("save", "") === "true",
      end: () => call("end", ""),
    };
  };

  // What is suspended is short: a place, the order of the answers, the choice, sure or not.
  const packed = ({ bank, seen, drawn, marked }) => {
    const rows = drawn.map(({ question, order, chosen, sure }) =>
      [question, order.map((place) => place.toString(36)).join(""), chosen, sure ? 1 : 0]);
    const whole = JSON.stringify({ bank, seen, drawn: rows, marked });
    return whole.length <= dialect.most ? whole : JSON.stringify({ bank, seen: [], drawn: rows, marked });
  };
  const unpacked = (text) => {
    try {
      const { bank, seen, drawn, marked } = JSON.parse(text);
      return {
        bank,
        seen,
        marked,
        drawn: drawn.map(([question, order, chosen, sure]) => ({
          question, order: [...order].map((one) => parseInt(one, 36)), chosen, sure: Boolean(sure),
        })),
      };
    } catch {
      return null; // nothing yet, or nothing of ours
    }
  };

  const hold = (platform) => {
    const counts = !["browse", "review"].includes(platform.get(dialect.mode));
    let kept = unpacked(platform.get(dialect.suspended));
    let best = parseInt(platform.get(dialect.score), 10);
    let passed = dialect.passed(platform.get);
    let ended = false;
    let back = true; // nothing but the page of the last time was opened yet
    let waiting = 0;
    let taken = true;
    let afterwards = null; // what to do once all is sent
    const queue = new Map(); // of each value the newest

    const one = ([element, value]) => {
      queue.delete(element);
      taken = platform.set(element, value) && taken;
    };
    const saved = () => {
      taken = platform.save() && taken;
      afterwards?.(taken);
      afterwards = null;
      taken = true;
    };
    const step = () => {
      one(queue.entries().next().value);
      waiting = queue.size ? setTimeout(step, PAUSE) : 0;
      if (!waiting) saved();
    };
    const put = (element, value) => {
      if (!counts || ended) return;
      queue.set(element, value);
      waiting ||= setTimeout(step, PAUSE);
    };
    const all = () => {
      clearTimeout(waiting);
      waiting = 0;
      [...queue].forEach(one);
      saved();
    };
    const putAll = (values) => values.forEach(([element, value]) => put(element, value));

    const score = ({ right, asked, needed }) => {
      const share = Math.floor((100 * right) / asked);
      if (!(best >= share)) best = share;
      passed ||= right >= needed;
      putAll(dialect.marked(best, passed));
      afterwards = (whole) => say(fill(whole ? words.taken : words.not_taken, { n: best }));
    };

    const changed = ({ detail }) => {
      kept = detail;
      put(dialect.suspended, packed(detail));
      if (detail.marked && counts) score(detail);
    };

    // On a slow line somebody answers before the whole page has come, and nobody heard it.
    const answeredBefore = (check) => {
      let told = null;
      check.addEventListener("check-changed", ({ detail }) => { told = detail; }, { once: true });
      check.dispatchEvent(new CustomEvent("check-ask"));
      return told && (told.marked || told.drawn.some(({ chosen }) => chosen >= 0)) ? told : null;
    };

    const turned = () => {
      const { contentDocument: shown, contentWindow } = frame;
      const here = contentWindow.location.href.slice(new URL(".", location.href).href.length);
      const page = here.replace(/[?#].*/, "");
      if (PAGE.test(page)) put(dialect.place, page);
      const first = back;
      back = false;
      const check = shown.querySelector(".check");
      if (!check) return;
      const early = answeredBefore(check);
      if (early) changed({ detail: early });
      else if (kept && kept.bank === check.dataset.bank) {
        check.dispatchEvent(new CustomEvent("check-restore", { detail: kept }));
        const half = !kept.marked && kept.drawn.some(({ chosen }) => chosen >= 0);
        if (half && first) check.scrollIntoView();
      }
      shown.addEventListener("check-changed", changed);
    };

    const end = () => {
      if (ended) return;
      putAll(dialect.left(Math.floor((Date.now() - begun) / 1000)));
      all();
      ended = true;
      platform.end();
    };

    if (!passed) putAll(dialect.begun());
    frame.addEventListener("load", turned);
    addEventListener("pagehide", end);
    addEventListener("pageshow", ({ persisted }) => { if (persisted) location.reload(); });
    document.addEventListener("visibilitychange", () => {
      if (document.hidden && waiting && !ended) all(); // a phone may never come back
    });
    if (!counts) say(words.looking);
    else if (passed && best >= 0) say(fill(words.before, { n: best }));
    const left = platform.get(dialect.place);
    frame.src = PAGE.test(left) ? left : frame.dataset.first;
  };

  // Links to other sites open beside: those sites often refuse to be shown inside a platform.
  const openOutsideBeside = () => {
    frame.contentDocument.addEventListener("click", ({ target }) => {
      const link = target.closest?.("a[href]");
      if (link && link.origin !== location.origin && link.protocol.startsWith("http")) {
        Object.assign(link, { target: "_blank", rel: "noopener noreferrer" });
      }
    });
    document.title = frame.contentDocument.title;
  };
  frame.addEventListener("load", openOutsideBeside);

  // Some platforms put their object there only after they have put the course into its frame.
  const start = (triesLeft) => {
    const api = findPlatform();
    const platform = api && joined(api);
    if (platform && platform.begin()) {
      hold(platform);
    } else if (!api && triesLeft > 0) {
      setTimeout(start, 100, triesLeft - 1);
    } else {
      say(words.alone);
      frame.src = frame.dataset.first;
    }
  };
  start(20);
})();
