// Watches the line to the kernel, and says in the activity when nobody answers.
const LOOK = 700; // milliseconds between two looks
const PATIENCE = 1300; // until a look, or a question to the kernel, counts as unanswered

function render({ model, el }) {
  const words = model.get("words");
  const kernel = model.widget_manager?.kernel;
  const inLite = document.querySelector("[data-jupyter-lite-root]");
  const inApp = "voila" in document.body.dataset;
  const note = document.createElement("p");
  note.setAttribute("role", "status");
  note.className = "pulse";
  el.append(note);

  let asked = null; // when the oldest question without an answer was put
  let differing = null; // since when the page and the kernel's answer differ
  let answered = ""; // the ticks that the kernel's answer stands for
  let reachable = true;
  let ended = false;
  let tried = 0;
  let touched = false;

  const home = () => el.closest(".selfcare");
  const ticks = () =>
    [...home().querySelectorAll(".widget-checkbox input")].map((box) => +box.checked).join("");
  const follows = () => model.get("followed") && touched;

  function show() {
    if (!home()) return;
    const stale = follows() && answered !== ticks();
    const slow = asked !== null && performance.now() - asked > PATIENCE;
    const silent = !reachable || slow;
    home().classList.toggle("unanswered", stale || silent || ended);
    const how = inApp ? words.how_app : words.how_lab;
    const said = ended ? `${words.ended} ${how}` : silent ? words.silent : "";
    if (note.dataset.said === said) return;
    note.dataset.said = said;
    note.textContent = said;
    note.classList.toggle("danger-note", said !== "");
    if (ended && inApp) {
      const again = document.createElement("a");
      again.href = "";
      again.textContent = words.again;
      note.append(" ", again);
    }
  }

  function ask(lost = false) {
    if (!follows() || ended || kernel?.connectionStatus === "connecting") return;
    asked ??= performance.now();
    model.send(lost ? { take: ticks() } : {});
  }

  function onChange(event) {
    if (event.target === el || !home()?.contains(event.target)) return;
    touched = true;
    show();
    setTimeout(ask);
  }

  function onAnswer(said) {
    if (typeof said !== "string") return;
    answered = said;
    asked = null;
    if (said === ticks()) differing = null;
    else differing ??= performance.now();
    show();
  }

  async function look() {
    if (ended || !kernel) return show();
    const before = reachable;
    const connected = kernel.connectionStatus === "connected";
    const there = await serverAnswers();
    ended ||= there === "gone" || kernel.status === "dead";
    reachable = connected && there === "yes";
    if (there === "yes" && !connected && performance.now() - tried > LOOK) {
      tried = performance.now();
      kernel.reconnect().catch(() => {});
    }
    const lost = differing !== null && performance.now() - differing > PATIENCE;
    // Jupyter's own hello waits behind what was ticked meanwhile, and that waits 3 s for the hello
    if (reachable && !before) kernel._sendPending?.();
    const late = asked !== null && performance.now() - asked > LOOK;
    if (reachable && (!before || lost || late)) ask(lost);
    show();
  }

  async function serverAnswers() {
    if (inLite) return "yes";
    try {
      const settings = kernel.serverSettings;
      const answer = await fetch(`${settings.baseUrl}api/kernels/${kernel.id}`, {
        headers: settings.token ? { Authorization: `token ${settings.token}` } : {},
        cache: "no-store",
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (answer.status === 404) return "gone";
      return answer.ok ? "yes" : "no";
    } catch {
      return "no";
    }
  }

  function onStatus(_, status) {
    if (["restarting", "autorestarting", "dead", "terminating"].includes(status)) ended = true;
    show();
  }

  let stopped = false;
  (async function watch() {
    while (!stopped) {
      await look();
      await new Promise((done) => setTimeout(done, reachable ? LOOK : LOOK / 3));
    }
  })();
  document.addEventListener("change", onChange, true);
  model.on("msg:custom", onAnswer);
  kernel?.statusChanged.connect(onStatus);
  return () => {
    stopped = true;
    document.removeEventListener("change", onChange, true);
    model.off("msg:custom", onAnswer);
    kernel?.statusChanged.disconnect(onStatus);
  };
}

export default { render };
