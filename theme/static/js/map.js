// Filters the map of villages by craft and listing, in place: the list, the numbers and shades of the tiles.
// Without this script the map shows all villages. State is in the address, so that it can be passed on.
(() => {
  "use strict";
  const form = document.querySelector("form[data-ln=map]");
  const figure = document.querySelector("[data-ln=map-tiles]");
  if (!form || !figure) return;
  const steps = figure.dataset.steps.split(" ").map(Number);
  const sections = [...document.querySelectorAll("[data-ln=map-list] section")];
  const status = form.querySelector("[data-ln=map-count]");
  const holds = (item, key, value) => !value || item.dataset[key].split(" ").includes(value);

  const shade = (unit, count) => {
    const tile = figure.querySelector(`[data-unit="${CSS.escape(unit)}"]`);
    if (!tile) return;
    const level = steps.filter((step) => count >= step).length;
    const [title, shape] = tile.children;
    shape.setAttribute("class", `ln-map__tile ln-map__tile--${level}`);
    tile.querySelector(".ln-map__count").textContent = count || "–";
    title.textContent = title.textContent.replace(/\d+(?= làng nghề)/, count);
  };

  const filter = () => {
    const craft = form.elements["nghe"].value;
    const listing = form.elements["ghi-danh"]?.value ?? "";
    let total = 0;
    for (const section of sections) {
      let count = 0;
      for (const item of section.querySelectorAll("li")) {
        item.hidden = !(holds(item, "crafts", craft) && holds(item, "listings", listing));
        count += item.hidden ? 0 : 1;
      }
      section.hidden = count === 0;
      total += count;
      if (section.dataset.unit) shade(section.dataset.unit, count);
    }
    return total;
  };

  const show = () => {
    status.textContent = `${filter()} làng nghề phù hợp`;
    const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.replaceState(null, "", chosen.size ? `?${chosen}` : location.pathname);
  };

  for (const [name, value] of new URLSearchParams(location.search)) {
    const control = form.elements[name];
    if (control && [...control.options].some((option) => option.value === value)) control.value = value;
  }
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  form.addEventListener("change", show);
  if (location.search) show();
})();
