# Finds LibTorch and defines the target `libtorch`, with the headers, libraries and options that its users need;
# sets TORCH_VERSION. For the bridge, and for the C++ side of the benchmarks.
#
# LibTorch is found by its files rather than through its CMake package: that package insists on a CUDA toolkit wherever
# LibTorch was built with CUDA, and this bridge needs none. LIBTORCH names the directory that holds include/ and lib/
# (the official archive, or a pip torch); without it the system's LibTorch is taken.
set(LIBTORCH "$ENV{LIBTORCH}" CACHE PATH "Directory of LibTorch; empty for the system's")
if(LIBTORCH)
  set(only NO_DEFAULT_PATH)
endif()
find_path(TORCH_INCLUDE_DIR torch/csrc/api/include/torch/version.h HINTS "${LIBTORCH}/include" ${only})
foreach(name torch torch_cpu c10)
  find_library(${name}_LIBRARY ${name} HINTS "${LIBTORCH}/lib" "${LIBTORCH}/lib/${CMAKE_LIBRARY_ARCHITECTURE}" ${only})
  if(NOT ${name}_LIBRARY)
    message(FATAL_ERROR "LibTorch was not found (lib${name}). Install it (Debian, Ubuntu: apt install libtorch-dev "
                        "libopenblas0-pthread) or set LIBTORCH to the directory that holds its include/ and lib/.")
  endif()
endforeach()
if(NOT TORCH_INCLUDE_DIR)
  message(FATAL_ERROR "LibTorch's headers were not found. Install them (Debian, Ubuntu: apt install libtorch-dev) or set "
                      "LIBTORCH to the directory that holds its include/ and lib/.")
endif()

# The header moved in 2.9; the old place only includes the new one since.
set(version_header "${TORCH_INCLUDE_DIR}/torch/headeronly/version.h")
if(NOT EXISTS "${version_header}")
  set(version_header "${TORCH_INCLUDE_DIR}/torch/csrc/api/include/torch/version.h")
endif()
file(READ "${version_header}" version_text)
string(REGEX MATCH "\"([0-9]+\\.[0-9]+\\.[0-9]+)" version_text "${version_text}")
set(TORCH_VERSION "${CMAKE_MATCH_1}")
message(STATUS "LibTorch ${TORCH_VERSION}: ${torch_LIBRARY}")

add_library(libtorch INTERFACE)
target_compile_features(libtorch INTERFACE cxx_std_17)
if(TORCH_VERSION VERSION_GREATER_EQUAL 2.10)
  target_compile_features(libtorch INTERFACE cxx_std_20)
endif()
target_include_directories(libtorch SYSTEM INTERFACE
  "${TORCH_INCLUDE_DIR}" "${TORCH_INCLUDE_DIR}/torch/csrc/api/include")
# libtorch.so itself is linked even though no symbol of it is used directly: loading it is what registers the kernels.
target_link_options(libtorch INTERFACE -Wl,--no-as-needed)
# CUDA's libraries lie where only LibTorch's own libraries look for them, at run time.
target_link_options(libtorch INTERFACE -Wl,--allow-shlib-undefined)
target_link_libraries(libtorch INTERFACE "${torch_LIBRARY}" "${torch_cpu_LIBRARY}" "${c10_LIBRARY}")

# Official builds before 2.6 have the old std::string. A function that returns the new one says so in its name.
if(UNIX AND NOT APPLE)
  file(STRINGS "${c10_LIBRARY}" new_string LIMIT_COUNT 1 REGEX "^_ZN3c10.*B5cxx11")
  if(NOT new_string)
    message(STATUS "LibTorch has the old std::string")
    target_compile_definitions(libtorch INTERFACE _GLIBCXX_USE_CXX11_ABI=0)
  endif()
endif()
