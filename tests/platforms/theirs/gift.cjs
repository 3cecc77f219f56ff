// Reads a GIFT file with `gift-pegjs`; prints what it found as JSON. `gift.cjs FILE MODULES`
const { readFileSync } = require("node:fs");
const [, , file, modules] = process.argv;
const gift = require(`${modules}/gift-pegjs`);
const found = {};
for (const one of gift.parse(readFileSync(file, "utf8"))) {
  if (one.type !== "MC") continue;
  found[one.title] = [one.stem.text, one.choices.map(({ text, isCorrect, feedback }) =>
    [text.text, isCorrect, feedback.text])];
}
console.log(JSON.stringify(found));
