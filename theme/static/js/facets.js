// Filters a list in place, with the data of `source`, fetched when it is first needed. Without this script the
// panel's values are links to pages that list the same. What filtering comes to is in facets.logic.mjs; this part
// reads the page and changes it.
import {
  allWords, cardOf, chosenValues, destination, foundWords, has, indexed, merged, number, portion, query, readQuery,
  retitled, select, toggled,
} from "./facets.logic.mjs";

const start = (panel) => {
  const { source, home, title, noun } = panel.dataset;
  const at = (selector) => document.querySelector(selector);
  const [heading, crumb, sorting] = [at("h1"), at(".ln-breadcrumbs [aria-current]"), at("#xep")];
  const [applied, listed, status] = [at("[data-ln=applied]"), at("[data-ln=listed]"), at("[role=status]")];
  const fold = panel.querySelector("details");
  const orders = sorting ? [...sorting.options].map(({ value }) => value) : ["ten"];
  const own = { path: location.pathname, name: heading.textContent, tab: document.title, chips: [...applied.childNodes] };
  const boxes = new Map(); // facet → value → { input, count }
  let chosen = new Map(); // facet → set of values
  let data; // the columns, once they are there
  let found; // the place for results, once the list is filtered

  const make = (tag, name, ...inside) => {
    const made = document.createElement(tag);
    if (name) made.className = name;
    made.append(...inside);
    return made;
  };

  const choice = () => ({ chosen, order: sorting ? sorting.value : orders[0] });

  const choose = (next) => {
    ({ chosen } = next);
    if (sorting) sorting.value = next.order;
  };

  const address = () => `${home}${query(data.facets, choice(), orders)}`;

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
      if (isOwn) chosen = toggled(chosen, key, value, true);
      const [label, count] = box(key, value, old.textContent, isOwn, old.href);
      count.textContent = old.nextElementSibling.textContent;
      old.nextElementSibling.replaceWith(count);
      old.replaceWith(label);
    }
  }
  own.choice = { chosen, order: orders[0] };

  const addRows = (rows, { key, values }) => {
    for (const [value, text] of values) {
      if (boxes.get(key).has(value)) continue;
      rows.append(make("li", "", ...box(key, value, text, has(chosen, key, value))));
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
        const all = make("a", "", allWords(facet.title));
        all.href = `${home}${facet.key}/`;
        group.append(make("p", "ln-facet__more", all));
      }
    }
  };

  const recount = (counts) => {
    data.facets.forEach(({ key, place }, facet) => {
      for (const [value, { input, count }] of boxes.get(key) ?? []) {
        count.textContent = number(counts[facet][place.get(value)] ?? 0);
        input.checked = has(chosen, key, value);
      }
    });
  };

  const expand = (group) => {
    const values = group.querySelector("ul");
    values.classList.add("ln-facet__list--all");
    addRows(values, data.facets.find(({ key }) => key === group.dataset.facet));
    group.querySelector("p").remove();
    recount(select(data, choice()).counts);
    values.querySelector("input").focus();
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
        data = indexed(columns);
        complete();
      });
    return loading;
  };

  // ---- what is shown

  const badgeOf = ({ text, label, tone, stars }) => {
    const inside = label ? [make("span", "", text), make("span", "ln-hidden", label)] : [text];
    if (label) inside[0].setAttribute("aria-hidden", "true");
    const state = make("p", "ln-card__state", make("span", `ln-badge ln-badge--${tone}`, ...inside));
    if (stars) {
      const signs = make("span", "ln-stars", stars);
      signs.setAttribute("aria-hidden", "true");
      state.append(" ", signs);
    }
    return state;
  };

  const glyphOf = (href) => {
    const [svg, use] = ["svg", "use"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
    for (const [name, value] of [["class", "ln-glyph"], ["width", 24], ["height", 24], ["aria-hidden", "true"]]) {
      svg.setAttribute(name, value);
    }
    use.setAttribute("href", href);
    svg.append(use);
    return svg;
  };

  const newCard = (row) => {
    const { name, href, glyph, lines, badge } = cardOf(data, row, home);
    const link = make("a", "", name);
    link.href = href;
    const head = make("h2", "ln-card__name", link);
    if (glyph) head.prepend(glyphOf(glyph));
    const article = make("article", "ln-card", head);
    if (badge) article.append(badgeOf(badge));
    for (const line of lines) article.append(make("p", "ln-card__line", line));
    return make("li", "", article);
  };

  const cards = []; // by row: one that is shown again need not be made again
  const card = (row) => {
    cards[row] ??= newCard(row);
    return cards[row];
  };

  const list = (rows) => {
    const shown = make("ul", "ln-cards");
    const button = make("button", "ln-finder__more", "Xem thêm");
    button.type = "button";
    const showMore = () => {
      const from = shown.childElementCount;
      const { part, more } = portion(rows, from);
      shown.append(...part.map(card));
      button.hidden = !more;
      if (from) shown.children[from].querySelector("a").focus();
    };
    button.addEventListener("click", showMore);
    showMore();
    found ??= listed.parentElement.appendChild(make("div"));
    found.replaceChildren(...(rows.length ? [shown, button] : []));
  };

  const chip = (text, without) => {
    const button = make("button", "", make("span", "ln-hidden", "Bỏ điều kiện: "), text);
    button.type = "button";
    button.addEventListener("click", () => {
      chosen = without();
      change();
      (applied.querySelector("button") ?? status).focus();
    });
    return make("li", "", button);
  };

  const chips = () => {
    const made = chosenValues(data.facets, chosen).map(({ key, value, text }) =>
      chip(text, () => toggled(chosen, key, value, false)),
    );
    if (made.length > 1) made.push(chip("Tất cả", () => new Map()));
    applied.replaceChildren(...(made.length ? [make("ul", "ln-chosen", ...made)] : []));
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
    const words = foundWords(count, noun);
    status.textContent = words.status;
    closing.textContent = words.button;
    fold.append(closing);
  };

  const name = (head, tab, place) => {
    heading.textContent = head;
    if (crumb) crumb.textContent = place;
    document.title = tab;
  };

  const show = () => {
    const { rows, counts } = select(data, choice());
    recount(counts);
    chips();
    list(rows);
    tell(rows.length);
    if (own.path !== home) name(title, retitled(own.tab, own.name, title), "Danh sách đã lọc");
    listed.hidden = true;
    found.hidden = false;
  };

  // Back on the page as it came: its own list stands again.
  const restore = () => {
    choose(own.choice);
    recount(select(data, choice()).counts);
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
    if (target !== sorting) chosen = toggled(chosen, target.name, target.value, target.checked);
    ready(change, target.dataset.href);
  });

  panel.addEventListener("click", (event) => {
    const all = event.target.closest(".ln-facet__more a");
    if (!all || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    ready(() => expand(all.closest("details")), all.href);
  });

  addEventListener("popstate", () => {
    const where = destination(location, own.path, home);
    if (where === "own") {
      if (found) restore();
    } else if (where === "list") {
      ready(() => {
        choose(readQuery(data.facets, location.search, orders));
        show();
      });
    } else location.reload();
  });

  status.tabIndex = -1;
  if (own.path === home && location.search) {
    ready(() => {
      // What a visitor chose while the data was on its way stays.
      choose(merged(choice(), readQuery(data.facets, location.search, orders), orders));
      if (address() !== home) show();
    });
  }
};

const panel = document.querySelector("[data-ln=panel]");
if (panel) start(panel);
