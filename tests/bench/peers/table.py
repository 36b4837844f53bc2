#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""How often is a role spoken of together with a theme? By PyYAML and networkx.

usage: table.py WORKERS DIRECTORY

Prints a line for each pair that some reflection names: role, theme, reflections, with tabs between,
in the order of the code points. Notes are read as mellanrum reads them, where ids are written in
full and nothing is at fault: what a group of remarks gives holds for each that does not give it
itself.
"""
import multiprocessing
import os
import sys

import networkx
import yaml


def record_files(directory):
    for at, directories, names in os.walk(directory):
        directories.sort()
        for name in sorted(names):
            if name.endswith((".yaml", ".yml")) and name != "mellanrum.yaml":
                yield os.path.join(at, name)


def ids(value):
    """One id or a list of them, none twice."""
    if value is None:
        return []
    return list(dict.fromkeys(value if isinstance(value, list) else [value]))


def remarks(notes):
    for item in notes.get("reflections", []):
        said = item.get("said") if isinstance(item, dict) else None
        if said is None:
            yield item if isinstance(item, dict) else {}
            continue
        for remark in said:
            yield {**item, **remark} if isinstance(remark, dict) else item


def read(path):
    """The roles and themes of each reflection in a file."""
    with open(path, "rb") as file:
        notes = yaml.load(file.read(), Loader=yaml.CSafeLoader)
    return [(ids(remark.get("roles")), ids(remark.get("themes"))) for remark in remarks(notes)]


def read_all(paths, workers):
    if workers == 1:
        yield from map(read, paths)
        return
    with multiprocessing.Pool(workers) as pool:
        yield from pool.imap(read, paths, chunksize=16)


def graph_of(files):
    graph = networkx.Graph()
    for file, reflections in enumerate(files):
        for number, (roles, themes) in enumerate(reflections):
            reflection = ("reflection", file, number)
            graph.add_node(reflection)
            graph.add_edges_from((reflection, ("role", role)) for role in roles)
            graph.add_edges_from((reflection, ("theme", theme)) for theme in themes)
    return graph


def table(graph):
    counts = {}
    for role in [node for node in graph if node[0] == "role"]:
        for reflection in graph[role]:
            for other in graph[reflection]:
                if other[0] == "theme":
                    pair = role[1], other[1]
                    counts[pair] = counts.get(pair, 0) + 1
    return counts


def main():
    workers, directory = int(sys.argv[1]), sys.argv[2]
    graph = graph_of(read_all(list(record_files(directory)), workers))
    for (role, theme), count in sorted(table(graph).items()):
        print(role, theme, count, sep="\t")


if __name__ == "__main__":
    main()
