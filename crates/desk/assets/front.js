// Puts the pinned stories in order by dragging. The buttons do the same without it.
"use strict";
for (const list of document.querySelectorAll("[data-order]")) {
  let dragged = null;
  const rows = () => [...list.querySelectorAll("[data-story]")];
  const before = rows().map((row) => row.dataset.story).join("\n");
  for (const row of rows()) {
    row.draggable = true;
    row.addEventListener("dragstart", (event) => {
      dragged = row;
      row.classList.add("is-dragged");
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", row.dataset.story);
    });
    row.addEventListener("dragover", (event) => {
      if (!dragged) return;
      event.preventDefault();
      const box = row.getBoundingClientRect();
      const isBelow = box.top + box.height / 2 < event.clientY;
      list.insertBefore(dragged, isBelow ? row.nextSibling : row);
    });
    row.addEventListener("dragend", () => {
      row.classList.remove("is-dragged");
      dragged = null;
      const order = rows().map((one) => one.dataset.story).join("\n");
      if (order === before) return;
      const form = document.createElement("form");
      form.method = "post";
      form.action = list.dataset.order;
      for (const [name, value] of [["act", "order"], ["order", order]]) {
        const field = document.createElement("input");
        field.type = "hidden";
        field.name = name;
        field.value = value;
        form.append(field);
      }
      document.body.append(form);
      form.submit();
    });
  }
}
