// Looks for pictures to lead with on the page itself, so that nothing typed beside them is lost. Without it the page is asked anew.
"use strict";
const form = document.getElementById("find-picture");
const field = document.getElementById("pictures-wanted");
const shelf = document.querySelector("[data-pictures]");
const said = document.querySelector("[data-pictures-said]");

function option(picture) {
  const label = document.createElement("label");
  label.className = "picture";
  const radio = Object.assign(document.createElement("input"), { type: "radio", name: "lead_picture", value: picture.id });
  const shown = picture.thumb
    ? Object.assign(document.createElement("img"), { src: picture.thumb, alt: "", width: 120, height: 80 })
    : Object.assign(document.createElement("span"), { className: "awaited", textContent: shelf.dataset.pictures });
  const words = Object.assign(document.createElement("span"), { className: "small", dir: "auto" });
  words.textContent = picture.alt || picture.caption || picture.credit || picture.id;
  label.append(radio, shown, words);
  return label;
}

async function find() {
  const answer = await fetch(`/desk/pictures/pick?q=${encodeURIComponent(field.value)}`, { headers: { accept: "application/json" } });
  if (!answer.ok) return form.submit();
  const found = await answer.json();
  const chosen = shelf.querySelector("input:checked")?.value ?? "";
  for (const label of shelf.querySelectorAll(".picture")) {
    if (!label.querySelector("input:checked")) label.remove();
  }
  shelf.append(...found.filter((picture) => picture.id !== chosen).map(option));
  said.hidden = found.length > 0;
}

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  find().catch(() => form.submit());
});
