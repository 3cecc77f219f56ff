// One joint angle as a native slider: its label, its keys and its spoken value come with it.
function render({ model, el }) {
  const label = document.createElement("label");
  label.className = "angle";
  const name = document.createElement("span");
  name.textContent = model.get("label");
  const told = document.createElement("span");
  told.setAttribute("aria-hidden", "true"); // the slider itself says it, as its value text
  const slider = document.createElement("input");
  slider.type = "range";
  slider.min = model.get("low");
  slider.max = model.get("high");
  slider.setAttribute("aria-label", model.get("label"));
  slider.dataset.lmSuppressShortcuts = "true"; // else JupyterLab takes the arrow keys for itself
  label.append(name, told, slider);
  el.append(label);

  function show() {
    const value = model.get("value");
    const [below, zero, above] = model.get("words");
    const words = value ? `${value < 0 ? below : above} ${Math.abs(value)}°` : zero;
    slider.value = value;
    slider.setAttribute("aria-valuetext", words);
    told.textContent = words;
  }

  slider.addEventListener("input", () => {
    model.set("value", slider.valueAsNumber);
    model.save_changes();
  });
  model.on("change:value", show);
  show();
  return () => model.off("change:value", show);
}

export default { render };
