// Searches the base while somebody types, by the page itself: without this script the button beside the field does the same.

const AFTER_TYPING_MS = 250;

const field = document.getElementById("search");
let waiting = 0;
let asked = 0;

function show(found) {
  const old = document.getElementById("found");
  const chosen = old.querySelector("input:checked")?.value;
  old.replaceChildren(...found.childNodes);
  old.removeAttribute("aria-busy");
  for (const input of old.querySelectorAll("input")) {
    input.checked = input.value === chosen;
  }
}

// What fails leaves the list as it was; the button beside the field asks again and shows what is wrong.
function searchQuietly() {
  search().catch((error) => console.warn("search", error));
}

async function search() {
  const turn = ++asked;
  const address = new URL(field.form.action.replace(/\/lien-ket$/, ""));
  address.searchParams.set("tim", field.value);
  document.getElementById("found").setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    const found = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("found");
    if (turn === asked && answer.ok && found) {
      show(found);
    }
  } finally {
    if (turn === asked) {
      document.getElementById("found").removeAttribute("aria-busy");
    }
  }
}

field?.addEventListener("input", (event) => {
  if (!event.isComposing) {
    clearTimeout(waiting);
    waiting = setTimeout(searchQuietly, AFTER_TYPING_MS);
  }
});
field?.addEventListener("compositionend", () => field.dispatchEvent(new Event("input")));
field?.addEventListener("keydown", (event) => {
  if (event.key === "Enter") {
    event.preventDefault();
    if (!event.isComposing) {
      searchQuietly();
    }
  }
});
