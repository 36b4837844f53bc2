# SPDX-License-Identifier: MIT
#
# Reads SVG pictures by Graphviz, one after the other, from standard input, and prints for each what
# it says and whatever in it could act, as JSON.
import json
import re
import sys
import xml.etree.ElementTree as tree

SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}"
XML = "{http://www.w3.org/XML/1998/namespace}"
ELEMENTS = {"svg", "g", "title", "text", "polygon", "path", "ellipse", "polyline", "a", "desc"}
ATTRIBUTES = {
    "aria-labelledby", "class", "cx", "cy", "d", "fill", "font-family", "font-size", "font-weight", "height", "id",
    "points", "role", "rx", "ry", "stroke", "stroke-dasharray", "stroke-width", "text-anchor", "transform",
    "viewBox", "width", "x", "y", LINK + "title", XML + "lang",
}


def words(element):
    lines = [text.text or "" for text in element.iter(SVG + "text")]
    return " ".join(line.replace("\u00a0", " ") for line in lines)


def describe(picture):
    found = {"active": [], "graph": [], "cluster": [], "node": [], "edge": [], "tooltips": []}
    root = tree.fromstring(picture)
    found["role"] = root.get("role", "")
    found["language"] = root.get(XML + "lang", "")
    labels = {each.get("id"): each.text or "" for each in root if each.tag in (SVG + "title", SVG + "desc")}
    found["labels"] = [labels.get(name) for name in root.get("aria-labelledby", "").split()]
    found["names"] = [each.text or "" for each in root.iter(SVG + "title")]
    for element in root.iter():
        name = element.tag.removeprefix(SVG)
        if name not in ELEMENTS:
            found["active"].append(name)
        for attribute, value in element.attrib.items():
            if attribute not in ATTRIBUTES or "url(" in value and attribute == "fill":
                found["active"].append(attribute)
            if attribute == LINK + "title":
                found["tooltips"].append(value.replace("\u00a0", " "))
        kind = element.get("class", "")
        if name == "g" and kind == "graph":
            own = [each for each in element if each.get("class") is None]
            found["graph"].append(" ".join(words(each) for each in own))
        elif name == "g" and kind in found:
            found[kind].append(words(element))
    return found


source = sys.stdin.buffer.read().decode("utf-8")
pictures = [part for part in re.split(r"(?=<\?xml )", source) if part]
print(json.dumps([describe(part.encode("utf-8")) for part in pictures]))
