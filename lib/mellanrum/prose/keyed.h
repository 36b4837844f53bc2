// SPDX-License-Identifier: MIT
//
// `Key: rest`, the form of labels, of speakers and of much that is neither: what it means is for
// others to say.
#ifndef MELLANRUM_PROSE_KEYED_H
#define MELLANRUM_PROSE_KEYED_H

#include <string>
#include <string_view>

namespace mellanrum::prose {

/// The key stands without marks of emphasis; `<name> text`, as chats have it, is of that form too.
struct Keyed {
  std::string key;
  std::string rest;
};

/// `text` as that; both parts are empty where it is a sentence or begins with a small letter.
Keyed keyed(std::string_view text);

}  // namespace mellanrum::prose

#endif
