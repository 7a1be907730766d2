// Finds documents while one types. Loads only the files a query needs, by <script>: pages from disk may not fetch.
"use strict";

(() => {
  const shards = new Map(); // number → documents
  const leaves = new Map(); // number → Map(key → numbers)
  const pending = new Map(); // file → promise
  const FIRST = { person: 5, claim: 5 };
  const MOST_LEAVES = 12;
  const SOUND = "~";
  let manifest = { count: 0, shard: 1, kinds: [], begins: [] };
  let words = { kinds: {}, phrases: {}, language: "en" };
  let turn = 0;

  asnad.manifest = (value) => { manifest = value; };
  asnad.words = (value) => { words = value; };
  asnad.documents = (number, documents) => shards.set(number, documents);
  asnad.leaf = (number, table) => leaves.set(number, table);

  const load = (file) => {
    if (!pending.has(file)) {
      pending.set(file, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = `search/${file}.js`;
        script.onload = () => { script.remove(); resolve(); };
        script.onerror = () => { script.remove(); pending.delete(file); reject(new Error(file)); };
        document.head.append(script);
      }));
    }
    return pending.get(file);
  };

  // The last leaf that begins at or before the key.
  const leafOf = (key) => {
    let low = 0, high = manifest.begins.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (manifest.begins[middle] <= key) low = middle; else high = middle - 1;
    }
    return low;
  };

  const leavesOf = (key) => {
    const found = [];
    const end = key + "\uffff";
    for (let n = leafOf(key); n < manifest.begins.length && found.length < MOST_LEAVES; n++) {
      if (found.length && manifest.begins[n] > end) break;
      found.push(n);
    }
    return found;
  };

  // Raise the level of every document in a list of gaps ("3,1,10" is 3, 4, 40), and note those met for the first time.
  const mark = (unit, gaps, level) => {
    const { levels, met } = unit;
    let number = 0;
    let gap = 0;
    for (let at = 0; at <= gaps.length; at++) {
      const code = at < gaps.length ? gaps.charCodeAt(at) : 44;
      if (code === 44) {
        number += gap;
        gap = 0;
        if (levels[number] === 0) met.push(number);
        if (levels[number] < level) levels[number] = level;
      } else gap = gap * 36 + (code < 58 ? code - 48 : code - 87);
    }
  };

  // Which documents have a word with this key, at this level, or a longer one that begins with it, at level 1.
  const find = (unit, key, level, whole) => {
    for (const number of leavesOf(key)) {
      const table = leaves.get(number);
      for (const candidate in table) {
        if (candidate === key) mark(unit, table[candidate], level);
        else if (!whole && candidate.startsWith(key)) mark(unit, table[candidate], 1);
      }
    }
  };

  // Letters (level 3) go before the sound of a name (2), and that before a beginning (1). A sound of two letters says
  // too little for beginnings to count.

  // The ways to read a query: word for word; by its sounds as a whole, which joins what some write apart
  // ("rouh ollah"); and with two neighbours as one name ("ali reza" for "Alireza").
  const readingsOf = (text) => {
    const letters = asnad.keys(text);
    const sounds = asnad.sounds(text);
    const readings = [];
    let words = sounds.map((sound) => ({ letter: "", sound }));
    if (letters.length === sounds.length) words = words.map(({ sound }, i) => ({ letter: letters[i], sound }));
    else readings.push(letters.map((letter) => ({ letter, sound: "" })));
    readings.push(words);
    for (let i = 0; i + 1 < words.length; i++) {
      const joined = { letter: "", sound: sounds[i] + sounds[i + 1] };
      readings.push([...words.slice(0, i), joined, ...words.slice(i + 2)]);
    }
    return readings.filter((reading) => reading.length);
  };

  const answer = async (text) => {
    const readings = readingsOf(text);
    if (!readings.length || !manifest.begins.length) return null;
    const units = new Map();
    for (const unit of readings.flat()) units.set(`${unit.letter} ${unit.sound}`, unit);
    const asked = [...units.values()].flatMap(({ letter, sound }) => [letter, sound && SOUND + sound]).filter(Boolean);
    await Promise.all([...new Set(asked.flatMap(leavesOf))].map((n) => load(`k${n}`)));
    for (const unit of units.values()) {
      unit.levels = new Uint8Array(manifest.count);
      unit.met = [];
      if (unit.letter) find(unit, unit.letter, 3, false);
      if (unit.sound) find(unit, SOUND + unit.sound, 2, unit.sound.length < 3);
    }
    // Of each reading, only what its rarest word met can be an answer.
    const best = new Uint8Array(manifest.count);
    const answers = [];
    for (const reading of readings) {
      const words = reading.map((unit) => units.get(`${unit.letter} ${unit.sound}`));
      const rarest = words.reduce((one, other) => (other.met.length < one.met.length ? other : one));
      for (const number of rarest.met) {
        let least = 3;
        for (const { levels } of words) least = Math.min(least, levels[number]);
        if (least && !best[number]) answers.push(number);
        if (least > best[number]) best[number] = least;
      }
    }
    const sorted = Uint32Array.from(answers).sort();
    let at = 0;
    return manifest.kinds.map(([kind, , last]) => {
      const tiers = [[], [], []];
      for (; at < sorted.length && sorted[at] < last; at++) tiers[3 - best[sorted[at]]].push(sorted[at]);
      return { kind, numbers: tiers.flat() };
    });
  };

  const shardsOf = (numbers) =>
    Promise.all([...new Set(numbers.map((n) => Math.floor(n / manifest.shard)))].map((n) => load(`d${n}`)));

  const element = (name, text, css) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (css) made.className = css;
    return made;
  };

  const lineOf = (number) => {
    const [title, page, note] = shards.get(Math.floor(number / manifest.shard))[number % manifest.shard];
    const line = element("li");
    const link = element("a");
    link.href = page;
    link.textContent = title;
    line.append(link);
    if (note) {
      line.append(" ", element("span", note, "note"));
    }
    return line;
  };

  const counted = (key, n) =>
    words.phrases[key].replace("{n}", n.toLocaleString(words.language === "fa" ? "fa-IR" : "en-GB"));

  const groupOf = ({ kind, numbers }) => {
    const section = element("section");
    const heading = element("h2", words.kinds[kind]);
    heading.append(" ", element("span", numbers.length.toLocaleString(words.language === "fa" ? "fa-IR" : "en-GB"), "note"));
    const list = element("ul", "", "index");
    section.append(heading, list);
    let shown = 0;
    const more = element("button", "", "more");
    more.type = "button";
    const show = (upTo) => {
      for (; shown < Math.min(upTo, numbers.length); shown++) list.append(lineOf(numbers[shown]));
      if (shown < numbers.length) more.textContent = counted("more", numbers.length - shown);
      else more.remove();
    };
    more.addEventListener("click", async () => {
      const upTo = shown + 50;
      await shardsOf(numbers.slice(shown, upTo));
      show(upTo);
    });
    section.append(more);
    show(FIRST[kind] || 3);
    return section;
  };

  const search = async (text) => {
    const mine = ++turn;
    const started = performance.now();
    const found = document.getElementById("found");
    const results = document.getElementById("results");
    const groups = await answer(text);
    if (mine !== turn) return;
    if (!groups) { found.textContent = ""; results.replaceChildren(); return; }
    const full = groups.filter((group) => group.numbers.length);
    const total = full.reduce((sum, group) => sum + group.numbers.length, 0);
    const loading = full.map(({ kind, numbers }) => shardsOf(numbers.slice(0, FIRST[kind] || 3)));
    // Each kind of answer is shown as soon as it is there, in their order.
    for (let i = 0; i < full.length; i++) {
      await loading[i];
      if (mine !== turn) return;
      const section = groupOf(full[i]);
      if (i === 0) results.replaceChildren(section);
      else results.append(section);
      if (i === 0) found.dataset.first = (performance.now() - started).toFixed(1);
    }
    if (!total) results.replaceChildren();
    found.textContent = total ? counted(total === 1 ? "found.one" : "found.other", total) : words.phrases.nothing;
    found.dataset.query = text;
    found.dataset.milliseconds = (performance.now() - started).toFixed(1);
  };

  document.addEventListener("DOMContentLoaded", () => {
    const field = document.getElementById("query");
    field.form.addEventListener("submit", (event) => event.preventDefault());
    field.addEventListener("input", () => search(field.value));
    field.value = new URLSearchParams(location.search).get("q") || "";
    field.focus();
    search(field.value);
  });
})();
