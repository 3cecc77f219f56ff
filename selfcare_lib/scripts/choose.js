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

  const whole = (one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
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
