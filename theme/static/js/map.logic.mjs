// What filtering the map comes to: which villages fit, the shade of a number, the words, the address. Nothing here
// may touch the page; tests/js holds it, eslint keeps it so.

const { format: number } = new Intl.NumberFormat("vi");

export const readSteps = (text) => text.split(" ").map(Number);

// The shade of a tile, 0 to 4: how many steps a number of villages has reached (rendering/views/map_drawing.py).
export const shade = (steps, count) => steps.filter((step) => count >= step).length;

// Whether a village is among those wanted: `ids` are its crafts or listings with blanks between, "" wants all.
export const holds = (ids, wanted) => !wanted || ids.split(" ").includes(wanted);

export const tileWords = (count) => (count ? number(count) : "–");

// The name of a tile, read aloud, with another number of villages.
export const retitled = (title, count) => title.replace(/[\d.]+(?= làng nghề)/, number(count));

export const foundWords = (count) => `${number(count)} làng nghề phù hợp`;

// The query that stands for the fields of the form, "" where nothing is chosen.
export const query = (fields) => `?${new URLSearchParams(fields.filter(([, value]) => value))}`.replace(/\?$/, "");

// The fields a query sets, of those on offer: `offered` gives the values of a field, undefined for no field.
export const readQuery = (search, offered) =>
  [...new URLSearchParams(search)].filter(([name, value]) => offered(name)?.includes(value));
