// What filtering the map comes to. That shades are those of the page: test_same_as_python.py.
import assert from "node:assert/strict";
import test from "node:test";

import * as map from "../../theme/static/js/map.logic.mjs";

test("a shade begins exactly at its step", () => {
  const steps = map.readSteps("1 2 5 11");
  const shades = { 0: 0, 1: 1, 2: 2, 3: 2, 4: 2, 5: 3, 6: 3, 10: 3, 11: 4, 12: 4, 5000: 4 };
  for (const [count, shade] of Object.entries(shades)) assert.equal(map.shade(steps, Number(count)), shade, count);
});

test("steps are numbers, not texts: 9 villages are fewer than 10", () => {
  assert.deepEqual(map.readSteps("1 2 5 10"), [1, 2, 5, 10]);
  assert.equal(map.shade(map.readSteps("1 2 5 10"), 9), 3);
});

test("a village fits by any of its crafts, by its whole name, and always where nothing is wanted", () => {
  assert.equal(map.holds("gom-su det", "gom-su"), true);
  assert.equal(map.holds("gom-su det", "det"), true);
  assert.equal(map.holds("gom-su det", "gom"), false);
  assert.equal(map.holds("", "gom-su"), false);
  assert.equal(map.holds("", ""), true);
  assert.equal(map.holds("gom-su", ""), true);
});

test("a tile without a village shows a dash and is read aloud with its number", () => {
  assert.deepEqual([0, 1, 12, 1200].map(map.tileWords), ["–", "1", "12", "1.200"]);
  assert.equal(map.retitled("Hà Nội: 26 làng nghề", 0), "Hà Nội: 0 làng nghề");
  assert.equal(map.retitled("Hà Nội: 0 làng nghề", 7), "Hà Nội: 7 làng nghề");
  assert.equal(map.retitled("Hà Nội: 1.350 làng nghề", 1200), "Hà Nội: 1.200 làng nghề");
  assert.equal(map.retitled("Quận 9: 12 làng nghề", 3), "Quận 9: 3 làng nghề", "no other number changes");
});

test("how many fit is told in words", () => {
  assert.equal(map.foundWords(0), "0 làng nghề phù hợp");
  assert.equal(map.foundWords(1234), "1.234 làng nghề phù hợp");
});

test("the address holds what is chosen and nothing else", () => {
  assert.equal(map.query([["nghe", ""], ["ghi-danh", ""]]), "");
  assert.equal(map.query([["nghe", "gom-su"], ["ghi-danh", ""]]), "?nghe=gom-su");
  assert.equal(map.query([["nghe", "gom-su"], ["ghi-danh", "di-san"]]), "?nghe=gom-su&ghi-danh=di-san");
});

test("a choice comes back from its address, as far as it is on offer", () => {
  const offered = (name) => ({ nghe: ["", "gom-su", "det"], "ghi-danh": ["", "di-san"] })[name];
  const fields = [["nghe", "det"], ["ghi-danh", "di-san"]];
  assert.deepEqual(map.readQuery(map.query(fields), offered), fields);
  assert.deepEqual(map.readQuery("?nghe=%3Cscript%3E&la=1&ghi-danh=di-san", offered), [["ghi-danh", "di-san"]]);
  assert.deepEqual(map.readQuery("", offered), []);
});
