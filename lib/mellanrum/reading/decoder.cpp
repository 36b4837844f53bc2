// SPDX-License-Identifier: MIT
#include "mellanrum/reading/decoder.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::reading {
namespace {

std::string_view described(yaml::Kind kind) {
  switch (kind) {
    case yaml::Kind::scalar:
      return "a text";
    case yaml::Kind::sequence:
      return "a list";
    case yaml::Kind::mapping:
      break;
  }
  return "a mapping";
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

}  // namespace

bool is_language_code(std::string_view text) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  return text.size() >= 2 && text.size() <= 35 && std::all_of(text.begin(), text.end(), fits);
}

void Decoder::report(Rule rule, Span span, std::string message, std::string advice,
                     std::optional<Span> other) {
  const auto& flaws = tree_.flaws;
  const auto known = std::lower_bound(flaws.begin(), flaws.end(), span, [](Span flaw, Span place) {
    return flaw.begin < place.begin;
  });
  if (known != flaws.end() && known->begin == span.begin) return;
  diagnostics_.report(rule, span, std::move(message), std::move(advice), other);
}

bool Decoder::flawed(yaml::NodeId first, yaml::NodeId last) const {
  const std::uint32_t begin = tree_[first].begin;
  const std::uint32_t end = tree_[last].end;
  return std::any_of(tree_.flaws.begin(), tree_.flaws.end(),
                     [&](Span flaw) { return flaw.begin < end && begin < flaw.end; });
}

std::optional<std::string_view> Decoder::scalar(yaml::NodeId node, std::string_view key) {
  if (!is(node, yaml::Kind::scalar)) {
    report(Rule::wrong_type, span(node),
           fmt::format("'{}' takes a text, not {}", key, described(tree_[node].kind)),
           tree_[node].style == yaml::Style::flow
               ? "a text that begins with [ or { must be in quotes"
               : "");
    return std::nullopt;
  }
  if (tree_[node].style == yaml::Style::absent || is_blank(text(node))) {
    report(Rule::empty_value, span(node), fmt::format("'{}' has no value", key),
           "give it one, or remove the line");
    return std::nullopt;
  }
  return text(node);
}

bool Decoder::mapping(yaml::NodeId node, std::string_view what) {
  if (is(node, yaml::Kind::mapping)) return true;
  // A key is quoted; "a relation", "the project file" is not one.
  const bool is_key = what.find(' ') == std::string_view::npos;
  const std::string named = is_key ? fmt::format("'{}'", what) : std::string(what);
  if (tree_[node].style == yaml::Style::absent) {
    report(Rule::empty_value, span(node), fmt::format("{} has no value", named),
           "give it one, or remove the line");
  } else {
    report(Rule::wrong_type, span(node),
           fmt::format("{} takes a mapping, not {}", named, described(tree_[node].kind)),
           "write `key: value`, a line each");
  }
  return false;
}

bool Decoder::sequence(yaml::NodeId node, std::string_view what) {
  if (is(node, yaml::Kind::sequence)) return true;
  if (tree_[node].style == yaml::Style::absent) {
    report(Rule::empty_value, span(node), fmt::format("'{}' has no value", what),
           "give it one, or remove the line");
  } else {
    report(Rule::wrong_type, span(node),
           fmt::format("'{}' takes a list, not {}", what, described(tree_[node].kind)),
           "begin each item with '- '");
  }
  return false;
}

bool Decoder::id(std::string_view text, Span span) {
  if (is_id(text) && text.size() <= longest_id) return true;
  report(Rule::bad_id, span,
         text.size() > longest_id ? "this id is longer than 200 bytes"
                                  : fmt::format("'{}' cannot be an id", text),
         "letters, digits, '-', '_' and '.', beginning with a letter or digit");
  return false;
}

void Decoder::name(yaml::NodeId node, std::string_view id, Word& out) {
  auto written = scalar(node, id);
  if (!written) return;
  shorten(*written, node, "name");
  out = {*written, span(node)};
}

void Decoder::text(yaml::NodeId node, std::string_view key, Text& value) {
  auto written = scalar(node, key);
  if (!written) return;
  while (!written->empty() && written->back() == '\n') written->remove_suffix(1);
  if (written->size() > longest_text) {
    report(Rule::too_long, span(node),
           fmt::format("'{}' has {} bytes, more than {}", key, written->size(), longest_text),
           "make several texts of it");
    return;
  }
  value = {*written, span(node)};
  const std::uint32_t comment = tree_[node].comment;
  if (comment == 0) return;
  const std::string_view bytes = source_.bytes();
  const auto end = std::min(bytes.find_first_of("\r\n", comment), bytes.size());
  report(Rule::lost_text, {tree_.source, comment, static_cast<std::uint32_t>(end)},
         "this is a comment and not part of the text", "put the whole text in quotes to keep it");
}

Extra Decoder::extra(yaml::NodeId key, yaml::NodeId value) {
  const yaml::Node& node = tree_[value];
  if (node.kind == yaml::Kind::scalar) return {text(key), text(value)};
  const std::string_view bytes = source_.bytes();
  return {text(key), keep(std::string(bytes.substr(node.begin, node.end - node.begin)))};
}

std::optional<std::uint32_t> Decoder::text_begin(yaml::NodeId node) const {
  const yaml::Node& n = tree_[node];
  const bool quoted =
      n.style == yaml::Style::single_quoted || n.style == yaml::Style::double_quoted;
  const std::uint32_t begin = n.begin + (quoted ? 1 : 0);
  const std::string_view written = source_.bytes().substr(begin, n.end - begin);
  return written.starts_with(text(node)) ? std::optional(begin) : std::nullopt;
}

void Decoder::unknown_word(Span span, std::string_view key, std::string_view word,
                           const std::vector<std::string_view>& known) {
  std::string advice = did_you_mean(word, known);
  constexpr std::size_t most_told = 20;
  const auto end = known.begin() + static_cast<std::ptrdiff_t>(std::min(known.size(), most_told));
  if (advice.empty()) {
    advice = fmt::format("one of: {}{}", fmt::join(known.begin(), end, ", "),
                         end == known.end() ? "" : ", ...");
  }
  report(Rule::unknown_word, span, fmt::format("'{}' is no {}", word, key), advice);
}

std::optional<std::size_t> Decoder::choose(yaml::NodeId node, std::string_view key,
                                           std::span<const std::string_view> words) {
  const auto written = scalar(node, key);
  if (!written) return std::nullopt;
  const auto found = std::find(words.begin(), words.end(), *written);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  unknown_word(span(node), key, *written, {words.begin(), words.end()});
  return std::nullopt;
}

void Decoder::shorten(std::string_view& written, yaml::NodeId node, std::string_view key) {
  if (written.size() <= longest_word) return;
  const std::size_t characters = count_characters(written);
  if (characters <= longest_word) return;
  report(Rule::too_long, span(node),
         fmt::format("'{}' has {} characters, more than {}", key, characters, longest_word),
         "long text belongs in text, description or note");
  std::size_t end = longest_word;
  while ((static_cast<unsigned char>(written[end]) & 0xC0U) == 0x80) --end;
  written = written.substr(0, end);
}

std::vector<Word> Decoder::words(yaml::NodeId node, std::string_view key) {
  std::vector<Word> out;
  const auto add = [&](yaml::NodeId item) {
    auto text = scalar(item, key);
    if (!text) return;
    shorten(*text, item, key);
    out.push_back({*text, span(item)});
  };
  if (is(node, yaml::Kind::sequence)) {
    out.reserve(size(node));
    items(node, add);
  } else if (is(node, yaml::Kind::mapping)) {
    report(Rule::wrong_type, span(node),
           fmt::format("'{}' takes a text or a list of texts, not a mapping", key));
  } else {
    add(node);
  }
  return out;
}

void Decoder::value(yaml::NodeId node, const Row& row, Word& out) {
  auto written = scalar(node, row.key);
  if (!written) return;
  while (!written->empty() && written->back() == '\n') written->remove_suffix(1);
  if (row.form == Form::id && !id(*written, span(node))) return;
  if (row.form != Form::address) shorten(*written, node, row.key);
  if (row.form == Form::language && !is_language_code(*written)) {
    report(Rule::unknown_word, span(node), fmt::format("'{}' is no language", *written),
           "a code such as sv or en");
    return;
  }
  word(*written, span(node), row.key, row.vocabulary, out);
}

void Decoder::word(Passage written, Span span, std::string_view key, Vocabulary vocabulary,
                   Word& out) {
  const auto& known = project_.words(vocabulary);
  const bool reserved = vocabulary == Vocabulary::reflection_kinds &&
                        std::find(reflection_kinds.begin(), reflection_kinds.end(), written) !=
                            reflection_kinds.end();
  if (!known.empty() && !reserved && project_.find(vocabulary, written) == nullptr) {
    std::vector<std::string_view> ids;
    for (const VocabularyWord& word : known) ids.push_back(word.id);
    if (vocabulary == Vocabulary::reflection_kinds) {
      for (const std::string_view kind : reflection_kinds) {
        if (project_.find(vocabulary, kind) == nullptr) ids.push_back(kind);
      }
    }
    unknown_word(span, key, written, ids);
    return;
  }
  out = {written, span};
}

void Decoder::value(yaml::NodeId node, const Row& row, Date& out) {
  const auto written = scalar(node, row.key);
  if (!written) return;
  if (const auto date = parse_date(*written)) {
    out = *date;
    out.span = span(node);
  } else {
    const bool well_written =
        written->size() == 10 && written->find_first_not_of("0123456789-") == std::string::npos;
    report(Rule::bad_date, span(node), fmt::format("'{}' is no date", *written),
           well_written ? "there is no such day in the calendar, year first"
                        : "write it as 2016-11-17, 2016-11 or 2016");
  }
}

void Decoder::value(yaml::NodeId node, const Row& row, Number& out) {
  const auto written = scalar(node, row.key);
  if (!written) return;
  int number = 0;
  const char* end = written->data() + written->size();
  const auto [stop, fault] = std::from_chars(written->data(), end, number);
  if (fault != std::errc() || stop != end || number < row.least || number > row.most) {
    report(Rule::bad_number, span(node),
           fmt::format("'{}' is no whole number from {} to {}", *written, row.least, row.most));
    return;
  }
  out = {number, true, span(node)};
}

void Decoder::value(yaml::NodeId node, const Row& row, Flag& out) {
  const auto written = scalar(node, row.key);
  if (!written) return;
  if (*written == "true" || *written == "false") {
    out = {*written == "true", true, span(node)};
  } else {
    report(Rule::unknown_word, span(node),
           fmt::format("'{}' is true or false, not '{}'", row.key, *written));
  }
}

void Decoder::value(yaml::NodeId node, const Row& row, std::vector<Word>& out) {
  out = words(node, row.key);
}

void Decoder::value(yaml::NodeId node, const Row& row, std::vector<Holding>& out) {
  if (!is(node, yaml::Kind::mapping)) {
    for (const Word& word : words(node, row.key)) {
      Holding holding;
      holding.role = {word.text, word.span, {}};
      holding.state = {HoldingState::holds, word.span};
      holding.span = word.span;
      out.push_back(std::move(holding));
    }
    return;
  }
  pairs(node, [&](yaml::NodeId key, yaml::NodeId written) {
    if (is_extra(text(key))) return;
    Holding holding;
    holding.span = span(key);
    holding.role = {text(key), span(key), {}};
    if (is(written, yaml::Kind::mapping)) {
      record(written, holding);
      if (!holding.state) holding.state = {HoldingState::holds, span(key)};
    } else {
      value(written, {.key = "state", .vocabulary = {}, .form = {}, .least = 0, .most = 0},
            holding.state);
    }
    out.push_back(std::move(holding));
  });
}

void Decoder::value(yaml::NodeId node, const Row& row, std::vector<Reference>& out) {
  if (!sequence(node, row.key)) return;
  items(node, [&](yaml::NodeId item) {
    if (!mapping(item, "an item of references")) return;
    Reference reference;
    reference.span = span(item);
    record(item, reference);
    out.push_back(std::move(reference));
  });
}

void Decoder::value(yaml::NodeId node, const Row& row, Rare<Origin>& out) {
  if (mapping(node, row.key)) record(node, out.give());
}

}  // namespace mellanrum::reading
