// SPDX-License-Identifier: MIT
//
// Reads notes given as text and prints their roles as JSON.
#include <iostream>

#include "mellanrum/corpus/build.h"
#include "mellanrum/presenting/roles.h"
#include "mellanrum/reading/notes.h"
#include "mellanrum/rendering/formats.h"
#include "mellanrum/yaml/read.h"

namespace {

constexpr const char* text = R"(seminar:
  id: roller
  language: sv
roles:
  lobbyisten: {name: Lobbyisten, status: proposed}
  planupprättaren: Planupprättaren
actors:
  region-skåne: {name: Region Skåne, holdings: {lobbyisten: could}}
reflections:
  - {text: Någon måste tala för oss., roles: [lobbyisten]}
)";

}  // namespace

int main() {
  using namespace mellanrum;
  Sources sources;
  Diagnostics diagnostics;
  const SourceId id = sources.add(Source("notes.yaml", "notes.yaml", text));
  std::vector<Notes> notes;
  if (const auto tree = yaml::read(sources, id, {}, diagnostics)) {
    notes.push_back(reading::read_notes(*tree, sources, {}, diagnostics));
  }
  const Corpus corpus = build(std::move(notes), {}, sources, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.sorted(sources)) {
    std::cerr << describe(diagnostic, sources, false);
  }
  const presenting::Wording words(corpus.language());
  const Collator collator(corpus.language());
  const view::Document document =
      presenting::present({corpus, words, collator}, analysis::roles(corpus, {}), {});
  std::cout << rendering::render_json(document, {});
  return diagnostics.has_errors() ? 1 : 0;
}
