() => {
  document.documentElement.lang = "vi";
  const names = __NAMES__;
  const translate = (node) => {
    if (node.nodeType !== 1) return;
    for (const one of [node, ...node.querySelectorAll("[aria-label],[title],[placeholder]")]) {
      for (const key of ["aria-label", "title", "placeholder"]) {
        const said = one.getAttribute && one.getAttribute(key);
        if (said && names[said]) one.setAttribute(key, names[said]);
      }
    }
  };
  translate(document.body);
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "attributes") translate(change.target);
      for (const node of change.addedNodes) translate(node);
    }
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["aria-label", "title", "placeholder"] });
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href^='#']");
    if (!link) return;
    const target = document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)));
    if (!target) return;
    event.preventDefault();
    if (target.tagName === "DETAILS") target.open = true;
    target.scrollIntoView({ block: "nearest" });
    const focusable = target.querySelector("summary");
    if (focusable) focusable.focus();
  }, true);
}
