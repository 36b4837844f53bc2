// SPDX-License-Identifier: MIT
#include "mellanrum/editing/links.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "mellanrum/editing/reflection_nodes.h"

namespace mellanrum::editing {
namespace {

using Wanted = std::vector<std::pair<std::string_view, std::string>>;

const Wanted one_actor{{"actors", "mill"}};

/// `text` with links added to its reflection `index`; "refused" where there is no new text.
std::string edited(const std::string& text, const Wanted& wanted = one_actor,
                   std::size_t index = 0) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceId id = sources.add(Source("a.yaml", "a.yaml", text));
  const auto tree = yaml::read(sources, id, {}, diagnostics);
  if (!tree) return "not read";
  const auto places = reflection_nodes(*tree);
  if (index >= places.size()) return "not there";
  const NewLinks links{(*tree)[places[index].node].begin, wanted};
  return with_links(sources[id], *tree, {links}, {}).value_or("refused");
}

/// The same for a list of reflections, written without its key.
std::string in_list(const std::string& items, const Wanted& wanted = one_actor,
                    std::size_t index = 0) {
  const std::string key = "reflections:\n";
  const std::string out = edited(key + items, wanted, index);
  return out.starts_with(key) ? out.substr(key.size()) : out;
}

TEST(Links, OfAMapping) {
  EXPECT_EQ(in_list("  - text: A\n    id: a\n"),
            "  - text: A\n    id: a\n    actors: [mill]\n    x-suggested: [mill]\n");
  EXPECT_EQ(in_list("- text: A # note\n\n# more\n- B\n"),
            "- text: A # note\n  actors: [mill]\n  x-suggested: [mill]\n\n# more\n- B\n");
  EXPECT_EQ(in_list("-\n  text: A"), "-\n  text: A\n  actors: [mill]\n  x-suggested: [mill]");
  EXPECT_EQ(in_list("-   text: A\n    source:\n      page: 3\n    # end\n"),
            "-   text: A\n    source:\n      page: 3\n    actors: [mill]\n    x-suggested: [mill]\n"
            "    # end\n");
  EXPECT_EQ(in_list("- text: A\n", {{"actors", "b"}, {"roles", "r"}, {"themes", "t"}}),
            "- text: A\n  themes: [t]\n  roles: [r]\n  actors: [b]\n  x-suggested: [b, r, t]\n");
}

TEST(Links, AfterATextOfSeveralLines) {
  const std::string fields = "  actors: [mill]\n  x-suggested: [mill]\n";
  EXPECT_EQ(in_list("- text: A\n    and B\n"), "- text: A\n    and B\n" + fields);
  EXPECT_EQ(in_list("- text: >-\n    A\n    B\n\n- C\n"),
            "- text: >-\n    A\n    B\n" + fields + "\n- C\n");
  EXPECT_EQ(in_list("- text: |\n    A\n\n    B\n"), "- text: |\n    A\n\n    B\n" + fields);
  EXPECT_EQ(in_list("- text: \"A\n    B\"\n"), "- text: \"A\n    B\"\n" + fields);
  // What follows would be its text, or end it.
  EXPECT_EQ(in_list("- text: |+\n    A\n\n"),
            "- actors: [mill]\n  x-suggested: [mill]\n  text: |+\n    A\n\n");
  EXPECT_EQ(in_list("- text: |\n    A"),
            "- actors: [mill]\n  x-suggested: [mill]\n  text: |\n    A");
  EXPECT_EQ(in_list("- text: |-\n    A"),
            "- text: |-\n    A\n  actors: [mill]\n  x-suggested: [mill]");
}

TEST(Links, OfALongerList) {
  const auto row = [](const std::string& list) {
    return in_list("- text: A\n  x-suggested: [old]\n  actors:" + list + "\n  id: a\n");
  };
  const auto expected = [](const std::string& list) {
    return "- text: A\n  x-suggested: [old, mill]\n  actors:" + list + "\n  id: a\n";
  };
  EXPECT_EQ(row(" [a, b] # two"), expected(" [a, b, mill] # two"));
  EXPECT_EQ(row(" []"), expected(" [mill]"));
  EXPECT_EQ(row(" [ a, b, ]"), expected(" [ a, b, mill, ]"));
  EXPECT_EQ(row(" [a,\n    b # last\n  ]"), expected(" [a,\n    b, mill # last\n  ]"));
  EXPECT_EQ(row(" [\"a\", 'b']"), expected(" [\"a\", 'b', mill]"));
  EXPECT_EQ(row(" a # one"), expected(" [a, mill] # one"));
  EXPECT_EQ(row(" 'a'"), expected(" ['a', mill]"));
  EXPECT_EQ(row(" a, b"), expected(" ['a, b', mill]"));
  EXPECT_EQ(row("\n    a"), expected("\n    [a, mill]"));
  EXPECT_EQ(row("\n    - a\n    - b # last"), expected("\n    - a\n    - b # last\n    - mill"));
  EXPECT_EQ(row("\n  - a"), expected("\n  - a\n  - mill"));
  EXPECT_EQ(row("\n  -\n    a\n\n  # more"), expected("\n  -\n    a\n  - mill\n\n  # more"));
  EXPECT_EQ(row(" >-\n    a"), "refused");
  EXPECT_EQ(row(" [mill]"), "- text: A\n  x-suggested: [old]\n  actors: [mill]\n  id: a\n");
  EXPECT_EQ(in_list("- {text: A, x-suggested: {b: c}}"), "refused");
}

TEST(Links, OfABareText) {
  const std::string fields = "  actors: [mill]\n  x-suggested: [mill]\n";
  EXPECT_EQ(in_list("- A\n- B\n"), "- text: A\n" + fields + "- B\n");
  EXPECT_EQ(in_list("- A # note\n"), "- text: A # note\n" + fields);
  EXPECT_EQ(in_list("- A\n  goes on\n\n  and on\n"),
            "- text: A\n    goes on\n\n    and on\n" + fields);
  EXPECT_EQ(in_list("- A\n    goes on\n"), "- text: A\n    goes on\n" + fields);
  EXPECT_EQ(in_list("- 'A\n  ''B'''\n"), "- text: 'A\n    ''B'''\n" + fields);
  EXPECT_EQ(in_list("- \"A: \\\n  B #\"\n"), "- text: \"A: \\\n    B #\"\n" + fields);
  EXPECT_EQ(in_list("- >-\n  A\n  B\n\n  C\n"), "- text: >-\n    A\n    B\n\n    C\n" + fields);
  EXPECT_EQ(in_list("- |\n  A\n    B\n"), "- text: |\n    A\n      B\n" + fields);
  EXPECT_EQ(in_list("- |2\n    A\n  B\n"), "- text: |2\n      A\n    B\n" + fields);
  EXPECT_EQ(in_list("-   >1-\n  A\n B\n"),
            "-   text: >1-\n      A\n     B\n    actors: [mill]\n    x-suggested: [mill]\n");
  EXPECT_EQ(in_list("- |+\n  A\n\n"),
            "- actors: [mill]\n  x-suggested: [mill]\n  text: |+\n    A\n\n");
  EXPECT_EQ(in_list("-\n  A\n  B\n"), "-\n  text: A\n    B\n" + fields);
}

TEST(Links, WithinBraces) {
  EXPECT_EQ(in_list("- {text: A}\n"), "- {text: A, actors: [mill], x-suggested: [mill]}\n");
  EXPECT_EQ(in_list("- {text: \"A\", actors: b , }\n"),
            "- {text: \"A\", actors: [b, mill], x-suggested: [mill] , }\n");
  EXPECT_EQ(in_list("- {text: \"A\",\n   id: a} # c\n"),
            "- {text: \"A\",\n   id: a, actors: [mill], x-suggested: [mill]} # c\n");
  const std::string longer(80, 'x');
  EXPECT_EQ(in_list("- {text: \"A\",\n   id: " + longer + "}\n"),
            "- {text: \"A\",\n   id: " + longer + ",\n   actors: [mill], x-suggested: [mill]}\n");
  EXPECT_EQ(edited("reflections: [A, 'B', text: C]", one_actor, 0),
            "reflections: [{text: A, actors: [mill], x-suggested: [mill]}, 'B', text: C]");
  EXPECT_EQ(edited("reflections: [A, 'B', text: C]", one_actor, 1),
            "reflections: [A, {text: 'B', actors: [mill], x-suggested: [mill]}, text: C]");
  EXPECT_EQ(edited("reflections: [A, 'B', text: C]", one_actor, 2),
            "reflections: [A, 'B', {text: C, actors: [mill], x-suggested: [mill]}]");
  EXPECT_EQ(edited("{\"reflections\":[{\"text\":\"A\"}]}"),
            "{\"reflections\":[{\"text\":\"A\", actors: [mill], x-suggested: [mill]}]}");
}

TEST(Links, TakeOverWhatTheGroupGives) {
  const std::string group = "- actors: [a, 'b c']\n  themes: t\n  said:\n";
  EXPECT_EQ(in_list(group + "  - A\n  - B\n", one_actor, 1),
            group + "  - A\n  - text: B\n    actors: [a, b c, mill]\n    x-suggested: [mill]\n");
  EXPECT_EQ(in_list(group + "    - {text: A}\n", {{"themes", "u"}}),
            group + "    - {text: A, themes: [t, u], x-suggested: [u]}\n");
  EXPECT_EQ(in_list(group + "  - text: A\n    actors: []\n"),
            group + "  - text: A\n    actors: [mill]\n    x-suggested: [mill]\n");
}

TEST(Links, KeepTheAuthorsBytes) {
  EXPECT_EQ(in_list("- A\r\n  B\r\n- C\r\n"),
            "- text: A\r\n    B\r\n  actors: [mill]\r\n  x-suggested: [mill]\r\n- C\r\n");
  EXPECT_EQ(edited("\xEF\xBB\xBFreflections: # c\r\n- text: A\t\r\n"),
            "\xEF\xBB\xBFreflections: # c\r\n- text: A\t\r\n  actors: [mill]\r\n"
            "  x-suggested: [mill]\r\n");
  EXPECT_EQ(edited("\xEF\xBB\xBF- a\n"), "not there");
  EXPECT_EQ(in_list("- A\u030Angstro\u0308m\n", {{"actors", "no"}}),
            "- text: A\u030Angstro\u0308m\n  actors: [\"no\"]\n  x-suggested: [\"no\"]\n");
}

TEST(Links, OfSeveralReflectionsAtOnce) {
  Sources sources;
  Diagnostics diagnostics;
  const std::string text = "reflections:\n- A\n- text: B\n- {text: C}";
  const SourceId id = sources.add(Source("a.yaml", "a.yaml", text));
  const auto tree = yaml::read(sources, id, {}, diagnostics);
  std::vector<NewLinks> links;
  for (const ReflectionNode& place : reflection_nodes(*tree)) {
    links.push_back({(*tree)[place.node].begin, {{"roles", "r"}}});
  }
  EXPECT_EQ(with_links(sources[id], *tree, links, {}),
            "reflections:\n- text: A\n  roles: [r]\n  x-suggested: [r]\n"
            "- text: B\n  roles: [r]\n  x-suggested: [r]\n"
            "- {text: C, roles: [r], x-suggested: [r]}");
  EXPECT_EQ(with_links(sources[id], *tree, {{1, {{"roles", "r"}}}}, {}), std::nullopt);
}

}  // namespace
}  // namespace mellanrum::editing
