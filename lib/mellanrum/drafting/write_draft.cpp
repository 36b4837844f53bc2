// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/write_draft.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "mellanrum/text/unicode.h"
#include "mellanrum/yaml/scalar.h"

namespace mellanrum::drafting {
namespace {

class Writer {
 public:
  Writer(const Draft& draft, std::string_view file) : draft_(draft), file_(file) {}

  std::string write() {
    place_comments();
    out_ += yaml::comment(
        fmt::format(
            "Drafted by `mellanrum import` from {}. Comments with a number are lines of the "
            "notes\nthat no record carries whole; remove them when you are done. What stands "
            "in x-suggested was linked\nby its name alone.",
            file_),
        0);
    seminar();
    frameworks();
    actors();
    themes();
    reflections();
    return std::move(out_);
  }

 private:
  void line(std::size_t indent, std::string_view text) {
    out_.append(indent, ' ');
    out_ += text;
    out_ += '\n';
  }

  void field(std::size_t indent, std::string_view key, std::string_view value) {
    if (!value.empty()) line(indent, fmt::format("{}: {}", key, yaml::block_scalar(value)));
  }

  void prose(std::size_t indent, std::string_view key, std::string_view value) {
    if (value.empty()) return;
    line(indent, fmt::format("{}: {}", key, yaml::prose(value, indent + 2, key.size() + 2)));
  }

  void list(std::size_t indent, std::string_view key, const std::vector<std::string>& ids) {
    if (ids.empty()) return;
    std::string all;
    for (const std::string& id : ids) all += (all.empty() ? "" : ", ") + yaml::scalar(id);
    constexpr std::size_t width = 100;
    if (indent + key.size() + all.size() + 4 <= width) {
      line(indent, fmt::format("{}: [{}]", key, all));
      return;
    }
    line(indent, fmt::format("{}:", key));
    for (const std::string& id : ids) line(indent + 2, "- " + yaml::scalar(id));
  }

  std::string origin(LineNumber number, const std::string& time = {}) const {
    const std::string page = time.empty() ? "" : fmt::format("page: \"{}\", ", time);
    return fmt::format("source: {{file: {}, {}line: {}}}", yaml::scalar(file_), page, number);
  }

  // --- comments

  void comment(std::size_t indent, const DraftComment& comment) {
    out_ += yaml::comment(fmt::format("{}: {}", comment.line, comment.text), indent);
  }

  /// Each comment goes before the role or reflection that comes next in the notes.
  void place_comments() {
    std::vector<LineNumber> roles;
    for (const DraftFramework& framework : draft_.frameworks) {
      for (const DraftRole& role : framework.roles) roles.push_back(role.line);
    }
    std::sort(roles.begin(), roles.end());
    for (const DraftComment& one : draft_.comments) {
      if (one.in_head) {
        head_.push_back(&one);
        continue;
      }
      const auto next_role = std::lower_bound(roles.begin(), roles.end(), one.line);
      const LineNumber role = next_role == roles.end() ? none : *next_role;
      const auto next = std::lower_bound(
          draft_.reflections.begin(), draft_.reflections.end(), one.line,
          [](const DraftReflection& r, LineNumber number) { return r.line < number; });
      const LineNumber said = next == draft_.reflections.end() ? none : next->line;
      (role < said ? by_roles_ : by_reflections_).push_back(&one);
    }
  }

  void comments_up_to(LineNumber number, std::size_t indent,
                      const std::vector<const DraftComment*>& all, std::size_t& at) {
    while (at < all.size() && all[at]->line <= number) comment(indent, *all[at++]);
  }

  // --- records

  void seminar() {
    const DraftSeminar& s = draft_.seminar;
    line(0, "\nseminar:");
    field(2, "id", s.id);
    field(2, "title", s.title);
    field(2, "series", s.series);
    if (!s.part.empty()) line(2, "part: " + s.part);
    if (!s.date.empty()) line(2, "date: " + s.date);
    if (!s.until.empty()) line(2, "until: " + s.until);
    field(2, "place", s.place);
    field(2, "language", s.language);
    list(2, "participants", s.participants);
    if (!s.references.empty()) line(2, "references:");
    for (const DraftReference& reference : s.references) {
      line(4, "- title: " + yaml::block_scalar(reference.title));
      field(6, "author", reference.author);
      if (!reference.year.empty()) line(6, "year: " + reference.year);
      field(6, "url", reference.url);
      line(6, origin(reference.line));
    }
    line(2, origin(s.title_line));
    for (const DraftComment* one : head_) comment(2, *one);
  }

  void frameworks() {
    if (draft_.frameworks.empty()) return;
    line(0, "\nframeworks:");
    std::size_t next = 0;
    for (const DraftFramework& framework : draft_.frameworks) {
      comments_up_to(framework.line - 1, 2, by_roles_, next);
      line(2, yaml::scalar(framework.id) + ":");
      field(4, "name", capitalized(framework.name));
      line(4, origin(framework.line));
      line(4, "roles:");
      for (const DraftRole& role : framework.roles) {
        comments_up_to(role.line, 6, by_roles_, next);
        line(6, yaml::scalar(role.id) + ":");
        field(8, "name", role.name);
        prose(8, "description", role.description);
        line(8, origin(role.line));
      }
    }
  }

  void actors() {
    if (draft_.actors.empty()) return;
    line(0, "\nactors:");
    for (const DraftActor& actor : draft_.actors) {
      line(2, yaml::scalar(actor.id) + ":");
      field(4, "name", actor.name);
      field(4, "part_of", actor.part_of);
      line(4, origin(actor.line));
    }
  }

  void themes() {
    if (draft_.themes.empty()) return;
    line(0, "\nthemes:");
    for (const DraftTheme& theme : draft_.themes) {
      line(2, yaml::scalar(theme.id) + ":");
      field(4, "name", theme.name);
      line(4, origin(theme.line));
    }
  }

  void reflections() {
    const auto& all = draft_.reflections;
    if (!all.empty()) line(0, "\nreflections:");
    if (all.empty() && !by_reflections_.empty()) line(0, "");
    const std::size_t indent = all.empty() ? 0 : 2;
    std::size_t next = 0;
    for (std::size_t i = 0; i < all.size();) {
      std::size_t end = i + 1;
      while (end < all.size() && all[end].section == all[i].section &&
             all[end].theme == all[i].theme) {
        ++end;
      }
      comments_up_to(all[i].line - 1, indent, by_reflections_, next);
      const bool is_group = end - i > 1 && !(all[i].section.empty() && all[i].theme.empty());
      if (is_group) {
        line(2, fmt::format("- section: {}", yaml::block_scalar(all[i].section)));
        if (!all[i].theme.empty()) list(4, "themes", {all[i].theme});
        line(4, "said:");
      }
      for (; i < end; ++i) {
        comments_up_to(all[i].line, is_group ? 6 : 2, by_reflections_, next);
        reflection(all[i], is_group ? 6 : 2, is_group);
      }
    }
    comments_up_to(none, indent, by_reflections_, next);
  }

  void reflection(const DraftReflection& r, std::size_t dash, bool is_grouped) {
    const std::size_t indent = dash + 2;
    line(dash, fmt::format("- text: {}", yaml::prose(r.text, indent + 2, 8)));
    field(indent, "id", r.id);
    if (!is_grouped) field(indent, "section", r.section);
    field(indent, "speaker", r.speaker);
    field(indent, "kind", r.kind);
    field(indent, "answers", r.answers);
    if (!r.themes.empty() || !is_grouped) {
      std::vector<std::string> themes;
      if (!r.theme.empty()) themes.push_back(r.theme);
      themes.insert(themes.end(), r.themes.begin(), r.themes.end());
      list(indent, "themes", themes);
    }
    list(indent, "roles", r.roles);
    std::vector<std::string> actors = r.owners;
    actors.insert(actors.end(), r.actors.begin(), r.actors.end());
    list(indent, "actors", actors);
    if (!r.tag.empty()) list(indent, "tags", {r.tag});
    std::vector<std::string> suggested = r.themes;
    for (const auto* ids : {&r.roles, &r.actors}) {
      for (const std::string& id : *ids) {
        if (std::find(suggested.begin(), suggested.end(), id) == suggested.end()) {
          suggested.push_back(id);
        }
      }
    }
    list(indent, "x-suggested", suggested);
    line(indent, origin(r.line, r.time));
  }

  static constexpr LineNumber none = ~LineNumber{0};

  const Draft& draft_;
  std::string_view file_;
  std::string out_;
  std::vector<const DraftComment*> head_;
  std::vector<const DraftComment*> by_roles_;
  std::vector<const DraftComment*> by_reflections_;
};

}  // namespace

std::string write_draft(const Draft& draft, std::string_view file) {
  return Writer(draft, file).write();
}

}  // namespace mellanrum::drafting
