// What pages are filled in with: the day, the days left, the latest news, and which choices were kept. Time comes
// in as milliseconds. Nothing here may touch the page; tests/js holds it, eslint keeps it so.

const DAY = 864e5;
const NEWS_COUNT = 5;

// The day in Việt Nam, seven hours ahead of UTC all year, wherever the visitor is: as ISO, and in words.
export const dayOf = (milliseconds) => {
  const there = new Date(milliseconds + 7 * 3600e3);
  const weekday = there.getUTCDay() ? `Thứ ${there.getUTCDay() + 1}` : "Chủ nhật";
  const date = `${there.getUTCDate()}/${there.getUTCMonth() + 1}/${there.getUTCFullYear()}`;
  return { iso: there.toISOString().slice(0, 10), words: `${weekday}, ngày ${date}` };
};

// How far off a last day is. Both days are ISO, so both are read as midnight UTC and the difference is whole days.
export const daysLeft = (until, today) => {
  const left = (Date.parse(until) - Date.parse(today)) / DAY;
  if (left === 0) return "hôm nay là ngày cuối";
  return left > 0 ? `còn ${left} ngày` : `đã quá ${-left} ngày`;
};

// The ids of the choices that were kept, from what the browser keeps; others may have written anything there.
export const readKept = (text) => {
  try {
    const kept = JSON.parse(text);
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
};

// Whether a choice is on. Before anything was kept a box stands as the page has it, and so does a radio button
// whose id was not kept: another of its group is then switched on.
export const isOn = ({ type, id, checked }, kept) =>
  kept.includes(id) || (checked && (type === "radio" || !kept.length));

// The first items the page does not list already. `seen` holds whole addresses; items may have paths of the site.
export const unseen = (items, seen, base) =>
  items.filter(({ href }) => !seen.has(new URL(href, base).href)).slice(0, NEWS_COUNT);

// The time of an item (ISO), and its day unless that is today. The offset is that of Việt Nam, as is the reader's day.
export const stamp = (time, today) => {
  const day = time.slice(0, 10);
  return time.slice(11, 16) + (day === today ? "" : ` | ${day.split("-").reverse().join("/")}`);
};
