// SPDX-License-Identifier: MIT
//
// Whether this run rewrites the expected files (--update) instead of comparing with them. Set once
// by main, asked by every test that compares with a file of the repository.
#ifndef MELLANRUM_TESTS_SUPPORT_UPDATE_H
#define MELLANRUM_TESTS_SUPPORT_UPDATE_H

namespace mellanrum::test {

bool updating();
void set_updating(bool on);

}  // namespace mellanrum::test

#endif
