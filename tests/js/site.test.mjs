// What pages are filled in with from day to day, and which choices are kept.
import assert from "node:assert/strict";
import test from "node:test";

import * as site from "../../theme/static/js/site.logic.mjs";

const at = (moment) => site.dayOf(Date.parse(moment));

test("the day is that of Việt Nam and begins at its midnight, 17:00 UTC", () => {
  assert.deepEqual(at("2026-11-22T16:59:59Z"), { iso: "2026-11-22", words: "Chủ nhật, ngày 22/11/2026" });
  assert.deepEqual(at("2026-11-22T17:00:00Z"), { iso: "2026-11-23", words: "Thứ 2, ngày 23/11/2026" });
  assert.deepEqual(at("2026-12-31T17:00:00Z"), { iso: "2027-01-01", words: "Thứ 6, ngày 1/1/2027" });
});

test("a week has six numbered days and a Sunday", () => {
  const days = [22, 23, 24, 25, 26, 27, 28].map((day) => at(`2026-11-${day}T05:00:00Z`).words.split(",")[0]);
  assert.deepEqual(days, ["Chủ nhật", "Thứ 2", "Thứ 3", "Thứ 4", "Thứ 5", "Thứ 6", "Thứ 7"]);
});

test("days left are counted to the last day, which is itself still good", () => {
  const left = (today) => site.daysLeft("2026-12-29", today);
  assert.equal(left("2026-11-22"), "còn 37 ngày");
  assert.equal(left("2026-12-27"), "còn 2 ngày");
  assert.equal(left("2026-12-28"), "còn 1 ngày");
  assert.equal(left("2026-12-29"), "hôm nay là ngày cuối");
  assert.equal(left("2026-12-30"), "đã quá 1 ngày");
  assert.equal(left("2027-12-29"), "đã quá 365 ngày");
  assert.equal(site.daysLeft("2028-03-01", "2028-02-28"), "còn 2 ngày", "a leap year has its day");
});

test("choices are read back, and whatever else stands in their place is no choice", () => {
  assert.deepEqual(site.readKept('["co-chu-lon","tuong-phan-cao"]'), ["co-chu-lon", "tuong-phan-cao"]);
  for (const text of [null, "", "[", "null", "5", '"co-chu-lon"', "{}"]) assert.deepEqual(site.readKept(text), [], String(text));
});

const radio = (id, checked) => ({ type: "radio", id, checked });
const box = (id, checked) => ({ type: "checkbox", id, checked });

test("before anything was kept, choices stand as the page has them", () => {
  assert.deepEqual([radio("vua", true), radio("lon", false)].map((one) => site.isOn(one, [])), [true, false]);
  assert.deepEqual([box("cao", true), box("cao", false)].map((one) => site.isOn(one, [])), [true, false]);
});

test("a kept choice is on; a box that is not among them is off, whatever the page has", () => {
  assert.equal(site.isOn(radio("lon", false), ["lon"]), true);
  assert.equal(site.isOn(box("cao", false), ["vua", "cao"]), true);
  assert.equal(site.isOn(box("cao", true), ["vua"]), false);
});

test("of radio buttons none is switched off: one that is kept switches the others off, one that is gone leaves them", () => {
  assert.equal(site.isOn(radio("vua", true), ["lon"]), true);
  assert.equal(site.isOn(radio("lon", false), ["khac"]), false);
});

const items = (...paths) => paths.map((href) => ({ href }));

test("news are the first five that the page does not list, by whole addresses", () => {
  const base = "https://lang.vn/tin/2026/bai/";
  const seen = new Set(["https://lang.vn/tin/2", "https://lang.vn/tin/2026/bai/"]);
  const all = items("/tin/1", "/tin/2", "/tin/2026/bai/", "/tin/3", "https://lang.vn/tin/4", "/tin/5", "/tin/6", "/tin/7");
  assert.deepEqual(site.unseen(all, seen, base).map(({ href }) => href), [
    "/tin/1", "/tin/3", "https://lang.vn/tin/4", "/tin/5", "/tin/6",
  ]);
  assert.deepEqual(site.unseen(items("/tin/2"), seen, base), []);
  assert.equal(site.unseen(items("../2"), new Set(["https://lang.vn/tin/2026/2"]), base).length, 0);
});

test("an item of today shows its time, any other its day too", () => {
  assert.equal(site.stamp("2026-11-20T20:10+07:00", "2026-11-20"), "20:10");
  assert.equal(site.stamp("2026-11-19T08:05+07:00", "2026-11-20"), "08:05 | 19/11/2026");
  assert.equal(site.stamp("2026-11-21T00:00+07:00", "2026-11-20"), "00:00 | 21/11/2026", "nor tomorrow, by a clock that is slow");
});
