// What every page does: "/" goes to the search field, and a quote that was asked for comes into view.
"use strict";

const asnad = (window.asnad = window.asnad || {});

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  event.preventDefault();
  const field = document.getElementById("query") || document.getElementById("find");
  field.focus();
  field.select();
});
