// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>

#include "fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  mellanrum::fuzz::MELLANRUM_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}
