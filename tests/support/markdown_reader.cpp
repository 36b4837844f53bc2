// SPDX-License-Identifier: MIT
#include "support/markdown_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "mellanrum/rendering/printable.h"
#include "rendering/program.h"

namespace mellanrum::test {
namespace {

using nlohmann::json;

std::string read_by_cmark(const std::string& markdown) {
  const std::string html =
      output_of("cmark-gfm --unsafe -e table -e strikethrough -e autolink --to html", markdown);
  std::string out;
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t open = std::min(html.find('<', at), html.size());
    std::string text = html.substr(at, open - at);
    if (text.find_first_not_of('\n') == std::string::npos) text.clear();
    for (const auto& [entity, character] : {std::pair{"&lt;", "<"}, std::pair{"&gt;", ">"},
                                            std::pair{"&quot;", "\""}, std::pair{"&amp;", "&"}})
      text = replaced(text, entity, character);
    out += replaced(text, "\n", " ");
    if (open == html.size()) break;
    const std::size_t close = std::min(html.find('>', open), html.size());
    const std::string tag = html.substr(open + 1, close - open - 1);
    std::string kept = tag.substr(0, tag.find(' '));
    if (kept == "a" || kept == "input") kept = tag;
    out += "‹" + kept + "›";
    at = close + 1;
  }
  return out;
}

/// Writes pandoc's tree as cmark-gfm would.
class Tree {
 public:
  std::string write(const json& blocks) {
    for (const json& block : blocks) this->block(block);
    return std::move(out_);
  }

 private:
  template <class Inside>
  void tag(const std::string& name, Inside inside) {
    out_ += "‹" + name + "›";
    inside();
    out_ += "‹/" + name.substr(0, name.find(' ')) + "›";
  }

  void block(const json& block) {
    const std::string type = block["t"];
    const auto content = block.find("c");
    if (type == "Header") {
      tag(fmt::format("h{}", (*content)[0].get<int>()), [&] { inlines((*content)[2]); });
    } else if (type == "Para") {
      tag("p", [&] { inlines(*content); });
    } else if (type == "Plain") {
      inlines(*content);
    } else if (type == "BulletList" || type == "OrderedList") {
      const bool bullets = type == "BulletList";
      tag(bullets ? "ul" : "ol", [&] {
        for (const json& item : bullets ? *content : (*content)[1]) {
          tag("li", [&] {
            for (const json& each : item) this->block(each);
          });
        }
      });
    } else if (type == "Table") {
      tag("table", [&] { table(*content); });
    } else {
      tag(type, [] {});
    }
  }

  void table(const json& content) {
    tag("thead", [&] { rows(content[3][1], "th"); });
    for (const json& body : content[4])
      if (!body[3].empty()) tag("tbody", [&] { rows(body[3], "td"); });
  }

  void rows(const json& rows, const std::string& cell_tag) {
    for (const json& row : rows) {
      tag("tr", [&] {
        for (const json& cell : row[1]) {
          tag(cell_tag, [&] {
            for (const json& each : cell[4]) block(each);
          });
        }
      });
    }
  }

  void inlines(const json& content) {
    for (const json& each : content) one(each);
  }

  void one(const json& each) {
    const std::string type = each["t"];
    const auto content = each.find("c");
    if (type == "Str") {
      out_ += content->get<std::string>();
    } else if (type == "Space" || type == "SoftBreak") {
      out_ += ' ';
    } else if (type == "Emph" || type == "Strong") {
      tag(type == "Emph" ? "em" : "strong", [&] { inlines(*content); });
    } else if (type == "Link") {
      tag(fmt::format("a href=\"{}\"{}", address((*content)[2][0]),
                      (*content)[2][1] == "" ? "" : " title"),
          [&] { inlines((*content)[1]); });
    } else if (type == "Image") {
      out_ += "‹img›";
    } else {
      tag(type, [] {});
    }
  }

  /// As cmark-gfm writes it in HTML: percent-encoded beyond ASCII.
  static std::string address(const std::string& target) {
    std::string out;
    for (const char c : target) {
      const auto byte = static_cast<unsigned char>(c);
      out += byte < 0x80 ? std::string(1, c) : fmt::format("%{:02X}", byte);
    }
    return replaced(out, "&", "&amp;");
  }

  std::string out_;
};

std::string read_by_pandoc(const std::string& markdown) {
  const std::string out = output_of("pandoc -f gfm -t json", markdown);
  const json document = json::parse(out, nullptr, false);
  if (!document.is_object()) return out;
  return (document["meta"].empty() ? "" : "‹metadata›") + Tree().write(document["blocks"]);
}

}  // namespace

std::vector<std::string> MarkdownReader::read_all(const std::vector<std::string>& documents) const {
  const std::string mark = "###### end of document";
  std::string whole;
  for (const std::string& document : documents) whole += document + "\n" + mark + "\n\n";
  const std::string found = read(whole);
  const std::string end = "‹h6›end of document‹/h6›";
  std::vector<std::string> out;
  for (std::size_t at = 0; at < found.size();) {
    const std::size_t next = std::min(found.find(end, at), found.size());
    out.push_back(found.substr(at, next - at));
    at = next + end.size();
  }
  out.resize(documents.size(), "not read: the documents were not kept apart");
  return out;
}

const std::vector<MarkdownReader>& markdown_readers() {
  static const std::vector<MarkdownReader> readers = {{"cmark-gfm", read_by_cmark},
                                                      {"pandoc", read_by_pandoc}};
  return readers;
}

std::string as_read(const std::string& author) {
  std::string text;
  for (const char c : rendering::one_line(author)) {
    if (c == ' ' && (text.empty() || text.back() == ' ')) continue;
    text += c;
    if (c == '@') text += "\u200B";
  }
  if (text.ends_with(' ')) text.pop_back();
  return text;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

}  // namespace mellanrum::test
