// While somebody writes what they ask for: what is public already and may be just that. Without this script the same list stands on the next page.
(() => {
  const field = document.getElementById("wanted");
  const place = document.getElementById("already");
  if (!field || !place) return;
  let timer;
  let last = "";
  const show = (items) => {
    place.replaceChildren();
    if (items.length === 0) return;
    const words = document.createElement("p");
    words.textContent = "这些已经公开，也许就是您要的（在新窗口打开，已写的内容不会丢）：";
    const list = document.createElement("ul");
    for (const { id, title } of items) {
      const link = document.createElement("a");
      link.href = `/d/${encodeURIComponent(id)}`;
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = title;
      const line = document.createElement("li");
      line.append(link);
      list.append(line);
    }
    place.append(words, list);
  };
  const ask = async () => {
    const wanted = field.value.trim().slice(0, 500);
    if (wanted.length < 4 || wanted === last) return;
    last = wanted;
    try {
      // In the body, not in the address: addresses are kept by proxies.
      const answer = await fetch("/ask/already", {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ wanted }),
      });
      if (answer.ok && field.value.trim().slice(0, 500) === wanted) show((await answer.json()).items);
    } catch {
      // No net just now: nothing is shown, and nothing is lost.
    }
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 700);
  });
})();
