// Reads the document with the browser's own voice. Without this file, or without a voice, everything else works the same.
(() => {
  const place = document.querySelector("[data-read-aloud]");
  if (!place) return;
  const voice = window.speechSynthesis;
  const LONGEST = 120;

  // They stand on the page already, so that nothing moves when this file arrives.
  const [read, end, print] = place.querySelectorAll("button");
  const status = place.querySelector("[role=status]");

  // Short pieces: some voices stop by themselves after a quarter of a minute.
  const piecesOf = (text) =>
    (text.match(/[^。；！？：\n]+[。；！？：]?/gu) ?? []).flatMap((piece) => piece.match(new RegExp(`.{1,${LONGEST}}`, "gsu")) ?? []);

  const lines = () => {
    const blocks = [...document.querySelectorAll(place.dataset.readAloud)].flatMap((part) => {
      const inner = [...part.querySelectorAll("h2, h3, h4, h5, p, img")];
      return inner.length > 0 ? inner : [part];
    });
    return blocks.flatMap((block) => {
      const text = block.tagName === "IMG" ? (block.alt ? `图片：${block.alt}` : "") : block.textContent.replaceAll("■■■", "此处依法不予公开");
      return piecesOf(text.trim()).map((piece) => ({ block, piece }));
    });
  };

  let queue = [];
  let at = 0;
  // Each start has its own number: a voice that was stopped still reports its end.
  let turn = 0;
  let state = "off";

  const mark = (block) => {
    document.querySelector(".reading")?.classList.remove("reading");
    block?.classList.add("reading");
  };

  const next = (mine) => {
    if (mine !== turn) return;
    const line = queue[at];
    if (!line) return stop();
    mark(line.block);
    document.dispatchEvent(new CustomEvent("read-aloud", { detail: line.piece }));
    const words = new SpeechSynthesisUtterance(line.piece);
    words.lang = "zh-CN";
    words.rate = document.documentElement.classList.contains("elder") ? 0.85 : 1;
    const voices = voice.getVoices().filter((candidate) => /^zh([-_]|$)/i.test(candidate.lang) && !/HK|TW|yue/i.test(candidate.lang));
    // The device's own voice before one that sends the text over the network.
    const chinese = voices.find((candidate) => candidate.localService) ?? voices[0];
    if (chinese) words.voice = chinese;
    words.onend = () => {
      at += 1;
      next(mine);
    };
    words.onerror = (event) => {
      if (mine !== turn || event.error === "interrupted" || event.error === "canceled") return;
      stop();
      status.textContent = "这台设备没有可用的中文语音，读不出来。";
    };
    voice.speak(words);
  };

  const show = (to) => {
    state = to;
    read.textContent = { off: "朗读全文", on: "暂停朗读", paused: "继续朗读" }[to];
    end.hidden = to === "off";
  };

  const stop = () => {
    turn += 1;
    voice.cancel();
    mark(null);
    show("off");
  };

  const toggle = () => {
    status.textContent = "";
    turn += 1;
    if (state === "on") {
      // Paused by stopping and starting the piece again: pause() does not work on many phones.
      voice.cancel();
      show("paused");
      return;
    }
    if (state === "off") {
      queue = lines();
      at = 0;
    }
    voice.cancel();
    show("on");
    next(turn);
  };

  if (voice) {
    read.addEventListener("click", toggle);
    end.addEventListener("click", stop);
    window.addEventListener("pagehide", () => voice.cancel());
  } else read.remove();
  print.addEventListener("click", () => window.print());
  place.hidden = false;
})();
