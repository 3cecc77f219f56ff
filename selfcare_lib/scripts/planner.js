// Comfort for the planner on a page. Without this script everything still works: the plan itself is
// shown by style rules. Here: "none of these" and ticks keep each other right, what changed is
// spoken, and a plan can be sent as an address. The ticks stand after "#", which no server sees.
(() => {
  const VERSION = "plan.1";

  const element = (tag, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };
  const shown = (one) => one.checkVisibility ? one.checkVisibility() : one.offsetParent !== null;

  const bring = (box) => {
    box.dataset.alive = "";
    const words = JSON.parse(box.dataset.words);
    const inputs = new Map([...box.querySelectorAll("[data-tick]")]
      .map((input) => [input.dataset.tick, input]));
    const groups = [...box.querySelectorAll("[data-group]")];
    const noneOfAll = inputs.get("none-all");
    const status = box.querySelector(".status");
    const came = box.querySelector(".came");
    const send = box.querySelector(".send");

    const noneOf = (group) => inputs.get(`none-${group.dataset.group}`);
    const asked = (group) => [...group.querySelectorAll("[data-tick]")]
      .filter((input) => input !== noneOf(group));

    // A tick speaks against "none of these", and the other way round: the last one counts.
    const agree = (input) => {
      const group = input.closest("[data-group]");
      if (input === noneOfAll && input.checked) {
        for (const one of groups) for (const other of asked(one)) other.checked = false;
      } else if (group && input.checked && input === noneOf(group)) {
        for (const other of asked(group)) other.checked = false;
      } else if (group && input.checked) {
        if (noneOfAll.checked) {
          noneOfAll.checked = false;
          for (const one of groups) noneOf(one).checked = one !== group;
        }
        noneOf(group).checked = false;
      }
    };

    const speak = () => {
      const level = [...box.querySelectorAll(".referral > [data-level]")].find(shown);
      if (shown(box.querySelector(".no-plan")) && level) {
        status.textContent = words.status_no_plan
          .replace("{urgency}", level.querySelector("h3").textContent);
      } else if (shown(box.querySelector(".waiting"))) {
        status.textContent = "";
      } else {
        const things = [...box.querySelectorAll("[data-begin]")].filter(shown)
          .map((one) => one.querySelector("h3").textContent);
        status.textContent = `${words.start}: ${things.join("; ")}.`;
      }
    };

    // An address that leads others here: this page's own, unless only this computer can open it.
    const page = box.dataset.page;
    const onPage = page.endsWith(".html");
    const alone = ["", "localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
    const where = element("input", {
      type: "url", className: "address", ariaLabel: words.send_where,
      value: document.documentElement.dataset.room || "", placeholder: "https://",
    });
    const elsewhere = () => {
      if (onPage && !alone) return location.href;
      try {
        const found = new URL(page.replace(/\.ipynb$/, ".html"), where.value.trim());
        return /^https?:$/.test(found.protocol) ? found.href : "";
      } catch {
        return "";
      }
    };

    const ticked = () => [...inputs].filter(([, input]) => input.checked).map(([tick]) => tick);
    const addressOf = (base, ticks) => {
      const address = new URL(base);
      address.hash = [VERSION, ...ticks].join("&");
      return address.href;
    };

    // A plan that came with a link: ids only; what the course does not have is said.
    const receive = () => {
      const [version, ...ticks] = decodeURIComponent(location.hash.slice(1)).split("&");
      if (!version.startsWith("plan.")) return;
      const known = ticks.filter((tick) => inputs.has(tick));
      const unknown = ticks.filter((tick) => tick && !inputs.has(tick));
      for (const [tick, input] of inputs) input.checked = known.includes(tick);
      const label = (tick) => inputs.get(tick).closest("label").textContent.trim();
      const told = known.filter((tick) => /^(sign|factor|situation)-/.test(tick)).map(label);
      came.textContent = [
        words.made_for.replace("{list}", told.join("; ") || words.nothing),
        ...(unknown.length || version !== VERSION
          ? [words.unknown.replace("{list}", unknown.join(", ") || version)] : []),
      ].join(" ");
      speak();
      draw();
      came.scrollIntoView();
    };

    const address = element("input", {
      type: "text", readOnly: true, className: "address", ariaLabel: words.send,
    });
    const picture = element("div", { className: "qr" });
    const draw = () => {
      if (!send.open) return;
      const base = elsewhere();
      wrong.textContent = where.value.trim() && !base ? words.send_where_wrong : "";
      address.value = base || onPage ? addressOf(base || location.href, ticked()) : "";
      row.hidden = !address.value;
      picture.replaceChildren();
      if (!base || !globalThis.leanQr) return;
      const code = leanQr.generate(address.value);
      const squares = [];
      for (let y = 0; y < code.size; y += 1)
        for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) squares.push(`M${x} ${y}h1v1h-1z`);
      const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      svg.setAttribute("viewBox", `-4 -4 ${code.size + 8} ${code.size + 8}`);
      svg.setAttribute("role", "img");
      svg.setAttribute("aria-label", words.qr);
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("d", squares.join(""));
      svg.append(path);
      picture.append(svg);
    };
    const copied = element("span", { role: "status" });
    const copy = element("button", { type: "button", textContent: words.copy });
    copy.addEventListener("click", async () => {
      address.select();
      try {
        await navigator.clipboard.writeText(address.value);
      } catch {
        document.execCommand("copy"); // where a page has no leave to use the clipboard
      }
      copied.textContent = words.copied;
    });
    const paper = element("button", { type: "button", textContent: words.print });
    paper.addEventListener("click", () => print());
    const row = element("p", { className: "send-row" }, address, copy, " ", copied);
    const wrong = element("p", { role: "status" });
    send.append(element("summary", {}, element("b", { textContent: words.send })),
      element("p", { textContent: words.send_lead }),
      ...(onPage && !alone ? [] : [
        element("p", { textContent: `${words.send_here} ${words.send_where}` }),
        element("p", { className: "send-row" }, where), wrong,
      ]), row, picture);
    where.addEventListener("input", draw);
    send.addEventListener("toggle", draw);
    send.before(element("p", { className: "paper" }, paper));

    box.addEventListener("change", (event) => {
      if (!event.target.dataset.tick) return;
      agree(event.target);
      came.textContent = "";
      copied.textContent = "";
      speak();
      draw();
    });
    addEventListener("hashchange", receive);
    receive();
  };

  const bringAll = () => document.querySelectorAll(".selfcare .planner:not([data-alive])").forEach(bring);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", bringAll);
  else bringAll();
})();
