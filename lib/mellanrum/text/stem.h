// SPDX-License-Identifier: MIT
//
// Stems: what the inflected forms of a word have in common, so that `kommunerna`, `kommuners` and
// `kommun` are found by one another. By the Snowball stemmers (Porter 2001) for Swedish, English,
// Norwegian, Danish and Finnish; in other languages a word is its own stem. Scandinavian nouns have
// one ending upon another (pådriv-er-en), so there a word is stemmed until nothing more falls off.
// A stem is no word, and words of different meaning may share one: who compares stems looks at the
// endings too. Called by what finds names in texts.
#ifndef MELLANRUM_TEXT_STEM_H
#define MELLANRUM_TEXT_STEM_H

#include <memory>
#include <string>
#include <string_view>

namespace mellanrum {

/// Movable; not for several threads at once.
class Stemmer {
 public:
  /// `language` is a BCP 47 code, of which the first part counts: sv, en, nb, nn, no, da, fi.
  explicit Stemmer(std::string_view language);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  /// The stem of one word, whatever its case. What is longer than any word is only folded.
  std::string operator()(std::string_view word) const;

 private:
  struct Algorithm;
  std::unique_ptr<Algorithm> algorithm_;
};

}  // namespace mellanrum

#endif
