#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints what is linked into a static closer, with versions and licences, as an SPDX 2.3 document in JSON.

What Debian's packages have installed is what was linked, so it is run where the binary was built."""
import argparse
import datetime
import hashlib
import json
import subprocess
import sys
from pathlib import Path

# Debian's package, what it is, and its licence. Of the last three the compiler's runtime is linked in, with the exception that allows that.
PARTS = (
    ("libcli11-dev", "CLI11", "BSD-3-Clause"),
    ("libtomlplusplus-dev", "toml++", "MIT"),
    ("libfmt-dev", "fmt", "MIT"),
    ("libutf8proc-dev", "utf8proc", "MIT"),
    ("libsodium-dev", "libsodium", "ISC"),
    ("nlohmann-json3-dev", "JSON for Modern C++", "MIT"),
    ("libkainjow-mustache-dev", "Mustache", "BSL-1.0"),
    ("libc6-dev", "the GNU C library", "LGPL-2.1-or-later"),
    ("libstdc++-12-dev", "libstdc++", "GPL-3.0-or-later WITH GCC-exception-3.1"),
)


def version_of(package):
    shown = subprocess.run(["dpkg-query", "-W", "-f", "${Version}\n", package], capture_output=True, text=True, check=False).stdout.split()
    if not shown:
        sys.exit(f"sbom: the package {package} isn't installed here")
    return shown[0]


def part(number, package, name, licence):
    return {"SPDXID": f"SPDXRef-{number}", "name": name, "versionInfo": version_of(package), "licenseConcluded": licence, "licenseDeclared": licence,
            "copyrightText": "NOASSERTION", "downloadLocation": "NOASSERTION", "filesAnalyzed": False, "supplier": "Organization: Debian",
            "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": f"pkg:deb/debian/{package}@{version_of(package)}"}]}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--version", required=True)
    parser.add_argument("--architecture", required=True)
    parser.add_argument("--time", type=int, required=True, help="in seconds since 1970")
    parser.add_argument("binary", type=Path)
    options = parser.parse_args()
    digest = hashlib.sha256(options.binary.read_bytes()).hexdigest()
    parts = [part(number, *each) for number, each in enumerate(PARTS, 1)]
    binary = {"SPDXID": "SPDXRef-closer", "name": "closer", "versionInfo": options.version, "licenseConcluded": "MIT", "licenseDeclared": "MIT",
              "copyrightText": "NOASSERTION", "downloadLocation": "NOASSERTION", "filesAnalyzed": False, "primaryPackagePurpose": "APPLICATION",
              "checksums": [{"algorithm": "SHA256", "checksumValue": digest}]}
    document = {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": f"closer-{options.version}-linux-{options.architecture}",
        "documentNamespace": f"https://closer.invalid/spdx/{options.version}/{options.architecture}/{digest}",
        "creationInfo": {"created": datetime.datetime.fromtimestamp(options.time, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
                         "creators": [f"Tool: closer-sbom-{options.version}"]},
        "packages": [binary, *parts],
        "relationships": [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-closer"},
                          *({"spdxElementId": "SPDXRef-closer", "relationshipType": "STATIC_LINK", "relatedSpdxElement": each["SPDXID"]} for each in parts)],
    }
    print(json.dumps(document, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
