// SPDX-License-Identifier: MIT
#include "mellanrum/reading/relations.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>

namespace mellanrum::reading {
namespace {

constexpr std::string_view one_way = "->";
constexpr std::string_view both_ways = "<->";

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

/// A key that is no field but a short form, well written or not.
bool is_short_form(std::string_view key) {
  return key.find(one_way) != std::string_view::npos || key.find(' ') != std::string_view::npos;
}

class RelationsReader {
 public:
  explicit RelationsReader(Decoder& decoder) : decoder_(decoder) {}

  std::vector<Relation> read(yaml::NodeId node) {
    std::vector<Relation> out;
    if (!decoder_.sequence(node, "relations")) return out;
    out.reserve(decoder_.size(node));
    decoder_.items(node, [&](yaml::NodeId item) {
      Relation relation;
      relation.span = decoder_.span(item);
      const bool faulty = decoder_.faulty([&] {
        if (decoder_.is(item, yaml::Kind::scalar)) {
          bare(item, relation);
        } else if (decoder_.mapping(item, "a relation")) {
          mapping(item, relation);
        }
      });
      relation.faulty = relation.faulty || faulty || decoder_.flawed(item);
      out.push_back(std::move(relation));
    });
    return out;
  }

 private:
  /// `a -> b`, or in quotes `a -> b: kind`.
  void bare(yaml::NodeId item, Relation& relation) {
    if (!decoder_.scalar(item, "a relation")) return;
    std::string_view text = decoder_.text(item);
    const std::size_t colon = text.find(": ");
    if (colon != std::string_view::npos) {
      decoder_.word(trimmed(text.substr(colon + 2)), decoder_.span(item), "kind",
                    Vocabulary::relation_kinds, relation.kind);
      text = text.substr(0, colon);
    }
    arrow(item, text, relation);
  }

  void mapping(yaml::NodeId item, Relation& relation) {
    yaml::NodeId arrow_key = 0;
    yaml::NodeId arrow_value = 0;
    bool several = false;
    decoder_.pairs(item, [&](yaml::NodeId key, yaml::NodeId value) {
      const std::string_view name = decoder_.text(key);
      if (Decoder::is_extra(name) || !is_short_form(name)) return;
      if (arrow_key != 0) {
        decoder_.report(Rule::bad_arrow, decoder_.span(key), "an item holds one relation",
                        "begin another item with '- '", decoder_.span(arrow_key));
        several = true;
        return;
      }
      arrow_key = key;
      arrow_value = value;
    });
    if (arrow_key == 0) {
      decoder_.record(item, relation);
      ends(item, relation);
      return;
    }
    if (several) return;
    const std::string_view text = decoder_.text(arrow_key);
    decoder_.record(item, relation, {text});
    if (!relation.from.empty() || !relation.to.empty() || !relation.between.empty()) {
      decoder_.report(Rule::bad_arrow, decoder_.span(arrow_key),
                      "the arrow already says between whom it is",
                      "leave out from, to and between");
    }
    arrow(arrow_key, text, relation);
    if (relation.kind) {
      decoder_.report(Rule::bad_arrow, relation.kind.span,
                      "the kind is given twice, here and after the arrow", {},
                      decoder_.span(arrow_value));
    }
    // `a -> b:` names no kind; it is how other fields follow an arrow that has none.
    if (decoder_.tree()[arrow_value].style == yaml::Style::absent) return;
    if (auto kind = decoder_.scalar(arrow_value, text)) {
      decoder_.word(*kind, decoder_.span(arrow_value), "kind", Vocabulary::relation_kinds,
                    relation.kind);
    }
  }

  void arrow(yaml::NodeId node, std::string_view text, Relation& relation) {
    const std::string spaced_both = fmt::format(" {} ", both_ways);
    const std::string spaced_one = fmt::format(" {} ", one_way);
    const bool mutual = text.find(spaced_both) != std::string_view::npos;
    const std::string& mark = mutual ? spaced_both : spaced_one;
    const std::size_t at = text.find(mark);
    const bool again = at != std::string_view::npos &&
                       text.find(one_way, at + mark.size()) != std::string_view::npos;
    if (text.starts_with(one_way) || text.starts_with(both_ways) || text.ends_with(one_way)) {
      decoder_.report(Rule::bad_arrow, decoder_.span(node), "an actor is missing beside the arrow",
                      "write `from -> to: kind`, with blanks around the arrow");
      return;
    }
    if (at == std::string_view::npos || again) {
      decoder_.report(Rule::bad_arrow, decoder_.span(node),
                      again ? "a relation has one arrow" : "this is no relation",
                      "write `from -> to: kind`, with blanks around the arrow");
      return;
    }
    const auto begin = decoder_.text_begin(node);
    relation.from = names(node, begin, text, 0, at);
    relation.to = names(node, begin, text, at + mark.size(), text.size());
    if (!mutual) return;
    refuse_one_way(relation, "the arrow goes both ways");
    relation.mutual = {true, true, decoder_.span(node)};
  }

  /// The names between commas in text[begin, end), which stands in the source from `written` on.
  Refs<Actor> names(yaml::NodeId node, std::optional<std::uint32_t> written, std::string_view text,
                    std::size_t begin, std::size_t end) {
    Refs<Actor> out;
    while (begin <= end) {
      const std::size_t comma = std::min(text.find(',', begin), end);
      const std::string_view name = trimmed(text.substr(begin, comma - begin));
      if (name.empty()) {
        decoder_.report(Rule::bad_arrow, decoder_.span(node),
                        "an actor is missing beside the arrow or a comma");
        return out;
      }
      Span place = decoder_.span(node);
      if (written) {
        place.begin = *written + static_cast<std::uint32_t>(name.data() - text.data());
        place.end = place.begin + static_cast<std::uint32_t>(name.size());
      }
      out.push_back({name, place, {}});
      begin = comma + 1;
    }
    return out;
  }

  /// A relation in the long form has from and to, or between two or more.
  void ends(yaml::NodeId item, const Relation& relation) {
    const bool directed = !relation.from.empty() || !relation.to.empty();
    if (!relation.between.empty()) refuse_one_way(relation, "what is between actors is mutual");
    if (directed && !relation.between.empty()) {
      decoder_.report(Rule::bad_arrow, relation.between.front().span,
                      "a relation has from and to, or between, not both");
    } else if (directed && (relation.from.empty() || relation.to.empty())) {
      decoder_.report(Rule::missing_field, decoder_.span(item),
                      fmt::format("'{}' is missing", relation.from.empty() ? "from" : "to"));
    } else if (!directed && relation.between.size() < 2 && !relation.faulty) {
      decoder_.report(Rule::missing_field, decoder_.span(item),
                      "a relation needs from and to, or between with two actors or more",
                      "or its short form: `from -> to: kind`");
    }
  }

  void refuse_one_way(const Relation& relation, std::string_view because) {
    if (!relation.mutual.given || relation.mutual.value) return;
    decoder_.report(Rule::bad_arrow, relation.mutual.span, std::string(because),
                    "leave out the field, or write `from -> to`");
  }

  Decoder& decoder_;
};

}  // namespace

std::vector<Relation> read_relations(Decoder& decoder, yaml::NodeId node) {
  return RelationsReader(decoder).read(node);
}

}  // namespace mellanrum::reading
