// SPDX-License-Identifier: MIT
//
// Turns nodes of a Tree into values and records, driven by the field tables. Every fault is
// reported at its place and marks the record it stands in; the rest of the record, and all other
// records, are read on. Made once per file by read_notes.
#ifndef MELLANRUM_READING_DECODER_H
#define MELLANRUM_READING_DECODER_H

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "mellanrum/model/project.h"
#include "mellanrum/reading/field.h"
#include "mellanrum/text/diagnostic.h"
#include "mellanrum/text/near.h"
#include "mellanrum/yaml/tree.h"

namespace mellanrum::reading {

/// Whether `text` has the form of a BCP 47 code: sv, en, es-419.
bool is_language_code(std::string_view text);

class Decoder {
 public:
  /// All arguments are kept by reference. The source of the tree keeps the texts that records hold.
  Decoder(const yaml::Tree& tree, Sources& sources, const Project& project,
          Diagnostics& diagnostics)
      : tree_(tree),
        source_(sources.at(tree.source)),
        pool_(source_.keep(tree.pool)),
        project_(project),
        diagnostics_(diagnostics) {}

  const yaml::Tree& tree() const { return tree_; }

  /// The text of a scalar, kept by the source.
  Passage text(yaml::NodeId node) const {
    return pool_.substr(tree_[node].text, tree_[node].length);
  }
  /// Text that was made up.
  Passage keep(std::string made) { return source_.keep(std::move(made)); }
  Span span(yaml::NodeId node) const { return tree_.span(node); }
  bool is(yaml::NodeId node, yaml::Kind kind) const { return tree_[node].kind == kind; }

  /// Reports a fault, unless what begins there is a flaw of the tree, which is known already.
  void report(Rule rule, Span span, std::string message, std::string advice = {},
              std::optional<Span> other = {});

  /// Whether the nodes from `first` to `last` hold a flaw of the tree, or lie in one.
  bool flawed(yaml::NodeId first, yaml::NodeId last) const;
  bool flawed(yaml::NodeId node) const { return flawed(node, node); }

  /// Runs `read` and says whether it reported an error.
  template <class Read>
  bool faulty(Read read) {
    const std::size_t before = diagnostics_.count(Severity::error);
    read();
    return diagnostics_.count(Severity::error) > before;
  }

  /// Fills `record` from the mapping `node` by its field table. Keys in `skipped` are left to the
  /// caller, also where they are required. What `record` holds before stays where no key overrides
  /// it.
  template <class R>
  void record(yaml::NodeId node, R& record, const std::vector<std::string_view>& skipped = {});

  /// Each reports a wrong type, or an empty value, and then gives nothing.
  std::optional<std::string_view> scalar(yaml::NodeId node, std::string_view key);
  bool mapping(yaml::NodeId node, std::string_view what);
  bool sequence(yaml::NodeId node, std::string_view what);

  static constexpr std::size_t longest_id = 200;                     // bytes
  static constexpr std::size_t longest_word = 500;                   // characters
  static constexpr std::size_t longest_text = std::size_t{4} << 20;  // bytes

  /// Checks that `text`, written at `span`, is an id.
  bool id(std::string_view text, Span span);

  /// Takes `written` as a word of `vocabulary`, which reports it where it is closed and lacks it.
  void word(Passage written, Span span, std::string_view key, Vocabulary vocabulary, Word& out);

  /// Where in the source the text of a scalar begins, if it was written as it reads.
  std::optional<std::uint32_t> text_begin(yaml::NodeId node) const;

  /// A bare text in the place of a record with that id: its name.
  void name(yaml::NodeId node, std::string_view id, Word& out);

  /// A text field's value; warns where YAML's comment rule took a part of it.
  void text(yaml::NodeId node, std::string_view key, Text& value);

  /// A key of the author's own.
  static bool is_extra(std::string_view key) { return key.starts_with("x-"); }
  Extra extra(yaml::NodeId key, yaml::NodeId value);

  /// Calls `visit(key, value)` for each pair of a mapping.
  template <class Visit>
  void pairs(yaml::NodeId mapping, Visit visit) const {
    for (yaml::NodeId key = tree_.first(mapping); key < tree_.end(mapping);) {
      const yaml::NodeId value = tree_[key].next;
      visit(key, value);
      key = tree_[value].next;
    }
  }
  /// The items of a sequence; of anything else none.
  std::size_t size(yaml::NodeId sequence) const {
    std::size_t out = 0;
    if (is(sequence, yaml::Kind::sequence)) items(sequence, [&](yaml::NodeId) { ++out; });
    return out;
  }
  /// Calls `visit(item)` for each item of a sequence.
  template <class Visit>
  void items(yaml::NodeId sequence, Visit visit) const {
    for (yaml::NodeId item = tree_.first(sequence); item < tree_.end(sequence);
         item = tree_[item].next) {
      visit(item);
    }
  }

 private:
  /// What of a row the value decoders need to know.
  struct Row {
    std::string_view key;
    Vocabulary vocabulary;
    Form form;
    int least;
    int most;
  };

  void unknown_word(Span span, std::string_view key, std::string_view word,
                    const std::vector<std::string_view>& known);
  std::optional<std::size_t> choose(yaml::NodeId node, std::string_view key,
                                    std::span<const std::string_view> words);
  /// Reports and cuts a word that is too long to stand wherever its record is named.
  void shorten(std::string_view& written, yaml::NodeId node, std::string_view key);
  /// The items of a list, or the one value that stands for a list of one.
  std::vector<Word> words(yaml::NodeId node, std::string_view key);

  void value(yaml::NodeId node, const Row& row, Word& out);
  void value(yaml::NodeId node, const Row& row, Text& out) { text(node, row.key, out); }
  void value(yaml::NodeId node, const Row& row, Date& out);
  void value(yaml::NodeId node, const Row& row, Number& out);
  void value(yaml::NodeId node, const Row& row, Flag& out);
  void value(yaml::NodeId node, const Row& row, std::vector<Word>& out);
  void value(yaml::NodeId node, const Row& row, std::vector<Holding>& out);
  void value(yaml::NodeId node, const Row& row, std::vector<Reference>& out);
  void value(yaml::NodeId node, const Row& row, Rare<Origin>& out);

  template <class R>
  void value(yaml::NodeId node, const Row& row, Ref<R>& out) {
    out = {};
    const bool cleared = is(node, yaml::Kind::sequence) && tree_.first(node) == tree_.end(node);
    if (cleared) return;
    if (const auto name = scalar(node, row.key)) out = {*name, span(node), {}};
  }
  template <class R>
  void value(yaml::NodeId node, const Row& row, Refs<R>& out) {
    out.clear();
    const std::vector<Word> names = words(node, row.key);
    out.reserve(names.size());
    for (const Word& word : names) out.push_back({word.text, word.span, {}});
  }
  template <class R>
  void value(yaml::NodeId node, const Row& row, std::optional<Refs<R>>& out) {
    value(node, row, out.emplace());
  }
  template <class E>
  void value(yaml::NodeId node, const Row& row, Choice<E>& out) {
    if (const auto index = choose(node, row.key, words_of<E>())) {
      out = {static_cast<E>(*index + 1), span(node)};
    }
  }

  const yaml::Tree& tree_;
  Source& source_;
  std::string_view pool_;
  const Project& project_;
  Diagnostics& diagnostics_;
};

template <class R>
void Decoder::record(yaml::NodeId node, R& record, const std::vector<std::string_view>& skipped) {
  const auto table = fields<R>();
  const std::size_t before = diagnostics_.count(Severity::error);
  std::vector<bool> given(table.size());
  bool torn = false;  // a text without quotes that YAML took apart
  const auto skips = [&](std::string_view name) {
    return std::find(skipped.begin(), skipped.end(), name) != skipped.end();
  };
  pairs(node, [&](yaml::NodeId key, yaml::NodeId written) {
    const std::string_view name = text(key);
    if (skips(name)) return;
    if (is_extra(name)) {
      record.extras.push_back(extra(key, written));
      return;
    }
    for (std::size_t i = 0; i < table.size(); ++i) {
      const Field<R>& field = table[i];
      if (field.key != name) continue;
      given[i] = true;
      if (field.form == Form::in_place) return;
      const Row row{field.key, field.vocabulary, field.form, field.least, field.most};
      std::visit([&](auto member) { value(written, row, record.*member); }, field.member);
      return;
    }
    std::vector<std::string_view> known;
    for (const Field<R>& field : table) known.push_back(field.key);
    for (const std::string_view skip : skipped) known.push_back(skip);
    const std::string near = nearest(name, known);
    // A field that is there with a mistake in its name is not also missing.
    for (std::size_t i = 0; i < table.size(); ++i) given[i] = given[i] || table[i].key == near;
    std::string advice = did_you_mean(name, known);
    if (advice.empty() && name.find(' ') != std::string_view::npos) {
      torn = true;
      advice = "where this is text, put all of it in quotes";
    } else if (advice.empty()) {
      advice = fmt::format("the fields are {}; your own begin with x-", fmt::join(known, ", "));
    }
    report(Rule::unknown_key, span(key), fmt::format("there is no field '{}' here", name),
           std::move(advice));
  });
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (!table[i].required || given[i] || torn || skips(table[i].key)) continue;
    report(Rule::missing_field, span(node), fmt::format("'{}' is missing", table[i].key));
  }
  if (diagnostics_.count(Severity::error) > before) record.faulty = true;
}

}  // namespace mellanrum::reading

#endif
