// Memory of small tensors that a thread has freed and uses again: an aligned block from the C library takes longer to get and to
// give back than a small operator's kernel runs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace bridge {

// Free blocks of one thread, by size; each free block begins with the address of the next. Trivial, as what it is part of is
// looked at until the very end of a thread: empty before open() and after close().
class SmallBlocks {
 public:
  static constexpr size_t step = 64;
  static constexpr size_t largest = 1024;

  // What a small request is rounded up to, so that its block serves any request of its class.
  static constexpr size_t rounded(size_t size) { return (size + step - 1) / step * step; }
  static constexpr bool is_small(size_t size) { return size - 1 < largest; }

  // A block of at least `size` bytes, or null.
  void* take(size_t size) {
    auto& list = lists_[(size - 1) / step];
    auto* block = list.first;
    if (block) {
      list.first = block->next;
      list.count--;
    }
    return block;
  }

  // Keeps a block of `size` usable bytes, unless there are enough; then it stays the caller's.
  bool keep(void* memory, size_t size) {
    if (size < step || size >= largest + step) return false;
    auto& list = lists_[size / step - 1];
    if (list.count >= most_) return false;
    auto* block = static_cast<Block*>(memory);
    block->next = list.first;
    list.first = block;
    list.count++;
    return true;
  }

  void open() { most_ = 64; }

  template <class Free>
  void close(Free&& free) {
    most_ = 0;
    for (size_t size = step; size <= largest; size += step) {
      while (auto* block = take(size)) free(block);
    }
  }

 private:
  struct Block {
    Block* next;
  };
  struct List {
    Block* first;
    int32_t count;
  };
  List lists_[largest / step] = {};
  int32_t most_ = 0;
};

}  // namespace bridge
