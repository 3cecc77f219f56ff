// The graded check on a page: a fresh draw, marking, what to read again, and another try.
// Without this script the page asks a fixed draw and style rules show the feedback.
// Nothing is kept unless the reader asks for it, and nothing is ever sent. Where a learning platform
// keeps the check instead, its frame hears "check-changed", answers with "check-restore", and may ask for all again with "check-ask".
(() => {
  const MEMORY = "hip-before-hamstring: what to repeat";

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);

  const shuffled = (items) => {
    const mixed = [...items];
    for (let last = mixed.length - 1; last > 0; last -= 1) {
      const other = Math.floor(Math.random() * (last + 1));
      [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
    }
    return mixed;
  };

  const element = (tag, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };

  const keptElsewhere = "kept" in document.documentElement.dataset;

  const recall = () => {
    if (keptElsewhere) return null;
    try {
      return JSON.parse(localStorage.getItem(MEMORY)) || null;
    } catch {
      return null;
    }
  };

  const bring = (root) => {
    root.dataset.alive = "";
    const words = JSON.parse(root.dataset.words);
    const objectives = JSON.parse(root.dataset.objectives);
    const list = root.querySelector(".check-questions");
    const questions = [...list.children];
    const status = root.querySelector(".check-status");
    const result = root.querySelector(".check-result");
    const buttons = root.querySelector(".check-buttons");
    const seen = new Set();
    let memory = recall();
    let drawn = [];

    // Sure and wrong first, then wrong, then never seen, then the rest.
    const rank = ({ dataset: { id } }) => {
      const kept = memory && memory[id];
      if (kept) return kept.sure ? 0 : 1;
      return seen.has(id) ? 3 : 2;
    };
    const chosen = (question) => question.querySelector("input[type=radio]:checked");
    const isRight = (question) => chosen(question)?.hasAttribute("data-right") ?? false;
    const isSure = (question) => question.querySelector(".sure input").checked;

    const say = (text) => { status.textContent = text; };
    const count = () => say(fill(words.answered, {
      n: drawn.filter(chosen).length, all: drawn.length,
    }));

    const parts = new Map(questions.map((question) => [question, {
      labels: [...question.querySelectorAll(".answers > label")],
      steps: question.querySelector(".ordering ol"),
      texts: [...question.querySelector(".said").children],
    }]));
    // The order of the answers; of the steps where they are moved instead.
    const order = (question) => {
      const { labels, steps } = parts.get(question);
      if (steps) return [...steps.children].map(({ dataset: { step } }) => Number(step));
      return [...question.querySelector(".answers").children].flatMap((one) =>
        (labels.includes(one) ? [labels.indexOf(one)] : []));
    };
    const arrange = (question, places) => {
      const { labels, texts, steps } = parts.get(question);
      if (steps) {
        const detail = places;
        question.querySelector(".answers").dispatchEvent(new CustomEvent("order-arrange", { detail }));
        return;
      }
      question.querySelector(".answers").append(...places.map((place) => labels[place]));
      question.querySelector(".said").append(...places.map((place) => texts[place]));
    };
    const mixed = (question) => {
      const { labels, steps } = parts.get(question);
      if (question.dataset.kind === "point") return [...labels.keys()]; // letters stay
      const places = shuffled((steps ? [...steps.children] : labels).keys());
      const given = steps && places.every((place, n) => place === n); // never the right order
      return given ? places.reverse() : places;
    };

    const ask = (wanted, placesOf) => {
      delete root.dataset.marked;
      result.replaceChildren();
      for (const question of questions) {
        question.hidden = true;
        question.querySelectorAll("input, button").forEach((input) => {
          input.checked = false;
          input.disabled = false;
        });
      }
      drawn = wanted;
      drawn.forEach((question, place) => {
        seen.add(question.dataset.id);
        question.hidden = false;
        arrange(question, placesOf(question, place));
        list.append(question);
      });
      buttons.replaceChildren(button(words.mark, finish));
    };

    const begin = (focus) => {
      ask(shuffled(objectives.flatMap(({ id }) =>
        shuffled(questions.filter((question) => question.dataset.objective === id))
          .sort((one, other) => rank(one) - rank(other))
          .slice(0, Number(root.dataset.per)))), mixed);
      count();
      tell();
      if (focus) drawn[0].querySelector("button:enabled, input").focus();
    };

    // All that somebody needs who keeps a check and brings it back, by places in the page.
    const tell = () => root.dispatchEvent(new CustomEvent("check-changed", {
      bubbles: true,
      detail: {
        bank: root.dataset.bank,
        seen: questions.flatMap(({ dataset: { id } }, place) => (seen.has(id) ? [place] : [])),
        drawn: drawn.map((question) => ({
          question: questions.indexOf(question),
          order: order(question),
          chosen: parts.get(question).labels.indexOf(chosen(question)?.closest("label")),
          sure: isSure(question),
        })),
        marked: "marked" in root.dataset,
        right: drawn.filter(isRight).length,
        asked: drawn.length,
        needed: Number(root.dataset.needed),
      },
    }));

    const restore = ({ detail }) => {
      seen.clear(); // the draw that this page began with was not looked at
      detail.seen.forEach((place) => seen.add(questions[place].dataset.id));
      ask(detail.drawn.map(({ question }) => questions[question]),
        (_, place) => detail.drawn[place].order);
      detail.drawn.forEach(({ chosen: answer, sure }, place) => {
        const { labels } = parts.get(drawn[place]);
        if (answer >= 0) {
          labels[answer].querySelector("input").checked = true;
          labels[answer].parentElement.dispatchEvent(new CustomEvent("order-given"));
        }
        drawn[place].querySelector(".sure input").checked = sure;
      });
      count();
      if (detail.marked) say(grade());
    };

    const finish = () => {
      const open = drawn.flatMap((question, place) => (chosen(question) ? [] : [place + 1]));
      if (open.length) {
        say(fill(words.still_open, { list: open.join(", ") }));
        return;
      }
      say(grade());
      tell();
      result.focus();
    };

    const grade = () => {
      root.dataset.marked = "";
      drawn.forEach((question) => {
        question.querySelectorAll("input, button")
          .forEach((input) => { input.disabled = true; });
      });
      const right = drawn.filter(isRight).length;
      const verdict = fill(right >= Number(root.dataset.needed) ? words.passed : words.not_passed, {
        n: right, all: drawn.length,
      });
      show(verdict, right >= Number(root.dataset.needed));
      if (memory) keep();
      return verdict;
    };

    const show = (verdict, passed) => {
      const rows = objectives.map(({ id, text, lessons }) => {
        const asked = drawn.filter((question) => question.dataset.objective === id);
        const right = asked.filter(isRight).length;
        return { text, lessons, right, asked: asked.length };
      });
      const again = new Map(rows.filter(({ right, asked }) => right < asked)
        .flatMap(({ lessons }) => lessons.map((lesson) => [lesson.title, lesson])));
      const links = (lessons) => lessons.flatMap((lesson, place) => [
        ...(place ? [", "] : []), element("a", { href: lesson.page, textContent: lesson.title }),
      ]);
      const table = element("table", { className: "by-objective" },
        element("caption", { textContent: fill(words.pass_mark, {
          n: root.dataset.needed, all: drawn.length,
        }) }),
        element("thead", {}, element("tr", {}, ...[words.objective, words.score, words.lessons]
          .map((text) => element("th", { scope: "col", textContent: text })))),
        element("tbody", {}, ...rows.map(({ text, lessons, right, asked }) => element("tr", {},
          element("td", { textContent: text }),
          element("td", { className: "score", textContent: `${right === asked ? "✓" : "✕"} ${right} / ${asked}` }),
          element("td", {}, ...(right < asked ? links(lessons) : ["–"]))))));
      const wrongly = drawn.filter((question) => isSure(question) && !isRight(question));
      const advice = again.size
        ? element("p", {}, element("b", { textContent: words.read_again }), " ",
          ...links([...again.values()]))
        : element("p", { textContent: words.all_right });
      result.replaceChildren(element("section", { className: passed ? "result passed" : "result not-yet" },
        element("h3", { textContent: verdict }), table, advice,
        ...(wrongly.length ? [element("p", { textContent: words.sure_and_wrong }),
          element("ul", { className: "sure-and-wrong" }, ...wrongly.map((question) =>
            element("li", { textContent: question.querySelector(".question").textContent })))] : []),
        element("p", { className: "no-licence", textContent: words.no_licence })));
      buttons.replaceChildren(
        button(words.again, () => begin(true)),
        button(words.print_result, () => print()),
        ...(again.size ? [dates([...again.keys()])] : []),
        ...(keptElsewhere ? [] : remembering()));
    };

    const button = (text, press) => {
      const made = element("button", { type: "button", textContent: text });
      made.addEventListener("click", press);
      return made;
    };

    // The dates are a file of the reader's own: any calendar opens it.
    const dates = (titles) => {
      const about = fill(words.dates_about, { list: titles.join(", ") });
      const escaped = (text) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`);
      const events = words.repeat_days.map((days) => {
        const day = new Date();
        day.setDate(day.getDate() + days);
        const stamp = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
          .map((part) => String(part).padStart(2, "0")).join("");
        return ["BEGIN:VEVENT", `UID:${stamp}-hip-before-hamstring`, `DTSTAMP:${stamp}T000000Z`,
          `DTSTART;VALUE=DATE:${stamp}`, `SUMMARY:${escaped(words.dates_title)}`,
          `DESCRIPTION:${escaped(about)}`, "END:VEVENT"];
      });
      const file = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//hip before hamstring//EN",
        ...events.flat(), "END:VCALENDAR", ""].join("\r\n");
      return element("a", {
        className: "button", download: "repeat.ics", textContent: words.save_dates,
        href: `data:text/calendar;charset=utf-8,${encodeURIComponent(file)}`,
      });
    };

    const keep = () => {
      for (const question of drawn) {
        if (isRight(question)) delete memory[question.dataset.id];
        else memory[question.dataset.id] = { sure: isSure(question) };
      }
      localStorage.setItem(MEMORY, JSON.stringify(memory));
    };

    const remembering = () => {
      const box = element("input", { type: "checkbox", checked: memory !== null });
      box.addEventListener("change", () => {
        try {
          if (box.checked) {
            memory = {};
            keep();
            say(words.remembered);
          } else {
            memory = null;
            localStorage.removeItem(MEMORY);
            say(words.forget);
          }
        } catch {
          memory = null;
          box.checked = false;
          say(words.cannot_remember);
        }
      });
      return [element("label", { className: "remember" }, box, ` ${words.remember}`)];
    };

    list.addEventListener("change", () => { count(); tell(); });
    root.addEventListener("check-restore", restore);
    root.addEventListener("check-ask", tell);
    begin(false);
  };

  const bringAll = () => document.querySelectorAll(".selfcare .check:not([data-alive])").forEach(bring);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", bringAll);
  else bringAll();
})();
