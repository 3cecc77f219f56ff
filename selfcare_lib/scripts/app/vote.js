// Draws what the server shows, and says what a person taps. Words are set as text, never as markup.
(() => {
  const words = JSON.parse(document.getElementById("words").textContent);
  const page = document.body.dataset.page;
  const at = (id) => document.getElementById(id);
  const SILENCE = 3000; // milliseconds without a word until the line counts as lost

  const LARGEST = 5.5;
  const SMALLEST = 3.5; // hundredths of the screen's height

  let line = null;
  let heard = 0;
  let lost = false;
  let refused = ""; // why the last tap was not taken
  let opening = ""; // the question that the trainer asked for
  let told = { view: { stage: "waiting" } };

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);

  const make = (tag, text = "", looks = "") =>
    Object.assign(document.createElement(tag), { textContent: text, className: looks });

  const note = (text) => {
    if (at("note").textContent !== text) at("note").textContent = text;
    at("note").classList.toggle("said", text !== "");
  };

  const send = (what) => {
    if (line.readyState === WebSocket.OPEN) line.send(JSON.stringify(what));
  };

  const drawQuestion = ({ stage, id, prompt, story, picture }) => {
    const question = at("question");
    question.hidden = stage === "waiting";
    if (question.hidden || question.dataset.id === id) return;
    question.dataset.id = id;
    question.classList.toggle("pictured", picture !== "");
    at("prompt").textContent = prompt;
    at("story").hidden = story.length === 0;
    at("story").open = false;
    at("story").replaceChildren(
      at("story").firstElementChild, ...story.map((one) => make("p", one)),
    );
    if (at("peek")) at("peek").open = false;
    at("picture").hidden = picture === "";
    if (picture) at("picture").src = `/images/${encodeURIComponent(picture)}.svg`;
  };

  const option = (view, text, place) => {
    const button = make("button");
    button.type = "button";
    button.append(make("span", "", "tick"), make("span", text));
    button.addEventListener("click", () => {
      refused = "";
      send({ id: view.id, round: view.round, place });
    });
    return button;
  };

  const drawPhone = (view) => {
    const options = at("options");
    const asked = JSON.stringify([view.id, view.round]);
    if (options.dataset.asked !== asked) {
      options.dataset.asked = asked;
      options.replaceChildren(...(view.options ?? []).map((text, n) => option(view, text, n)));
    }
    [...options.children].forEach((button, place) => {
      const right = view.right?.includes(place) ?? false;
      button.disabled = lost || view.stage !== "open";
      button.setAttribute("aria-pressed", String(view.mine === place));
      button.firstElementChild.textContent = view.mine === place ? "✓" : "";
      button.lastElementChild.textContent =
        right ? `${view.options[place]} (${words.right})` : view.options[place];
      button.classList.toggle("is-right", right);
    });
  };

  const phoneNote = (view) => {
    if (view.stage === "waiting") return words.wait;
    if (refused) return words[refused];
    if (view.stage === "closed") return view.mine === null ? words.missed : words.closed;
    if (view.mine !== null) return words.kept;
    return view.round > 1 ? words.again : words.pick;
  };

  const bar = (counted, number, longest) => {
    const row = make("div", "", `bar ${number ? "second" : "first"}`);
    const drawn = Object.assign(make("progress"), { max: longest, value: counted });
    drawn.setAttribute("aria-hidden", "true");
    row.append(make("span", number ? words.second : words.first), drawn);
    row.append(make("b", page === "wall" ? `${counted} ${counted === 1 ? words.vote : words.votes}` : counted));
    return row;
  };

  const drawBars = (view, rounds) => {
    const longest = Math.max(1, ...rounds.flat());
    at("bars").classList.toggle("counted", rounds.length > 0);
    at("bars").replaceChildren(...(view.options ?? []).map((text, place) => {
      const right = view.right?.includes(place);
      const said = make("span", right ? `${text} ✓ ${words.right}` : text, right ? "is-right" : "");
      const bars = make("div");
      bars.append(...rounds.map((counted, number) => bar(counted[place], number, longest)));
      const row = make("div");
      row.append(said, bars);
      const item = make("li");
      item.append(row);
      return item;
    }));
  };

  const drawAnswered = (view, phones) => {
    const round = view.round > 1 ? words.second : words.first;
    const all = Math.max(phones, view.answered ?? 0);
    at("answered").textContent =
      view.stage === "waiting" ? "" : `${round}: ${fill(words.answered, { n: view.answered, all })}`;
  };

  // As large as the whole question fits on the screen, and never smaller than the last row can read.
  const fit = () => {
    for (let size = LARGEST; size >= SMALLEST; size -= 0.25) {
      document.body.style.fontSize = `${size}vh`;
      const { scrollHeight, scrollWidth } = document.documentElement;
      const inside = at("bars").scrollWidth <= at("bars").clientWidth;
      if (scrollHeight <= innerHeight && scrollWidth <= innerWidth && inside) return;
    }
  };

  const drawWall = (view, phones) => {
    at("join").hidden = view.stage !== "waiting";
    drawBars(view, view.counts ?? []);
    drawAnswered(view, phones);
    const talking = view.stage === "closed" && !view.counts && view.round === 1;
    if (talking) at("answered").textContent = words.talk;
    fit();
  };

  const drawTrainer = (view) => {
    const pressed = document.activeElement;
    at("phones").textContent = fill(words.phones, { n: told.phones });
    at("busiest").textContent = told.busiest > 1 ? fill(words.most, { n: told.busiest }) : "";
    at("idle").hidden = view.stage !== "waiting";
    drawBars(view, view.peek);
    drawAnswered(view, told.phones);
    const can = {
      close: view.stage === "open",
      again: view.stage === "closed" && view.round < 2 && !view.right,
      show: view.stage === "closed" && !view.counts,
      answer: Boolean(view.counts) && !view.right && view.answerable,
      next: view.stage !== "waiting",
    };
    const buttons = [...document.querySelectorAll(".buttons [data-do]")];
    for (const button of buttons) button.disabled = !can[button.dataset.do];
    // On when what was pressed is done, not before: with many phones, older news comes between.
    if (pressed.matches("[data-do]:disabled") || (opening && opening === view.id)) {
      (buttons.find((button) => !button.disabled) ?? at("find")).focus();
      opening = "";
    }
  };

  const draw = () => {
    const { view, phones } = told;
    drawQuestion(view);
    if (page === "phone") drawPhone(view);
    else if (page === "wall") drawWall(view, phones);
    else if (view.peek) drawTrainer(view);
    if (lost) note(words.silent);
    else if (page === "phone") note(phoneNote(view));
    else note(refused ? words.not_now : "");
  };

  const hear = (event) => {
    heard = performance.now();
    const news = JSON.parse(event.data);
    if (news.no) refused = news.no;
    if (news.view) {
      const { id, round, stage } = told.view;
      const same = id === news.view.id && round === news.view.round && stage === news.view.stage;
      if (!same || page !== "phone") refused = "";
      told = news;
    }
    if (news.no || news.view || lost) {
      lost = false;
      draw();
    }
  };

  const connect = () => {
    heard = performance.now();
    line = new WebSocket(`${location.origin.replace("http", "ws")}${document.body.dataset.line}`);
    line.addEventListener("message", hear);
  };

  setInterval(() => {
    const silent = performance.now() - heard > SILENCE;
    if (!silent && line.readyState !== WebSocket.CLOSED) return;
    lost = true;
    draw();
    line.removeEventListener("message", hear);
    line.close();
    connect();
  }, 700);

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (!button) return;
    refused = "";
    button.focus(); // some browsers give it none when it is clicked
    opening = button.dataset.poll ?? "";
    send({ do: button.dataset.do, poll: button.dataset.poll });
    if (button.dataset.do === "open") scrollTo({ top: 0 });
  });

  at("find")?.addEventListener("input", (event) => {
    const wanted = event.target.value.toLowerCase();
    for (const group of document.querySelectorAll(".group")) {
      let found = 0;
      for (const item of group.querySelectorAll("li")) {
        item.hidden = !item.firstElementChild.textContent.toLowerCase().includes(wanted);
        found += item.hidden ? 0 : 1;
      }
      group.hidden = found === 0;
      if (wanted) group.open = found > 0;
    }
  });

  const wanted = location.hash.length > 1 && at(location.hash.slice(1));
  if (wanted) {
    wanted.closest(".group").open = true; // the run sheet names this question
    wanted.scrollIntoView();
  }

  if (page === "wall") addEventListener("resize", fit);
  at("picture").addEventListener("load", () => page === "wall" && fit());

  connect();
})();
