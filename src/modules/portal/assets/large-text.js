// 大字屏幕 of 长辈版: a bar that repeats in very large type what the pointer or the keyboard is on, or what is being read aloud.
// For screens with a pointer; without this file everything else works the same.
(() => {
  const modes = document.querySelector(".modes");
  if (!modes || !window.matchMedia("(hover: hover)").matches) return;
  const KEY = "large-text";
  const LONGEST = 120;

  const bar = document.createElement("div");
  bar.className = "large-text";
  // It only repeats what a screen reader has said already.
  bar.setAttribute("aria-hidden", "true");
  bar.hidden = true;
  document.body.append(bar);

  const wordsOf = (node) => {
    const part =
      node instanceof Element ? node.closest("a, button, label, input, select, summary, h1, h2, h3, h4, h5, p, dt, dd, td, th, time, li, img") : null;
    if (!part || bar.contains(part)) return "";
    if (part.matches("input")) return part.value || part.placeholder;
    if (part.matches("select")) return part.selectedOptions[0]?.textContent ?? "";
    if (part.matches("img")) return part.alt;
    return part.textContent;
  };
  const show = (words) => {
    const text = words.replace(/\s+/gu, " ").trim();
    if (text !== "") bar.textContent = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  };

  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "大字屏幕";
  const set = (on) => {
    bar.hidden = !on;
    button.setAttribute("aria-pressed", String(on));
    document.body.classList.toggle("with-large-text", on);
    if (on && bar.textContent === "") show("指着哪里，这里就用大字显示哪里");
  };
  button.addEventListener("click", () => {
    set(bar.hidden);
    // For this visit only; a browser that refuses to remember it loses nothing else.
    try {
      sessionStorage.setItem(KEY, bar.hidden ? "0" : "1");
    } catch {}
  });
  const item = document.createElement("li");
  item.append(button);
  modes.prepend(item);

  document.addEventListener("pointerover", (event) => show(wordsOf(event.target)));
  document.addEventListener("focusin", (event) => show(wordsOf(event.target)));
  document.addEventListener("read-aloud", (event) => show(event.detail));
  let remembered = false;
  try {
    remembered = sessionStorage.getItem(KEY) === "1";
  } catch {}
  set(remembered);
})();
