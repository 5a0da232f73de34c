// Uploading by drop, paste or picker with progress, and the focal point by a click. Without this script the forms work as
// they are.
"use strict";

for (const element of document.querySelectorAll(".with-script")) element.hidden = false;

const form = document.querySelector("form.upload");
if (form) uploads(form);
const focus = document.querySelector(".focus");
if (focus) focal(focus);

function uploads(form) {
  const input = form.querySelector("input[type=file]");
  const list = form.querySelector(".uploads");
  const words = form.dataset;
  const queue = [];
  let busy = false;

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    add(input.files);
    form.reset();
  });
  input.addEventListener("change", () => {
    add(input.files);
    form.reset();
  });
  for (const kind of ["dragenter", "dragover"]) {
    document.addEventListener(kind, (event) => {
      if (!event.dataTransfer || !Array.from(event.dataTransfer.types).includes("Files")) return;
      event.preventDefault();
      form.classList.add("is-over");
    });
  }
  for (const kind of ["dragleave", "drop"]) document.addEventListener(kind, () => form.classList.remove("is-over"));
  document.addEventListener("drop", (event) => {
    if (!event.dataTransfer || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    add(event.dataTransfer.files);
  });
  document.addEventListener("paste", (event) => {
    const files = event.clipboardData ? event.clipboardData.files : [];
    if (files.length !== 0) add(files);
  });

  function add(files) {
    for (const file of files) queue.push({ file, row: row(file) });
    next();
  }

  function row(file) {
    const item = document.createElement("li");
    const name = document.createElement("bdi");
    name.className = "name";
    name.textContent = file.name;
    const bar = document.createElement("progress");
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", `${words.uploading} ${file.name}`);
    item.append(name, bar);
    list.append(item);
    list.hidden = false;
    return { item, bar };
  }

  // One at a time: a telephone's line carries no more, and the order is kept.
  function next() {
    if (busy || queue.length === 0) return;
    const { file, row } = queue.shift();
    if (Number(words.most) * 1024 * 1024 < file.size) {
      say(row, words.large, null);
      next();
      return;
    }
    busy = true;
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) row.bar.value = event.loaded / event.total;
    });
    request.addEventListener("loadend", () => {
      busy = false;
      const answer = request.response;
      if (request.status === 200 || request.status === 201) say(row, answer.there ? words.there : words.uploaded, answer.url);
      else say(row, (answer && (answer.detail || answer.title)) || words.failed, null);
      next();
    });
    const data = new FormData();
    data.append("file", file);
    request.send(data);
  }

  function say(row, text, url) {
    row.bar.remove();
    const said = document.createElement(url ? "a" : "span");
    said.className = url ? "done" : "error";
    said.textContent = text;
    if (url) said.href = url;
    row.item.append(said);
  }
}

function focal(figure) {
  const x = document.getElementById("focal-x");
  const y = document.getElementById("focal-y");
  const picture = figure.querySelector(".focus-picture");
  const point = figure.querySelector(".focus-point");
  const crops = document.querySelectorAll(".crop");

  function show() {
    const [left, top] = x ? [x.value, y.value] : [figure.dataset.x ?? "", figure.dataset.y ?? ""];
    const set = left !== "" && top !== "";
    point.hidden = !set;
    point.style.left = `${left}%`;
    point.style.top = `${top}%`;
    for (const crop of crops) crop.style.objectPosition = set ? `${left}% ${top}%` : "50% 50%";
  }

  if (x) {
    figure.classList.add("is-live");
    picture.addEventListener("click", (event) => {
      const box = picture.getBoundingClientRect();
      const part = (at, start, size) => Math.min(100, Math.max(0, Math.round((100 * (at - start)) / size)));
      x.value = part(event.clientX, box.left, box.width);
      y.value = part(event.clientY, box.top, box.height);
      show();
    });
    x.addEventListener("input", show);
    y.addEventListener("input", show);
  }
  show();
}
