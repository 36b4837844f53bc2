// SPDX-License-Identifier: MIT
#include "mellanrum/text/stem.h"

#include <libstemmer.h>

#include <array>
#include <new>
#include <utility>

#include "mellanrum/text/unicode.h"

namespace mellanrum {
namespace {

constexpr std::size_t longest_word = 100;  // bytes

const char* algorithm_for(std::string_view language) {
  static constexpr std::array<std::pair<std::string_view, const char*>, 7> table{
      {{"sv", "swedish"},
       {"en", "english"},
       {"nb", "norwegian"},
       {"nn", "norwegian"},
       {"no", "norwegian"},
       {"da", "danish"},
       {"fi", "finnish"}}};
  const std::string code = fold(language.substr(0, language.find_first_of("-_")));
  for (const auto& [known, name] : table) {
    if (known == code) return name;
  }
  return nullptr;
}

}  // namespace

struct Stemmer::Algorithm {
  struct Delete {
    void operator()(sb_stemmer* made) const { sb_stemmer_delete(made); }
  };
  std::unique_ptr<sb_stemmer, Delete> stemmer;
  bool is_scandinavian = false;
  bool is_swedish = false;
};

Stemmer::Stemmer(std::string_view language) : algorithm_(std::make_unique<Algorithm>()) {
  const char* const name = algorithm_for(language);
  if (name == nullptr) return;
  algorithm_->stemmer.reset(sb_stemmer_new(name, nullptr));
  if (!algorithm_->stemmer) throw std::bad_alloc();
  const std::string_view known(name);
  algorithm_->is_swedish = known == "swedish";
  algorithm_->is_scandinavian = known != "english" && known != "finnish";
}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string Stemmer::operator()(std::string_view word) const {
  std::string out = fold(word);
  sb_stemmer* const stemmer = algorithm_->stemmer.get();
  if (stemmer == nullptr || out.size() > longest_word) return out;
  for (std::size_t before = out.size() + 1; out.size() < before;) {
    before = out.size();
    const auto* const stem = sb_stemmer_stem(
        stemmer, reinterpret_cast<const sb_symbol*>(out.data()), static_cast<int>(out.size()));
    if (stem == nullptr) throw std::bad_alloc();
    out.assign(reinterpret_cast<const char*>(stem),
               static_cast<std::size_t>(sb_stemmer_length(stemmer)));
    if (!algorithm_->is_scandinavian) break;
    // Snowball 2.2 leaves two definite endings of Swedish: näringslivet, koordinatorn.
    if (!algorithm_->is_swedish || out.size() <= 5) continue;
    if (out.ends_with("et")) out.resize(out.size() - 2);
    if (out.ends_with("torn")) out.resize(out.size() - 1);
  }
  return out;
}

}  // namespace mellanrum
