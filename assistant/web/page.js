() => {
  document.documentElement.lang = "vi";
  const names = __NAMES__;
  // Gradio reads a message's whole source out as its name: the role is enough, the content follows.
  const roles = { bot: "__ANSWER__", user: "__QUESTION__" };
  const rename = (node) => {
    for (const one of node.querySelectorAll("[data-testid=bot],[data-testid=user]")) {
      const role = roles[one.dataset.testid];
      if (one.getAttribute("aria-label") !== role) { one.setAttribute("aria-label", role); one.setAttribute("role", "group"); }
    }
  };
  // The newest answer is read from its start, not from its end.
  const showLast = () => {
    const asked = document.querySelectorAll("#ntm-chat .user-row");
    const log = document.querySelector("#ntm-chat [role=log]");
    if (innerWidth < 700 && log) log.scrollIntoView({ block: "start" });
    if (asked.length && log) log.scrollTop += asked[asked.length - 1].getBoundingClientRect().top - log.getBoundingClientRect().top;
  };
  const translate = (node) => {
    if (node.nodeType !== 1) return;
    rename(node.parentElement || node);
    if (node.classList && node.classList.contains("bot-row")) setTimeout(showLast, 60);
    for (const one of [node, ...node.querySelectorAll("[aria-label],[title],[placeholder]")]) {
      for (const key of ["aria-label", "title", "placeholder"]) {
        const said = one.getAttribute && one.getAttribute(key);
        if (said && names[said]) one.setAttribute(key, names[said]);
      }
    }
  };
  // A calendar beside each field for a day: the browser's own, so that it speaks the reader's language and needs no mouse.
  const calendars = (root) => {
    for (const box of root.querySelectorAll(".ntm-day:not(.ntm-has-calendar)")) {
      const written = box.querySelector("input:not([type=date]), textarea");
      if (!written) continue;
      box.classList.add("ntm-has-calendar");
      const picker = document.createElement("input");
      picker.type = "date";
      picker.className = "ntm-calendar";
      picker.setAttribute("aria-label", "__CALENDAR__");
      picker.title = "__CALENDAR__";
      picker.addEventListener("change", () => {
        written.value = picker.value.split("-").reverse().join("/");
        written.dispatchEvent(new Event("input", { bubbles: true }));
      });
      written.after(picker);
    }
  };
  translate(document.body);
  calendars(document.body);
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "attributes") translate(change.target);
      for (const node of change.addedNodes) { translate(node); if (node.querySelectorAll) calendars(document.body); }
    }
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["aria-label", "title", "placeholder"] });
  // A link to a place (#van-ban/<number>/<reference>) opens it on the page "Văn bản"; the browser's way back leads to where one was.
  const PLACE = "#van-ban/";
  let origin = null;
  const currentPage = () => {
    const open = [...document.querySelectorAll("[id^=ntm-page-][role=tabpanel]")].find((one) => one.checkVisibility());
    return open ? open.id.replace("ntm-page-", "") : "";
  };
  const tell = (call) => {
    const box = document.querySelector("#ntm-place textarea, #ntm-place input");
    if (!box) return;
    box.value = JSON.stringify({ ...call, at: Date.now() }); // never twice the same: only a change is noticed
    box.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const decoded = (part) => {
    try { return decodeURIComponent(part); } catch { return part; } // an address that was cut off when it was sent on
  };
  let asked = null;
  const askUntilShown = (call, tries = 4) => { // what is asked before the page listens is lost, so it is asked again
    if (asked !== call) return;
    tell(call);
    if (tries) setTimeout(() => askUntilShown(call, tries - 1), 4000);
  };
  const openPlace = () => {
    const [number, ref] = location.hash.slice(PLACE.length).split("/").map(decoded);
    askUntilShown(asked = { page: origin ? origin.page : "", document: number, ref: ref || "" });
  };
  const inSight = (one) => { one.scrollIntoView({ block: "center" }); one.focus({ preventScroll: true }); };
  const whenSeen = (find, act, tries = 40) => {
    const one = find();
    if (one && one.checkVisibility()) act(one);
    else if (tries) setTimeout(() => whenSeen(find, act, tries - 1), 75);
  };
  window.addEventListener("ntm-shown", () => {
    asked = null;
    if (!location.hash.startsWith(PLACE)) return;
    whenSeen(() => document.querySelector("#ntm-here"), (here) => inSight(here.querySelector(":scope > summary") || here));
  });
  const goBack = () => {
    asked = null;
    if (!origin) return;
    const from = origin;
    origin = null;
    tell({ page: from.page });
    whenSeen(() => (from.link.isConnected ? from.link : document.getElementById(`ntm-page-${from.page}`)), inSight);
  };
  window.addEventListener("hashchange", () => {
    if (location.hash.startsWith(PLACE)) openPlace();
    else goBack();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href^='#']");
    if (!link) return;
    if (link.hash === "#quay-lai") {
      event.preventDefault();
      history.pushState(null, "", location.pathname + location.search);
      goBack();
      return;
    }
    if (!link.hash.startsWith(PLACE)) return;
    const page = currentPage();
    if (page && (!origin || page !== "documents")) origin = { page, link };
    if (location.hash === link.hash) { event.preventDefault(); openPlace(); }
  }, true);
  if (location.hash.startsWith(PLACE)) openPlace();
}
