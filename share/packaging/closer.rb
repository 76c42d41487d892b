# SPDX-License-Identifier: MIT
# For Homebrew. README.md beside this file says what to fill in between the @ signs.
class Closer < Formula
  desc "Helps two people get closer and stay close"
  homepage "@HOMEPAGE@"
  url "@SOURCE_URL@"
  version "0.1.0"
  sha256 "@SOURCE_SHA256@"
  license "MIT"

  depends_on "cli11" => :build
  depends_on "cmake" => :build
  depends_on "ninja" => :build
  depends_on "nlohmann-json" => :build
  depends_on "pkgconf" => :build
  depends_on "tomlplusplus" => :build
  depends_on "fmt"
  depends_on "libsodium"
  depends_on "utf8proc"

  # 'closer sync' runs git, which macOS has with the tools Homebrew itself needs.
  on_linux do
    depends_on "git"
  end

  # Homebrew has no formula for it: one header, used for building only.
  resource "mustache" do
    url "https://github.com/kainjow/Mustache/archive/refs/tags/v4.1.tar.gz"
    sha256 "@MUSTACHE_SHA256@"
  end

  def install
    resource("mustache").stage { (buildpath/"include/kainjow").install "mustache.hpp" }
    system "cmake", "-S", ".", "-B", "build", "-G", "Ninja",
                    "-DBUILD_TESTING=OFF",
                    "-DCLOSER_STATIC=OFF",
                    "-DCMAKE_INCLUDE_PATH=#{buildpath}/include",
                    *std_cmake_args
    system "cmake", "--build", "build"
    system "cmake", "--install", "build"
  end

  test do
    system bin/"closer", "init", "us", "--as", "sam", "--with", "ana", "--no-git"
    system bin/"closer", "-C", "us", "log", "little", "coffee in bed"
    assert_match "coffee in bed", shell_output("#{bin}/closer -C us list")
  end
end
