// How a browser is to take a file: shown or kept, and under which name, which may be Chinese. Decides nothing about who gets it.

/** `plain`: the name for a program that reads no other letters. */
export const disposition = (how: "inline" | "attachment", name: string, plain?: string): string =>
  `${how}; ${plain === undefined ? "" : `filename="${plain}"; `}filename*=UTF-8''${encodeURIComponent(name)}`;

/** Pictures and PDF are shown, all else is kept. */
export const dispositionOf = (mediaType: string, name: string): string =>
  disposition(mediaType.startsWith("image/") || mediaType === "application/pdf" ? "inline" : "attachment", name);
