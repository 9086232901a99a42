"""HTML to text by `html-text`: one line for each block, an empty line between paragraphs, nothing of scripts and styles."""

from __future__ import annotations

from typing import Any

from pressparse.decoding import extra


def html_to_text(page: str) -> str:
    """The text of a page, its blocks apart; the lines of `<pre>` stay lines. The title of the window is not part of the page.

    >>> html_to_text("<title>News</title><h1>Harbor opens</h1><p>The tide comes<br>at noon.")
    'Harbor opens\\n\\nThe tide comes\\nat noon.'
    """
    html_text = extra("html_text", "html", "reading HTML")
    html = extra("lxml.html", "html", "reading HTML")
    if not page.strip():
        return ""
    tree = html_text.parse_html(page)
    for title in tree.xpath("//head/title | //*[@hidden]"):
        title.drop_tree()
    for pre in tree.iter("pre"):
        _keep_lines(pre, html)
    return str(html_text.extract_text(tree))


def _keep_lines(pre: Any, html: Any) -> None:
    """Put a block around each line of the element, as the library takes white space in it for spaces."""
    text = pre.text_content()
    for child in list(pre):
        pre.remove(child)
    pre.text = None
    paragraph = None
    for line in text.splitlines():
        if not line.strip():
            paragraph = None
            continue
        if paragraph is None:
            paragraph = html.Element("p")
            pre.append(paragraph)
        row = html.Element("div")
        row.text = line
        paragraph.append(row)
