// The trainer's clock: how long the session and this part have run; and the keys of the room's page
// where it is open in the same browser.
(() => {
  const clock = document.querySelector(".clock");
  const { sheet } = clock.dataset;
  const parts = [...document.querySelectorAll(".run-part")];
  const button = (name) => clock.querySelector(`[data-clock=${name}]`);
  const shows = (name) => clock.querySelector(`[data-shows=${name}]`);
  const startWords = button("start").textContent;
  let began = 0; // milliseconds; 0 while the clock stands
  let partBegan = 0;
  let part = 0;

  const line = (() => {
    try {
      return new BroadcastChannel("selfcare-room");
    } catch {
      return null;
    }
  })();

  const time = (ms) => {
    const seconds = Math.floor(ms / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };

  const draw = () => {
    const now = performance.now();
    const whole = Number(parts[part].dataset.minutes) * 60_000;
    const used = began ? now - partBegan : 0;
    shows("session").textContent = time(began ? now - began : 0);
    shows("part").textContent = used > whole
      ? `${time(used)} / ${time(whole)}, ${shows("part").dataset.over} ${time(used - whole)}`
      : `${time(used)} / ${time(whole)}`;
    parts.forEach((one, number) => one.classList.toggle("now", number === part));
    button("next").disabled = part === parts.length - 1;
  };

  const enter = (number) => {
    if (number === part) return;
    part = number;
    partBegan = performance.now();
    draw();
    parts[part].scrollIntoView({ block: "start" });
  };

  button("start").addEventListener("click", () => {
    began = began ? 0 : performance.now();
    partBegan = began;
    button("start").textContent = began ? button("start").dataset.stopWords : startWords;
    draw();
  });
  button("next").addEventListener("click", () => enter(Math.min(part + 1, parts.length - 1)));

  for (const one of clock.querySelectorAll("[data-steer]")) {
    one.addEventListener("click", () => line?.postMessage({ sheet, steer: Number(one.dataset.steer) }));
  }
  line?.addEventListener("message", ({ data }) => {
    if (data.sheet !== sheet || !data.stop) return;
    clock.querySelector(".steer").hidden = false;
    for (const one of document.querySelectorAll(".on-the-wall")) {
      one.classList.toggle("now", Number(one.dataset.stop) === data.stop);
    }
    enter(parts.findIndex((one) => one.dataset.stops.split(" ").includes(String(data.stop))));
  });
  line?.postMessage({ sheet, ask: true });

  clock.hidden = false;
  setInterval(draw, 500);
  draw();
})();
