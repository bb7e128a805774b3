// Helps that pages do without: the choices under "Hiển thị" are kept from page to page, and the print button
// is shown. What the choices do is in reading.css; without this script they hold for one page.
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
})();
