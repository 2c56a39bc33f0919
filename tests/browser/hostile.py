"""Text that tries to run, in the ways known for pages that show what people wrote; all of it leaves a mark if it succeeds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from tests.browser.driving import Watch

#: What no text of ours holds: where it stands in an attribute that runs or fetches, something slipped through.
MARK = "ntmxss"
_RUN = f"window.{MARK}=1;alert(1);fetch('http://{MARK}.example/')"
_SHORT = f"window.{MARK}=1"

PAYLOADS = (
    f"<script>{_RUN}</script>",
    f'<img src=x onerror="{_RUN}">',
    f'"><svg/onload="{_RUN}">',
    f"'\"--></title></textarea></style></script><script>{_RUN}</script>",
    f'" autofocus onfocus={_SHORT} onmouseover={_SHORT} x="',
    f"' onclick='{_SHORT}",
    f"<details open ontoggle={_SHORT}><summary>x</summary></details>",
    f'<iframe srcdoc="<script>parent.{MARK}=1</script>"></iframe>',
    f'<iframe src="javascript:parent.{MARK}=1"></iframe>',
    f'<a href="javascript:{_SHORT}">bấm</a> [bấm](javascript:{_SHORT}) <javascript:{_SHORT}>',
    f"![x](http://{MARK}.example/x.png) <img src=http://{MARK}.example/x.png srcset=http://{MARK}.example/y.png>",
    f"<style>@import url(http://{MARK}.example/x.css);</style><link rel=stylesheet href=http://{MARK}.example/y.css>",
    f'<p style="background:url(http://{MARK}.example/z.png)">x</p>',
    f'<base href="http://{MARK}.example/"><meta http-equiv=refresh content="0;url=http://{MARK}.example/">',
    f'<form action="http://{MARK}.example/"><button formaction="javascript:{_SHORT}">x</button></form>',
    f'<object data="javascript:{_SHORT}"></object><embed src="http://{MARK}.example/x.swf">',
    f"<video><source onerror={_SHORT}></video><audio src=x onerror={_SHORT}>",
    f'<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror={_SHORT}&gt;">',
    f'<noscript><p title="</noscript><img src=x onerror={_SHORT}>">',
    f'<svg><use href="data:image/svg+xml,<svg id=x onload={_SHORT} />#x"/><animate onbegin={_SHORT} attributeName=x></svg>',
    f"&lt;script&gt;{_SHORT}&lt;/script&gt; &#60;img src=x onerror={_SHORT}&#62;",
    f"<scr\x00ipt>{_SHORT}</script> \u202e<img src=x onerror={_SHORT}>",
    f"${{{_SHORT}}} {{{{constructor.constructor('{_SHORT}')()}}}} <%= {_SHORT} %>",
    f"$$\\href{{javascript:{_SHORT}}}{{x}}$$ \\(\\htmlData{{onclick={_SHORT}}}{{x}}\\)",
    f"```mermaid\ngraph TD; A[<img src=x onerror={_SHORT}>]\n```\n\n```html\n<script>{_SHORT}</script>\n```",
    f"**Sở**\n\n<img src=x onerror={_SHORT}>\n\n| a |\n|---|\n| <svg onload={_SHORT}> |",
)

#: Elements and attributes with the mark in them that would run it or fetch something: there may be none.
_SLIPPED = f"""() => {{
  const runs = /^(on.*|href|src|srcset|srcdoc|action|formaction|data|style|background|poster|xlink:href|content)$/;
  const found = window.{MARK} === undefined ? [] : ["it ran"];
  for (const one of document.querySelectorAll("*")) {{
    for (const {{ name, value }} of one.attributes)
      if (runs.test(name) && value.includes("{MARK}") && !value.startsWith("#van-ban/") && !value.startsWith(location.origin + "/")) found.push(`${{one.tagName}} ${{name}}=${{value}}`);
    if (/^(SCRIPT|STYLE|LINK)$/.test(one.tagName) && one.textContent.includes("{MARK}") && !one.textContent.startsWith("window.gradio_config"))
      found.push(one.outerHTML.slice(0, 200));
  }}
  return found;
}}"""


@dataclass
class Sentry(Watch):
    """A watch that also sees dialogs."""

    dialogs: list[str] = field(default_factory=list)

    def follow(self, page: Any) -> None:
        """Listens to a page."""
        super().follow(page)
        page.on("dialog", self._dismiss)

    def _dismiss(self, dialog: Any) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()


def slipped_through(page: Any) -> list[str]:
    """What of hostile text became more than text on a page."""
    return [found for frame in page.frames for found in frame.evaluate(_SLIPPED)]
