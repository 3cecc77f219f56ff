// Shows a run sheet to a room: one thing at a time, as large as the screen allows, by few keys.
(() => {
  const LARGEST = 6.5;
  const SMALLEST = 3.5; // hundredths of the screen's height
  const HARMLESS = ["b", "B", ".", "Enter"]; // what clickers send by mistake

  const screens = [...document.querySelectorAll(".screen")];
  const told = {}; // for each question the place of the answer that is uncovered
  let at = 0;
  let leaf = 0; // of a screen that is longer than the wall

  const line = (() => {
    try {
      return new BroadcastChannel("selfcare-room"); // the trainer's page on this computer
    } catch {
      return null;
    }
  })();

  const mayBeSeen = ({ dataset }) => !dataset.tells || told[dataset.tells] === Number(dataset.answer);
  const question = (name) => screens.find((one) => one.dataset.asks === name);
  const choices = (screen) => [...screen.querySelectorAll(".answers input")];
  const chosen = (screen) => choices(screen).findIndex((one) => one.checked);
  const flow = (screen) => screen.querySelector(".flow");
  const leaves = (screen) => {
    const body = screen.querySelector(".body");
    if (!body.classList.contains("paged")) return 1;
    const gap = innerWidth - body.clientWidth; // a leaf and its gap are as wide as the screen
    return Math.max(1, Math.round((body.scrollWidth + gap) / innerWidth));
  };

  const fit = (screen) => {
    const body = screen.querySelector(".body");
    body.classList.remove("paged");
    for (let size = LARGEST; size >= SMALLEST; size -= 0.25) {
      screen.style.fontSize = `${size}vh`;
      if (body.scrollHeight <= body.clientHeight && body.scrollWidth <= body.clientWidth) return;
    }
    body.style.setProperty("--leaf", `${body.clientHeight}px`);
    body.classList.add("paged");
  };

  const turn = (screen) => {
    const body = screen.querySelector(".body");
    body.scrollLeft = leaf * innerWidth;
  };

  const tell = () => {
    const { sheet } = document.body.dataset;
    line?.postMessage({ sheet, stop: Number(screens[at].dataset.stop) });
  };

  const show = (place, last = false) => {
    at = place;
    screens.forEach((one, number) => { one.hidden = number !== place; });
    const screen = screens[place];
    fit(screen);
    leaf = last ? leaves(screen) - 1 : 0;
    turn(screen);
    document.querySelector("footer progress").value = screen.dataset.stop;
    document.title = screen.querySelector("h2").textContent;
    history.replaceState(null, "", `#${screen.id}`);
    screen.focus({ preventScroll: true });
    tell();
  };

  const go = (step) => {
    if (leaf + step >= 0 && leaf + step < leaves(screens[at])) {
      leaf += step;
      turn(screens[at]);
      return;
    }
    for (let place = at + step; place >= 0 && place < screens.length; place += step) {
      if (mayBeSeen(screens[place])) {
        show(place, step < 0);
        return;
      }
    }
  };

  const choose = (screen, place) => {
    const all = choices(screen);
    all[(place + all.length) % all.length].checked = true;
  };

  const uncover = (screen) => {
    const name = screen.dataset.asks;
    let place = chosen(screen);
    if (place < 0) place = Number(screen.dataset.right ?? 0);
    else if (told[name] === place) place = (place + 1) % choices(screen).length;
    choose(screen, place);
    told[name] = place;
    const right = screen.dataset.right;
    if (right !== undefined) {
      screen.querySelectorAll(".answers label")[right].classList.add("is-right");
    }
    show(screens.findIndex((one) => one.dataset.tells === name && mayBeSeen(one)));
  };

  const afresh = (name) => {
    const screen = question(name);
    delete told[name];
    choices(screen).forEach((one) => { one.checked = false; });
    screen.querySelectorAll(".is-right").forEach((one) => one.classList.remove("is-right"));
    show(screens.indexOf(screen));
  };

  const f9 = () => {
    const screen = screens[at];
    const covered = screen.querySelector(".covered");
    const moving = screen.querySelector(".along") ?? screen.querySelector(".watch");
    if (screen.dataset.asks) uncover(screen);
    else if (screen.dataset.tells && !moving) afresh(screen.dataset.tells);
    else if (covered) covered.classList.toggle("open");
    else if (moving) {
      moving.open = !moving.open;
      fit(screen);
    }
  };

  const arrow = (step) => {
    const screen = screens[at];
    if (!screen.dataset.asks) return;
    const now = chosen(screen);
    choose(screen, now < 0 && step < 0 ? -1 : now + step);
  };

  const KEYS = {
    PageDown: () => go(1),
    PageUp: () => go(-1),
    F9: f9,
    ArrowDown: () => arrow(1),
    ArrowRight: () => arrow(1),
    ArrowUp: () => arrow(-1),
    ArrowLeft: () => arrow(-1),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (KEYS[event.key]) {
      event.preventDefault();
      KEYS[event.key]();
    } else if (HARMLESS.includes(event.key)) event.preventDefault();
  });

  document.addEventListener("click", (event) => {
    const label = event.target.closest?.(".answers label");
    if (!label || event.target.tagName === "INPUT") return; // a label's click comes once more
    event.preventDefault();
    const screen = screens[at];
    choose(screen, [...screen.querySelectorAll(".answers label")].indexOf(label));
    delete told[screen.dataset.asks];
    uncover(screen);
  });

  // A click on the circle itself, or Space on it, only chooses.
  document.addEventListener("change", (event) => {
    if (event.target.closest(".answers")) delete told[screens[at].dataset.asks];
  });

  addEventListener("resize", () => {
    fit(screens[at]);
    turn(screens[at]);
  });

  line?.addEventListener("message", ({ data }) => {
    if (data.sheet !== document.body.dataset.sheet) return;
    if (data.ask) tell();
    else if (data.steer === 0) f9();
    else if (data.steer) go(data.steer);
  });

  const from = screens.findIndex((one) => `#${one.id}` === location.hash && mayBeSeen(one));
  document.fonts.ready.then(() => show(Math.max(0, from)));
})();
