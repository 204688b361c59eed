// Building blocks. Text of a report only ever becomes text nodes: nothing a student wrote is markup.

/** An element with attributes and children; children that are strings become text. */
function el(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** The same for SVG. */
function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function fill(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "onclick" || key === "oninput" || key === "onkeydown") node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

/** Control characters made visible, so that they can't reorder or hide what stands around them. */
function plain(text) {
  return String(text ?? "").replace(/\u001b\[[0-9;?]*[ -\/]*[@-~]/g, "")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "\ufffd");
}

/** A word with its number: "1 step", "3 steps". */
function counted(number, word) {
  return number.toLocaleString("en") + " " + word + (number === 1 ? "" : "s");
}

/** The colour of the n-th thread. */
function colour(index) {
  return "var(--t" + (index % 6) + ")";
}

/** The letter of the n-th thread, so that colour is never the only sign. */
function letter(index) {
  return String.fromCharCode(65 + (index % 26)) + (index >= 26 ? Math.floor(index / 26) : "");
}
