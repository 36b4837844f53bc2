// SPDX-License-Identifier: MIT
#include "mellanrum/reading/project.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "mellanrum/reading/decoder.h"

namespace mellanrum::reading {
namespace {

constexpr std::array<std::pair<std::string_view, Vocabulary>, 4> vocabulary_keys{{
    {"kinds", Vocabulary::kinds},
    {"levels", Vocabulary::levels},
    {"relation_kinds", Vocabulary::relation_kinds},
    {"reflection_kinds", Vocabulary::reflection_kinds},
}};

/// Each word in the records is looked for among them.
constexpr std::size_t most_words = 1000;

class ProjectReader {
 public:
  explicit ProjectReader(Decoder& decoder) : decoder_(decoder) {}

  Project read() {
    if (!decoder_.mapping(0, "the project file")) return {};
    decoder_.pairs(0, [&](yaml::NodeId key, yaml::NodeId value) {
      const std::string_view name = decoder_.text(key);
      if (Decoder::is_extra(name)) return;
      if (name == "title") {
        if (auto text = decoder_.scalar(value, name)) project_.title = std::move(*text);
      } else if (name == "language") {
        language(value);
      } else if (const auto known =
                     std::find_if(vocabulary_keys.begin(), vocabulary_keys.end(),
                                  [&](const auto& row) { return row.first == name; });
                 known != vocabulary_keys.end()) {
        vocabulary(value, name, known->second);
      } else {
        decoder_.report(Rule::project_file, decoder_.span(key),
                        fmt::format("the project file has no key '{}'", name),
                        did_you_mean(name, {"title", "language", "kinds", "levels",
                                            "relation_kinds", "reflection_kinds"}));
      }
    });
    return std::move(project_);
  }

 private:
  void language(yaml::NodeId value) {
    auto text = decoder_.scalar(value, "language");
    if (!text) return;
    if (is_language_code(*text)) {
      project_.language = std::move(*text);
    } else {
      decoder_.report(Rule::project_file, decoder_.span(value),
                      fmt::format("'{}' is no language", *text), "a code such as sv or en");
    }
  }

  void vocabulary(yaml::NodeId node, std::string_view name, Vocabulary which) {
    auto& words = project_.vocabularies[static_cast<std::size_t>(which)];
    if (decoder_.is(node, yaml::Kind::sequence)) {
      decoder_.items(node, [&](yaml::NodeId item) {
        if (auto id = decoder_.scalar(item, name)) words.push_back({std::string(*id), {}, 0});
      });
    } else if (decoder_.mapping(node, name)) {
      decoder_.pairs(
          node, [&](yaml::NodeId key, yaml::NodeId value) { words.push_back(word(key, value)); });
    }
    if (words.size() > most_words) {
      decoder_.report(
          Rule::project_file, decoder_.span(node),
          fmt::format("'{}' has {} words, more than {}", name, words.size(), most_words),
          "leave the key out: then every word may be used");
      return;
    }
    std::stable_sort(words.begin(), words.end(), [](const auto& a, const auto& b) {
      return (a.order == 0 ? 1 << 20 : a.order) < (b.order == 0 ? 1 << 20 : b.order);
    });
  }

  VocabularyWord word(yaml::NodeId key, yaml::NodeId value) {
    VocabularyWord word{std::string(decoder_.text(key)), {}, 0};
    if (decoder_.is(value, yaml::Kind::scalar)) {
      if (auto label = decoder_.scalar(value, word.id)) word.label = std::move(*label);
      return word;
    }
    if (!decoder_.mapping(value, word.id)) return word;
    decoder_.pairs(value, [&](yaml::NodeId field, yaml::NodeId written) {
      const std::string_view name = decoder_.text(field);
      if (name != "label" && name != "order") {
        decoder_.report(Rule::project_file, decoder_.span(field),
                        fmt::format("a word of a vocabulary has no '{}'", name),
                        "it has label and order");
        return;
      }
      auto text = decoder_.scalar(written, name);
      if (!text) return;
      if (name == "label") {
        word.label = std::move(*text);
        return;
      }
      const char* end = text->data() + text->size();
      const auto [stop, fault] = std::from_chars(text->data(), end, word.order);
      if (fault != std::errc() || stop != end || word.order < 1 || word.order > 9999) {
        decoder_.report(Rule::bad_number, decoder_.span(written),
                        fmt::format("'{}' is no whole number from 1 to 9999", *text));
      }
    });
    return word;
  }

  Decoder& decoder_;
  Project project_;
};

}  // namespace

Project read_project(const yaml::Tree& tree, Sources& sources, Diagnostics& diagnostics) {
  const Project none;
  Decoder decoder(tree, sources, none, diagnostics);
  return ProjectReader(decoder).read();
}

}  // namespace mellanrum::reading
