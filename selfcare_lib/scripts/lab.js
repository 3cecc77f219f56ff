// The lab's leg: a chosen position or a slider turns its joints, and its two muscles follow.
// Without this script each position shows the leg as it was drawn. What is turned and how the cords
// run is described in render/leg.py; the lengths are those of rules/lengths.py.
(() => {
  const SAMPLES = 28, WAVES = 4, THIGH = 100, SHANK = 98, SOLE = 8, HEEL = 10;

  const way = (degrees) => {
    const angle = degrees * Math.PI / 180;
    return [Math.sin(angle), Math.cos(angle)];
  };
  const behind = ([x, y]) => [-y, x];
  const from = ([x, y], [along, down], far) => [x + along * far, y + down * far];

  const cord = (start, by, end, length) => {
    const control = [0, 1].map((axis) => 2 * by[axis] - (start[axis] + end[axis]) / 2);
    const across = Math.atan2(end[1] - start[1], end[0] - start[0]) + Math.PI / 2;
    const slack = 75 * Math.max(0, 1 - length);
    const points = [];
    for (let n = 0; n <= SAMPLES; n += 1) {
      const t = n / SAMPLES;
      const wave = slack * Math.sin(2 * Math.PI * WAVES * t) * Math.sin(Math.PI * t);
      const [x, y] = [0, 1].map((axis) =>
        (1 - t) ** 2 * start[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * end[axis]);
      points.push(`${(x + wave * Math.cos(across)).toFixed(1)} ${(y + wave * Math.sin(across)).toFixed(1)}`);
    }
    return `M${points.join("L")}`;
  };

  // Straight lines between the four points of the grid around two angles.
  const between = ([first, second, rows], x, y) => {
    const place = (points, value) => {
      const after = Math.max(1, points.findIndex((point) => value <= point));
      return [after, (value - points[after - 1]) / (points[after] - points[after - 1])];
    };
    const [i, across] = place(first, x);
    const [j, up] = place(second, y);
    const at = (column) => rows[i - 1][column] * (1 - across) + rows[i][column] * across;
    return at(j - 1) * (1 - up) + at(j) * up;
  };

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);

  const bring = (root) => {
    root.dataset.alive = "";
    const words = JSON.parse(root.dataset.words);
    const lengths = JSON.parse(root.dataset.lengths);
    const [gauge, same] = [Number(root.dataset.gauge), Number(root.dataset.same)];
    const bench = root.querySelector(".lab-moving");
    const sliders = [...bench.querySelectorAll("input")];
    const radios = [...root.querySelectorAll("[data-pose]")];
    const stills = [...root.querySelectorAll(".lab-still svg")];
    const heard = bench.querySelector(".heard");
    const leanOf = (svg) => Number(svg.dataset.lean);
    let leg = bench.querySelector("svg");

    const told = (joint, angle) =>
      fill(angle ? (angle < 0 ? joint.below : joint.above) : joint.zero, { n: Math.abs(angle) });
    const lengthWords = (share) => {
      const percent = 100 * (share - 1);
      if (Math.abs(percent) < same) return words.same;
      return fill(percent > 0 ? words.longer : words.shorter, { n: Math.abs(percent).toFixed(0) });
    };

    const draw = () => {
      const pose = sliders.map((slider) => slider.valueAsNumber);
      const [hip, knee, ankle] = pose;
      const lean = leanOf(leg);
      const long = {
        hamstrings: between(lengths.hamstrings, hip, knee),
        calf: between(lengths.calf, knee, ankle),
      };
      const turns = { hip: -hip - lean, knee, ankle: -90 - ankle };
      leg.querySelectorAll("[data-joint]").forEach((part) => {
        part.setAttribute("transform", `rotate(${turns[part.dataset.joint]})`);
      });

      const [thigh, shank] = [way(hip + lean), way(hip - knee + lean)];
      const kneeAt = from([0, 0], thigh, THIGH);
      const heel = from(from(from(kneeAt, shank, SHANK), shank, SOLE), way(hip - knee + 90 + ankle + lean), -HEEL);
      const sitBone = from(from([0, 0], way(lean), 24), way(lean + 90), -20);
      const cords = {
        hamstrings: cord(sitBone, from(from([0, 0], thigh, 0.55 * THIGH), behind(thigh), 20),
          from(from(kneeAt, shank, 16), behind(shank), 12), long.hamstrings),
        calf: cord(from(from(kneeAt, thigh, -10), behind(thigh), 12),
          from(from(kneeAt, shank, 0.4 * SHANK), behind(shank), 16), heel, long.calf),
      };
      for (const [name, share] of Object.entries(long)) {
        const muscle = leg.querySelector(`.muscle.${name}`);
        const width = 10 / share ** 2;
        muscle.querySelectorAll("path").forEach((path) => path.setAttribute("d", cords[name]));
        muscle.querySelector(".edge").setAttribute("stroke-width", (width + 4).toFixed(1));
        muscle.querySelector(".cord").setAttribute("stroke-width", width.toFixed(1));
        const shown = bench.querySelector(`.gauge[data-muscle=${name}]`);
        shown.querySelector(".how-long").textContent = lengthWords(share);
        shown.querySelector("i").style.left = `${(50 + 50 * (share - 1) * 100 / gauge).toFixed(1)}%`;
      }

      const said = {};
      words.joints.forEach((joint, place) => {
        said[joint.id] = told(joint, pose[place]);
        sliders[place].setAttribute("aria-valuetext", said[joint.id]);
        sliders[place].previousElementSibling.textContent = said[joint.id];
      });
      leg.setAttribute("aria-label", fill(words.picture, { pose: fill(words.pose, said) }));
      heard.textContent = fill(words.heard, {
        hamstrings: lengthWords(long.hamstrings), calf: lengthWords(long.calf),
      });
    };

    const take = (place) => {
      const drawn = stills[place].cloneNode(true);
      leg.replaceWith(drawn);
      leg = drawn;
      JSON.parse(radios[place].dataset.pose).forEach((angle, joint) => { sliders[joint].value = angle; });
      draw();
    };

    const find = () => {
      const pose = JSON.stringify(sliders.map((slider) => slider.valueAsNumber));
      radios.forEach((radio, place) => {
        const its = JSON.stringify(JSON.parse(radio.dataset.pose));
        radio.checked = its === pose && leanOf(stills[place]) === leanOf(leg);
      });
    };

    root.addEventListener("input", (event) => {
      if (!sliders.includes(event.target)) return;
      find();
      draw();
    });
    root.addEventListener("change", (event) => {
      if (radios.includes(event.target)) take(radios.indexOf(event.target));
    });
    bench.hidden = false;
    const chosen = radios.findIndex((radio) => radio.checked);
    if (chosen < 0) draw();
    else take(chosen);
  };

  const bringAll = () => document.querySelectorAll(".selfcare .lab:not([data-alive])").forEach(bring);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", bringAll);
  else bringAll();
})();
