// SPDX-License-Identifier: MIT
//
// From YAML texts to notes and a corpus, in memory: for the tests of the rooms behind the reader.
#ifndef MELLANRUM_TESTS_SUPPORT_CORPUS_H
#define MELLANRUM_TESTS_SUPPORT_CORPUS_H

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "mellanrum/corpus/build.h"
#include "mellanrum/reading/notes.h"
#include "mellanrum/yaml/read.h"

namespace mellanrum::test {

/// The root of the repository.
inline std::filesystem::path root() { return MELLANRUM_SOURCE_DIR; }

struct File {
  std::string name;
  std::string text;
};

/// The diagnostics by place, as "file:line:column rule".
inline std::vector<std::string> places(const Diagnostics& diagnostics, const Sources& sources) {
  std::vector<std::string> out;
  for (const Diagnostic& d : diagnostics.sorted(sources)) {
    const Source& source = sources[d.span.source];
    const Position at = source.position(d.span.begin);
    out.push_back(source.name() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) +
                  " " + std::string(row_of(d.rule).id));
  }
  return out;
}

/// What was read, and all that it refers to.
struct Read {
  std::unique_ptr<Sources> sources = std::make_unique<Sources>();
  Diagnostics diagnostics;
  std::vector<Notes> notes;

  std::vector<std::string> faults() const { return places(diagnostics, *sources); }
};

inline Read read_files(const std::vector<File>& files, const Project& project = {}) {
  Read out;
  for (const File& file : files) {
    const SourceId id = out.sources->add(Source(file.name, file.name, file.text));
    if (const auto tree = yaml::read(*out.sources, id, {}, out.diagnostics)) {
      out.notes.push_back(reading::read_notes(*tree, *out.sources, project, out.diagnostics));
    }
  }
  return out;
}

struct Built {
  std::unique_ptr<Sources> sources;
  Diagnostics diagnostics;
  Corpus corpus;

  std::vector<std::string> faults() const { return places(diagnostics, *sources); }
};

inline Built build_of(Read read, Project project = {}) {
  Built out{std::move(read.sources), std::move(read.diagnostics), {}};
  out.corpus = build(std::move(read.notes), std::move(project), *out.sources, out.diagnostics);
  return out;
}

inline Built build_files(const std::vector<File>& files, const Project& project = {}) {
  return build_of(read_files(files, project), project);
}

/// The ids of records.
template <class Records, class Ids>
std::vector<std::string> keys(const Records& store, const Ids& ids) {
  std::vector<std::string> out;
  for (const auto id : ids) out.push_back(store.key(id));
  return out;
}

template <class Refs>
std::vector<std::string> names(const Refs& refs) {
  std::vector<std::string> out;
  for (const auto& ref : refs) out.push_back(ref.name);
  return out;
}

inline std::vector<std::string> texts(const std::vector<Word>& words) {
  std::vector<std::string> out;
  for (const Word& word : words) out.push_back(word.text);
  return out;
}

using Words = std::vector<std::string>;

}  // namespace mellanrum::test

#endif
