#include "base/sha256.hpp"

#include "support/catch.hpp"

TEST_CASE("SHA-256 gives the published digests") {
  CHECK(toets::sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(toets::sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("SHA-256 reads a text past a zero byte") {
  using namespace std::string_view_literals;
  CHECK(toets::sha256("a\0b"sv) != toets::sha256("a\0c"sv));
}

TEST_CASE("SHA-256 in base 64 says the same") {
  CHECK(toets::sha256_base64("") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
}
