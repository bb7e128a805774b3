// Helps that pages do without: the choices under "Hiển thị" are kept from page to page, the print button is
// shown, and what changes from day to day is filled in: the date, days left, the latest news. What the choices
// do is in display.css; without this script they hold for one page. What is filled in is worked out in
// site.logic.mjs; this part reads the page and changes it.
import { dayOf, daysLeft, isOn, readKept, stamp, unseen } from "./site.logic.mjs";

const KEY = "ln-hien-thi";
const choices = [...document.querySelectorAll("[data-ln=display] input")];

// Private windows may refuse to keep anything; a choice then holds for this page.
const stored = (act) => {
  try {
    return act(localStorage);
  } catch {
    return null;
  }
};

const kept = readKept(stored((store) => store.getItem(KEY)));
for (const choice of choices) {
  choice.checked = isOn(choice, kept);
  choice.addEventListener("change", () => {
    const ids = choices.filter((one) => one.checked).map((one) => one.id);
    stored((store) => store.setItem(KEY, JSON.stringify(ids)));
  });
}

for (const button of document.querySelectorAll("[data-ln=print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

const today = dayOf(Date.now());
for (const place of document.querySelectorAll("[data-ln=today]")) {
  place.textContent = `${place.dataset.before || ""}${today.words}`;
}

const add = (parent, name, className, text) => {
  const made = Object.assign(document.createElement(name), { className, textContent: text });
  parent.append(made);
  return made;
};

for (const mark of document.querySelectorAll("[data-ln=expiry]")) {
  mark.parentElement.append(" ");
  add(mark.parentElement, "span", "ln-facts__note", `(${daysLeft(mark.dataset.until, today.iso)})`);
}

// The strip of the latest news, without what the page lists already.
const latest = document.querySelector("[data-ln=latest]");
const show = (items) => {
  const links = [...document.querySelectorAll(".ln-article-lists a")].map((link) => link.href);
  const fresh = unseen(items, new Set([...links, location.origin + location.pathname]), location.href);
  if (!fresh.length) return;
  const section = document.createElement("section");
  section.className = "ln-news-block";
  add(section, "h2", "ln-news-block__title", "Tin mới");
  const list = add(section, "ul", "ln-headlines", "");
  for (const { title, href, time } of fresh) {
    const item = add(list, "li", "ln-headlines__item", "");
    add(item, "a", "", title).href = href;
    item.append(" ");
    add(item, "time", "ln-headlines__meta", stamp(time, today.iso)).dateTime = time;
  }
  latest.before(section);
};
if (latest) {
  fetch(new URL("dai.json", latest.querySelector("a").href))
    .then((answer) => answer.json())
    .then(show)
    .catch(() => {}); // The link stays.
}
