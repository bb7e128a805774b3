// Helps that pages do without: the choices under "Hiển thị" are kept from page to page, the print button is
// shown, and what changes from day to day is filled in: the date, days left, the latest news. What the choices
// do is in display.css; without this script they hold for one page.
(() => {
  "use strict";
  const KEY = "ln-hien-thi";
  const choices = document.querySelectorAll("[data-ln=display] input");
  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || [];
    } catch {
      return [];
    }
  };
  const kept = read();
  for (const choice of choices) {
    if (choice.type === "radio" ? kept.includes(choice.id) : kept.length) {
      choice.checked = kept.includes(choice.id);
    }
    choice.addEventListener("change", () => {
      const ids = [...choices].filter((one) => one.checked).map((one) => one.id);
      try {
        localStorage.setItem(KEY, JSON.stringify(ids));
      } catch {
        // Private windows may refuse; the choice then holds for this page.
      }
    });
  }
  for (const button of document.querySelectorAll("[data-ln=print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }

  // Việt Nam is seven hours ahead of UTC all year, wherever the visitor is.
  const now = new Date(Date.now() + 7 * 3600e3);
  const today = now.toISOString().slice(0, 10);
  const weekday = now.getUTCDay() ? `Thứ ${now.getUTCDay() + 1}` : "Chủ nhật";
  const date = `${now.getUTCDate()}/${now.getUTCMonth() + 1}/${now.getUTCFullYear()}`;
  for (const place of document.querySelectorAll("[data-ln=today]")) {
    place.textContent = `${place.dataset.before || ""}${weekday}, ngày ${date}`;
  }

  const add = (parent, name, className, text) => {
    const made = Object.assign(document.createElement(name), { className, textContent: text });
    parent.append(made);
    return made;
  };

  for (const mark of document.querySelectorAll("[data-ln=expiry]")) {
    const left = (Date.parse(mark.dataset.until) - Date.parse(today)) / 864e5;
    const words = left > 0 ? `còn ${left} ngày` : left ? `đã quá ${-left} ngày` : "hôm nay là ngày cuối";
    mark.parentElement.append(" ");
    add(mark.parentElement, "span", "ln-facts__note", `(${words})`);
  }

  // The strip of the latest news: five items that the page does not list already. Of today the time says enough.
  const latest = document.querySelector("[data-ln=latest]");
  const show = (items) => {
    const links = [...document.querySelectorAll(".ln-article-lists a")].map((link) => link.href);
    const seen = new Set([...links, location.origin + location.pathname]);
    const fresh = items.filter((item) => !seen.has(new URL(item.href, location).href)).slice(0, 5);
    if (!fresh.length) {
      return;
    }
    const section = document.createElement("section");
    section.className = "ln-news-block";
    add(section, "h2", "ln-news-block__title", "Tin mới");
    const list = add(section, "ul", "ln-headlines", "");
    for (const { title, href, time } of fresh) {
      const item = add(list, "li", "ln-headlines__item", "");
      const day = time.slice(0, 10);
      const stamp = day === today ? "" : ` | ${day.split("-").reverse().join("/")}`;
      add(item, "a", "", title).href = href;
      item.append(" ");
      add(item, "time", "ln-headlines__meta", time.slice(11, 16) + stamp).dateTime = time;
    }
    latest.before(section);
  };
  if (latest) {
    fetch(new URL("dai.json", latest.querySelector("a").href))
      .then((answer) => answer.json())
      .then(show)
      .catch(() => {}); // The link stays.
  }
})();
