// Memory of small tensors that a thread has freed and uses again: an aligned block from the C library takes longer to get and to
// give back than a small operator's kernel runs.
#pragma once

#include <cstddef>
#include <new>

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
    auto& first = lists_[(size - 1) / step];
    auto* block = first;
    if (block) {
      first = block->next;
      room_ += rounded(size);
    }
    return block;
  }

  // Keeps a block of `size` usable bytes, unless enough are kept; then it stays the caller's.
  bool keep(void* memory, size_t size) {
    if (size < step || size >= largest + step) return false;
    const auto taken = size / step * step;
    if (room_ < taken) return false;
    room_ -= taken;
    auto& first = lists_[size / step - 1];
    first = new (memory) Block{first};
    return true;
  }

  void open() { room_ = 256 * 1024; }

  template <class Free>
  void close(Free&& free) {
    for (size_t size = step; size <= largest; size += step) {
      while (auto* block = take(size)) free(block);
    }
    room_ = 0;
  }

 private:
  struct Block {
    Block* next;
  };
  Block* lists_[largest / step] = {};
  // Bytes that may still be kept.
  size_t room_ = 0;
};

}  // namespace bridge
