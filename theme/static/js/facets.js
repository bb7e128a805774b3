// Filters a list in place, with the data of `source`, fetched when it is first needed. Without this script the
// panel's values are links to pages that list the same. Values of a facet add up (or), facets narrow (and).
(() => {
  "use strict";
  const panel = document.querySelector("[data-ln=panel]");
  if (!panel) return;

  const PAGE_SIZE = 48;
  const TONES = ["plain", "good", "warn", "bad"]; // as in output/filter_data.py
  const { source, home, title, noun } = panel.dataset;
  const at = (selector) => document.querySelector(selector);
  const [heading, crumb, sorting] = [at("h1"), at(".ln-breadcrumbs [aria-current]"), at("#xep")];
  const [applied, listed, status] = [at("[data-ln=applied]"), at("[data-ln=listed]"), at("[role=status]")];
  const fold = panel.querySelector("details");
  const usual = sorting ? sorting.options[0].value : "ten";
  const own = { path: location.pathname, name: heading.textContent, tab: document.title, chips: [...applied.childNodes] };
  const boxes = new Map(); // facet → value → { input, count }
  const chosen = new Map(); // facet → set of values
  let data; // the columns, once they are there
  let found; // the place for results, once the list is filtered

  const make = (tag, name, ...inside) => {
    const made = document.createElement(tag);
    if (name) made.className = name;
    made.append(...inside);
    return made;
  };
  const { format: number } = new Intl.NumberFormat("vi");

  // ---- the panel: links become check boxes of the same size in the same place

  const box = (key, value, text, checked, href) => {
    const input = make("input");
    Object.assign(input, { type: "checkbox", name: key, value, checked, autocomplete: "off" });
    if (href) input.dataset.href = href;
    const label = make("label", "", input, text);
    const count = make("span", "ln-facet__count");
    boxes.get(key).set(value, { input, count });
    return [label, count];
  };

  for (const group of panel.querySelectorAll("[data-facet]")) {
    const key = group.dataset.facet;
    boxes.set(key, new Map());
    for (const old of group.querySelectorAll("[data-value]")) {
      const { value } = old.dataset;
      const isOwn = old.localName === "strong";
      if (isOwn) chosen.set(key, new Set([value]));
      const [label, count] = box(key, value, old.textContent, isOwn, old.href);
      count.textContent = old.nextElementSibling.textContent;
      old.nextElementSibling.replaceWith(count);
      old.replaceWith(label);
    }
  }
  const start = new Map([...chosen].map(([key, values]) => [key, [...values]]));

  const addRows = (list, { key, values }) => {
    for (const [value, text] of values) {
      if (boxes.get(key).has(value)) continue;
      list.append(make("li", "", ...box(key, value, text, has(key, value))));
    }
  };

  // Once the data are there, every facet has its place, and a way to all of its values.
  const complete = () => {
    for (const facet of data.facets) {
      let group = panel.querySelector(`[data-facet="${facet.key}"]`);
      if (!facet.values.length) continue;
      if (!group) {
        group = make("details", "ln-facet", make("summary", "ln-facet__title", facet.title), make("ul", "ln-facet__list"));
        group.dataset.facet = facet.key;
        boxes.set(facet.key, new Map());
        fold.append(group);
      }
      if (boxes.get(facet.key).size < facet.values.length && !group.querySelector("p")) {
        const all = make("a", "", `Tất cả ${facet.title.toLowerCase()}`);
        all.href = `${home}${facet.key}/`;
        group.append(make("p", "ln-facet__more", all));
      }
    }
  };

  const expand = (group) => {
    const list = group.querySelector("ul");
    list.classList.add("ln-facet__list--all");
    addRows(list, data.facets.find(({ key }) => key === group.dataset.facet));
    group.querySelector("p").remove();
    recount(select().counts);
    list.querySelectorAll("input")[0].focus();
  };

  // ---- what is chosen, in memory and in the address

  const has = (key, value) => Boolean(chosen.get(key)?.has(value));

  const set = (key, value, on) => {
    if (!chosen.has(key)) chosen.set(key, new Set());
    chosen.get(key)[on ? "add" : "delete"](value);
  };

  const address = () => {
    const query = new URLSearchParams();
    for (const { key } of data.facets) for (const value of chosen.get(key) ?? []) query.append(key, value);
    if (sorting && sorting.value !== usual) query.set("xep", sorting.value);
    return `${home}?${query}`.replace(/\?$/, "");
  };

  // With `keep`, what a visitor chose while the data was on its way stays.
  const readAddress = (keep) => {
    if (!keep) chosen.clear();
    const query = new URLSearchParams(location.search);
    for (const { key, place } of data.facets) {
      for (const value of query.getAll(key)) if (place.has(value)) set(key, value, true);
    }
    if (sorting && !(keep && sorting.value !== usual)) {
      const wanted = [...sorting.options].some(({ value }) => value === query.get("xep"));
      sorting.value = wanted ? query.get("xep") : usual;
    }
  };

  // ---- the data

  const json = async (url) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer.json();
  };

  let loading;
  const load = () => {
    loading ??= json(source)
      .then((pointer) => json(pointer.data))
      .then((columns) => {
        for (const facet of columns.facets) facet.place = new Map(facet.values.map(([value], at) => [value, at]));
        data = columns;
        complete();
      });
    return loading;
  };

  // One walk over all rows. A facet's counts leave its own choice out: what ticking one more would bring.
  const select = () => {
    const facets = data.facets.map(({ key, of, place, values }) => ({
      of,
      wanted: chosen.get(key)?.size ? new Set([...chosen.get(key)].map((value) => place.get(value))) : null,
      counts: new Uint32Array(values.length),
    }));
    const rows = [];
    for (let row = 0; row < data.id.length; row += 1) {
      let missed = null;
      let misses = 0;
      for (const facet of facets) {
        const value = facet.of[row];
        const { wanted } = facet;
        if (wanted && !(Array.isArray(value) ? value.some((one) => wanted.has(one)) : wanted.has(value))) {
          missed = facet;
          misses += 1;
        }
      }
      if (misses > 1) continue;
      if (!missed) rows.push(row);
      for (const facet of missed ? [missed] : facets) {
        const value = facet.of[row];
        if (Array.isArray(value)) for (const one of value) facet.counts[one] += 1;
        else facet.counts[value] += 1;
      }
    }
    const by = { sao: data.stars, ngay: data.date }[sorting?.value];
    if (by) rows.sort((one, other) => by[other] - by[one]); // stable: rows come in the order of names
    return { rows, counts: facets.map(({ counts }) => counts) };
  };

  // ---- what is shown

  const recount = (counts) => {
    data.facets.forEach(({ key, place }, at) => {
      for (const [value, { input, count }] of boxes.get(key) ?? []) {
        count.textContent = number(counts[at][place.get(value)] ?? 0);
        input.checked = has(key, value);
      }
    });
  };

  const badge = (row) => {
    const [text, label] = [data.texts[data.badge[row]], data.texts[data.label[row]]];
    const inside = label && label !== text ? [make("span", "", text), make("span", "ln-hidden", label)] : [text];
    if (inside[1]) inside[0].setAttribute("aria-hidden", "true");
    const state = make("p", "ln-card__state", make("span", `ln-badge ln-badge--${TONES[data.tone[row]]}`, ...inside));
    const stars = data.stars[row];
    if (stars) {
      const signs = make("span", "ln-stars", "★".repeat(stars) + "☆".repeat(5 - stars));
      signs.setAttribute("aria-hidden", "true");
      state.append(" ", signs);
    }
    return state;
  };

  const glyph = (href) => {
    const [svg, use] = ["svg", "use"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
    for (const [name, value] of [["class", "ln-glyph"], ["width", 24], ["height", 24], ["aria-hidden", "true"]]) {
      svg.setAttribute(name, value);
    }
    use.setAttribute("href", href);
    svg.append(use);
    return svg;
  };

  const made = []; // cards by row: one that is shown again need not be made again
  const card = (row) => {
    made[row] ??= newCard(row);
    return made[row];
  };

  const newCard = (row) => {
    const link = make("a", "", data.name[row]);
    link.href = `${home}${data.id[row]}/`;
    const name = make("h2", "ln-card__name", link);
    if (data.glyph[row] >= 0) name.prepend(glyph(data.texts[data.glyph[row]]));
    const article = make("article", "ln-card", name);
    if (data.badge[row] >= 0) article.append(badge(row));
    for (const line of data.lines[row]) article.append(make("p", "ln-card__line", data.texts[line]));
    return make("li", "", article);
  };

  const list = (rows) => {
    const cards = make("ul", "ln-cards");
    const more = make("button", "ln-finder__more", "Xem thêm");
    more.type = "button";
    const show = () => {
      const from = cards.childElementCount;
      cards.append(...rows.slice(from, from + PAGE_SIZE).map(card));
      more.hidden = cards.childElementCount >= rows.length;
      if (from) cards.children[from].querySelector("a").focus();
    };
    more.addEventListener("click", show);
    show();
    found ??= listed.parentElement.appendChild(make("div"));
    found.replaceChildren(...(rows.length ? [cards, more] : []));
  };

  const chip = (text, drop) => {
    const button = make("button", "", make("span", "ln-hidden", "Bỏ điều kiện: "), text);
    button.type = "button";
    button.addEventListener("click", () => {
      drop();
      change();
      (applied.querySelector("button") ?? status).focus();
    });
    return make("li", "", button);
  };

  const chips = () => {
    const made = data.facets.flatMap(({ key, place, values }) =>
      [...(chosen.get(key) ?? [])].map((value) => chip(values[place.get(value)][1], () => set(key, value, false))),
    );
    if (made.length > 1) made.push(chip("Tất cả", () => chosen.clear()));
    const shown = make("ul", "ln-chosen", ...made);
    applied.replaceChildren(...(made.length ? [shown] : []));
  };

  // On a phone the panel covers the list: a button below it says what there is, and leads there.
  const closing = make("button", "ln-finder__show");
  closing.type = "button";
  closing.addEventListener("click", () => {
    fold.open = false;
    status.focus();
    status.scrollIntoView();
  });

  const tell = (count) => {
    const some = count ? `${number(count)} ${noun}` : `Không có ${noun} nào`;
    status.textContent = `${some} trong danh mục khớp với lựa chọn.${count ? "" : " Hãy bỏ bớt điều kiện."}`;
    closing.textContent = count ? `Xem ${some}` : some;
    fold.append(closing);
  };

  const name = (heads, tab, place) => {
    heading.textContent = heads;
    if (crumb) crumb.textContent = place;
    document.title = tab;
  };

  const show = () => {
    const { rows, counts } = select();
    recount(counts);
    chips();
    list(rows);
    tell(rows.length);
    if (own.path !== home) name(title, own.tab.replace(own.name, title), "Danh sách đã lọc");
    listed.hidden = true;
    found.hidden = false;
  };

  // Back on the page as it came: its own list stands again.
  const restore = () => {
    chosen.clear();
    for (const [key, values] of start) chosen.set(key, new Set(values));
    if (sorting) sorting.value = usual;
    recount(select().counts);
    name(own.name, own.tab, own.name);
    applied.replaceChildren(...own.chips);
    status.textContent = "";
    closing.remove();
    listed.hidden = false;
    if (found) found.hidden = true;
  };

  const change = () => {
    const url = address();
    history.pushState(null, "", url);
    if (url === own.path) restore();
    else show();
  };

  const ready = (then, otherwise) => {
    if (data) then();
    else
      load().then(then, () => {
        loading = undefined;
        if (otherwise) location.assign(otherwise);
        else status.textContent = "Không tải được dữ liệu để lọc. Hãy thử lại sau.";
      });
  };

  // ---- what visitors do

  panel.addEventListener("change", ({ target }) => {
    if (target !== sorting) set(target.name, target.value, target.checked);
    ready(change, target.dataset.href);
  });

  panel.addEventListener("click", (event) => {
    const all = event.target.closest(".ln-facet__more a");
    if (!all || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    ready(() => expand(all.closest("details")), all.href);
  });

  addEventListener("popstate", () => {
    if (location.pathname === own.path && !location.search) {
      if (found) restore();
    } else if (location.pathname === home) {
      ready(() => {
        readAddress();
        show();
      });
    } else location.reload();
  });

  status.tabIndex = -1;
  if (own.path === home && location.search) {
    ready(() => {
      readAddress(true);
      if (address() !== home) show();
    });
  }
})();
