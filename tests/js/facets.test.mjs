// What filtering a list comes to, on columns small enough to see through. That Python reads the same columns the same
// way is in test_same_as_python.py; that the page follows, in tests/browser/test_facets.py.
import assert from "node:assert/strict";
import test from "node:test";

import * as facets from "../../theme/static/js/facets.logic.mjs";

// Six products, by name. Of a facet a row has one value (a number), several or none (a list).
const COLUMNS = {
  id: ["am-dat", "ao-dai", "banh-gai", "chieu", "du-giay", "dua-leo"],
  name: ["Ấm đất", "Áo dài", "Bánh gai", "Chiếu", "Dù giấy", "Đũa leo"],
  lines: [[0, 1], [], [1], [], [], []],
  badge: [2, -1, 3, -1, 2, -1],
  label: [2, -1, 4, -1, -1, -1],
  tone: [1, 0, 2, 0, 3, 0],
  stars: [4, 0, 3, 5, 4, 0],
  glyph: [5, -1, -1, -1, -1, -1],
  date: [2, 0, 3, 1, 2, 0],
  texts: ["Gốm", "Hải Phòng", "4 sao", "Hết hạn", "Chứng nhận đã hết hạn", "/theme/nghe.svg#gom"],
  facets: [
    { key: "tinh", title: "Tỉnh", values: [["ha-noi", "Hà Nội"], ["hue", "Huế"], ["ca-mau", "Cà Mau"]], of: [0, 1, [0, 1], [], 0, 2] },
    { key: "hang", title: "Hạng", values: [["5-sao", "5 sao"], ["4-sao", "4 sao"], ["3-sao", "3 sao"]], of: [1, [], 2, 0, 1, []] },
    { key: "nghe", title: "Nghề", values: [["gom", "Gốm"], ["may", "May"]], of: [0, 1, [], [0, 1], [0, 1], []] },
  ],
};
const DATA = facets.indexed(COLUMNS);
const ORDERS = ["ten", "sao", "ngay"];

const choice = (values, order = "ten") => ({
  chosen: new Map(Object.entries(values).map(([key, some]) => [key, new Set(some)])),
  order,
});
const plain = (chosen) => Object.fromEntries([...chosen].map(([key, values]) => [key, [...values]]));
const ids = (rows) => rows.map((row) => DATA.id[row]);
const selected = (values, order) => ids(facets.select(DATA, choice(values, order)).rows);

// The words a row has of a facet: read from the columns in another way than the script reads them.
const wordsOf = (facet, row) => [facet.of[row]].flat().map((place) => facet.values[place][0]);
const subsets = (all) => all.reduce((found, one) => [...found, ...found.map((some) => [...some, one])], [[]]);

// ---- rows

test("without a choice every row is there, in the order the data has", () => {
  assert.deepEqual(selected({}), DATA.id);
  assert.deepEqual(selected({ tinh: [] }), DATA.id, "a facet whose last value was dropped asks for nothing");
});

test("values of a facet add up, facets narrow, a row with several values fits by any, one without by none", () => {
  assert.deepEqual(selected({ tinh: ["hue"] }), ["ao-dai", "banh-gai"]);
  assert.deepEqual(selected({ tinh: ["hue", "ca-mau"] }), ["ao-dai", "banh-gai", "dua-leo"]);
  assert.deepEqual(selected({ tinh: ["ha-noi"], hang: ["4-sao"] }), ["am-dat", "du-giay"]);
  assert.deepEqual(selected({ tinh: ["hue"], hang: ["5-sao"] }), []);
});

test("every combination of values gives the rows and counts that its definition gives", () => {
  const [provinces, stars, crafts] = COLUMNS.facets.map(({ values }) => subsets(values.map(([value]) => value)));
  let tried = 0;
  for (const tinh of provinces) for (const hang of stars) for (const nghe of crafts) {
    const wanted = { tinh, hang, nghe };
    const fitting = (left) =>
      COLUMNS.id.map((_, row) => row).filter((row) =>
        COLUMNS.facets.every((facet) => {
          const some = wanted[facet.key];
          return facet === left || !some.length || wordsOf(facet, row).some((word) => some.includes(word));
        }),
      );
    const { rows, counts } = facets.select(DATA, choice(wanted));
    assert.deepEqual(rows, fitting(null), JSON.stringify(wanted));
    COLUMNS.facets.forEach((facet, at) => {
      const beside = facet.values.map(([value]) => fitting(facet).filter((row) => wordsOf(facet, row).includes(value)).length);
      assert.deepEqual([...counts[at]], beside, `${facet.key} beside ${JSON.stringify(wanted)}`);
    });
    tried += 1;
  }
  assert.equal(tried, 8 * 8 * 4);
});

test("a value the data does not know fits no row", () => {
  assert.deepEqual(selected({ tinh: ["sao-hoa"] }), []);
});

test("stars and dates put the largest first and leave equals in the order of names", () => {
  assert.deepEqual(selected({}, "sao"), ["chieu", "am-dat", "du-giay", "banh-gai", "ao-dai", "dua-leo"]);
  assert.deepEqual(selected({}, "ngay"), ["banh-gai", "am-dat", "du-giay", "chieu", "ao-dai", "dua-leo"]);
  assert.deepEqual(selected({ tinh: ["ha-noi"] }, "ngay"), ["banh-gai", "am-dat", "du-giay"]);
});

test("an order does not touch the data: the order of names comes back", () => {
  selected({}, "sao");
  assert.deepEqual(selected({}, "ten"), COLUMNS.id);
});

// ---- "Xem thêm"

const numbered = (count) => Array.from({ length: count }, (_, row) => row);

for (const [count, parts] of [
  [0, [0]], [1, [1]], [12, [12]], [47, [47]], [48, [48]], [49, [48, 1]], [95, [48, 47]], [96, [48, 48]], [97, [48, 48, 1]],
]) {
  test(`${count} rows come in parts of ${parts.join(", ")}, and the last part says that it is the last`, () => {
    const rows = numbered(count);
    const shown = [];
    const sizes = [];
    for (let more = true; more; ) {
      const next = facets.portion(rows, shown.length);
      shown.push(...next.part);
      sizes.push(next.part.length);
      ({ more } = next);
    }
    assert.deepEqual(sizes, parts);
    assert.deepEqual(shown, rows);
  });
}

// ---- what is chosen

test("a tick adds a value, a second takes it away, and the choice before stays as it was", () => {
  const before = choice({ tinh: ["hue"] }).chosen;
  const more = facets.toggled(before, "tinh", "ha-noi", true);
  const other = facets.toggled(more, "hang", "4-sao", true);
  assert.deepEqual(plain(other), { tinh: ["hue", "ha-noi"], hang: ["4-sao"] });
  assert.deepEqual(plain(facets.toggled(other, "tinh", "hue", false)), { tinh: ["ha-noi"], hang: ["4-sao"] });
  assert.deepEqual(plain(before), { tinh: ["hue"] });
});

test("a value is chosen in its own facet only", () => {
  const { chosen } = choice({ tinh: ["hue"] });
  assert.equal(facets.has(chosen, "tinh", "hue"), true);
  assert.equal(facets.has(chosen, "tinh", "ha-noi"), false);
  assert.equal(facets.has(chosen, "hang", "hue"), false);
});

test("chosen values are named facet by facet in the order of the panel, each as it was ticked", () => {
  const { chosen } = choice({ nghe: ["may"], tinh: ["ca-mau", "hue", "sao-hoa"] });
  assert.deepEqual(facets.chosenValues(DATA.facets, chosen), [
    { key: "tinh", value: "ca-mau", text: "Cà Mau" },
    { key: "tinh", value: "hue", text: "Huế" },
    { key: "nghe", value: "may", text: "May" },
  ]);
});

// ---- the address

test("an address says facets in the order of the panel, and the order only where it is not the usual one", () => {
  const written = (values, order) => facets.query(DATA.facets, choice(values, order), ORDERS);
  assert.equal(written({}), "");
  assert.equal(written({ tinh: [] }), "");
  assert.equal(written({ hang: ["4-sao"], tinh: ["hue", "ha-noi"] }), "?tinh=hue&tinh=ha-noi&hang=4-sao");
  assert.equal(written({ tinh: ["hue"] }, "sao"), "?tinh=hue&xep=sao");
  assert.equal(written({}, "ngay"), "?xep=ngay");
  assert.equal(facets.query(DATA.facets, choice({}, "ten"), ["ngay", "ten"]), "?xep=ten", "the first on offer is the usual one");
});

test("every choice comes back from its address", () => {
  for (const tinh of subsets(["ha-noi", "hue", "ca-mau"])) for (const nghe of subsets(["gom", "may"])) for (const order of ORDERS) {
    const wanted = choice({ ...(tinh.length && { tinh }), ...(nghe.length && { nghe }) }, order);
    const read = facets.readQuery(DATA.facets, facets.query(DATA.facets, wanted, ORDERS), ORDERS);
    assert.deepEqual(read, wanted);
  }
});

test("what an address asks for that is not on offer is passed over", () => {
  const read = (search, orders = ORDERS) => facets.readQuery(DATA.facets, search, orders);
  assert.deepEqual(read("?tinh=%3Cimg%20src=x%3E&la=1&xep=gia&tinh=hue&hang=hue"), choice({ tinh: ["hue"] }));
  assert.deepEqual(read("?xep="), choice({}));
  assert.deepEqual(read("?xep=sao", ["ten"]), choice({}), "a list without orders has its own");
  assert.deepEqual(read("", ["ngay", "ten"]), choice({}, "ngay"));
});

test("what was chosen by hand while the data was on its way stands beside what the address asks for", () => {
  const byHand = choice({ nghe: ["gom"], tinh: ["hue"] });
  const asked = choice({ hang: ["4-sao"], tinh: ["ha-noi", "hue"] }, "sao");
  const both = facets.merged(byHand, asked, ORDERS);
  assert.deepEqual(plain(both.chosen), { nghe: ["gom"], tinh: ["hue", "ha-noi"], hang: ["4-sao"] });
  assert.equal(both.order, "sao", "no order was picked by hand: that of the address holds");
  assert.equal(facets.merged({ ...byHand, order: "ngay" }, asked, ORDERS).order, "ngay", "one that was, stays");
  assert.deepEqual(plain(byHand.chosen), { nghe: ["gom"], tinh: ["hue"] });
});

test("the way back leads to the page as it came, to the list filtered, or to a page that must be loaded", () => {
  const [own, home] = ["/san-pham/tinh/hue/", "/san-pham/"];
  assert.equal(facets.destination({ pathname: own, search: "" }, own, home), "own");
  assert.equal(facets.destination({ pathname: home, search: "?tinh=hue" }, own, home), "list");
  assert.equal(facets.destination({ pathname: home, search: "" }, own, home), "list");
  assert.equal(facets.destination({ pathname: home, search: "" }, home, home), "own");
  assert.equal(facets.destination({ pathname: home, search: "?tinh=hue" }, home, home), "list");
  assert.equal(facets.destination({ pathname: own, search: "?tinh=hue" }, own, home), "other");
  assert.equal(facets.destination({ pathname: "/", search: "" }, own, home), "other");
});

// ---- words

test("a card says what its row says, and a badge its long form only where that says more", () => {
  assert.deepEqual(facets.cardOf(DATA, 0, "/ten-kho/san-pham/"), {
    name: "Ấm đất",
    href: "/ten-kho/san-pham/am-dat/",
    glyph: "/theme/nghe.svg#gom",
    lines: ["Gốm", "Hải Phòng"],
    badge: { text: "4 sao", label: undefined, tone: "good", stars: "★★★★☆" },
  });
  assert.deepEqual(facets.cardOf(DATA, 2, "/").badge, {
    text: "Hết hạn", label: "Chứng nhận đã hết hạn", tone: "warn", stars: "★★★☆☆",
  });
  assert.deepEqual(facets.cardOf(DATA, 4, "/").badge, { text: "4 sao", label: undefined, tone: "bad", stars: "★★★★☆" });
  const bare = facets.cardOf(DATA, 1, "/");
  assert.deepEqual([bare.badge, bare.glyph, bare.lines], [undefined, undefined, []]);
});

test("a badge without stars shows none, not five empty ones", () => {
  const data = { ...DATA, badge: DATA.badge.map(() => 2) };
  assert.equal(facets.cardOf(data, 1, "/").badge.stars, "");
  assert.equal(facets.cardOf(data, 3, "/").badge.stars, "★★★★★");
});

test("what was found is told in a sentence and on the button that leads to it", () => {
  assert.deepEqual(facets.foundWords(1234, "sản phẩm"), {
    status: "1.234 sản phẩm trong danh mục khớp với lựa chọn.",
    button: "Xem 1.234 sản phẩm",
  });
  assert.deepEqual(facets.foundWords(0, "làng nghề"), {
    status: "Không có làng nghề nào trong danh mục khớp với lựa chọn. Hãy bỏ bớt điều kiện.",
    button: "Không có làng nghề nào",
  });
  assert.equal(facets.foundWords(1, "sản phẩm").button, "Xem 1 sản phẩm");
});

test("the way to all values of a facet is named after it", () => {
  assert.equal(facets.allWords("Tỉnh, thành phố"), "Tất cả tỉnh, thành phố");
});

test("the tab is named after the whole list; signs that patterns use are signs", () => {
  assert.equal(facets.retitled("Hải Phòng – Cổng", "Hải Phòng", "Sản phẩm"), "Sản phẩm – Cổng");
  assert.equal(facets.retitled("Hải Phòng – Cổng", "Hải Phòng", "Giá $& rẻ"), "Giá $& rẻ – Cổng");
});
