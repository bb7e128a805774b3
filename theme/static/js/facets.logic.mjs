// What filtering a list comes to: the rows that are left, the number beside each value, the words, the address.
// Works on the columns of output/filter_data.py and on what is chosen: a map from the key of a facet to a set of
// values. Nothing here may touch the page; tests/js holds it, eslint keeps it so.

export const PAGE_SIZE = 48; // as PAGE_SIZE in rendering/views/catalogue_lists.py
export const TONES = ["plain", "good", "warn", "bad"]; // as TONES in output/filter_data.py
export const ORDERS = { sao: "stars", ngay: "date" }; // order → column, largest first; any other: by name, as rows come

export const { format: number } = new Intl.NumberFormat("vi");

// The columns, with where each value stands in its facet.
export const indexed = (columns) => ({
  ...columns,
  facets: columns.facets.map((facet) => ({
    ...facet,
    place: new Map(facet.values.map(([value], place) => [value, place])),
  })),
});

// ---- what is chosen

export const has = (chosen, key, value) => Boolean(chosen.get(key)?.has(value));

// The choice with one value more or less; the one that was given stays as it is.
export const toggled = (chosen, key, value, on) => {
  const values = new Set(chosen.get(key));
  values[on ? "add" : "delete"](value);
  return new Map(chosen).set(key, values);
};

// Values with their names, facet by facet. One the data does not know (they may be newer than the page) has none.
export const chosenValues = (facets, chosen) =>
  facets.flatMap(({ key, place, values }) =>
    [...(chosen.get(key) ?? [])]
      .filter((value) => place.has(value))
      .map((value) => ({ key, value, text: values[place.get(value)][1] })),
  );

// The query that stands for a choice, "" for none. The usual order, the first on offer, is not written.
export const query = (facets, { chosen, order }, orders) => {
  const found = new URLSearchParams();
  for (const { key } of facets) for (const value of chosen.get(key) ?? []) found.append(key, value);
  if (order !== orders[0]) found.set("xep", order);
  return `?${found}`.replace(/\?$/, "");
};

// The choice a query stands for. What is no value of a facet and no order on offer is passed over.
export const readQuery = (facets, search, orders) => {
  const asked = new URLSearchParams(search);
  const chosen = new Map();
  for (const { key, place } of facets) {
    const values = asked.getAll(key).filter((value) => place.has(value));
    if (values.length) chosen.set(key, new Set(values));
  }
  const order = asked.get("xep");
  return { chosen, order: orders.includes(order) ? order : orders[0] };
};

// What was chosen by hand while the data was on its way, and what the address asks for. Values add up; of two
// orders the one that was picked by hand holds.
export const merged = (byHand, asked, orders) => {
  let { chosen } = byHand;
  for (const [key, values] of asked.chosen) for (const value of values) chosen = toggled(chosen, key, value, true);
  return { chosen, order: byHand.order === orders[0] ? asked.order : byHand.order };
};

// Where a step through the history leads: to the page as it came, to the list filtered, or to another page.
export const destination = ({ pathname, search }, own, home) => {
  if (pathname === own && !search) return "own";
  return pathname === home ? "list" : "other";
};

// ---- the rows

const listOf = (value) => (Array.isArray(value) ? value : [value]);

const fits = (wanted, value) => (Array.isArray(value) ? value.some((one) => wanted.has(one)) : wanted.has(value));

// The rows that fit, in order, and the counts of each facet's values. Values of a facet add up (or), facets
// narrow (and). A facet's counts leave its own choice out: they say what ticking one more would bring. One walk
// over all rows: a row that misses one facet counts in that facet only, one that misses two nowhere.
export const select = (data, { chosen, order }) => {
  const facets = data.facets.map(({ key, of, place, values }) => ({
    of,
    wanted: chosen.get(key)?.size ? new Set([...chosen.get(key)].map((value) => place.get(value))) : null,
    counts: new Uint32Array(values.length),
  }));
  const rows = [];
  for (let row = 0; row < data.id.length; row += 1) {
    const missed = facets.filter(({ of, wanted }) => wanted && !fits(wanted, of[row]));
    if (!missed.length) rows.push(row);
    if (missed.length > 1) continue;
    for (const { of, counts } of missed.length ? missed : facets) for (const one of listOf(of[row])) counts[one] += 1;
  }
  const by = data[ORDERS[order]];
  if (by) rows.sort((one, other) => by[other] - by[one]); // stable: rows come in the order of names
  return { rows, counts: facets.map(({ counts }) => counts) };
};

// The rows to add to those that are shown, and whether there are more after them.
export const portion = (rows, shown) => ({
  part: rows.slice(shown, shown + PAGE_SIZE),
  more: shown + PAGE_SIZE < rows.length,
});

// ---- the words

const starSigns = (stars) => (stars ? "★".repeat(stars) + "☆".repeat(5 - stars) : "");

// What a card says; `label` says in full what the badge's text is short for.
export const cardOf = (data, row, home) => {
  const [text, label] = [data.texts[data.badge[row]], data.texts[data.label[row]]];
  return {
    name: data.name[row],
    href: `${home}${data.id[row]}/`,
    glyph: data.texts[data.glyph[row]],
    lines: data.lines[row].map((line) => data.texts[line]),
    badge: text && {
      text,
      label: label === text ? undefined : label,
      tone: TONES[data.tone[row]],
      stars: starSigns(data.stars[row]),
    },
  };
};

export const allWords = (title) => `Tất cả ${title.toLowerCase()}`;

export const foundWords = (count, noun) => {
  const some = count ? `${number(count)} ${noun}` : `Không có ${noun} nào`;
  return {
    status: `${some} trong danh mục khớp với lựa chọn.${count ? "" : " Hãy bỏ bớt điều kiện."}`,
    button: count ? `Xem ${some}` : some,
  };
};

// The title of the tab once the page shows the whole list. A function: "$" in a title is no pattern.
export const retitled = (tab, own, title) => tab.replace(own, () => title);
