// The entry table: draws what the server sends and says back what a person typed, pasted or chose.
// Nothing is read, rounded or judged here. A cell that was typed in keeps its own text until the server
// has said that it received exactly that text, so a late answer never overwrites newer typing.

const IDLE_MS = 800;
const FIRST_RETRY_MS = 6000;
const LAST_RETRY_MS = 60000;
const MAX_PASTE = 1000000;
const PAGE_LOAD = Math.random().toString(36).slice(2) + Date.now().toString(36);

// Outlives a redraw and a switch of pages; a grid is known by the key that Python gave it.
const grids = new Map();

window.addEventListener("beforeunload", (event) => {
  if ([...grids.values()].some((grid) => parts(grid).length)) event.preventDefault();
});

// A press on a button waits until all that was typed is received: it would act without the last cell. What a grid that
// is drawn anew has to say is waited for too, for as long as that takes; one that was left behind holds nothing up.
const BUTTONS = "[data-testid=stButton] button, [data-testid=stFormSubmitButton] button";
const REDRAWN_MS = 2000;
const HELD_MS = 10000;
let held = null; // {button, place, timer}: the press that waits; a button that is drawn anew has the same place

window.addEventListener("click", (event) => {
  const button = event.isTrusted && event.target.closest?.(BUTTONS);
  if (!button || !unreceived().length) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  clearTimeout(held?.timer);
  const [place] = button.closest("[class*='st-key-']")?.className.match(/st-key-\S+/) ?? [];
  held = { button, place, timer: setTimeout(letGo, HELD_MS) };
  for (const grid of unreceived()) if (parts(grid).some((part) => !part.turn)) send(grid);
}, true);

function unreceived() {
  const there = (grid) => grid.say || performance.now() - grid.left < REDRAWN_MS;
  return [...grids.values()].filter((grid) => parts(grid).length && there(grid));
}

// Asked for later than it was known that nothing waits: meanwhile something may have been typed and a button pressed.
function release() {
  if (held && !unreceived().length) letGo();
}

function letGo() {
  const { button, place, timer } = held;
  held = null;
  clearTimeout(timer);
  (button.isConnected || !place ? button : document.querySelector(`.${CSS.escape(place)} button`))?.click();
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  if (!data) return undefined;
  const grid = gridOf(data.key);
  if (grid.root !== parentElement) forgetTurns(grid); // a new drawing: what the old one sent may be lost
  grid.say = (message) => setTriggerValue("said", message);
  grid.root = parentElement;
  settle(grid, data.ack);
  draw(grid, data);
  jump(grid, data.jump_to);
  if (parts(grid).some((part) => !part.turn)) schedule(grid, held ? 0 : IDLE_MS);
  if (!unreceived().length) setTimeout(release);
  return () => leave(grid, parentElement);
}

// Streamlit also calls this for a drawing that was overtaken by a newer one: then the table still stands.
function leave(grid, parentElement) {
  if (grid.root !== parentElement || parentElement.isConnected) return;
  clearTimeout(grid.timer);
  grid.say = null;
  grid.left = performance.now();
}

function gridOf(key) {
  if (!grids.has(key)) {
    grids.set(key, {
      pending: new Map(), // cell -> {text, nothing, turn}: typed or chosen, not yet received by the server
      pastes: [], // {anchor, block, mark, turn}: blocks not yet received by the server
      pasted: 0, // number of the last block
      turn: 0, // number of the last message
      retry: FIRST_RETRY_MS,
      timer: 0,
      shape: "",
      jumped: "",
      data: null,
      root: null,
      say: null,
      left: 0, // when its last drawing went away
    });
  }
  return grids.get(key);
}

// ---- what goes to the server -------------------------------------------------------------------------

function settle(grid, ack) {
  const [load, turn] = String(ack || "").split(":");
  if (load !== PAGE_LOAD) return;
  const received = Number(turn);
  for (const [cell, change] of grid.pending) {
    if (change.turn && change.turn <= received) grid.pending.delete(cell);
  }
  grid.pastes = grid.pastes.filter((paste) => !paste.turn || paste.turn > received);
  grid.retry = FIRST_RETRY_MS;
  if (!parts(grid).length) clearTimeout(grid.timer);
}

function parts(grid) {
  return [...grid.pending.values(), ...grid.pastes];
}

function forgetTurns(grid) {
  for (const part of parts(grid)) part.turn = 0;
}

function schedule(grid, after) {
  clearTimeout(grid.timer);
  grid.timer = setTimeout(() => send(grid), after);
}

function send(grid) {
  clearTimeout(grid.timer);
  if (!grid.say || !parts(grid).length) return;
  grid.turn += 1;
  const message = { turn: `${PAGE_LOAD}:${grid.turn}`, cells: {}, nothing: {}, pasted: null };
  for (const [cell, change] of grid.pending) {
    change.turn = grid.turn;
    if (change.text !== null) message.cells[cell] = change.text;
    if (change.nothing !== null) message.nothing[cell] = change.nothing;
  }
  if (grid.pastes.length) {
    const [first] = grid.pastes; // one block at a time: each is shown and confirmed by itself
    first.turn = grid.turn;
    message.pasted = { anchor: first.anchor, block: first.block, mark: first.mark };
  }
  grid.say(message);
  // Said again until it is acknowledged: a connection that drops loses the message without a word.
  schedule(grid, grid.retry);
  grid.retry = Math.min(grid.retry * 2, LAST_RETRY_MS);
  showState(grid);
}

function changed(grid, cell, part) {
  const earlier = grid.pending.get(cell) || { text: null, nothing: null };
  grid.pending.set(cell, { ...earlier, ...part, turn: 0 });
  grid.retry = FIRST_RETRY_MS;
  showState(grid);
}

// ---- drawing -----------------------------------------------------------------------------------------

function make(tag, attributes, text) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

function draw(grid, data) {
  grid.data = data;
  const { root } = grid;
  root.querySelector("caption").textContent = data.caption;
  root.querySelector(".region").setAttribute("aria-label", data.caption);
  root.querySelector(".keys").textContent = data.read_only ? "" : data.words.keys;
  const shape = JSON.stringify([data.columns, data.rows.map((row) => [row.key, row.cells.map((cell) => cell.key)]),
    data.words, data.read_only]);
  const table = root.querySelector("table");
  if (shape !== grid.shape || !table.tBodies[0].rows.length) {
    const focused = root.activeElement && root.activeElement.dataset && root.activeElement.dataset.cell;
    build(grid, table);
    grid.shape = shape;
    if (focused) inputOf(grid, focused)?.focus();
  }
  data.rows.forEach((row, index) => {
    const line = table.tBodies[0].rows[index];
    line.cells[0].querySelector(".name").textContent = row.label;
    line.cells[0].querySelector(".sub").textContent = row.sub_label;
    row.cells.forEach((cell, column) => fill(grid, line.cells[column + 1], row, data.columns[column], cell));
  });
  showState(grid);
}

function build(grid, table) {
  const { data } = grid;
  const head = make("tr");
  const corner = make("th", { scope: "col", class: "corner" });
  corner.append(make("span", { class: "name" }, data.words.row), make("span", { class: "unit" }, data.words.legend));
  head.append(corner);
  data.columns.forEach((column, index) => {
    const th = make("th", { scope: "col" });
    th.append(make("span", { class: "name" }, column.label));
    th.append(make("span", { class: "unit", id: `unit-${index}` }, column.unit));
    if (column.hint) {
      th.title = column.hint;
      th.append(make("span", { class: "hidden" }, column.hint));
    }
    head.append(th);
  });
  table.tHead.replaceChildren(head);
  table.tBodies[0].replaceChildren(...data.rows.map((row, line) => buildRow(grid, row, line)));
}

function buildRow(grid, row, line) {
  const tr = make("tr");
  const th = make("th", { scope: "row" });
  th.append(make("span", { class: "name" }), make("span", { class: "sub" }));
  tr.append(th);
  row.cells.forEach((cell, column) => {
    const { label, unit } = grid.data.columns[column];
    const td = make("td", { "data-label": label, "data-unit": unit });
    if (cell.key) buildCell(grid, td, cell.key, line, column);
    else td.append(make("span", { class: "unasked" }, grid.data.words.unasked));
    tr.append(td);
  });
  return tr;
}

function buildCell(grid, td, key, line, column) {
  const { words } = grid.data;
  const box = make("div", { class: "box" });
  const input = make("input", { type: "text", inputmode: "decimal", autocomplete: "off", spellcheck: "false" });
  Object.assign(input.dataset, { cell: key, line, column });
  const why = make("select", { tabindex: "-1", "data-why": key });
  for (const [value, label] of [["", words.a_figure], ...words.nothing]) why.append(make("option", { value }, label));
  box.append(input, why);
  td.append(box, make("span", { class: "before" }), make("span", { class: "message" }));
  listen(grid, input, why);
}

function fill(grid, td, row, column, cell) {
  if (!cell.key) return;
  const { data } = grid;
  const [input, why] = td.querySelectorAll("input, select");
  const typed = grid.pending.get(cell.key);
  const text = typed && typed.text !== null ? typed.text : cell.text;
  const nothing = typed && typed.nothing !== null ? typed.nothing : cell.nothing;
  if (input.value !== text) input.value = text;
  if (why.value !== nothing) why.value = nothing;
  const locked = data.read_only || cell.state === "locked";
  input.readOnly = locked;
  why.disabled = locked;
  td.dataset.state = cell.state;
  td.dataset.nothing = nothing;
  const name = `${row.label}, ${column.label}`;
  input.setAttribute("aria-label", name);
  why.setAttribute("aria-label", data.words.why.replace("{cell}", name));
  describe(data, td, input, cell, `${input.dataset.line}-${input.dataset.column}`);
}

function describe(data, td, input, cell, place) {
  const before = td.querySelector(".before");
  const message = td.querySelector(".message");
  before.id = `before-${place}`;
  message.id = `message-${place}`;
  before.replaceChildren();
  if (cell.before) {
    before.append(make("span", { class: "hidden label" }, data.words.before), make("span", { class: "was" }, cell.before));
  }
  if (cell.change) before.append(make("span", { class: "change" }, cell.change));
  message.textContent = cell.message;
  const ids = [`unit-${input.dataset.column}`];
  if (cell.before || cell.change) ids.push(before.id);
  if (cell.message) ids.push(message.id);
  input.setAttribute("aria-describedby", ids.join(" "));
  if (cell.state === "error" || cell.state === "unread") input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
}

function showState(grid) {
  const pending = grid.root.querySelector(".pending");
  const settled = grid.root.querySelector(".settled");
  const busy = parts(grid).length > 0;
  pending.hidden = !busy;
  pending.textContent = busy ? grid.data.words.pending : "";
  settled.hidden = busy;
  if (!busy && settled.textContent !== grid.data.status) settled.textContent = grid.data.status;
}

function jump(grid, cell) {
  if (cell && cell !== grid.jumped) inputOf(grid, cell)?.focus();
  grid.jumped = cell;
}

function inputOf(grid, cell) {
  return [...grid.root.querySelectorAll("input")].find((input) => input.dataset.cell === cell);
}

// ---- typing, keys and pasting ------------------------------------------------------------------------

function listen(grid, input, why) {
  const cell = input.dataset.cell;
  let atFocus = { text: "", nothing: "" };
  const change = (text, nothing) => {
    input.value = text;
    why.value = nothing;
    input.closest("td").dataset.nothing = nothing;
    changed(grid, cell, { text, nothing });
  };
  input.addEventListener("focus", () => {
    atFocus = { text: input.value, nothing: why.value };
    input.select();
  });
  input.addEventListener("input", () => {
    change(input.value, ""); // typing a figure takes the kind of nothing away, where everybody sees it
    schedule(grid, IDLE_MS);
  });
  input.addEventListener("blur", () => {
    const waiting = grid.pending.get(cell);
    if (waiting && !waiting.turn) send(grid);
  });
  input.addEventListener("keydown", (event) => {
    event.stopPropagation(); // Streamlit listens for single letters (r, c) on the whole page
    if (event.key === "Escape" && (input.value !== atFocus.text || why.value !== atFocus.nothing)) {
      event.preventDefault();
      change(atFocus.text, atFocus.nothing);
      schedule(grid, IDLE_MS);
    } else if (event.altKey && event.key === "ArrowDown") {
      event.preventDefault();
      openWhy(why);
    } else {
      step(grid, input, event);
    }
  });
  input.addEventListener("paste", (event) => pasteInto(grid, input, event));
  why.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape" || event.key === "Enter") input.focus();
  });
  why.addEventListener("change", () => {
    change(why.value ? "" : input.value, why.value);
    send(grid);
    input.focus();
  });
}

function openWhy(why) {
  why.focus();
  try {
    why.showPicker();
  } catch {
    // an older browser opens it with the next key
  }
}

function step(grid, input, event) {
  const down = event.key === "ArrowDown" || (event.key === "Enter" && !event.shiftKey);
  const up = event.key === "ArrowUp" || (event.key === "Enter" && event.shiftKey);
  if (!(down || up) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  event.preventDefault();
  const column = [...grid.root.querySelectorAll("input")].filter((other) => other.dataset.column === input.dataset.column);
  const next = column[column.indexOf(input) + (down ? 1 : -1)];
  if (next) next.focus();
  else send(grid);
}

function pasteInto(grid, input, event) {
  const text = event.clipboardData ? event.clipboardData.getData("text/plain") : "";
  const block = cellsOf(text);
  if (block.length === 1 && block[0].length === 1) return; // one cell: the browser pastes it as typed
  event.preventDefault();
  const notice = grid.root.querySelector(".notice");
  const refused = input.readOnly ? grid.data.words.locked : text.length > MAX_PASTE ? grid.data.words.too_large : "";
  notice.textContent = refused;
  notice.hidden = !refused;
  if (refused) return;
  grid.pasted += 1;
  const mark = `${PAGE_LOAD}:${grid.pasted}`; // the same however often it is said: shown and decided once
  grid.pastes.push({ anchor: input.dataset.cell, block, mark, turn: 0 });
  grid.retry = FIRST_RETRY_MS;
  send(grid);
}

// The rows and cells of what Excel puts on the clipboard: tabs between cells, quotes round a cell with a line end.
function cellsOf(text) {
  const rows = [[]];
  const pattern = /("(?:[^"]|"")*"(?=\t|\r|\n|$)|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/g;
  for (const [, raw, end] of text.matchAll(pattern)) {
    rows[rows.length - 1].push(isQuoted(raw) ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (!end) break;
    if (end !== "\t") rows.push([]);
  }
  const last = rows[rows.length - 1];
  if (rows.length > 1 && last.length === 1 && last[0] === "") rows.pop();
  return rows;
}

// Excel quotes only what holds a tab, a line end or a quote; other quotes were typed and stay.
function isQuoted(raw) {
  return raw.length > 1 && raw.startsWith('"') && raw.endsWith('"') && /[\t\r\n"]/.test(raw.slice(1, -1));
}
