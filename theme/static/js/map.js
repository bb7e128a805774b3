// Filters the map of villages by craft and listing, in place: the list, the numbers and shades of the tiles.
// Without this script the map shows all villages. State is in the address, so that it can be passed on. What
// filtering comes to is in map.logic.mjs; this part reads the page and changes it.
import { foundWords, holds, query, readQuery, readSteps, retitled, shade, tileWords } from "./map.logic.mjs";

const start = (form, figure) => {
  const steps = readSteps(figure.dataset.steps);
  const sections = [...document.querySelectorAll("[data-ln=map-list] section")];
  const status = form.querySelector("[data-ln=map-count]");

  const paint = (unit, count) => {
    const tile = figure.querySelector(`[data-unit="${CSS.escape(unit)}"]`);
    if (!tile) return;
    const [title, shape] = tile.children;
    shape.setAttribute("class", `ln-map__tile ln-map__tile--${shade(steps, count)}`);
    tile.querySelector(".ln-map__count").textContent = tileWords(count);
    title.textContent = retitled(title.textContent, count);
  };

  const filter = () => {
    const craft = form.elements["nghe"].value;
    const listing = form.elements["ghi-danh"]?.value ?? "";
    let total = 0;
    for (const section of sections) {
      let count = 0;
      for (const item of section.querySelectorAll("li")) {
        item.hidden = !(holds(item.dataset.crafts, craft) && holds(item.dataset.listings, listing));
        count += item.hidden ? 0 : 1;
      }
      section.hidden = count === 0;
      total += count;
      if (section.dataset.unit) paint(section.dataset.unit, count);
    }
    return total;
  };

  const show = () => {
    status.textContent = foundWords(filter());
    history.replaceState(null, "", query([...new FormData(form)]) || location.pathname);
  };

  const offered = (name) => {
    const options = form.elements[name]?.options;
    return options && [...options].map(({ value }) => value);
  };

  for (const [name, value] of readQuery(location.search, offered)) form.elements[name].value = value;
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  form.addEventListener("change", show);
  if (location.search) show();
};

const form = document.querySelector("form[data-ln=map]");
const figure = document.querySelector("[data-ln=map-tiles]");
if (form && figure) start(form, figure);
