// Makes the filters of the list of States work at once and together. Without this script each of them leads to a page of its own
// with the same list. Nothing is asked for and nothing is kept but the choices, which stand in the address.
(() => {
  const filters = document.querySelector("[data-instant]");
  if (!filters) return;
  const links = [...filters.querySelectorAll("a[data-choice]")];
  const all = filters.querySelector("a:not([data-choice])");
  const rows = [...document.querySelectorAll("[data-of]")];
  const none = document.querySelector("[data-none]");
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  filters.after(status);

  const isChosen = (link) => link.getAttribute("aria-current") === "true";
  const choose = (link, chosen) => (chosen ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));

  const apply = () => {
    const chosen = links.filter(isChosen);
    for (const row of rows) {
      const properties = row.dataset.of.split(" ");
      row.hidden = !chosen.every((link) => properties.includes(link.dataset.choice));
    }
    for (const part of document.querySelectorAll("[data-part]")) {
      part.hidden = ![...part.querySelectorAll("[data-of]")].some((row) => !row.hidden);
    }
    for (const letter of document.querySelectorAll(".letters a")) {
      letter.parentElement.hidden = document.querySelector(letter.hash).closest("[data-part]").hidden;
    }
    none.hidden = rows.some((row) => !row.hidden);
    status.textContent = chosen.map((link) => link.textContent).join(" · ");
    if (chosen.length > 0) all.removeAttribute("aria-current");
    else all.setAttribute("aria-current", "page");
  };

  const remember = () => {
    const choices = links.filter(isChosen).map((link) => link.dataset.choice).join(".");
    history.replaceState(null, "", choices ? `?of=${choices}` : location.pathname);
  };

  filters.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const wasChosen = isChosen(link);
    // One choice of each property; a second click takes it back.
    for (const other of link === all ? links : link.closest("ul").querySelectorAll("a")) choose(other, false);
    if (link !== all && !wasChosen) choose(link, true);
    apply();
    remember();
  });

  const asked = (new URLSearchParams(location.search).get("of") ?? "").split(".");
  for (const link of links) if (asked.includes(link.dataset.choice)) choose(link, true);
  if (links.some(isChosen)) {
    filters.querySelector("details").open = true;
    apply();
  }
})();
