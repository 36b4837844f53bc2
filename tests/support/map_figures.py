# SPDX-License-Identifier: MIT
#
# The figures of networkx for maps that are read as JSON from standard input: an array of
# {"actors": n, "ties": [[a, b]], "groups": [""], "themes": [[a]], "pairs": [[a, b]]}. For each it
# prints the betweenness, constraint, effective size and bridged pairs of the actors, and the weight
# of the pairs when the themes are projected as Newman does.
import itertools
import json
import sys

import networkx
from networkx.algorithms import bipartite


def role(groups, v, a, b):
    if not (groups[v] and groups[a] and groups[b]):
        return None
    if groups[a] == groups[v] == groups[b]:
        return "coordinator"
    if groups[v] in (groups[a], groups[b]):
        return "gatekeeper"
    return "consultant" if groups[a] == groups[b] else "liaison"


def figures(world):
    graph = networkx.Graph()
    graph.add_nodes_from(range(world["actors"]))
    graph.add_edges_from(world["ties"])
    between = networkx.betweenness_centrality(graph, normalized=False)
    constraint = networkx.constraint(graph)
    size = networkx.effective_size(graph)
    actors = []
    for v in graph:
        pairs = [
            (a, b)
            for a, b in itertools.combinations(graph[v], 2)
            if not graph.has_edge(a, b)
        ]
        alone = [p for p in pairs if len(list(networkx.common_neighbors(graph, *p))) == 1]
        roles = [role(world["groups"], v, a, b) for a, b in pairs]
        actors.append(
            {
                "betweenness": between[v],
                "constraint": constraint[v] if graph.degree(v) else None,
                "effective_size": size[v] if graph.degree(v) else None,
                "bridges": len(pairs),
                "sole_bridges": len(alone),
                **{
                    name: roles.count(name)
                    for name in ("coordinator", "gatekeeper", "consultant", "liaison")
                },
            }
        )
    both = networkx.Graph()
    for i, members in enumerate(world["themes"]):
        both.add_edges_from((("theme", i), a) for a in members)
    both.add_nodes_from(range(world["actors"]))
    shared = bipartite.collaboration_weighted_projected_graph(both, range(world["actors"]))
    needs = [shared.edges[a, b]["weight"] if shared.has_edge(a, b) else 0 for a, b in world["pairs"]]
    return {"actors": actors, "needs": needs}


print(json.dumps([figures(world) for world in json.load(sys.stdin)]))
