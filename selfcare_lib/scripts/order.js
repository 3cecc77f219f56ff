// Steps that are put in order: each has two buttons, and the arrow keys move it too. Pressing “This
// is my order” chooses the answer that has this order, or the one that stands for any other order.
// Without this script the answers stand there as a choice.
(() => {
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);

  const element = (tag, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };

  const isRight = (places) => places.every((place, n) => place === n);

  const mixed = (count) => {
    const places = [...Array(count).keys()];
    while (isRight(places)) {
      for (let last = count - 1; last > 0; last -= 1) {
        const other = Math.floor(Math.random() * (last + 1));
        [places[last], places[other]] = [places[other], places[last]];
      }
    }
    return places;
  };

  const bring = (answers) => {
    const words = JSON.parse(answers.dataset.words);
    const steps = JSON.parse(answers.dataset.steps);
    const radios = [...answers.querySelectorAll(":scope > label > input")];
    const said = element("p", { className: "order-said" });
    said.setAttribute("aria-live", "polite");
    const list = element("ol");
    const say = (text) => { said.textContent = text; };
    const changed = (radio) => radio.dispatchEvent(new Event("change", { bubbles: true }));

    const refresh = () => [...list.children].forEach((row, place, rows) => {
      const [up, down] = row.querySelectorAll("button");
      up.disabled = place === 0;
      down.disabled = place === rows.length - 1;
    });

    const open = () => { // a step that moves takes the answer back
      const chosen = radios.find((radio) => radio.checked);
      if (!chosen) return;
      chosen.checked = false;
      changed(chosen);
    };

    const move = (row, way) => {
      const other = way < 0 ? row.previousElementSibling : row.nextElementSibling;
      if (!other) return;
      open();
      if (way < 0) other.before(row);
      else other.after(row);
      refresh();
      const [up, down] = row.querySelectorAll("button");
      const wanted = way < 0 ? up : down;
      (wanted.disabled ? row.querySelector("button:enabled") : wanted).focus();
      say(fill(words.moved, {
        step: steps[row.dataset.step], n: [...list.children].indexOf(row) + 1, all: steps.length,
      }));
    };

    const mover = (row, sign, name, way) => {
      const made = element("button", { type: "button", textContent: sign });
      made.setAttribute("aria-label", fill(name, { step: steps[row.dataset.step] }));
      made.addEventListener("click", () => move(row, way));
      return made;
    };

    const rows = steps.map((step, place) => {
      const row = element("li", {}, element("span", { textContent: step }));
      row.dataset.step = place;
      row.append(mover(row, "↑", words.up, -1), mover(row, "↓", words.down, 1));
      row.addEventListener("keydown", (event) => {
        const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!way || row.querySelector("button:enabled") === null) return;
        event.preventDefault();
        event.stopPropagation();
        move(row, way);
      });
      return row;
    });

    const arrange = (places) => {
      list.replaceChildren(...places.map((place) => rows[place]));
      refresh();
      say("");
    };

    const done = element("button", { type: "button", className: "order-done", textContent: words.done });
    done.addEventListener("click", () => {
      const mine = [...list.children].map((row) => row.dataset.step).join();
      const radio = radios.find(({ dataset }) => dataset.order === mine) ?? radios.at(-1);
      radio.checked = true;
      say(words.is_set);
      changed(radio);
    });

    answers.prepend(element("div", { className: "ordering" },
      element("p", { className: "hint", textContent: words.order_how }), list, done, said));
    answers.addEventListener("order-arrange", ({ detail }) => arrange(detail));
    answers.addEventListener("order-given", () => say(words.is_set));
    arrange(mixed(steps.length));
    answers.dataset.ordered = "";
  };

  const bringAll = () => document
    .querySelectorAll(".selfcare .answers[data-steps]:not([data-ordered])").forEach(bring);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", bringAll);
  else bringAll();
})();
