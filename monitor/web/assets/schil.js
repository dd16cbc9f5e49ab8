// Runs before Streamlit's own script: pins the language of formats and puts Streamlit's own words into Dutch.
// Streamlit has no translations, so these words are matched as they stand in the version we pin.
(() => {
  const english = () => new URLSearchParams(location.search).get("taal") === "en";
  const pin = (name, value) => Object.defineProperty(navigator, name, { configurable: true, get: value });
  pin("language", () => (english() ? "en-GB" : "nl-NL"));
  pin("languages", () => Object.freeze(english() ? ["en-GB", "en"] : ["nl-NL", "nl"]));

  const WORDS = {
    "Add an option": "Voeg een keuze toe",
    "Add files": "Bestand toevoegen",
    "App pages": "Pagina's",
    "Browse files": "Bestand kiezen",
    "Cancel": "Annuleren",
    "Choose an option": "Kies",
    "Choose date": "Kies een datum",
    "Choose options": "Kies",
    "Clear all": "Alles wissen",
    "Clear date": "Datum wissen",
    "Clear entry": "Wissen",
    "Clear selection": "Keuze wissen",
    "Clear value": "Waarde wissen",
    "Close": "Sluiten",
    "Close fullscreen": "Volledig scherm sluiten",
    "Collapse sidebar": "Menu sluiten",
    "Connecting": "Verbinden",
    "Connecting to Streamlit server": "Verbinden met de monitor",
    "Connection closed": "Verbinding gesloten",
    "Connection error": "Geen verbinding",
    "Connection lost. Please wait for the app to reconnect, then try again.":
      "Geen verbinding. Wacht tot de verbinding er weer is en probeer het dan opnieuw.",
    "Connection timed out.": "De verbinding duurde te lang.",
    "Copy to clipboard": "Kopiëren",
    "Decrement": "Eén minder",
    "Download failed": "Downloaden is mislukt",
    "Drag and drop a file here": "Sleep een bestand hierheen",
    "Drag and drop file here": "Sleep een bestand hierheen",
    "Drag and drop files here": "Sleep bestanden hierheen",
    "Error": "Fout",
    "Expand sidebar": "Menu",
    "Fullscreen": "Volledig scherm",
    "Help": "Uitleg",
    "Hide password": "Wachtwoord verbergen",
    "Increment": "Eén meer",
    "Invalid input.": "Dit kan niet worden gelezen.",
    "Link to heading": "Koppeling naar dit kopje",
    "Loading...": "Laden ...",
    "Main menu": "Instellingen",
    "Multiselect options": "Keuzes",
    "Navigate to home page": "Naar de beginpagina",
    "Next month": "Volgende maand",
    "Next page": "Volgende pagina",
    "No options": "Geen keuzes",
    "No options to select": "Er is niets te kiezen",
    "No results": "Niets gevonden",
    "Notifications": "Meldingen",
    "Open": "Openen",
    "Page not found": "Deze pagina is er niet",
    "Please wait...": "Even geduld ...",
    "Press Enter to apply": "Druk op Enter",
    "Press Enter to submit form": "Druk op Enter om te versturen",
    "Previous month": "Vorige maand",
    "Previous page": "Vorige pagina",
    "Print": "Afdrukken",
    "Rerun": "Opnieuw laden",
    "Running...": "Bezig ...",
    "Search": "Zoeken",
    "Select all": "Alles kiezen",
    "Select...": "Kies",
    "Selectbox options": "Keuzes",
    "Selected values": "Gekozen",
    "Show password": "Wachtwoord tonen",
    "Sidebar": "Menu",
    "Show/hide columns": "Kolommen kiezen",
    "Skip to main content": "Naar de inhoud",
    "Stop": "Stoppen",
    "Stop script": "Stoppen",
    "Stopping...": "Stopt ...",
    "Unable to connect to Streamlit server": "De monitor is niet bereikbaar",
    "Upload": "Bestand kiezen",
    "Upload failed": "Het bestand is niet ontvangen",
    "Uploading...": "Bestand wordt verstuurd ...",
    "file upload": "bestand",
  };
  const PATTERNS = [
    [/^([\d.,]+ ?[KMG]?B) per file$/, "Ten hoogste $1 per bestand"],
    [/^Limit ([\d.,]+ ?[KMG]?B) per file( • .*)?$/, "Ten hoogste $1 per bestand$2"],
    [/^Remove (.+)$/, "Verwijder $1"],
    [/^day, (.+)$/, "dag, $1"],
    [/^month, (.+)$/, "maand, $1"],
    [/^year, (.+)$/, "jaar, $1"],
    [/^Page (\d+)$/, "Pagina $1"],
    [/^Help for (.+)$/, "Uitleg bij $1"],
    [/^Select (\d+) matches$/, "Kies alle $1"],
    [/^The page that you have requested does not seem to exist.*$/, "Deze pagina is er niet. U ziet nu de beginpagina."],
    [/^You can only select up to (\d+) options?\. Remove an option first\.$/, "U kunt er ten hoogste $1 kiezen. Verwijder er eerst een."],
    [/^File must be ([\d.,]+ ?[KMG]?B) or smaller\.$/, "Het bestand mag ten hoogste $1 groot zijn."],
    [/^(.+) files are not allowed\.$/, "Bestanden van het soort $1 kan de monitor niet lezen."],
  ];
  // What people wrote and what we wrote stands in these, and is never touched.
  const OURS = "[data-testid=stMarkdownContainer], [data-testid=stCode], [data-testid=stTable], [data-testid=stHtml], " +
    "[data-testid=stText], [data-testid=stWidgetLabel], [role=option], [data-tag], svg, script, style, textarea";
  const THEIRS = "[data-testid=stFileUploaderDropzone]";
  const NONE_LEFT = new Set(["No options", "No options to select", "No results"]);
  const LABELS = ["aria-label", "placeholder", "title"];

  const translated = (text) => {
    const plain = text.trim();
    if (Object.hasOwn(WORDS, plain)) return WORDS[plain];
    const pattern = PATTERNS.find(([from]) => from.test(plain));
    return pattern ? plain.replace(pattern[0], pattern[1]) : null;
  };
  const word = (node) => {
    const parent = node.parentElement;
    if (!parent || (parent.closest(OURS) && !parent.closest(THEIRS) && !NONE_LEFT.has(node.nodeValue.trim()))) return;
    const dutch = translated(node.nodeValue);
    if (dutch !== null && dutch !== node.nodeValue) node.nodeValue = dutch;
  };
  const labels = (element) => {
    for (const name of LABELS) {
      const dutch = element.hasAttribute(name) ? translated(element.getAttribute(name)) : null;
      if (dutch !== null && dutch !== element.getAttribute(name)) element.setAttribute(name, dutch);
    }
  };
  const all = (root) => {
    if (root.nodeType === Node.TEXT_NODE) return word(root);
    if (root.nodeType !== Node.ELEMENT_NODE || root.closest("svg")) return undefined;
    labels(root);
    root.querySelectorAll("[aria-label], [placeholder], [title]").forEach(labels);
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) word(texts.currentNode);
    return undefined;
  };
  // A panel stands at the end of the page: bring who opens it by keyboard there, and back again after Escape.
  const PANEL = "[data-testid=stPopoverBody]";
  const OPENED = "[data-testid=stPopoverButton][aria-expanded=true]";
  const enter = (node) => {
    const panel = node.nodeType === Node.ELEMENT_NODE && (node.matches(PANEL) ? node : node.querySelector(PANEL));
    if (!panel || !document.activeElement?.matches("[data-testid=stPopoverButton]")) return;
    panel.tabIndex = -1;
    requestAnimationFrame(() => panel.focus({ preventScroll: true }));
  };
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !document.activeElement?.closest(PANEL)) return;
    const button = document.querySelector(OPENED);
    setTimeout(() => document.querySelector(PANEL) || button?.focus(), 400);
  }, true);

  // Streamlit puts a group of pages in a list as something that is no list item: what is no list says so.
  const PAGES = "[data-testid=stSidebarNavItems]";
  const grouped = (node) => {
    const list = node.nodeType === Node.ELEMENT_NODE ? node.closest(PAGES) ?? node.querySelector(PAGES) : null;
    if (!list?.querySelector(":scope > div")) return;
    for (const part of [list, ...list.querySelectorAll("li")]) part.setAttribute("role", "none");
  };

  // On a phone the menu lies over the page: it closes when a page is chosen, as the one at the top does.
  const PHONE = matchMedia("(max-width: 768px)");
  document.addEventListener("click", ({ target }) => {
    if (!PHONE.matches || !target.closest?.("[data-testid=stSidebarNavLink]")) return;
    setTimeout(() => document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click());
  });

  // In a drawing. A bar, a tile or a mark leads to what it is about: the figure holds an address for each of its points.
  // A mouse goes there at once; a finger's first touch tells what it is, and its second goes. By keyboard the names in
  // the drawing and below it are links.
  const DRAWING = ".js-plotly-plot";
  const listened = new WeakSet();
  let finger = false;
  let touched = { address: "", at: 0 };
  const SAME_TOUCH = 500; // Plotly tells of one touch twice
  const leadOf = ({ points }) => points?.map((point) => point.data?.meta?.leads?.[point.pointNumber]).find(Boolean) ?? "";
  const follow = (address, { ctrlKey, metaKey, shiftKey } = {}) => {
    const first = finger && touched.address !== address;
    if (first) touched = { address, at: performance.now() };
    if (first || (finger && performance.now() - touched.at < SAME_TOUCH)) return;
    if (ctrlKey || metaKey || shiftKey) window.open(address, "_blank", "noopener");
    else location.assign(address);
  };
  const listen = (drawing) => {
    listened.add(drawing);
    drawing.on("plotly_hover", (told) => drawing.classList.toggle("m-leads", Boolean(leadOf(told))));
    drawing.on("plotly_unhover", () => drawing.classList.remove("m-leads"));
    drawing.on("plotly_click", (told) => leadOf(told) && follow(leadOf(told), told.event));
  };
  document.addEventListener("pointerover", ({ target }) => {
    const drawing = target.closest?.(DRAWING);
    if (drawing?.on && !listened.has(drawing)) listen(drawing);
  }, true);
  document.addEventListener("pointerdown", ({ pointerType, target }) => {
    finger = pointerType === "touch";
    if (!target.closest?.(DRAWING)) touched = { address: "", at: 0 };
  }, true);

  // On paper. A chart is as wide as the screen it was drawn on, and a sheet is narrower: printing from here first shows
  // the page as wide as a sheet and waits for the charts; a browser's own menu cannot wait, so they are scaled too.
  const PAPER = "m-paper";
  const SETTLED = 1500;
  const drawings = () => [...document.querySelectorAll(".svg-container")];
  const fits = () => drawings().every((one) => one.offsetWidth <= one.closest("[data-testid=stPlotlyChart]").clientWidth + 1);
  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const nativePrint = window.print.bind(window);
  const printed = async () => {
    document.documentElement.classList.add(PAPER);
    const until = performance.now() + SETTLED;
    do await pause(150); while (!fits() && performance.now() < until);
    await pause(150);
    nativePrint();
  };
  window.print = printed;
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "p" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    printed();
  }, true);

  // A page is drawn long after it is loaded: the part that its address names is brought into view when it is there, and
  // held there while what stands above it still grows. Whoever does anything is left where he is.
  const GROWING = 2500;
  let sought = location.hash.slice(1);
  let foundAt = 0;
  const leave = () => { sought = ""; };
  for (const kind of ["keydown", "pointerdown", "touchstart", "wheel"]) {
    document.addEventListener(kind, leave, { capture: true, passive: true });
  }
  const bring = () => {
    const part = document.getElementById(sought);
    if (!part) return;
    foundAt ||= performance.now();
    if (performance.now() - foundAt > GROWING) leave();
    else part.scrollIntoView();
  };

  const quoted = (words) => `"${words.replace(/["\\]/g, "\\$&").replace(/\s+/g, " ")}"`;
  const foot = () => {
    const about = document.querySelector(".m-about")?.dataset;
    const first = about?.cite ?? (document.querySelector(".m-top")?.dataset.cite || document.title);
    const second = about?.address ?? location.href;
    const style = document.createElement("style");
    style.id = "m-foot";
    const look = "color: #5b6977; font: 7pt 'Source Sans', Arial, sans-serif; vertical-align: top; padding-top: 3mm;";
    style.textContent = `@media print { @page {
      @bottom-left { content: ${quoted(first)} "\\A" ${quoted(second)}; white-space: pre-line; width: 160mm; ${look} }
      @bottom-right { content: counter(page) " / " counter(pages); ${look} }
    } }`;
    document.head.append(style);
  };
  addEventListener("beforeprint", () => {
    for (const drawing of drawings()) {
      const { offsetWidth: width, offsetHeight: height } = drawing;
      if (!width || !height) continue;
      drawing.style.setProperty("--sheet", `${width} / ${height}`);
      drawing.style.setProperty("--sheet-wide", `${width}px`);
      for (const svg of drawing.querySelectorAll(".main-svg")) svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    }
    foot();
  });
  addEventListener("afterprint", () => {
    document.getElementById("m-foot")?.remove();
    document.documentElement.classList.remove(PAPER);
    for (const svg of document.querySelectorAll(".main-svg[viewBox]")) svg.removeAttribute("viewBox");
  });

  const observer = new MutationObserver((changes) => {
    for (const change of changes) {
      change.addedNodes.forEach(enter);
      change.addedNodes.forEach(grouped);
    }
    if (sought) bring();
    document.documentElement.lang = english() ? "en" : "nl";
    if (english()) return;
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(all);
      else if (change.type === "characterData") word(change.target);
      else labels(change.target);
    }
  });
  observer.observe(document.documentElement, {
    childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: LABELS,
  });
})();
