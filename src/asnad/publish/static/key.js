// Under which keys is a text found? The same rules as asnad.publish.search_key, fed by search/rules.js.
"use strict";

(() => {
  const table = new Map();
  let letters = {};
  let rules = [];

  asnad.rules = (given) => {
    for (const [after, from] of Object.entries(given.fold)) {
      for (const letter of from) table.set(letter, after);
    }
    letters = given.letters;
    rules = given.rules.map(([pattern, replacement]) => [new RegExp(pattern, "g"), replacement]);
  };

  const foldLetter = (letter) => {
    const known = table.get(letter);
    if (known !== undefined) return known;
    const parts = letter.normalize("NFKD");
    if (parts === letter) return letter;
    let folded = "";
    for (const part of parts) folded += foldLetter(part);
    table.set(letter, folded);
    return folded;
  };

  asnad.fold = (text) => {
    let folded = "";
    for (const letter of text) folded += foldLetter(letter);
    return folded;
  };

  // The letter keys of the words of a text, each once.
  asnad.keys = (text) => {
    const found = new Set();
    for (const word of text.replaceAll("-", " ").split(/\s+/u)) {
      const key = asnad.fold(word).replace(/[^\p{L}\p{N}]/gu, "");
      if (key) found.add(key);
    }
    return [...found];
  };

  // The sound keys of the words of a name, in order and without their mark.
  asnad.sounds = (text) => {
    let key = "";
    for (const letter of text.toLowerCase().normalize("NFKD")) {
      if (/[\p{M}\p{Cf}]/u.test(letter)) continue;
      if (Object.hasOwn(letters, letter)) key += letters[letter];
      else key += /[\p{L}\p{N}]/u.test(letter) ? letter : " ";
    }
    for (const [pattern, replacement] of rules) key = key.replace(pattern, replacement);
    return key.split(" ").filter(Boolean);
  };
})();
