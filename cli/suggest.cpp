// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <map>

#include "cli/command.h"
#include "mellanrum/analysis/seminars.h"
#include "mellanrum/editing/links.h"
#include "mellanrum/presenting/suggestions.h"
#include "mellanrum/yaml/read.h"

namespace mellanrum::cli {
namespace {

using drafting::Suggestion;

class Writer {
 public:
  explicit Writer(const Question& question) : question_(question) {}

  /// Makes the changes, file by file, and tells how many; gives those that were made.
  std::vector<Suggestion> write(const std::vector<Suggestion>& all) {
    std::map<SourceId, std::vector<editing::NewLinks>> files;
    for (const Suggestion& one : all) {
      const Span span = span_of(one);
      auto& links = files[span.source];
      if (links.empty() || links.back().begin != span.begin) links.push_back({span.begin, {}});
      links.back().links.emplace_back(drafting::field_of(one.type), one.id);
    }
    std::size_t written = 0;
    for (const auto& [source, links] : files) {
      if (write(source, links)) {
        ++written;
      } else {
        refused_[source] = true;
      }
    }
    std::vector<Suggestion> made;
    for (const Suggestion& one : all) {
      if (!refused_[span_of(one).source]) made.push_back(one);
    }
    const presenting::Wording& words = question_.context.words;
    question_.teller.say(words.with("word.links-made",
                                    words.count("links", static_cast<std::int64_t>(made.size())),
                                    words.count("files", static_cast<std::int64_t>(written))));
    return made;
  }

 private:
  Span span_of(const Suggestion& one) const { return question_.corpus()[one.reflection].span; }

  /// False, and told, where the file stays as it was.
  bool write(SourceId id, const std::vector<editing::NewLinks>& links) {
    const Source& source = question_.sources[id];
    Files& files = question_.environment.files;
    try {
      if (files.is_link(source.name())) {
        return refuse(source, "it is a symbolic link; name the file that it leads to");
      }
      const yaml::Limits limits{question_.options.max_file_size, question_.options.max_depth};
      Diagnostics known;
      const auto tree = yaml::read(question_.sources, id, limits, known);
      const std::string_view bytes = source.bytes();
      if (!tree || files.read(source.name(), bytes.size()) != bytes) {
        return refuse(source, "it was changed meanwhile");
      }
      const auto text = editing::with_links(source, *tree, links, limits);
      if (!text) {
        return refuse(source, "they cannot be added without changing something else");
      }
      files.write(source.name(), *text);
      return true;
    } catch (const Trouble& trouble) {
      return refuse(source, trouble.what());
    }
  }

  bool refuse(const Source& source, std::string_view why) {
    question_.status = 2;
    question_.teller.complain(fmt::format("no links are made in '{}': {}", source.name(), why));
    return false;
  }

  const Question& question_;
  std::map<SourceId, bool> refused_;
};

view::Document answer(const Question& question) {
  std::vector<Suggestion> found = drafting::suggestions(
      question.corpus(), analysis::reflections(question.corpus(), question.filter));
  auto linking = presenting::Linking::none;
  if (question.options.write_links) {
    const std::size_t wanted = found.size();
    found = Writer(question).write(found);
    linking = found.size() < wanted ? presenting::Linking::refused : presenting::Linking::made;
  }
  return presenting::present(question.context, found, linking, question.options.listing);
}

}  // namespace

const Command suggest_command{
    .name = "suggest",
    .answers = "who and what a text names and does not link; --write makes the links",
    .example = "mellanrum suggest data/integration",
    .formats = {"md", "json", "csv", "tsv"},
    .filters = ReflectionId(),
    .is_listing = true,
    .own = Command::Own::suggest,
    .answer = answer,
};

}  // namespace mellanrum::cli
