# SPDX-License-Identifier: MIT
# For Nix: pkgs.callPackage ./closer.nix { }. README.md beside this file says what to fill in between the @ signs.
{
  lib,
  stdenv,
  fetchurl,
  cli11,
  cmake,
  fmt,
  git,
  libsodium,
  makeWrapper,
  mustache-hpp,
  ninja,
  nlohmann_json,
  pkg-config,
  tomlplusplus,
  utf8proc,
  versionCheckHook,
}:

stdenv.mkDerivation {
  pname = "closer";
  version = "0.1.0";

  src = fetchurl {
    url = "@SOURCE_URL@";
    sha256 = "@SOURCE_SHA256@";
  };

  nativeBuildInputs = [
    cmake
    makeWrapper
    ninja
    pkg-config
  ];

  buildInputs = [
    cli11
    fmt
    libsodium
    mustache-hpp
    nlohmann_json
    tomlplusplus
    utf8proc
  ];

  cmakeFlags = [
    (lib.cmakeBool "BUILD_TESTING" false)
    (lib.cmakeBool "CLOSER_STATIC" false)
  ];

  # 'closer sync' runs the git on the user's PATH, or else this one.
  postInstall = ''
    wrapProgram $out/bin/closer --suffix PATH : ${lib.makeBinPath [ git ]}
  '';

  doInstallCheck = true;
  nativeInstallCheckInputs = [ versionCheckHook ];

  meta = {
    description = "Helps two people get closer and stay close";
    homepage = "@HOMEPAGE@";
    license = lib.licenses.mit;
    mainProgram = "closer";
    platforms = lib.platforms.unix;
  };
}
