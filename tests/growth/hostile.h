// SPDX-License-Identifier: MIT
//
// Inputs that grow where a careless program would grow with their square: many of everything, all
// different, all the same, all in one record, all on one line. A shape of size n has bytes in
// proportion to n. Used by the tests of growth and of memory.
#ifndef MELLANRUM_TESTS_GROWTH_HOSTILE_H
#define MELLANRUM_TESTS_GROWTH_HOSTILE_H

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace mellanrum::test {

using Files = std::map<std::string, std::string>;
using CommandLine = std::vector<std::string>;  // without the program and the path

struct Shape {
  std::string name;
  std::size_t size;  // the smaller size of the growth test
  std::function<Files(std::size_t)> files;
  std::vector<CommandLine> commands;
};

/// `piece` with each {} replaced by 0, 1, ... count - 1.
inline std::string many(std::size_t count, std::string_view piece) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += fmt::format(fmt::runtime(piece), i);
  return out;
}

inline std::string repeated(std::size_t count, std::string_view piece) {
  std::string out;
  out.reserve(count * piece.size());
  for (std::size_t i = 0; i < count; ++i) out += piece;
  return out;
}

/// A shape of one file.
inline Shape shape(std::string name, std::size_t size, std::function<std::string(std::size_t)> text,
                   std::vector<CommandLine> commands) {
  return {std::move(name), size,
          [text = std::move(text)](std::size_t n) {
            return Files{{"notes.yaml", text(n)}};
          },
          std::move(commands)};
}

inline const std::string seminar = "seminar: {title: A seminar, date: 2020-01-01}\n";

/// Records by the thousand.
inline std::vector<Shape> crowds() {
  return {
      shape("roles", 300, [](std::size_t n) { return "roles:\n" + many(n, " r{0}: Role {0}\n"); },
            {{"roles", "-O", "json"}, {"report"}}),
      shape("frameworks with a role each", 150,
            [](std::size_t n) {
              return "frameworks:\n" + many(n, " f{0}: {{name: F {0}, roles: {{r{0}: R}}}}\n");
            },
            {{"roles"}, {"map", "--of", "roles"}, {"roles", "--by", "framework", "-O", "json"}}),
      shape("actors of kinds and levels all different", 200,
            [](std::size_t n) {
              return "actors:\n" + many(n, " a{0}: {{name: A, kind: k{0}, level: l{0}}}\n");
            },
            {{"actors"},
             {"map", "--group", "kind"},
             {"map", "--collapse", "level"},
             {"map", "--around", "a0"},
             {"report"}}),
      shape("actors with keys of their own", 150,
            [](std::size_t n) { return "actors: {a: {name: A" + many(n, ", x-{0}: y") + "}}\n"; },
            {{"actors", "-O", "json"}}),
      shape("themes", 200, [](std::size_t n) { return "themes:\n" + many(n, " t{0}: T\n"); },
            {{"themes"}}),
      shape("reflections with a section each", 200,
            [](std::size_t n) {
              return seminar + "reflections:\n" +
                     many(n, " - {{section: s{0}, text: Said, tags: [t{0}], kind: k{0}}}\n");
            },
            {{"reflections"},
             {"reflections", "-w", "tag:t1"},
             {"seminars", "--by", "tag", "-O", "json"}}),
      shape("names and a text that has them all", 150,
            [](std::size_t n) {
              return seminar + "actors:\n" + many(n, " a{0}: Mill {0} Valley\n") +
                     "reflections:\n - " + many(n, "Mill {0} Valley and ") + "\n";
            },
            {{"suggest"}, {"suggest", "-O", "json"}}),
      shape("names that begin alike, and texts that do", 150,
            [](std::size_t n) {
              return seminar + "roles:\n" + many(n, " r{0}: a mill a mill a mill {0}\n") +
                     "reflections:\n - " + repeated(n, "a mill ") + "\n";
            },
            {{"suggest"}}),
      shape("the same relation", 300,
            [](std::size_t n) {
              return "actors: {a: A, b: B}\nrelations:\n" + many(n, " - a -> b: k{0}\n");
            },
            {{"relations"}, {"map"}, {"map", "--collapse", "kind"}, {"actors", "--by", "actor"}}),
      shape("themes of ten actors each", 60,
            [](std::size_t n) {
              std::string out = "actors:\n" + many(10 * n, " a{0}: A\n") + "themes:\n";
              for (std::size_t i = 0; i < n; ++i) {
                out += fmt::format(" t{}: {{name: T, owners: [], concerns: [a{}", i, 10 * i);
                for (std::size_t j = 1; j < 10; ++j) out += fmt::format(", a{}", 10 * i + j);
                out += "]}\n";
              }
              return out;
            },
            {{"gaps", "--all"}, {"map", "--show", "gaps"}, {"gaps", "-O", "json"}}),
      shape("a theme of many actors", 150,
            [](std::size_t n) {
              return "actors:\n" + many(n, " a{0}: {{name: A, level: l}}\n") +
                     "themes:\n t: {name: T, concerns: [a0" + many(n - 1, ", a{0}") + "]}\n";
            },
            {{"gaps", "--kind", "group"}, {"gaps", "--kind", "owner", "-O", "json"}}),
      shape("gaps that were voiced", 150,
            [](std::size_t n) {
              return seminar + "actors: {a: A, b: B}\nthemes: {t: {name: T, concerns: [a, b]}}\n" +
                     "reflections:\n" +
                     repeated(n, " - {text: x, kind: gap, themes: [t], actors: [a, b]}\n");
            },
            {{"gaps"}, {"gaps", "--explain", "t"}, {"gaps", "--explain", "a+b"}}),
      {"seminars",
       60,
       [](std::size_t n) {
         Files files;
         for (std::size_t i = 0; i < n; ++i) {
           files[fmt::format("{}.yaml", i)] = fmt::format(
               "seminar: {{id: s{0}, title: S}}\nactors: {{a: {{name: A, holdings: [r{0}], "
               "aliases: "
               "[b{0}]}}}}\nroles: {{r{0}: R}}\nreflections:\n - {{text: x, actors: [a]}}\n",
               i);
         }
         return files;
       },
       {{"seminars"}, {"show", "a"}, {"map", "--since", "s0", "--show", "roles,themes"}}},
      {"ties and remarks since a seminar",
       100,
       [](std::size_t n) {
         return Files{{"1.yaml", "seminar: {id: s0, title: S, date: 2020}\nactors: {a: A, b: B}\n"},
                      {"2.yaml", "seminar: {id: s1, title: S, date: 2021}\nrelations:\n" +
                                     many(n, " - a -> b: k{}\n") + "reflections:\n" +
                                     repeated(n, " - {text: x, actors: [a, b]}\n")}};
       },
       {{"map", "--since", "s0", "-O", "json"}}},
  };
}

/// Chains, circles and what points at what.
inline std::vector<Shape> webs() {
  return {
      shape("a chain of parts", 300,
            [](std::size_t n) {
              return "actors:\n a0: A\n" + many(n, " b{0}: {{name: B, part_of: a0}}\n") + "\n";
            },
            {{"actors", "-w", "actor:a0"}}),
      shape("a chain of wholes", 300,
            [](std::size_t n) {
              std::string out = "actors:\n a0: A\n";
              for (std::size_t i = 1; i <= n; ++i) {
                out += fmt::format(" a{}: {{name: A, part_of: a{}}}\n", i, i - 1);
              }
              return out;
            },
            {{"actors", "-w", "actor:a0", "-O", "json"}, {"map", "--group", "part_of"}}),
      shape("a chain of parents", 200,
            [](std::size_t n) {
              std::string out = "themes:\n t0: T\n";
              for (std::size_t i = 1; i <= n; ++i) {
                out += fmt::format(" t{}: {{name: T, parent: t{}}}\n", i, i - 1);
              }
              return out;
            },
            {{"themes", "-w", "theme:t0"}, {"report"}}),
      shape("each builds on the next and on the first", 300,
            [](std::size_t n) {
              std::string out = "roles:\n";
              for (std::size_t i = 0; i < n; ++i) {
                out += fmt::format(" r{}: {{name: R, builds_on: [r{}, r0]}}\n", i, (i + 1) % n);
              }
              return out;
            },
            {{"check"}}),
      shape("the last builds on all", 300,
            [](std::size_t n) {
              std::string out = "roles:\n";
              for (std::size_t i = 0; i + 1 < n; ++i) {
                out += fmt::format(" r{}: {{name: R, builds_on: r{}}}\n", i, i + 1);
              }
              return out + fmt::format(" r{}: {{name: R, builds_on: [r0{}]}}\n", n - 1,
                                       many(n - 1, ", r{}"));
            },
            {{"check"}}),
      shape("a relation of one to many", 300,
            [](std::size_t n) {
              return "actors:\n z: Z\n" + many(n, " a{}: A\n") +
                     "relations:\n - {from: z, to: [z0" + many(n, ", a{}") + "]}\n";
            },
            {{"check"}}),
      shape("all to all", 500,
            [](std::size_t n) {
              const std::string all = many(n, "a{}, ");
              return "actors:\n" + many(n, " a{}: A\n") + "relations:\n - {from: [" + all +
                     "], to: [" + all + "]}\n";
            },
            {{"map", "--keep-going"}}),
      shape("between all", 700,
            [](std::size_t n) {
              return "actors:\n" + many(n, " a{}: A\n") + "relations:\n - between: [" +
                     many(n, "a{}, ") + "]\n";
            },
            {{"check"}}),
      shape("an arrow from many", 300,
            [](std::size_t n) {
              return "actors:\n z: Z\n" + many(n, " a{}: A\n") + "relations:\n - \"z" +
                     many(n, ", a{}") + " -> z: k\"\n";
            },
            {{"check"}}),
      shape(
          "arrows in one item", 300,
          [](std::size_t n) { return "relations:\n - a -> b: k\n" + many(n, "   a -> b{}: k\n"); },
          {{"check"}}),
      shape("one actor with many roles", 150,
            [](std::size_t n) {
              return "roles:\n" + many(n, " r{}: R\n") + "actors:\n a:\n  name: A\n  holdings:\n" +
                     many(n, "   r{}: could\n");
            },
            {{"actors"}, {"show", "a"}, {"roles", "--by", "actor", "-O", "json"}}),
      shape("one role with tags and much said", 150,
            [](std::size_t n) {
              return seminar + "roles:\n r: {name: R, tags: [" + many(n, "t{}, ") +
                     "]}\nreflections:\n" + repeated(n, " - {text: x, roles: [r]}\n");
            },
            {{"roles", "-w", "tag:t1"}, {"roles", "-w", "text:R", "--by", "seminar"}}),
      shape("a theme owned by and about many", 150,
            [](std::size_t n) {
              return "actors:\n" + many(n, " a{}: A\n") + "themes:\n t: {name: T, owners: [" +
                     many(n, "a{}, ") + "], concerns: [" + many(n, "a{}, ") + "]}\n";
            },
            {{"map", "--of", "themes"}, {"themes"}}),
      shape("remarks that name much", 8,
            [](std::size_t n) {
              std::string out = seminar + "roles:\n" + many(60, " r{}: R\n") + "themes:\n" +
                                many(60, " t{}: T\n") + "reflections:\n";
              return out + repeated(n, " - {text: x, roles: [" + many(60, "r{}, ") +
                                           "], themes: [" + many(60, "t{}, ") + "]}\n");
            },
            {{"themes"}, {"roles", "--by", "theme"}, {"report"}}),
      shape("a group that says much for all", 600,
            [](std::size_t n) {
              return seminar + "reflections:\n - tags: [" + many(n, "t{}, ") + "]\n   said:\n" +
                     repeated(n, "    - x\n");
            },
            {{"check"}}),
  };
}

/// What is wrong many times.
inline std::vector<Shape> faults() {
  return {
      shape("unknown names", 200,
            [](std::size_t n) {
              return "roles:\n" + many(n, " r{}: R\n") + "actors:\n a:\n  name: A\n  holdings:\n" +
                     many(n, "   - s{}\n");
            },
            {{"check"}}),
      shape("the same unknown name", 300,
            [](std::size_t n) {
              return "roles:\n" + many(n, " r{}: R\n") + "actors:\n a:\n  name: A\n  holdings:\n" +
                     repeated(n, "   - s\n");
            },
            {{"check"}}),
      shape("faults on one line", 300,
            [](std::size_t n) {
              return "actors: {a: {name: A, tags: [" + repeated(n, "{}, ") + "]}}\n";
            },
            {{"check"}}),
      shape("wide characters and faults on one line", 300,
            [](std::size_t n) {
              return "actors: {a: {name: A, tags: [" + repeated(n, "ö, [], ") + "]}}\n";
            },
            {{"check"}}),
      shape("duplicate keys", 300,
            [](std::size_t n) { return "roles:\n" + repeated(n, " r: R\n"); }, {{"check"}}),
      shape("duplicate ids", 300,
            [](std::size_t n) {
              return seminar + "reflections:\n" + repeated(n, " - {id: x, text: y}\n");
            },
            {{"check"}}),
      shape("clashing aliases", 300,
            [](std::size_t n) { return "roles:\n" + many(n, " r{}: {{name: R, aliases: [x]}}\n"); },
            {{"check"}}),
      shape("aliases", 300,
            [](std::size_t n) {
              return "roles:\n r: {name: R, aliases: [a" + many(n, ", b{}") + "]}\n";
            },
            {{"roles", "-w", "role:b1"}}),
      shape("unknown keys", 200,
            [](std::size_t n) { return "roles:\n r:\n  name: R\n" + many(n, "  k{}: x\n"); },
            {{"check"}}),
      shape("text lost behind signs", 300,
            [](std::size_t n) {
              return seminar + "reflections:\n" + repeated(n, " - text # lost\n");
            },
            {{"reflections", "--strict"}}),
      shape("unnamed", 300,
            [](std::size_t n) { return "roles:\n" + many(n, " r{}: {{status: proposed}}\n"); },
            {{"check"}}),
      shape("statements that differ", 100,
            [](std::size_t n) {
              std::string out = "frameworks:\n";
              return out + many(n, " f{0}: {{name: F, roles: {{r: {{name: R{0}}}}}}}\n");
            },
            {{"check"}}),
      shape("an id without end", 4000,
            [](std::size_t n) { return "roles: {" + repeated(n / 8, "abcdefgh") + ": R}\n"; },
            {{"check"}}),
      shape("a name without end", 4000,
            [](std::size_t n) {
              return "actors: {a: " + repeated(n / 8, "abcdefgh") + "}\nrelations:\n" +
                     repeated(n / 20, " - a -> a\n");
            },
            {{"actors", "--keep-going"}}),
  };
}

/// One text of every kind of sign.
inline std::vector<Shape> texts() {
  std::vector<Shape> out;
  for (const std::string piece : {"*",       "**a ", "*a", "_a", "[",     "[a](", "[a](http://b) ",
                                  "](",      "\\\\", "`",  "<",  "word ", "w.",   "www.",
                                  "http://", "|",    "é",  "&",  "@a",    "!["}) {
    out.push_back(
        shape("a text of " + piece, 3000,
              [piece](std::size_t n) {
                return seminar + "reflections:\n - text: \"a" + repeated(n, piece) + "\"\n";
              },
              {out.size() % 2 == 0 ? CommandLine{"reflections"} : CommandLine{"report"}}));
  }
  out.push_back(shape("a name beside a text", 3000,
                      [](std::size_t n) {
                        return "roles:\n r: {name: R, description: " + repeated(n, "word ") +
                               "}\n" + many(n / 20, " s{}: S\n");
                      },
                      {{"roles"},
                       {"roles", "--columns", "name,description"},
                       {"roles", "--columns", "name,description", "-o", "/dev/null"}}));
  out.push_back(shape(
      "a folded text of lines", 1000,
      [](std::size_t n) { return seminar + "reflections:\n - >\n" + repeated(n, "   a line\n\n"); },
      {{"reflections"}}));
  return out;
}

/// What the YAML parser, and the guards before it, walk over.
inline std::vector<Shape> syntax() {
  const auto whole = [](std::string name, std::size_t size, std::string begin, std::string piece,
                        std::string end) {
    return shape(std::move(name), size,
                 [=](std::size_t n) { return begin + repeated(n, piece) + end; }, {{"check"}});
  };
  return {
      whole("mappings in a row", 1000, "roles: [", "{},", "]\n"),
      whole("mappings in rows", 1000, "roles: [\n", "{},\n", "]\n"),
      whole("commas", 1000, "roles: [", ",", "]\n"),
      whole("brackets that open", 8000, "roles: ", "[", "\n"),
      whole("brackets that open and close", 1000, "roles: [", "[],", "]\n"),
      whole("brackets unlike", 1000, "roles: [", "[}", "]\n"),
      whole("brackets that close", 8000, "roles: ", "]", "\n"),
      whole("quotes", 2000, "roles: ", "'", "\n"),
      whole("double quotes", 8000, "roles: ", "\"", "\n"),
      whole("escapes", 2000, "roles: {r: \"", "\\x41", "\"}\n"),
      whole("backslashes that end lines", 1000, "roles: {r: \"", "\\\n", "\"}\n"),
      whole("question marks", 1000, "", "? ", "a\n"),
      whole("question marks in lines", 1000, "", "? a\n", ""),
      whole("dashes", 2000, "roles: ", "- ", "\n"),
      whole("dashes in lines", 1000, "roles:\n", "- \n", ""),
      whole("colons", 8000, "roles: ", ": ", "\n"),
      whole("colons in brackets", 1000, "roles: [", ": ", "]\n"),
      whole("comments", 2000, "roles: {r: R}\n", "# a comment\n", ""),
      whole("comments in a list", 1000, "roles: [\n", "# a\n", "]\n"),
      whole("blank lines", 4000, "roles: {r: R}\n", "\n", ""),
      whole("blanks", 4000, "roles:", " ", "{r: R}\n"),
      whole("blank lines in a text", 2000, "roles:\n r: >\n  a\n", "\n", "  b\n"),
      whole("block scalars", 500, "seminar: {id: s}\nreflections:\n", "- |\n  a\n", ""),
      whole("a plain text of lines", 1000, "roles:\n r: a\n", "  b\n", ""),
      whole("a quoted text of lines", 1000, "roles:\n r: \"a\n", "  b\n", "  c\"\n"),
      whole("anchors", 1000, "roles:\n", "- &a b\n", ""),
      whole("aliases", 1000, "roles:\n- &a b\n", "- *a\n", ""),
      whole("tags", 1000, "roles:\n", "- !a b\n", ""),
      whole("documents", 1000, "", "---\na: b\n", ""),
      whole("directives", 1000, "", "%A b\n", "---\na: b\n"),
      whole("document ends", 1000, "", "...\n", ""),
      whole("tabs", 2000, "roles:\n", "\t", "r: R\n"),
      whole("carriage returns", 8000, "roles:", "\r", "\n"),
      whole("control characters", 8000, "roles:", "\x01", "\n"),
      whole("bytes that are no text", 8000, "roles:", "\xFF", "\n"),
      whole("byte order marks", 1000, "", "\xEF\xBB\xBF", "roles: {r: R}\n"),
      whole("one key of many lines", 1000, "", "a\n ", ": b\n"),
      whole("percent signs", 2000, "roles: ", "%", "\n"),
  };
}

/// Long words on the command line, over a few records.
inline std::vector<Shape> words() {
  const std::string records = "roles: {r: {name: R, tags: [t]}}\n";
  const auto filter = [&](std::string name, std::size_t size, std::string begin, std::string piece,
                          std::string end) {
    // The size of the input is that of the filter: the command line is made by the test.
    return Shape{
        std::move(name),
        size,
        [=](std::size_t n) {
          return Files{{"notes.yaml", records}, {"--where", begin + repeated(n, piece) + end}};
        },
        {{"roles"}}};
  };
  return {
      filter("parentheses", 4000, "", "(", "tag:t"),
      filter("parentheses in pairs", 100, "tag:t ", "(tag:t) ", ""),
      filter("NOT", 2000, "", "NOT ", "tag:t"),
      filter("OR", 60, "tag:t", " OR tag:u", ""),
      filter("many terms", 1500, "tag:t", " tag:t", ""),
      filter("names", 60, "role:r", " OR role:r", ""),
      filter("quotes", 4000, "tag:\"", "\\\"", "\""),
      filter("a pattern", 500, "tag:/", "(a|b)*", "/"),
      filter("a pattern of pluses", 2000, "tag:/a", "{0,2}", "/"),
      filter("an unknown name", 12000, "role:", "x", ""),
      filter("an unknown field", 12000, "", "x", ":y"),
      filter("colons", 8000, "tag:", ":", ""),
  };
}

/// The shapes `together` at a time, each in a file of its own, asked the first one's command: most
/// of a short run is its start.
inline std::vector<Shape> bunched(const std::vector<Shape>& shapes, std::size_t together) {
  constexpr std::size_t size = 1000;
  std::vector<Shape> out;
  for (std::size_t begin = 0; begin < shapes.size(); begin += together) {
    const std::vector<Shape> some(
        shapes.begin() + static_cast<std::ptrdiff_t>(begin),
        shapes.begin() + static_cast<std::ptrdiff_t>(std::min(begin + together, shapes.size())));
    Shape all{{}, size, {}, {some.front().commands.front()}};
    for (const Shape& shape : some) all.name += (all.name.empty() ? "" : "; ") + shape.name;
    all.files = [some](std::size_t n) {
      Files files;
      for (const Shape& shape : some) {
        files[fmt::format("{}.yaml", files.size())] =
            shape.files(n * shape.size / size).at("notes.yaml");
      }
      return files;
    };
    out.push_back(std::move(all));
  }
  return out;
}

}  // namespace mellanrum::test

#endif
