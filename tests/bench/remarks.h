// SPDX-License-Identifier: MIT
//
// The reflections of one made-up seminar, most in groups that share a section, themes and a voice.
#ifndef MELLANRUM_TESTS_BENCH_REMARKS_H
#define MELLANRUM_TESTS_BENCH_REMARKS_H

#include <cstddef>
#include <string>
#include <vector>

#include "bench/network.h"
#include "bench/random.h"

namespace mellanrum::bench {

class Remarks {
 public:
  /// The opening. `earlier` is a reflection of another seminar that may be answered.
  Remarks(const Network& network, const Series& series, Random& random, const std::string& earlier);

  /// Adds groups until there are about so many bytes.
  void fill(std::size_t bytes);

  const std::string& text() const { return text_; }

  /// The ids that can be given as evidence: those of a short stretch of the seminar.
  const std::vector<std::string>& ids() const { return ids_; }

  /// The roles that this seminar speaks of.
  const std::vector<std::string>& roles() const { return roles_; }

 private:
  void opening(const std::string& earlier);
  void group();
  std::string remark(bool first, bool group_has_kind);
  std::vector<std::string> actors(std::size_t count);
  std::string id();

  const Network& network_;
  const Series& series_;
  Random& random_;
  std::string text_;
  std::vector<std::string> ids_;
  std::vector<std::string> roles_;
  std::string question_;  // the id of the last question, until it is answered
  std::size_t said_ = 0;
};

}  // namespace mellanrum::bench

#endif
