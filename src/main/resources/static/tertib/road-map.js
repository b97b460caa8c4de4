// The Road Map's pages work without this; it counts what is chosen, chooses a whole area,
// keeps empty filters out of the address and hides the offices while all are meant.

const bar = document.querySelector("#tetapkan");
if (bar) {
  const counter = bar.querySelector("[data-hitung]");
  const boxes = [...document.querySelectorAll("input[name=pilih][type=checkbox]")];
  const all = [...document.querySelectorAll("[data-semua]")];
  const within = (box) => [...box.closest("section").querySelectorAll("input[name=pilih][type=checkbox]")];

  const show = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    counter.querySelector("b").textContent = String(chosen);
    bar.hidden = chosen === 0;
    for (const box of all) {
      const rows = within(box);
      const count = rows.filter((row) => row.checked).length;
      box.checked = count === rows.length;
      box.indeterminate = count > 0 && count < rows.length;
    }
  };

  for (const box of all) {
    box.closest("label").hidden = false;
  }
  counter.hidden = false;
  document.addEventListener("change", (event) => {
    const box = event.target;
    if (all.includes(box)) {
      within(box).forEach((row) => (row.checked = box.checked));
    }
    if (all.includes(box) || boxes.includes(box)) {
      show();
    }
  });
  show();
}

const filter = document.querySelector(".rm-saring");
if (filter) {
  // an empty field says nothing, so it does not stand in the address
  filter.addEventListener("formdata", (event) => {
    for (const [name, value] of [...event.formData]) {
      if (value === "") {
        event.formData.delete(name);
      }
    }
  });
}

const offices = document.querySelector("[data-pd]");
if (offices) {
  const form = offices.closest("form");
  const show = () => (offices.hidden = form.elements.siapa.value === "semua");
  form.addEventListener("change", show);
  show();
}

// what was refused takes the focus; a row named in the address opens
document.querySelector("[role=alert]")?.focus();
const row = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
row?.querySelector("details")?.setAttribute("open", "");
