// After a choice by mouse or finger, the first thing to do and its picture come into view. Who
// chooses by keyboard stays at the choices, and sees the first words of the answer below them.
// Without this script the answer stands there all the same.
(() => {
  const { dataset } = document.documentElement;
  if (dataset.answersCome) return; // in Jupyter each activity brings this script, for all of them
  dataset.answersCome = "true";
  let pointed = false;
  addEventListener("pointerdown", () => { pointed = true; }, true);
  addEventListener("keydown", () => { pointed = false; }, true);

  // What is seen of the page there: in Jupyter a notebook scrolls between bars.
  const room = (one) => {
    let [top, bottom] = [0, innerHeight];
    for (let box = one.parentElement; box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowY === "visible") continue;
      const edge = box.getBoundingClientRect();
      top = Math.max(top, edge.top);
      bottom = Math.min(bottom, edge.bottom);
    }
    return [top, bottom];
  };
  const whole = (one) => {
    const [{ top, bottom }, [first, last]] = [one.getBoundingClientRect(), room(one)];
    return top >= first && bottom <= last;
  };

  addEventListener("change", (event) => {
    const answers = event.target.closest(".selfcare .reveal > .answers");
    if (!answers) return;
    const panel = [...answers.nextElementSibling.children].find((one) => one.checkVisibility());
    if (!panel) return;
    if (!pointed) {
      panel.querySelector(".answer")?.scrollIntoView({ block: "nearest" });
      return;
    }
    const first = panel.querySelector(".do .steps > li") || panel;
    if (whole(first)) return;
    panel.scrollIntoView({ block: "start" });
    if (!whole(first)) first.scrollIntoView({ block: "end" });
  });
})();
