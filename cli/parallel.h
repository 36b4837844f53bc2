// SPDX-License-Identifier: MIT
//
// Work that is done for each of many things apart, on several threads. What comes of it is the same
// whatever their number: each thing has a place of its own for its result, and of several failures
// the first in order counts.
#ifndef MELLANRUM_CLI_PARALLEL_H
#define MELLANRUM_CLI_PARALLEL_H

#include <cstddef>
#include <functional>

namespace mellanrum::cli {

/// Calls `work` with 0 to `count` - 1, on `threads` threads of which this is one, begun in that
/// order. Once all have ended throws what the first in order threw, if any did; after that one no
/// more are begun. Where the system gives fewer threads, fewer do it.
void for_each_apart(std::size_t count, std::size_t threads,
                    const std::function<void(std::size_t)>& work);

}  // namespace mellanrum::cli

#endif
