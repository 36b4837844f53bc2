// SPDX-License-Identifier: MIT
//
// A Shelf holds the records that belong to seminars, in the pieces in which their files were read:
// a hundred thousand of them are put in order, and left out, without being moved. It reads like a
// vector. Filled by build; a copy has records of its own.
#ifndef MELLANRUM_CORPUS_SHELF_H
#define MELLANRUM_CORPUS_SHELF_H

#include <compare>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

namespace mellanrum {

template <class R>
class Shelf {
 public:
  template <class T>
  class Iterator {
   public:
    using iterator_category = std::random_access_iterator_tag;
    using value_type = R;
    using difference_type = std::ptrdiff_t;
    using pointer = T*;
    using reference = T&;

    Iterator() = default;
    explicit Iterator(R* const* at) : at_(at) {}

    T& operator*() const { return **at_; }
    T* operator->() const { return *at_; }
    T& operator[](difference_type n) const { return *at_[n]; }
    Iterator& operator+=(difference_type n) { return at_ += n, *this; }
    Iterator& operator-=(difference_type n) { return at_ -= n, *this; }
    Iterator& operator++() { return ++at_, *this; }
    Iterator& operator--() { return --at_, *this; }
    Iterator operator++(int) { return Iterator(at_++); }
    Iterator operator--(int) { return Iterator(at_--); }
    friend Iterator operator+(Iterator i, difference_type n) { return i += n; }
    friend Iterator operator+(difference_type n, Iterator i) { return i += n; }
    friend Iterator operator-(Iterator i, difference_type n) { return i -= n; }
    friend difference_type operator-(Iterator a, Iterator b) { return a.at_ - b.at_; }
    friend bool operator==(Iterator a, Iterator b) { return a.at_ == b.at_; }
    friend auto operator<=>(Iterator a, Iterator b) { return a.at_ <=> b.at_; }

   private:
    R* const* at_ = nullptr;
  };

  Shelf() = default;
  Shelf(const Shelf& other) { add({other.begin(), other.end()}); }
  Shelf(Shelf&&) noexcept = default;
  Shelf& operator=(Shelf other) noexcept {
    pieces_ = std::move(other.pieces_);
    order_ = std::move(other.order_);
    return *this;
  }
  ~Shelf() = default;

  std::size_t size() const { return order_.size(); }
  bool empty() const { return order_.empty(); }
  const R& operator[](std::size_t index) const { return *order_[index]; }
  R& operator[](std::size_t index) { return *order_[index]; }
  const R& back() const { return *order_.back(); }
  Iterator<const R> begin() const { return Iterator<const R>(order_.data()); }
  Iterator<const R> end() const { return Iterator<const R>(order_.data() + order_.size()); }
  Iterator<R> begin() { return Iterator<R>(order_.data()); }
  Iterator<R> end() { return Iterator<R>(order_.data() + order_.size()); }

  /// Puts records behind those that are there.
  void add(std::vector<R> piece) {
    if (piece.empty()) return;
    for (R& record : piece) order_.push_back(&record);
    pieces_.push_back(std::move(piece));
  }

  /// Leaves out the records of which `is_out` is true; how many they are.
  template <class IsOut>
  std::size_t leave_out(IsOut is_out) {
    return std::erase_if(order_, [&](R* record) { return is_out(*record); });
  }

 private:
  std::vector<std::vector<R>> pieces_;
  std::vector<R*> order_;
};

}  // namespace mellanrum

#endif
