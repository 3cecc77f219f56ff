// What somebody ticked is kept for all pages of this tab, until it is closed. Nothing is sent, and
// without this script (or where a browser keeps nothing) each page knows what was ticked on it.
(() => {
  const KEPT = "selfcare.ticks";

  const read = () => {
    try {
      const kept = JSON.parse(sessionStorage.getItem(KEPT) || "[]");
      return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
    } catch {
      return [];
    }
  };
  const write = (ticks) => {
    try {
      if (ticks.length) sessionStorage.setItem(KEPT, JSON.stringify(ticks));
      else sessionStorage.removeItem(KEPT);
      return true;
    } catch {
      return false;
    }
  };
  const about = (tick) => /^(sign|factor)-/.test(tick);

  const bring = () => {
    const inputs = [...document.querySelectorAll(".selfcare [data-tick]")];
    if (!inputs.length) return;
    const groups = [...document.querySelectorAll(".selfcare [data-group]")];
    const tickOf = (input) => input.dataset.tick;

    const recall = () => {
      const kept = new Set(read());
      for (const input of inputs) input.checked = kept.has(tickOf(input));
    };

    // "That is all" beside something true means: none of these in every group that was left open.
    const ticked = () => {
      const ticks = inputs.filter((input) => input.checked).map(tickOf);
      if (!ticks.includes("none-all") || !ticks.some(about)) return ticks;
      const open = groups.filter((group) => !group.querySelector("[data-tick]:checked"))
        .map((group) => `none-${group.dataset.group}`);
      return [...ticks.filter((tick) => tick !== "none-all"), ...open];
    };

    const keep = () => {
      const here = new Set(inputs.map(tickOf));
      return write([...read().filter((tick) => !here.has(tick)), ...ticked()]);
    };

    // A tick speaks against "none of these" of its group, and the other way round.
    const agree = (input) => {
      const group = input.closest(".reader [data-group]");
      if (!group || !input.checked) return;
      const none = tickOf(input) === `none-${group.dataset.group}`;
      for (const other of group.querySelectorAll("[data-tick]"))
        if (other !== input && (none || tickOf(other) === `none-${group.dataset.group}`))
          other.checked = false;
    };

    const forget = (place, label, input) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.addEventListener("click", () => {
        for (const one of inputs) one.checked = false;
        write([]);
        input.dispatchEvent(new Event("change", { bubbles: true }));
      });
      place.append(button);
    };

    // Who ticks before this script has come must not lose it: that is newer than what was kept.
    const sent = location.hash.startsWith("#plan.");
    const early = sent ? [] : inputs.filter((input) => input.checked);
    if (!sent) recall();
    const keeps = write(read());
    for (const box of document.querySelectorAll(".selfcare .reader")) {
      if (keeps) box.querySelector(".keeping").textContent = box.dataset.kept;
      const place = document.createElement("p");
      place.className = "forget";
      box.querySelector(".that-is-all").after(place);
      forget(place, box.dataset.forget, inputs[0]);
    }
    for (const place of document.querySelectorAll(".selfcare .forget[data-forget]"))
      forget(place, place.dataset.forget, inputs[0]);

    document.addEventListener("change", (event) => {
      if (!event.target.dataset.tick) return;
      agree(event.target);
      keep();
    });
    addEventListener("pageshow", (event) => { if (event.persisted) recall(); });
    for (const input of early) {
      input.checked = true;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  };

  // By then all scripts of the page listen.
  if (document.readyState === "complete") bring();
  else document.addEventListener("DOMContentLoaded", bring);
})();
