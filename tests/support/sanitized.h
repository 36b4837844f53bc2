// SPDX-License-Identifier: MIT
//
// Whether this build has a sanitizer, which takes memory and time of its own and must be loaded
// before all else. g++ and clang tell it in different ways.
#ifndef MELLANRUM_TESTS_SUPPORT_SANITIZED_H
#define MELLANRUM_TESTS_SUPPORT_SANITIZED_H

namespace mellanrum::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool is_sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
inline constexpr bool is_sanitized = true;
#else
inline constexpr bool is_sanitized = false;
#endif
#else
inline constexpr bool is_sanitized = false;
#endif

}  // namespace mellanrum::test

#endif
